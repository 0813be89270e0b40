# Chapter 44: the internet by a mobile terminal on the USB port, as a modem of a
# pp or as the interface wan1. `pp bind` (44.6) is in 11-ppp.cmd.

setting 44.1 mobile use
  if !vRX,!RTX5000,!RTX3500
  form <interface> <use> [first-connect-wait-time=<time>]
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  <time> 0..300  default 0
    help.en seconds without calls after it was attached
    help.ja 接続後に発信しない秒数
  help.en use a mobile terminal on the USB port
  help.ja USB ポートの携帯端末を使う

setting 44.2 mobile pin code
  if !vRX,!RTX5000,!RTX3500
  form <interface> <pin>
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <pin> DIGITS(4..8) secret
    help.en PIN of the SIM card
    help.ja SIM カードの PIN コード
  help.en PIN for a mobile terminal
  help.ja 携帯端末に入力する PIN コード

setting 44.3 mobile call type
  if !vRX,!RTX5000,!RTX3500,!RTX1210<14.01.33,!RTX830<15.02.09
  form <type>
  <type> 1..2  default 1
    help.en way of calling; the other one when connecting fails
    help.ja 発信方式、接続できないとき変えてみる
  help.en how a mobile terminal is made to call
  help.ja 携帯端末の発信方式

operation 44.4 execute at-command
  if !vRX,!RTX5000,!RTX3500
  form <interface> <command>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <command> STRING(1..255)
    help.en AT command
    help.ja AT コマンド
  help.en send an AT command to a mobile terminal
  help.ja 携帯端末に AT コマンドを送る

operation 44.5 clear mobile access limitation
  if !vRX,!RTX5000,!RTX3500
  needs named
  form [<interface>]
  form pp [<peer_num>]
  <interface> INTERFACE(usb,wan)
    help.en usb1 or wan1
    help.ja usb1 または wan1
  <peer_num> PP_NUM
    help.en number of a pp, the selected one when not given
    help.ja 相手先情報番号、省略すると選択中のもの
  help.en let calls be made again after a limit was reached
  help.ja 制限に達した相手への発信を再び許す

setting 44.7 mobile auto connect
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <auto>
  <auto> ONOFF  default off
    help.en whether it calls by itself
    help.ja 自動で発信するか否か
  help.en call by the mobile terminal when there is something to send
  help.ja 携帯端末から自動で発信する

setting 44.8 mobile disconnect time
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <time>
  <time> 1..21474836 | off  default 60
    help.en seconds without data, or off
    help.ja データが流れない秒数、または off
  help.en when the mobile terminal is disconnected for lack of data
  help.ja 無通信の携帯端末を切断するまでの時間

setting 44.9 mobile disconnect input time
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <time>
  <time> 1..21474836 | off  default 120
    help.en seconds without received data, or off
    help.ja データを受信しない秒数、または off
  help.en when the mobile terminal is disconnected for lack of input
  help.ja 入力がない携帯端末を切断するまでの時間

setting 44.10 mobile disconnect output time
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <time>
  <time> 1..21474836 | off  default 120
    help.en seconds without sent data, or off
    help.ja データを送信しない秒数、または off
  help.en when the mobile terminal is disconnected for lack of output
  help.ja 出力がない携帯端末を切断するまでの時間

setting 44.11 mobile access-point name
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <apn> { cid=<cid> [pdp=<type>] }
  <apn> STRING(1..100)
    help.en name of the access point
    help.ja アクセスポイント名
  <cid> 1..10
    help.en number of the context
    help.ja CID 番号
  <type> ppp | ip  default ip
    help.en type of the context
    help.ja PDP タイプ
  help.en access point of the selected pp
  help.ja 選択中の pp のアクセスポイント

setting 44.12 mobile dial number
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <dial_string>
  <dial_string> STRING(1..64)
    help.en what follows ATD, made from the CID when not set
    help.ja ATD に続く文字列、設定しなければ CID から作る
  help.en what the mobile terminal dials
  help.ja 携帯端末に指示する発信先

