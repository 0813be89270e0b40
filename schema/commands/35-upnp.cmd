# Chapter 35: UPnP.

setting 35.1 upnp use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <use>
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使用するか否か
  help.en use UPnP
  help.ja UPnP を使うか否か

setting 35.2 upnp external address refer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <interface>
  form pp <peer_num>
  form default
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM | anonymous
    help.en number of the pp, or anonymous
    help.ja 相手先情報番号、または anonymous
  help.en interface whose address UPnP tells
  help.ja UPnP で使うアドレスを得るインターフェース

# The reference leaves `port` out of the `no` form.
# A new type sets the timer back (its `no` form is misprinted in the reference).
setting 35.3 upnp port mapping timer type
  displaces upnp port mapping timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <type>
  <type> normal | arp  default arp
    help.en arp also looks at the ARP table
    help.ja arp なら ARP 情報も参照する
  help.en how it is decided that a port mapping is old
  help.ja ポートマッピングを消すタイマーの種類

setting 35.4 upnp port mapping timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <time>
  <time> off | 600..21474836  default 3600
    help.en seconds
    help.ja 秒数
  help.en how long a port mapping lives
  help.ja ポートマッピングを消すまでの時間

setting 35.5 upnp syslog
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <syslog>
  <syslog> ONOFF  default off
    help.en whether it is logged
    help.ja 出力するか否か
  help.en log what UPnP does
  help.ja UPnP のログを出力する
