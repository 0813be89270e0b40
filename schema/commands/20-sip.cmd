# Chapter 20: SIP, and the NGN of the Japanese networks. Of the vRX only the one
# for VMware ESXi has it.

<server_num> 1..65535
  help.en number of the SIP server
  help.ja SIP サーバーの登録番号

setting 20.1.1 sip use
  if !vRX<19.01,!vRX>=19.02
  form <use>
  <use> ONOFF  default off
    help.en whether SIP runs
    help.ja SIP を動かすか否か
  help.en use SIP
  help.ja SIP を使用する

setting 20.1.2 sip session timer
  if !vRX<19.01,!vRX>=19.02
  form <time> { [update=<update>] [refresher=<refresher>] }
  <time> 0..0 | 60..540  default 0
    help.en seconds, 0 for no timer
    help.ja 秒数、0 なら使わない
  <update> ONOFF  default off
    help.en use the UPDATE method
    help.ja UPDATE メソッドを使うか否か
  <refresher> none | uac | uas  default uac
    help.en which side refreshes the session
    help.ja セッションを更新する側
  help.en when a SIP session whose peer is gone ends
  help.ja SIP のセッションタイマーの値

setting 20.1.3 sip ip protocol
  if !vRX<19.01,!vRX>=19.02
  form <protocol>
  <protocol> udp | tcp  default udp
    help.en protocol
    help.ja プロトコル
  help.en IP protocol of outgoing SIP calls
  help.ja SIP の発信に使う IP プロトコル

setting 20.1.4 sip 100rel
  if !vRX<19.01,!vRX>=19.02
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is supported
    help.ja サポートするか否か
  help.en support 100rel in outgoing SIP calls
  help.ja SIP の発信で 100rel をサポートする

setting 20.1.5 sip user agent
  if !vRX<19.01,!vRX>=19.02
  form <sw> [<user_agent>]
  <sw> ONOFF  default off
    help.en whether it is added
    help.ja 付加するか否か
  <user_agent> ASCII(1..64)
    help.en text of the header
    help.ja ヘッダーに書く文字列
  help.en User-Agent header of SIP packets
  help.ja SIP パケットに User-Agent ヘッダーを付加する

setting 20.1.6 sip arrive session timer refresher
  if !vRX<19.01,!vRX>=19.02
  form <refresher>
  <refresher> uac | uas  default uac
    help.en which side refreshes the session
    help.ja セッションを更新する側
  help.en refresher of incoming SIP calls that name none
  help.ja refresher の指定がない SIP の着信での refresher

setting 20.1.7 sip arrive ringing p-n-uatype
  if !vRX<19.01,!vRX>=19.02
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is added
    help.ja 付加するか否か
  help.en P-N-UAType header of answers to incoming SIP calls
  help.ja SIP の着信の応答に P-N-UAType ヘッダーを付加する

setting 20.1.8 sip arrive session timer method
  if !vRX<19.01,!vRX>=19.02
  form <method>
  <method> auto | invite  default auto
    help.en UPDATE where the other side knows it, or INVITE only
    help.ja 自動で判断するか INVITE だけを使うか
  help.en request that keeps incoming SIP sessions alive
  help.ja SIP の着信でセッションタイマーに使うリクエスト

setting 20.1.9 sip arrive address check
  if !vRX<19.01,!vRX>=19.02
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is checked
    help.ja 検証するか否か
  help.en check the user name of incoming SIP calls
  help.ja SIP の着信時にユーザー名を検証する

setting 20.1.10 sip response code busy
  if !vRX<19.01,!vRX>=19.02
  form <code>
  <code> 486 | 503  default 486
    help.en response code
    help.ja レスポンスコード
  help.en SIP response code when no port is free
  help.ja 着信できるポートがないときの SIP のレスポンスコード

setting 20.1.11 sip outer address
  if !vRX<19.01,!vRX>=19.02
  form <ipaddress>
  <ipaddress> auto | IP  default auto
    help.en auto or an address
    help.ja 自動 (auto) またはアドレス
  help.en own IP address in SIP
  help.ja SIP で使う IP アドレス

setting 20.1.12 sip log
  if !vRX<19.01,!vRX>=19.02
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are logged
    help.ja ログに出すか否か
  help.en log SIP messages
  help.ja SIP メッセージをログに出す

setting 20.2.1 sip server
  if RTX5000,RTX3510,RTX3500
  form <server_num> <address> <type> <protocol> <sip_uri> [<username> [<password>]]
  key <server_num>
  <address> IP
    help.en address of the server
    help.ja サーバーの IP アドレス
  <type> register | no-register
    help.en whether to register there
    help.ja 登録するか否か
  <protocol> tcp | udp
    help.en protocol
    help.ja プロトコル
  <sip_uri> ASCII(1..255)
    help.en own SIP address
    help.ja SIP アドレス
  <username> ASCII(1..255)
    help.en user name
    help.ja ユーザー名
  <password> ASCII(1..255) secret
    help.en password
    help.ja パスワード
  help.en SIP server
  help.ja SIP サーバー