setting 44.13 mobile access limit length
  if !vRX,!RTX5000,!RTX3500
  scope pp
  require <alert_cancel> < <alert_at> < <length>
  form <length> [alert=<alert>]
  <length> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.02 | RATE(1..2147483647) if RTX1210,RTX830<15.02.02 \
      | off  default 50M if !RTX1210<14.01.20  default 200000 if RTX1210<14.01.20
    help.en bytes, or off
    help.ja バイト数、または off
  <alert> "<alert_at>[,<alert_cancel>]"
    help.en size or part of the limit at which a warning is logged, and at which it ends
    help.ja 警告をログに出す値と解除する値 (データ長または %)
  <alert_at> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.02 | RATE(1..2147483647) if RTX1210,RTX830<15.02.02 \
      | PERCENT(1..99)
  <alert_cancel> RATE(0..9223372036854775807) if !RTX1210,!RTX830<15.02.02 \
      | RATE(0..2147483647) if RTX1210,RTX830<15.02.02 | PERCENT(0..99)
  help.en how much data may be carried before calls are stopped
  help.ja 送受信するデータ長の合計の上限

setting 44.14 mobile access limit time
  if !vRX,!RTX5000,!RTX3500
  scope pp
  require <alert_cancel> < <alert_at> < <time>
  form <time> { [alert=<alert>] [unit=<unit>] }
  <time> 1..2147483647 | off  default 3600
    help.en seconds, or off
    help.ja 秒数、または off
  <alert> "<alert_at>[,<alert_cancel>]"
    help.en seconds or part of the limit at which a warning is logged, and at which it ends
    help.ja 警告をログに出す値と解除する値 (秒数または %)
  <alert_at> 1..2147483647 | PERCENT(1..99)
  <alert_cancel> 0..2147483647 | PERCENT(0..99)
  <unit> second | minute  default second
    help.en whether it is counted in seconds or in minutes begun
    help.ja 秒単位か分単位か
  help.en how long connections may last before calls are stopped
  help.ja 接続時間の合計の上限

setting 44.15 mobile call prohibit auth-error count
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <count>
  <count> 1..21474836 | off  default 5
    help.en failures in a row, or off
    help.ja 連続して失敗できる回数、または off
  help.en failed authentications after which no more calls are made
  help.ja 認証に続けて失敗したとき発信をやめるまでの回数

setting 44.16 ppp lcp accm
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <accm>
  <accm> ONOFF  default off
    help.en whether it is used
    help.ja 用いるか否か
  help.en LCP option Async-Control-Character-Map
  help.ja LCP の Async-Control-Character-Map オプション

setting 44.17 mobile display caller id
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is shown
    help.ja 通知するか否か
  help.en show the own number when the mobile terminal calls
  help.ja 携帯端末から発信するとき発信者番号を通知する

setting 44.18 mobile syslog
  if !vRX,!RTX5000,!RTX3500
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are logged
    help.ja ログに出すか否か
  help.en log the AT commands sent to a mobile terminal
  help.ja 携帯端末に送った AT コマンドをログに出す

setting 44.19 alarm mobile
  if !vRX,!RTX5000,!RTX3500
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en sound when a mobile terminal is connected
  help.ja 携帯端末が接続したときのアラーム音

setting 44.20 mobile access limit connection length
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <length> [alert=<alert>]
  <length> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | off  default off
    help.en bytes, or off
    help.ja バイト数、または off
  <alert> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | PERCENT(1..99)
    help.en size or part of the limit at which a warning is logged
    help.ja 警告をログに出すデータ長または割合 (%)
  help.en how much data one connection may carry
  help.ja 1 回の接続で送受信するデータ長の上限

setting 44.21 mobile access limit connection time
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <time> [alert=<alert>]
  <time> 1..2147483647 | off  default off
    help.en seconds, or off
    help.ja 秒数、または off
  <alert> 1..2147483647 | PERCENT(1..99)
    help.en seconds or part of the limit at which a warning is logged
    help.ja 警告をログに出す秒数または割合 (%)
  help.en how long one connection may last
  help.ja 1 回の接続の時間の上限

setting 44.22 mobile access limit duration
  if !vRX,!RTX5000,!RTX3500
  scope pp
  form <duration>
  <duration> 1..2592000 if !RTX1210<14.01.20 | 1..604800 if RTX1210<14.01.20 | off  default off
    help.en seconds, off for all the time
    help.ja 秒数、off なら全期間
  help.en back to when data and time are summed up for the limits
  help.ja 通信制限のためにさかのぼって合計する期間

setting 44.23 mobile arrive use
  if !vRX,!RTX5000,!RTX3500,!RTX1210<14.01.11
  form <interface> <use>
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <use> ONOFF
    help.en whether it takes calls; as the terminal has it when not set
    help.ja 着信機能を使うか否か、設定しなければ端末の設定に従う
  help.en let a mobile terminal take packet calls
  help.ja 携帯端末のパケット着信機能を使う

