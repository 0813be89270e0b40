# Chapter 16: L2TP.

setting 16.1 l2tp service
  form <service> [<version> ...2] if !vRX<19.01
  form <service> if vRX<19.01
  <service> ONOFF  default off
    help.en whether L2TP runs
    help.ja L2TP を動かすか否か
  <version> l2tp | l2tpv3
    help.en versions, both when none is named
    help.ja バージョン、指定しなければ両方
  help.en run L2TP
  help.ja L2TP を動作させる

setting 16.2 l2tp tunnel auth
  scope tunnel
  form <switch> [<password>]
  <switch> ONOFF  default off
    help.en whether the peers prove who they are
    help.ja 認証するか否か
  <password> ASCII(1..32) secret
    help.en password, the model's name when not given
    help.ja パスワード、省略すると機種名
  help.en authentication of an L2TP tunnel
  help.ja L2TP トンネルの認証

setting 16.3 l2tp tunnel disconnect time
  scope tunnel
  form <time>
  <time> 1..21474836 | off  default 60
    help.en seconds without data, or off
    help.ja データが流れない秒数、または off
  help.en when an idle L2TP tunnel is disconnected
  help.ja 無通信の L2TP トンネルを切断するまでの時間

setting 16.4 l2tp keepalive use
  scope tunnel
  form <switch> [<interval> [<count>]]
  <switch> ONOFF  default on
    help.en whether the peer is watched
    help.ja 相手を監視するか否か
  <interval> 1..600  default 10
    help.en seconds between two packets
    help.ja パケットを送る間隔 (秒)
  <count> 1..50  default 6
    help.en losses until the peer counts as down
    help.ja ダウンと見なすまでの回数
  help.en watch an L2TP peer
  help.ja L2TP の相手をキープアライブで監視する

setting 16.5 l2tp keepalive log
  scope tunnel
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the keepalives of an L2TP tunnel
  help.ja L2TP のキープアライブをログに出す

setting 16.6 l2tp syslog
  scope tunnel
  form <syslog>
  <syslog> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log how L2TP connections come and go
  help.ja L2TP のコネクション制御をログに出す

setting 16.7 l2tp always-on
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope tunnel
  form <sw>
  <sw> ONOFF  default on
    help.en whether it is kept up
    help.ja 常時接続するか否か
  help.en keep an L2TPv3 tunnel connected
  help.ja L2TPv3 トンネルを常時接続する

setting 16.8 l2tp hostname
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope tunnel
  form <hostname>
  <hostname> STRING(1..32)
    help.en name, the model's name when not set
    help.ja ホスト名、設定しなければ機種名
  help.en host name that the L2TP peer is told
  help.ja L2TP の相手に知らせるホスト名

setting 16.9 l2tp local router-id
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope tunnel
  form <ipv4_address>
  <ipv4_address> IP4  default 0.0.0.0
    help.en number in the shape of an address
    help.ja アドレスの形をした識別子
  help.en own router ID of an L2TPv3 tunnel
  help.ja L2TPv3 の自分のルーター ID

setting 16.10 l2tp remote router-id
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope tunnel
  form <ipv4_address>
  <ipv4_address> IP4  default 0.0.0.0
    help.en number in the shape of an address
    help.ja アドレスの形をした識別子
  help.en router ID of an L2TPv3 tunnel's other side
  help.ja L2TPv3 の相手のルーター ID

setting 16.11 l2tp remote end-id
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope tunnel
  form <end_id>
  <end_id> STRING(1..32)
    help.en any text, the same at both sides
    help.ja 両側で同じにする文字列
  help.en end ID of an L2TPv3 tunnel's other side
  help.ja L2TPv3 の相手のエンド ID