setting 20.2.2 sip server session timer
  if RTX5000,RTX3510,RTX3500
  form <server_num> <time> { [update=<update>] [refresher=<refresher>] }
  key <server_num>
  <time> 0..0 | 60..540
    help.en seconds, 0 for no timer
    help.ja 秒数、0 なら使わない
  <update> ONOFF
    help.en use the UPDATE method
    help.ja UPDATE メソッドを使うか否か
  <refresher> none | uac | uas
    help.en which side refreshes the session
    help.ja セッションを更新する側
  help.en session timer for a SIP server
  help.ja SIP サーバーごとのセッションタイマーの値

setting 20.2.3 sip server pilot address
  if RTX5000,RTX3510,RTX3500
  form <server_num> <sipaddress>
  key <server_num>
  <sipaddress> ASCII(1..255)
    help.en SIP address
    help.ja SIP アドレス
  help.en main SIP address in calls through a SIP server
  help.ja SIP サーバーごとの代表 SIP アドレス

setting 20.2.4 sip server privacy
  if RTX5000,RTX3510,RTX3500
  form <server_num> <switch> [<pattern>]
  key <server_num>
  <switch> off | always-off | always-on | default-off | default-on  default off
    help.en dial as typed, never or always hide the number, or hide it unless told otherwise
    help.ja そのまま発信するか、常に通知または非通知にするか、指定がないときに通知または非通知にするか
  <pattern> sip-privacy | rfc3325 | as-is  default sip-privacy
    help.en how it is told
    help.ja 通知と非通知の伝え方
  help.en what becomes of 184 and 186 in front of a dialled number
  help.ja 番号の先頭の 184 と 186 の扱い

setting 20.2.5 sip server display name
  if RTX5000,RTX3510,RTX3500
  form <server_num> <displayname>
  key <server_num>
  <displayname> STRING(1..255)
    help.en name
    help.ja 名前
  help.en own display name in calls through a SIP server
  help.ja SIP サーバーごとのディスプレイ名

setting 20.2.6 sip server call remote domain
  if RTX5000,RTX3510,RTX3500
  form <server_num> <domain>
  key <server_num>
  <domain> HOST(58) | "<domain_name>:<domain_port>" | "\[<domain_ip6>\][:<domain_port>]"
    help.en domain name
    help.ja ドメイン名
  <domain_name> HOST(52)
  <domain_port> 0..65535
  <domain_ip6> IP6
  help.en domain of the called SIP address
  help.ja 発信時の相手の SIP アドレスのドメイン名

setting 20.2.7 sip server 100rel
  if RTX5000,RTX3510,RTX3500
  form <server_num> <switch>
  key <server_num>
  <switch> ONOFF  default off
    help.en whether it is supported
    help.ja サポートするか否か
  help.en support 100rel in calls through a SIP server
  help.ja SIP サーバーごとに 100rel をサポートする

setting 20.2.8 sip server register timer
  if RTX5000,RTX3510,RTX3500
  form server=<server_num> <ok_time> <ng_time>
  key <server_num>
  <ok_time> 10..120  default 30
    help.en minutes while all is well
    help.ja 正常時の間隔 (分)
  <ng_time> 1..60  default 5
    help.en minutes after an error
    help.ja 異常時の間隔 (分)
  help.en how often to register with a SIP server
  help.ja SIP サーバーに REGISTER を送る間隔

setting 20.2.9 sip server register request-uri
  if RTX5000,RTX3510,RTX3500
  form <server_num> <sip_address>
  key <server_num>
  <sip_address> ASCII(1..255)
    help.en Request-URI
    help.ja Request-URI
  help.en Request-URI when registering with a SIP server
  help.ja SIP サーバーに送る REGISTER の Request-URI

setting 20.2.10 sip server qvalue
  if RTX5000,RTX3510,RTX3500
  form <server_num> <value>
  key <server_num>
  <value> 0 | DECIMAL(0.001..1.000,3)  default 0
    help.en 0.001 to 1.000, 0 for none
    help.ja 0.001 から 1.000、0 なら付加しない
  help.en which of several terminals a SIP server prefers
  help.ja SIP サーバーに伝える着信の優先順位

setting 20.2.11 sip server call own permit
  if RTX5000,RTX3510,RTX3500
  form server=<server_num> <sw>
  key <server_num>
  <sw> ONOFF  default off
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en call the own SIP address
  help.ja 自分自身の SIP アドレスへの発信を許可する

setting 20.2.12 sip server register contact mode
  if RTX3510
  form <server_num> <mode>
  key <server_num>
  <mode> 1..3  default 1
    help.en mode
    help.ja 動作モード
  help.en Contact header when registering with a SIP server
  help.ja SIP サーバーに送る REGISTER の Contact ヘッダーの動作

