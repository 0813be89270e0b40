# Chapter 49: the agent for remote management (Yamaha Network Organizer).

setting 49.1 yno use
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.14
  form <sw>
  <sw> ONOFF  default off
    help.en whether it runs
    help.ja 使うか否か
  help.en use the YNO agent
  help.ja YNO エージェント機能を使う

setting 49.2 yno access code
  conflicts yno zero-config id
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.14
  form <operator_id> <access_code>
  <operator_id> ASCII(4..64)
    help.en operator, 4 to 64 characters
    help.ja オペレーター ID (4 から 64 文字)
  <access_code> ASCII(8..64) secret
    help.en code of 8 to 64 characters
    help.ja アクセスコード (8 から 64 文字)
  help.en operator and access code for the YNO manager
  help.ja YNO マネージャーに接続するアクセスコード

setting 49.3 yno log
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.14
  form {+ [<reading>] [<contact>] }
  <reading> action-read
    help.en states and configuration that are read
    help.ja 動作状態や設定の読み出し
  <contact> inform
    help.en contact with the manager at intervals
    help.ja マネージャーとの定期通信
  help.en log more of the YNO agent
  help.ja YNO エージェントの追加のログを出す

setting 49.4 description yno
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.14
  form <description>
  <description> STRING(0..32)
    help.en text of up to 32 half-width characters
    help.ja 半角 32 文字までの説明
  help.en description that the YNO manager shows
  help.ja YNO マネージャーに表示される説明

setting 49.5 yno https-proxy
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form <proxy_server> <port>
  <proxy_server> HOST(255)
    help.en address or name of the proxy
    help.ja プロキシサーバーのアドレスまたは名前
  <port> 1..65535
    help.en port number
    help.ja ポート番号
  help.en HTTPS proxy for YNO
  help.ja YNO で使う HTTPS プロキシサーバー

setting 49.6 yno gui-forwarder timeout
  if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.26,!RTX830<15.02.03
  form <time>
  <time> 3..60  default 5 if RTX1210<14.01.34,RTX830<15.02.10 \
      default 30 if RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10
    help.en seconds
    help.ja 秒数
  help.en how long the GUI forwarder waits for its server
  help.ja GUI Forwarder がサーバーの応答を待つ時間

setting 49.7 yno zero-config id
  conflicts yno access code
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.32,!RTX830<15.02.08
  form text <operator_id> <place_id> [<password>]
  <operator_id> ASCII(4..64)
    help.en operator, 4 to 64 characters
    help.ja オペレーター ID (4 から 64 文字)
  <place_id> ASCII(1..64)
    help.en place, up to 64 characters
    help.ja プレース ID (64 文字まで)
  <password> ASCII(1..64) secret
    help.en password, up to 64 characters
    help.ja パスワード (64 文字まで)
  help.en place whose configuration the YNO manager sends
  help.ja YNO のゼロコンフィグのプレース ID

operation 49.8 show status yno
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.14
  level user
  form
  act show_status_yno
  help.en show the state of the YNO agent
  help.ja YNO エージェントの状態を表示する

setting 49.9.1 yno las syslog queue length
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.03,!RTX1210<14.01.40,!RTX830<15.02.20
  form <length>
  <length> 1000..40000 if RTX5000,RTX3510,RTX3500,RTX1300>=23.00.09 \
      | 1000..10000 if RTX1300<23.00.09,RTX1220,RTX1210,RTX840,RTX830 \
      default 40000 if RTX5000,RTX3510,RTX3500,RTX1300>=23.00.09 \
      default 10000 if RTX1300<23.00.09,RTX1220,RTX1210,RTX840,RTX830
    help.en lines
    help.ja 行数
  help.en how many lines may wait for the log analysis service
  help.ja LAS に送る SYSLOG のキューの長さ

setting 49.9.2 yno las request timeout
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.03,!RTX1210<14.01.40,!RTX830<15.02.20
  form <seconds>
  <seconds> 10..60  default 30
    help.en seconds
    help.ja 秒数
  help.en how long to wait for an answer of the log analysis service
  help.ja LAS サーバーの応答を待つ時間

setting 49.9.3 yno las request retry
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.03,!RTX1210<14.01.40,!RTX830<15.02.20
  form <count>
  <count> 0..5  default 3
    help.en how often
    help.ja 回数
  help.en how often a request to the log analysis service is repeated
  help.ja LAS サーバーへのリクエストを再送する回数

setting 49.9.4 yno las connection keepalive
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.03,!RTX1210<14.01.40,!RTX830<15.02.20
  form <interval> [timeout=<sw>]
  <interval> off | 30..300  default 60
    help.en seconds, or off
    help.ja 秒数、または off
  <sw> ONOFF  default off
    help.en whether the connection ends when no answer comes
    help.ja 応答がないとき切断するか否か
  help.en watch the connection to the log analysis service
  help.ja LAS サーバーとのコネクションのキープアライブ

operation 49.9.5 show status yno las
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.03,!RTX1210<14.01.40,!RTX830<15.02.20
  level user
  form
  act show_status_yno_las
  help.en show the state of the log analysis service
  help.ja LAS の状態を表示する

setting 49.10 yno xmpp connection keepalive
  if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.04,!RTX1210<14.01.41,!RTX830<15.02.22
  form <interval>
  <interval> 30..300  default 300
    help.en seconds
    help.ja 秒数
  help.en how often the XMPP server is contacted
  help.ja XMPP サーバーとのキープアライブの間隔
