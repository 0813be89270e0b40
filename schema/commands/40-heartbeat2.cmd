# Chapter 40: heartbeat, release 2.

setting 40.1 heartbeat2 myname
  form <name>
  <name> STRING(1..64)
    help.en name, up to 64 half-width characters
    help.ja 名称 (半角 64 文字まで)
  help.en name of this router in heartbeats
  help.ja 生存通知で使う自分の名称

setting 40.2 heartbeat2 transmit
  form <trans_id> [crypto <crypto_key>] auth <auth_key> <dest_addr> ...4
  key <trans_id>
  <trans_id> 1..65535
    help.en number
    help.ja 通知設定の番号
  <crypto_key> ASCII(1..32) secret
    help.en key to encrypt with
    help.ja 暗号鍵
  <auth_key> ASCII(1..32) secret
    help.en key to sign with
    help.ja 認証鍵
  <dest_addr> HOST(255)
    help.en IPv4 address or host name
    help.ja IPv4 アドレスまたはホスト名
  help.en where heartbeats are sent, and their keys
  help.ja 生存通知の送信先と鍵

setting 40.3 heartbeat2 transmit enable
  form <trans_id_list> ...128
  <trans_id_list> RANGE(1..65535)
    help.en number, or range of numbers
    help.ja 番号、または番号の範囲
  help.en send these heartbeats
  help.ja 有効にする通知設定

# It is not kept in the configuration.
operation 40.3 heartbeat2 transmit enable one-shot
  form <trans_id_list> ...128
  <trans_id_list> RANGE(1..65535)
    help.en number, or range of numbers
    help.ja 番号、または番号の範囲
  help.en send these heartbeats once
  help.ja 生存通知を 1 回だけ送信する

# One number behind `no` is the time, as the reference has it.
setting 40.4 heartbeat2 transmit interval
  form [<trans_id>] <time>
  no [<time>]
  no <trans_id> <time>
  key <trans_id>
  <trans_id> 1..65535
    help.en number, all when left out
    help.ja 通知設定の番号 (省略時はすべて)
  <time> 30..65535  default 30
    help.en seconds
    help.ja 秒数
  help.en time between heartbeats
  help.ja 生存通知の送信間隔

setting 40.5 heartbeat2 transmit log
  form [<trans_id>] <sw>
  key <trans_id>
  <trans_id> 1..65535
    help.en number, all when left out
    help.ja 通知設定の番号 (省略時はすべて)
  <sw> ONOFF  default off
    help.en whether it is logged
    help.ja ログを出力するか否か
  help.en log heartbeats that are sent
  help.ja 送信した生存通知のログ

setting 40.6 heartbeat2 receive
  form <recv_id> [crypto <crypto_key>] auth <auth_key>
  key <recv_id>
  <recv_id> 1..65535
    help.en number
    help.ja 受信設定の番号
  <crypto_key> ASCII(1..32) secret
    help.en key to decrypt with
    help.ja 暗号鍵
  <auth_key> ASCII(1..32) secret
    help.en key to check with
    help.ja 認証鍵
  help.en keys of heartbeats that are received
  help.ja 受信する生存通知の鍵

setting 40.7 heartbeat2 receive enable
  form <recv_id_list> ...128
  <recv_id_list> RANGE(1..65535)
    help.en number, or range of numbers
    help.ja 番号、または番号の範囲
  help.en receive these heartbeats
  help.ja 有効にする受信設定

# One number behind `no` is the time, as the reference has it.
setting 40.8 heartbeat2 receive monitor
  form [<recv_id>] <time>
  no [<time>]
  no <recv_id> <time>
  key <recv_id>
  <recv_id> 1..65535
    help.en number, all when left out
    help.ja 受信設定の番号 (省略時はすべて)
  <time> off | 30..21474836  default off
    help.en seconds
    help.ja 秒数
  help.en how long a heartbeat may be missing
  help.ja 生存通知の受信間隔の監視

setting 40.9 heartbeat2 receive log
  form [<recv_id>] <sw>
  key <recv_id>
  <recv_id> 1..65535
    help.en number, all when left out
    help.ja 受信設定の番号 (省略時はすべて)
  <sw> ONOFF  default off
    help.en whether it is logged
    help.ja ログを出力するか否か
  help.en log heartbeats that are received
  help.ja 受信した生存通知のログ

setting 40.10 heartbeat2 receive record limit
  form <num>
  <num> 64..10000 if vRX,RTX5000,RTX3510,RTX3500 | 64..1000 if RTX1300,RTX1220,RTX1210,RTX840,RTX830  default 64
    help.en number of routers
    help.ja 保持数
  help.en how many heartbeats are remembered
  help.ja 保持できる生存情報の数

operation 40.11 show status heartbeat2
  level user
  form
  form id <recv_id>
  form name <string>
  <recv_id> 1..65535
    help.en number
    help.ja 受信設定の番号
  <string> STRING(1..64)
    help.en part of a name
    help.ja 名称に含まれる文字列
  help.en show heartbeats that came
  help.ja 受信した生存通知を表示する

operation 40.12 clear heartbeat2
  form
  form id <recv_id>
  form name <string>
  <recv_id> 1..65535
    help.en number
    help.ja 受信設定の番号
  <string> STRING(1..64)
    help.en part of a name
    help.ja 名称に含まれる文字列
  help.en forget heartbeats that came
  help.ja 受信した生存通知の情報を消去する
