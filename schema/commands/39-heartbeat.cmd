# Chapter 39: heartbeat, release 1.

setting 39.1 heartbeat pre-shared-key
  form <key>
  <key> ASCII(1..32) secret
    help.en key, up to 32 characters, the same on both sides
    help.ja 鍵 (32 文字まで、双方で同じもの)
  help.en key of heartbeats
  help.ja 生存通知の共有鍵

setting 39.2 heartbeat receive
  form <switch> { [log=<log>] [monitor=<monitor>] }
  <switch> ONOFF  default off
    help.en whether they are received
    help.ja 受信するか否か
  <log> ONOFF  default off
    help.en log what comes
    help.ja 受信した内容をログに出力するか否か
  <monitor> off | 30..21474836  default off
    help.en give the alarm after so many seconds without one
    help.ja 警告するまでの秒数
  help.en receive heartbeats
  help.ja 生存通知を受信する

operation 39.3 heartbeat send
  form <dest_addr> [log=<switch>]
  <dest_addr> HOST(255)
    help.en IPv4 address or host name
    help.ja IPv4 アドレスまたはホスト名
  <switch> ONOFF  default off
    help.en log it
    help.ja ログに出力するか否か
  help.en send a heartbeat
  help.ja 生存通知を送信する
