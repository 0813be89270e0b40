# Chapter 33: the HTTP server of the router.

setting 33.1 httpd service
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch>
  <switch> ONOFF  default on
    help.en whether it runs
    help.ja 動かすか否か
  help.en HTTP server of the router
  help.ja HTTP サーバーを使うか否か

setting 33.2 httpd host
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <ip_range> ...
  form any
  form none
  form lan
  <ip_range> IP_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  help.en who may use the HTTP server
  help.ja HTTP サーバーを利用できるホスト

setting 33.3 httpd timeout
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <time>
  <time> 1..180  default 5
    help.en seconds
    help.ja 秒数
  help.en how long the HTTP server waits
  help.ja HTTP サーバーのタイムアウト時間

setting 33.4 httpd listen
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <port>
  <port> 1..65535  default 80
    help.en port number
    help.ja ポート番号
  help.en port of the HTTP server
  help.ja HTTP サーバーが待ち受けるポート

setting 33.5 pp name
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <name>
  <name> STRING(1..64)
    help.en up to 64 half-width characters
    help.ja 半角 64 文字まで
  help.en name of the selected pp in the web pages
  help.ja 設定画面で使う、選択中の pp の名前

setting 33.5 tunnel name
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <name>
  <name> STRING(1..64)
    help.en up to 64 half-width characters
    help.ja 半角 64 文字まで
  help.en name of the selected tunnel in the web pages
  help.ja 設定画面で使う、選択中のトンネルの名前