setting 44.24 mobile arrive permit
  if !vRX,!RTX5000,!RTX3500,!RTX1210<14.01.11
  form <arrive>
  <arrive> ONOFF  default off
    help.en whether they are accepted
    help.ja 許可するか否か
  help.en accept packet calls of a mobile terminal
  help.ja 携帯端末への着信を許可する

operation 44.25 mobile signal-strength go
  if !vRX,!RTX5000,!RTX3500
  form
  help.en find out how well a mobile terminal receives
  help.ja 電波の受信レベルを取得する

setting 44.26 mobile signal-strength
  if !vRX,!RTX5000,!RTX3500
  form <switch> { [interface=<interface>] [syslog=<syslog>] [interval=<interval>] }
  <switch> ONOFF  default on
    help.en whether it may be found out
    help.ja 取得を許可するか否か
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <syslog> on | off | trans if RTX840,RTX830  default on
    help.en whether it is logged, trans: only changes
    help.ja ログに出すか否か、trans なら圏内と圏外の変化だけ
  <interval> "<seconds>[,<count>]" | off  default off
    help.en seconds between two times, and how often; or off
    help.ja 取得する間隔 (秒) と回数、または off
  <seconds> 1..3600
  <count> 1..1000 | infinity
  help.en how the signal of a mobile terminal is watched
  help.ja 電波の受信レベルの取得

operation 44.27 show status mobile signal-strength
  if !vRX,!RTX5000,!RTX3500
  level user
  form [reverse]
  help.en show how well a mobile terminal received
  help.ja 定期的に取得した電波の受信レベルを表示する

setting 44.28 usbhost modem initialize
  if !vRX,!RTX5000,!RTX3500
  form <interface> <command> ...
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <command> STRING(1..64)
    help.en AT commands
    help.ja AT コマンド
  help.en AT commands sent to a device when it is attached to the USB port
  help.ja USB ポートに接続した機器を初期化する AT コマンド

setting 44.29 usbhost modem flow control
  if !vRX,!RTX5000,!RTX3500
  form <interface> <sw>
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <sw> ONOFF  default off
    help.en whether there is flow control
    help.ja フロー制御を行うか否か
  help.en flow control of a device on the USB port
  help.ja USB ポートに接続した機器のフロー制御

operation 44.30 mobile firmware update go
  if !vRX,!RTX5000,!RTX3500,!RTX1210<14.01.11
  form <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  help.en update the firmware of a mobile terminal
  help.ja 携帯端末のファームウェアを更新する

setting 44.31 mobile carrier mode
  if !vRX,!RTX5000,!RTX3500,!RTX1210<14.01.26,!RTX830<15.02.03
  form <interface> <mode>
  key <interface>
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  <mode> 0..3
    help.en 0 as delivered, 1 to 3 the provider's mode
    help.ja 0 は工場出荷時、1 から 3 は事業者のモード
  help.en mode of a mobile terminal for its provider
  help.ja 携帯端末のネットワーク事業者モード

setting 44.32 <wan> auth myname
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <myname> <password>
  <wan> INTERFACE(wan)
  <myname> STRING(1..64)
    help.en name, up to 64 characters
    help.ja 名前 (64 文字まで)
  <password> STRING(1..64) secret
    help.en password, up to 64 characters
    help.ja パスワード (64 文字まで)
  help.en own name and password for wan1
  help.ja wan1 で送信する自分の名前とパスワード

setting 44.33 <wan> bind
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <interface>
  <wan> INTERFACE(wan)
  <interface> INTERFACE(usb)
    help.en usb1
    help.ja usb1
  help.en what wan1 runs over
  help.ja wan1 が使うインターフェース

setting 44.34 <wan> auto connect
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <auto>
  <wan> INTERFACE(wan)
  <auto> ONOFF  default off
    help.en whether it calls by itself
    help.ja 自動で発信するか否か
  help.en call over wan1 when there is something to send
  help.ja wan1 で自動で発信する

setting 44.35 <wan> disconnect time
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <time>
  <wan> INTERFACE(wan)
  <time> 1..21474836 | off  default 60
    help.en seconds without data, or off
    help.ja データが流れない秒数、または off
  help.en when wan1 is disconnected for lack of data
  help.ja 無通信のwan1を切断するまでの時間

setting 44.36 <wan> disconnect input time
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <time>
  <wan> INTERFACE(wan)
  <time> 1..21474836 | off  default 120
    help.en seconds without received data, or off
    help.ja データを受信しない秒数、または off
  help.en when wan1 is disconnected for lack of input
  help.ja 入力がないwan1を切断するまでの時間