setting 20.3.1 ngn type
  if !vRX<19.01,!vRX>=19.02
  form <interface> <type>
  key <interface>
  <interface> LAN
    help.en interface
    help.ja インターフェース
  <type> off | ntt  default off
    help.en no NGN, or that of NTT East and West
    help.ja 使用しないか NTT 東日本・西日本の NGN か
  help.en interface at the NGN
  help.ja NGN に接続するインターフェース

setting 20.3.2 tunnel ngn disconnect time
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <time>
  <time> 1..21474836 | off  default 60
    help.en seconds without data, or off
    help.ja データが流れない秒数、または off
  help.en when an idle tunnel over the NGN is disconnected
  help.ja 無通信の NGN 経由のトンネルを切断するまでの時間

setting 20.3.3 tunnel ngn bandwidth
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <bandwidth> [arrivepermit=<switch>]
  <bandwidth> "<kbits>k" if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16 \
      | "<mbits>m" if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16 \
      | 64k if RTX5000<14.00.21,RTX3500<14.00.21,RTX1210<14.01.16 \
      | 512k if RTX5000<14.00.21,RTX3500<14.00.21,RTX1210<14.01.16 \
      | 1m if RTX5000<14.00.21,RTX3500<14.00.21,RTX1210<14.01.16  default 1m
    help.en 1k to 1000m
    help.ja 1k から 1000m
  <kbits> 1..1000000
  <mbits> 1..1000
  <switch> ONOFF  default on
    help.en take calls that want another bandwidth too
    help.ja 帯域が違う着信も許可するか否か
  help.en bandwidth of a tunnel over the NGN
  help.ja NGN 経由のトンネルの帯域幅

setting 20.3.4 tunnel ngn arrive permit
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <permit>
  <permit> ONOFF  default on
    help.en whether they are allowed
    help.ja 許可するか否か
  help.en take calls from the peer of a tunnel over the NGN
  help.ja NGN 経由のトンネルの着信を許可する

setting 20.3.5 tunnel ngn call permit
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <permit>
  <permit> ONOFF  default on
    help.en whether they are allowed
    help.ja 許可するか否か
  help.en call the peer of a tunnel over the NGN
  help.ja NGN 経由のトンネルの発信を許可する

setting 20.3.6 tunnel ngn interface
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <lan>
  <lan> auto | LAN  default auto
    help.en auto or an interface
    help.ja 自動 (auto) またはインターフェース
  help.en interface of a tunnel over the NGN
  help.ja NGN 経由のトンネルで使うインターフェース

setting 20.3.7 tunnel ngn fallback
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <remote_tel> ...7
  <remote_tel> DIGITS(1..32)
    help.en telephone numbers in the order in which they are tried
    help.ja 試す順に並べた電話番号
  help.en numbers to call when the peer of a tunnel cannot be reached
  help.ja 接続に失敗したときに発信する相手番号

setting 20.3.8 tunnel ngn radius auth
  if !vRX<19.01,!vRX>=19.02
  scope tunnel
  form <use>
  <use> ONOFF  default off
    help.en whether it is asked
    help.ja 認証するか否か
  help.en ask RADIUS about the number of a caller
  help.ja 発信元の NGN 電話番号を RADIUS で認証する

setting 20.3.9 ngn radius auth password
  if !vRX<19.01,!vRX>=19.02
  form <password>
  <password> ASCII(0..64) secret
    help.en password
    help.ja パスワード
  help.en password with which numbers are asked at RADIUS
  help.ja NGN 電話番号を RADIUS で認証するときのパスワード

setting 20.3.10 ngn radius account caller
  if !vRX<19.01,!vRX>=19.02
  form <use>
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使用するか否か
  help.en RADIUS accounting of calls to the NGN
  help.ja NGN への発信で RADIUS アカウンティングを使用する

setting 20.3.11 ngn radius account callee
  if !vRX<19.01,!vRX>=19.02
  form <use>
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使用するか否か
  help.en RADIUS accounting of calls from the NGN
  help.ja NGN からの着信で RADIUS アカウンティングを使用する

setting 20.3.12 ngn renumbering link-refresh
  if !vRX<19.01,!vRX>=19.02,!RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16
  form <switch>
  <switch> ONOFF  default on
    help.en even when the prefix stays the same
    help.ja プレフィックスが変わらないときも行うか否か
  help.en take LAN interfaces down for a moment when the NGN renumbers
  help.ja NGN のリナンバリング時に LAN インターフェースを一時的にリンクダウンする

operation 20.3.13 show status ngn
  if !vRX<19.01,!vRX>=19.02
  level user
  form
  help.en show the connection to the NGN
  help.ja NGN への接続状態を表示する
