# Chapter 17: PPTP. `pp bind`, `pp auth request` and `pp auth accept` of this
# chapter stand in 11-ppp.cmd.

setting 17.1.1 pptp service
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <service>
  <service> ONOFF  default off
    help.en whether the server runs
    help.ja サーバーを動かすか否か
  help.en run the PPTP server
  help.ja PPTP サーバーを動作させる

# The reference does not say where most of these are typed: in the pp that a
# tunnel is bound to or in the tunnel itself. Both are taken.
setting 17.1.3 pptp service type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <type>
  <type> server | client  default server
    help.en which side of the connection
    help.ja サーバーかクライアントか
  help.en whether the selected pp is a PPTP server or client
  help.ja 選択中の pp を PPTP サーバーにするかクライアントにするか

setting 17.1.3 pptp service type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <type>
  <type> server | client  default server
    help.en which side of the connection
    help.ja サーバーかクライアントか
  help.en whether the selected tunnel is a PPTP server or client
  help.ja 選択中のトンネルを PPTP サーバーにするかクライアントにするか

setting 17.1.4 pptp hostname
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <name>
  <name> STRING(1..64)
    help.en name
    help.ja ホスト名
  help.en host name that the PPTP peer is told
  help.ja PPTP の相手に知らせるホスト名

setting 17.1.4 pptp hostname
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <name>
  <name> STRING(1..64)
    help.en name
    help.ja ホスト名
  help.en host name that the PPTP peer is told
  help.ja PPTP の相手に知らせるホスト名

setting 17.1.5 pptp vendorname
  if RTX1300,RTX1220,RTX1210>=14.01.26,RTX840,RTX830>=15.02.03
  scope pp
  form <name>
  <name> STRING(1..64)
    help.en name, up to 64 half-width characters
    help.ja 名前 (半角 64 文字まで)
  help.en vendor name that the PPTP peer is told
  help.ja PPTP の相手に知らせるベンダー名

setting 17.1.5 pptp vendorname
  if RTX1300,RTX1220,RTX1210>=14.01.26,RTX840,RTX830>=15.02.03
  scope tunnel
  form <name>
  <name> STRING(1..64)
    help.en name, up to 64 half-width characters
    help.ja 名前 (半角 64 文字まで)
  help.en vendor name that the PPTP peer is told
  help.ja PPTP の相手に知らせるベンダー名

setting 17.1.6 pptp window size
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <size>
  <size> 1..128  default 32
    help.en number of packets
    help.ja パケットの数
  help.en how many PPTP packets wait for their acknowledgement
  help.ja 無応答のままバッファーに入れられる PPTP パケットの数

setting 17.1.6 pptp window size
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <size>
  <size> 1..128  default 32
    help.en number of packets
    help.ja パケットの数
  help.en how many PPTP packets wait for their acknowledgement
  help.ja 無応答のままバッファーに入れられる PPTP パケットの数

setting 17.1.9 pptp syslog
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <syslog>
  <syslog> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log how PPTP connections come and go
  help.ja PPTP のコネクション制御をログに出す

setting 17.1.9 pptp syslog
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <syslog>
  <syslog> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log how PPTP connections come and go
  help.ja PPTP のコネクション制御をログに出す

setting 17.2.1 pptp tunnel disconnect time
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <time>
  <time> 1..21474836 | off  default 60
    help.en seconds without data, or off
    help.ja データを送信しない秒数、または off
  help.en when an idle PPTP tunnel is disconnected
  help.ja 無通信の PPTP トンネルを切断するまでの時間

setting 17.2.2 pptp keepalive use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <use>
  <use> ONOFF  default on
    help.en whether the peer is watched
    help.ja 相手を監視するか否か
  help.en watch a PPTP peer
  help.ja PPTP の相手をキープアライブで監視する

setting 17.2.2 pptp keepalive use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <use>
  <use> ONOFF  default on
    help.en whether the peer is watched
    help.ja 相手を監視するか否か
  help.en watch a PPTP peer
  help.ja PPTP の相手をキープアライブで監視する

setting 17.2.3 pptp keepalive log
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the keepalives of a PPTP tunnel
  help.ja PPTP のキープアライブをログに出す

setting 17.2.3 pptp keepalive log
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the keepalives of a PPTP tunnel
  help.ja PPTP のキープアライブをログに出す

setting 17.2.4 pptp keepalive interval
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <interval> [<count>]
  <interval> 1..65535  default 30
    help.en seconds between two packets
    help.ja パケットを送る間隔 (秒)
  <count> 3..100  default 6
    help.en losses until the peer counts as down
    help.ja ダウンと見なすまでの回数
  help.en how often a PPTP peer is watched
  help.ja PPTP のキープアライブの間隔

setting 17.2.4 pptp keepalive interval
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope tunnel
  form <interval> [<count>]
  <interval> 1..65535  default 30
    help.en seconds between two packets
    help.ja パケットを送る間隔 (秒)
  <count> 3..100  default 6
    help.en losses until the peer counts as down
    help.ja ダウンと見なすまでの回数
  help.en how often a PPTP peer is watched
  help.ja PPTP のキープアライブの間隔

setting 17.2.5 ppp ccp no-encryption
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope pp
  form <mode>
  <mode> reject | accept  default accept
    help.en refuse such a connection or take it
    help.ja 接続を拒否するか許可するか
  help.en what to do when no encryption could be agreed upon
  help.ja 暗号化が決まらなかったときの動作
