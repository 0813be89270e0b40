# Chapter 41: the SNTP server of the router.

setting 41.1 sntpd service
  form <switch>
  <switch> ONOFF  default on
    help.en whether it runs
    help.ja 動かすか否か
  help.en SNTP server of the router
  help.ja SNTP サーバーを使うか否か

setting 41.2 sntpd host
  form <ip_range> ...
  form any
  form none
  form lan
  <ip_range> IP4_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  help.en who may ask for the time
  help.ja SNTP サーバーを利用できるホスト