setting 44.37 <wan> disconnect output time
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <time>
  <wan> INTERFACE(wan)
  <time> 1..21474836 | off  default 120
    help.en seconds without sent data, or off
    help.ja データを送信しない秒数、または off
  help.en when wan1 is disconnected for lack of output
  help.ja 出力がないwan1を切断するまでの時間

setting 44.38 <wan> always-on
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <switch> [<time>]
  <wan> INTERFACE(wan)
  <switch> ONOFF  default off
    help.en whether it is kept up
    help.ja 常時接続するか否か
  <time> 60..21474836
    help.en seconds before it connects again, 60 when not given
    help.ja 再接続するまでの秒数、省略すると 60
  help.en keep wan1 connected
  help.ja wan1 を常時接続する

setting 44.39 <wan> access-point name
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <apn>
  <wan> INTERFACE(wan)
  <apn> STRING(1..100)
    help.en name of the access point
    help.ja アクセスポイント名
  help.en access point of wan1
  help.ja wan1 のアクセスポイント

setting 44.40 <wan> access limit length
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  require <alert_cancel> < <alert_at> < <length>
  form <length> [alert=<alert>]
  <wan> INTERFACE(wan)
  <length> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | off  default 50M if !RTX1210<14.01.20  default 200000 if RTX1210<14.01.20
    help.en bytes, or off
    help.ja バイト数、または off
  <alert> "<alert_at>[,<alert_cancel>]"
    help.en size or part of the limit at which a warning is logged, and at which it ends
    help.ja 警告をログに出す値と解除する値 (データ長または %)
  <alert_at> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | PERCENT(1..99)
  <alert_cancel> RATE(0..9223372036854775807) if !RTX1210,!RTX830<15.02.03 \
      | RATE(0..2147483647) if RTX1210,RTX830<15.02.03 | PERCENT(0..99)
  help.en how much data may be carried before calls are stopped over wan1
  help.ja wan1 で送受信するデータ長の合計の上限

setting 44.41 <wan> access limit time
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  require <alert_cancel> < <alert_at> < <time>
  form <time> { [alert=<alert>] [unit=<unit>] }
  <wan> INTERFACE(wan)
  <time> 1..2147483647 | off  default 3600
    help.en seconds, or off
    help.ja 秒数、または off
  <alert> "<alert_at>[,<alert_cancel>]"
    help.en seconds or part of the limit at which a warning is logged, and at which it ends
    help.ja 警告をログに出す値と解除する値 (秒数または %)
  <alert_at> 1..2147483647 | PERCENT(1..99)
  <alert_cancel> 0..2147483647 | PERCENT(0..99)
  <unit> second | minute  default second
    help.en whether it is counted in seconds or in minutes begun
    help.ja 秒単位か分単位か
  help.en how long connections may last before calls are stopped over wan1
  help.ja wan1 の接続時間の合計の上限

setting 44.42 <wan> access limit connection length
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <length> [alert=<alert>]
  <wan> INTERFACE(wan)
  <length> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | off  default off
    help.en bytes, or off
    help.ja バイト数、または off
  <alert> RATE(1..9223372036854775807) if !RTX1210,!RTX830<15.02.03 | RATE(1..2147483647) if RTX1210,RTX830<15.02.03 \
      | PERCENT(1..99)
    help.en size or part of the limit at which a warning is logged
    help.ja 警告をログに出すデータ長または割合 (%)
  help.en how much data one connection may carry over wan1
  help.ja wan1 で 1 回の接続で送受信するデータ長の上限

setting 44.43 <wan> access limit connection time
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <time> [alert=<alert>]
  <wan> INTERFACE(wan)
  <time> 1..2147483647 | off  default off
    help.en seconds, or off
    help.ja 秒数、または off
  <alert> 1..2147483647 | PERCENT(1..99)
    help.en seconds or part of the limit at which a warning is logged
    help.ja 警告をログに出す秒数または割合 (%)
  help.en how long one connection may last over wan1
  help.ja wan1 の 1 回の接続の時間の上限

setting 44.44 <wan> access limit duration
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <duration>
  <wan> INTERFACE(wan)
  <duration> 1..2592000 if !RTX1210<14.01.20 | 1..604800 if RTX1210<14.01.20 | off  default off
    help.en seconds, off for all the time
    help.ja 秒数、off なら全期間
  help.en back to when data and time are summed up for the limits of wan1
  help.ja wan1 の通信制限のためにさかのぼって合計する期間
