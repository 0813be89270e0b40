# Chapter 4: the device itself: passwords and users, the clock, the console,
# logging, who may log in, the LAN ports, SSH, alarms, variables and macros.

# Ports by which the core is chosen (4.95).
type SCHEDULING_PORT = 1..65535 | ftp | ftpdata | telnet | smtp | domain | gopher | finger \
    | www | pop3 | sunrpc | ident | ntp | nntp | snmp | syslog | printer | talk | route | uucp \
    | submission | '*'

# A password is asked for; only a file holds it, or the star of a listing. That
# the words after `password` belong to the name makes a third one a wrong number of
# parameters. No revision is below 1: there is no `no` form.
setting 4.1,4.2 login password [<encrypted>]
  if !RTX3510,!RTX1300,!RTX840
  form if console
  form <password> if file
  no if vRX<1
  prints login password <encrypted> *
  act login_password
  <encrypted> encrypted
    help.en keep the password encrypted
    help.ja パスワードを暗号化して保存する
  <password> ASCII(1..255) secret
    help.en password, or the * of a listing
    help.ja パスワード、または表示されたままの *
  help.en ask for a new password of users without a name
  help.ja 無名ユーザーのパスワードを設定する

setting 4.3,4.4 administrator password [<encrypted>]
  form if console
  form <password> if file
  no if vRX<1
  prints administrator password <encrypted> *
  act administrator_password
  <encrypted> encrypted
    help.en keep the password encrypted
    help.ja パスワードを暗号化して保存する
  <password> ASCII(1..255) secret
    help.en password, or the * of a listing
    help.ja パスワード、または表示されたままの *
  help.en ask for a new password of the administrator
  help.ja 管理パスワードを設定する

# Without a password it is asked for.
setting 4.5 login user
  lines 32
  form <user> [<password>]
  form <user> <encrypted> <cipher>
  key <user>
  order typed
  prints login user <user> <encrypted> *
  act login_user
  <user> NAME(1..32)
    help.en name: letters, digits, - and _
    help.ja ユーザー名 (英数字、-、_)
  <password> ASCII(1..32) if !RTX840 | ASCII(8..32) if RTX840 | '*' if file  secret
    help.en password, asked for when not given
    help.ja パスワード、省略すると後で入力する
  <encrypted> encrypted
    help.en the password is encrypted already
    help.ja 暗号化されたパスワードを指定する
  <cipher> ASCII(1..255) secret
    help.en encrypted password
    help.ja 暗号化されたパスワード
  help.en name and password of a user
  help.ja ユーザー名とパスワード

setting 4.6 login radius use
  form <use>
  <use> ONOFF  default off
    help.en whether a RADIUS server is asked
    help.ja RADIUS サーバーに問い合わせるか否か
  help.en check passwords of logins with RADIUS
  help.ja ログインのパスワード認証に RADIUS を使う

setting 4.7 administrator radius auth
  form <use>
  <use> on | only | off  default off
    help.en on for both passwords, only for RADIUS alone
    help.ja on なら両方を試し、only なら RADIUS だけ
  help.en check the administrator's password with RADIUS
  help.ja 管理ユーザーになるときの認証に RADIUS を使う

setting 4.8.1 ex-license password
  if RTX830>=15.02.22
  form <password>
  <password> ASCII(8..64) secret
    help.en 8 to 64 characters
    help.ja 8 から 64 文字
  help.en password of the extension licence
  help.ja 拡張ライセンスのパスワード

operation 4.8.2 register ex-license password
  if RTX3510,RTX1300>=23.00.14
  form
  help.en ask for the password of the extension licence and keep it
  help.ja 拡張ライセンスのパスワードを登録する

operation 4.8.3 unregister ex-license password
  if RTX3510,RTX1300>=23.00.14
  form
  help.en forget the password of the extension licence
  help.ja 登録した拡張ライセンスのパスワードを削除する

operation 4.8.4 import ex-license key
  if RTX3510,RTX1300>=23.00.14,RTX830>=15.02.22
  form [<key>]
  <key> ASCII(1..1024) secret
    help.en licence key, asked for when not given
    help.ja ライセンスキー、省略すると後で入力する
  help.en import an extension licence
  help.ja 拡張ライセンスをインポートする

operation 4.8.5 clear ex-license
  if RTX3510,RTX1300>=23.00.14,RTX830>=15.02.22
  form
  help.en remove the extension licence and restart
  help.ja 拡張ライセンスを削除して再起動する

setting 4.9.1 vrx user
  if vRX
  form <user_id> <password>
  <user_id> ASCII(4..64)
    help.en user of the licence, 4 to 64 characters
    help.ja ライセンスのユーザー ID (4 から 64 文字)
  <password> ASCII(8..64) secret
    help.en password, 8 to 64 characters
    help.ja パスワード (8 から 64 文字)
  help.en user and password of the vRX licence
  help.ja vRX のライセンスのユーザー ID とパスワード

setting 4.9.2 vrx license file directory
  if vRX
  form <path>
  <path> PATH(255)  default /
    help.en directory, absolute or from the variable PWD
    help.ja ディレクトリの絶対パス、または変数 PWD からの相対パス
  help.en where the files of vRX licences are
  help.ja vRX のライセンスファイルを置くディレクトリ

setting 4.9.3 vrx license update schedule
  if vRX
  form <time1> <time2>
  <time1> CLOCK(minutes)  default 01:00
    help.en beginning, hour:minute
    help.ja 開始の時刻 (時:分)
  <time2> CLOCK(minutes)  default 03:00
    help.en end, hour:minute
    help.ja 終了の時刻 (時:分)
  help.en when the vRX licence is checked
  help.ja vRX のライセンスを判定する時間帯

operation 4.9.4 import vrx license
  if vRX
  form file
  form key [<key>]
  <key> ASCII(1..1024) secret
    help.en licence key, asked for when not given
    help.ja ライセンスキー、省略すると後で入力する
  help.en import vRX licences from files or by key
  help.ja vRX のライセンスをファイルまたはキーでインポートする

operation 4.9.5 export vrx license file
  if vRX
  form
  help.en write the vRX licences to files
  help.ja vRX のライセンスをファイルにエクスポートする

operation 4.9.6 clear vrx license
  if vRX
  form [<history>]
  <history> history
    help.en only those that have run out
    help.ja 期限切れのものだけ
  help.en remove vRX licences
  help.ja vRX のライセンスを削除する

# Some models have no users without a name.
setting 4.10 user attribute
  form [<user>] {+ [administrator=<administrator>] [connection=<connection>] \
      [gui-page=<gui_page>] if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.11 [host=<host>] [multi-session=<multi_session>] \
      [login-timer=<login_timer>] } if !RTX3510,!RTX1300,!RTX840
  form <user> {+ [administrator=<administrator>] [connection=<connection>] \
      [gui-page=<gui_page>] if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.11 [host=<host>] [multi-session=<multi_session>] \
      [login-timer=<login_timer>] } if RTX3510,RTX1300,RTX840
  key <user>
  order typed
  <user> NAME(1..32) | '*' | '*radius'
    help.en user, * for all, *radius for those of a RADIUS server
    help.ja ユーザー名、* なら全員、*radius なら RADIUS で認証するユーザー
  <administrator> on if !RTX3510,!RTX1300,!RTX840 | 2 if RTX3510,RTX1300,RTX840 \
      | 1 if RTX3510,RTX1300,RTX840 | off
    help.en whether the user may become administrator (2: without a password)
    help.ja 管理ユーザーになれるか否か (2 ならパスワードなしで)
  <connection> off | all | "<ways>"  default all
    help.en ways to log in, joined by commas
    help.ja 許可する接続方法 (コンマ区切り)
  <ways> serial | vm-console if vRX | telnet | ssh | sftp | remote if !vRX \
      | http if !vRX,!RTX5000,!RTX3510,!RTX3500  list 7
  <gui_page> all | "<pages>"  default all
    help.en pages of the web interface, joined by commas
    help.ja 閲覧を許可する GUI の画面 (コンマ区切り)
  <pages> dashboard | lan-map | config  list 3
  <host> any | INTERFACE(lan,tag,vlan,bridge,wan) | "<hosts>"  default any
    help.en addresses and ranges joined by commas, or an interface
    help.ja アドレスと範囲 (コンマ区切り)、またはインターフェース
  <hosts> IP_SPAN list 64
  <multi_session> ONOFF  default on
    help.en whether the name may log in several times at once
    help.ja 同じ名前で複数の接続を許可するか否か
  <login_timer> 120..21474836 | clear  default 300
    help.en seconds without a key until the user is logged out
    help.ja キー入力がないときログアウトするまでの秒数
  help.en what a user may do
  help.ja ユーザーの属性

operation 4.11 disconnect user
  form <user> [<way> [<number>]]
  form <user_way> [<number>]
  <user> NAME(1..32)
    help.en name of a user
    help.ja ユーザー名
  <way> "/<connection>"
    help.en way of the login, /telnet
    help.ja 接続種別 (/telnet など)
  <user_way> "[<user>]/<connection>"
    help.en user and way of the login, without a user those without a name
    help.ja ユーザー名と接続種別、ユーザー名がなければ無名ユーザー
  <connection> telnet | serial | vm-console if vRX | remote if !vRX | ssh | sftp \
      | http if !vRX,!RTX5000,!RTX3510,!RTX3500
  act disconnect_user
  <number> 1..65535
    help.en number of the login, see show status user
    help.ja 接続番号 (show status user で表示される)
  help.en end the logins of others
  help.ja 他のユーザーの接続を切断する

setting 4.12 security class
  form <level> <forget> [<telnet> [<ssh>]]
  <level> 1..3  default 1
    help.en who may log in: 1 all, 2 not by remote setup, 3 only by the serial port
    help.ja ログインの方法 (1 すべて、2 リモートセットアップ以外、3 シリアルのみ)
  <forget> on if !RTX3510,!RTX1300,!RTX840 | off
    help.en whether the emergency password is taken on the serial port
    help.ja シリアルで非常用パスワードを受け付けるか否か
  <telnet> ONOFF  default off
    help.en whether the command telnet may be used
    help.ja telnet コマンドを使えるか否か
  <ssh> ONOFF  default off
    help.en whether the command ssh may be used
    help.ja ssh コマンドを使えるか否か
  help.en how safe the router is kept
  help.ja セキュリティクラス

setting 4.13 timezone
  form <timezone>
  <timezone> jst | utc | ZONE  default jst
    help.en difference from UTC, -12:00 to +11:59
    help.ja 世界標準時との差 (-12:00 から +11:59)
  help.en time zone
  help.ja タイムゾーン

operation 4.14 date
  form <date>
  <date> CALENDAR
    help.en year-month-day or year/month/day
    help.ja 年-月-日 または 年/月/日
  act date
  help.en set the date of the clock
  help.ja 現在の日付を設定する

operation 4.15 time
  form <time>
  <time> CLOCK(seconds)
    help.en hour:minute:second
    help.ja 時:分:秒
  act time
  help.en set the time of the clock
  help.ja 現在の時刻を設定する

operation 4.16 rdate
  form <host> [<syslog>]
  <host> HOST(255)
    help.en address or host name
    help.ja アドレスまたはホスト名
  <syslog> syslog
    help.en log the result
    help.ja 結果を SYSLOG に出力する
  help.en set the clock by the time of another host
  help.ja リモートホストの時刻に時計を合わせる

operation 4.17 ntpdate
  form <ntp_server> [<syslog>]
  <ntp_server> HOST(255)
    help.en address or name of an NTP server
    help.ja NTP サーバーのアドレスまたは名前
  <syslog> syslog
    help.en log the result
    help.ja 結果を SYSLOG に出力する
  act ntpdate
  help.en set the clock by NTP
  help.ja NTP で時計を合わせる

setting 4.18 ntp local address
  form <ip_address>
  <ip_address> IP
    help.en own address
    help.ja 自分のアドレス
  help.en address that NTP packets are sent from
  help.ja NTP パケットの始点アドレス

setting 4.19 ntp backward-compatibility
  form <comp>
  <comp> accept-stratum-0
    help.en take the time of servers of stratum 0
    help.ja Stratum 0 のサーバーと同期する
  help.en which odd NTP servers are accepted
  help.ja 受け入れる NTP サーバーの互換設定

# Of the console settings a general user may only type those of 4.21 to 4.23.
setting 4.20 console prompt
  form <prompt>
  <prompt> STRING(0..64)
    help.en text before the prompt, may be empty
    help.ja プロンプトの前に置く文字列 (空でもよい)
  help.en text that the prompt begins with
  help.ja プロンプトの先頭に付ける文字列

# The words without a language are those of older firmware; clients send them.
setting 4.21 console character
  level user
  form <code>
  <code> en.ascii | ja.sjis | ja.euc | ja.utf8 if !RTX5000,!RTX3500 | ascii | sjis \
      | euc  default ja.utf8 if vRX default ja.sjis if !vRX
    help.en language and character code
    help.ja 言語と文字コード
  help.en language and character code of the console
  help.ja コンソールの言語と文字コード

setting 4.22 console columns
  level user
  form <col>
  <col> 80..200 if RTX5000,RTX3500,RTX1210<14.01.35,RTX830<15.02.14 \
      | 80..4096 if !RTX5000,!RTX3500,!RTX1210<14.01.35,!RTX830<15.02.14  default 80
    help.en characters in a row
    help.ja 1 行の文字数
  help.en width of the console
  help.ja コンソールの 1 行に表示する文字数

setting 4.23 console lines
  level user
  form <lines>
  <lines> 10..100 | infinity  default 24
    help.en rows of a page, infinity for no pauses
    help.ja 1 画面の行数、infinity なら止めない
  help.en rows shown before the console waits for a key
  help.ja コンソールが表示を止めるまでの行数

setting 4.24 console info
  form <info>
  <info> ONOFF  default off
    help.en whether log messages appear on the console
    help.ja ログをコンソールに出すか否か
  help.en show system messages on the console
  help.ja システムメッセージをコンソールに表示する

setting 4.25 syslog host
  form <host> ...4
  <host> HOST(255)
    help.en address or host name
    help.ja アドレスまたはホスト名
  help.en hosts that the log is sent to
  help.ja SYSLOG を送るホスト

setting 4.26 syslog format type
  if RTX1300>=23.00.14,RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.31
  form <type>
  <type> rfc3164 | rfc5424 | yamaha  default yamaha
    help.en format
    help.ja 形式
  help.en format of the log packets that are sent
  help.ja 送信する SYSLOG パケットの形式

setting 4.27 syslog facility
  form <facility>
  <facility> 0..23 | user | local0 | local1 | local2 | local3 | local4 | local5 | local6 \
      | local7  default user
    help.en number or name
    help.ja 番号または名前
  help.en facility of the log packets that are sent
  help.ja 送信する SYSLOG のファシリティ

setting 4.28 syslog format hostname
  if RTX1300>=23.00.14,RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.31
  form text <name>
  <name> NAME(1..63)
    help.en letters, digits and -
    help.ja 英数字と -
  help.en host name in the log packets that are sent
  help.ja SYSLOG のヘッダーに入れるホスト名

setting 4.29 syslog notice
  form <notice>
  <notice> ONOFF  default off
    help.en whether NOTICE messages are put out
    help.ja NOTICE のログを出力するか否か
  help.en log what filters and the like caught
  help.ja フィルターなどで検出したパケットを記録する

setting 4.30 syslog info
  form <info>
  <info> ONOFF  default on
    help.en whether INFO messages are put out
    help.ja INFO のログを出力するか否か
  help.en send log messages about how the router works
  help.ja 動作状況のログを SYSLOG ホストへ送る

setting 4.31 syslog debug
  form <debug>
  <debug> ONOFF  default off
    help.en whether DEBUG messages are put out
    help.ja DEBUG のログを出力するか否か
  help.en log messages for debugging
  help.ja デバッグ情報を記録する

setting 4.32 syslog file
  if vRX
  require count(<name=*.rtfg>) <= count(<crypto>) else keyword
  form [<crypto> <password>] { [name=<name>] [limit=<size>] [backup=<num>] \
      [interval=<interval>] [line=<line>] }
  <crypto> aes128 | aes256
    help.en encrypt the file
    help.ja ファイルの暗号化方式
  <password> ASCII(8..32) secret
    help.en password of the file
    help.ja ファイルのパスワード
  <name> PATH(255)  default syslog.txt
    help.en name of the file
    help.ja ファイル名
  <size> 1..1024  default 10
    help.en largest size in MB
    help.ja 上限のサイズ (MB)
  <num> 1..100  default 10
    help.en old files that are kept
    help.ja バックアップファイルの数
  <interval> 2..86400  default 3600
    help.en seconds between two writes
    help.ja 書き出す間隔 (秒)
  <line> 1000..10000  default 1000
    help.en lines until they are written
    help.ja 書き出す行数
  help.en keep the log in a file
  help.ja ログをファイルに保存する

setting 4.33 syslog mount-server filename
  if vRX
  form <name> [<crypto> <password>] { [limit=<size>] [backup=<num>] }
  <name> PATH(255)
    help.en file on a mounted server, server:/log.txt
    help.ja マウントしたサーバー上のファイル (server:/log.txt など)
  <crypto> aes128 | aes256
    help.en encrypt the file
    help.ja ファイルの暗号化方式
  <password> ASCII(8..32) secret
    help.en password of the file
    help.ja ファイルのパスワード
  <size> 1..1024  default 10
    help.en largest size in MB
    help.ja 上限のサイズ (MB)
  <num> 1..100  default 10
    help.en old files that are kept
    help.ja バックアップファイルの数
  help.en keep the log on a file server
  help.ja ログをファイルサーバーに保存する

setting 4.34 syslog local address
  form <address>
  <address> IP
    help.en own address
    help.ja 自分のアドレス
  help.en address that log packets are sent from
  help.ja SYSLOG パケットの始点アドレス

setting 4.35 syslog srcport
  form <port>
  <port> 1..65535  default 514
    help.en port number
    help.ja ポート番号
  help.en port that log packets are sent from
  help.ja SYSLOG パケットの始点ポート番号

setting 4.36 syslog execute command
  form <switch>
  <switch> ONOFF  default off
    help.en whether commands are logged
    help.ja コマンドを記録するか否か
  help.en log the commands that were carried out
  help.ja 実行したコマンドをログに残す

operation 4.37 packetdump
  form <interface> <count>
  form pp <peer_num> <count>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM | anonymous
    help.en number of a pp, or anonymous
    help.ja 相手先情報番号、または anonymous
  <count> 1..21474836 | off | infinity  default off
    help.en number of packets
    help.ja パケットの数
  help.en log the packets of an interface
  help.ja インターフェースのパケットをログにダンプする

setting 4.38 telnetd service
  form <service>
  <service> ONOFF  default on
    help.en whether the server runs
    help.ja サーバーを動かすか否か
  help.en run the TELNET server
  help.ja TELNET サーバーを動作させる

setting 4.39 telnetd listen
  form <port>
  <port> 1..65535  default 23
    help.en port number
    help.ja ポート番号
  help.en port of the TELNET server
  help.ja TELNET サーバーの待ち受けポート

setting 4.40 telnetd host
  form <ip_range> ...
  form any
  form none
  form lan if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.16
  <ip_range> IP_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  help.en who may connect by TELNET
  help.ja TELNET で接続できるホスト

setting 4.41 telnetd session
  form <num>
  <num> 1..8  default 8
    help.en number of logins
    help.ja 同時接続数
  help.en how many may be logged in by TELNET at once
  help.ja TELNET で同時に接続できる数

setting 4.42 line masterclock
  if RTX5000,RTX3500
  form <interface> ...2
  form auto
  <interface> INTERFACE(bri,pri)
    help.en interface that the clock comes from, one of each module
    help.ja クロックを得るインターフェース (モジュールごとに 1 つ)
  help.en where the master clock comes from
  help.ja マスタークロックを得るインターフェース

setting 4.43 system cpu threshold
  if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  form off
  form <cpu1> <cpu2> [duration=<duration>]
  <cpu1> 0..100
    help.en percentage that a warning begins at
    help.ja 警告を発する使用率 (%)
  <cpu2> 0..100
    help.en percentage that the warning ends at
    help.ja 警告が終わる使用率 (%)
  <duration> 1..300  default 1
    help.en seconds that it must last
    help.ja 判定時間 (秒)
  help.en warn when the processor is used too much
  help.ja CPU 使用率を監視するしきい値

setting 4.44 system memory threshold
  if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  form off
  form <memory1> <memory2> [duration=<duration>]
  <memory1> 0..100
    help.en percentage that a warning begins at
    help.ja 警告を発する使用率 (%)
  <memory2> 0..100
    help.en percentage that the warning ends at
    help.ja 警告が終わる使用率 (%)
  <duration> 1..300  default 1
    help.en seconds that it must last
    help.ja 判定時間 (秒)
  help.en warn when the memory is used too much
  help.ja メモリ使用率を監視するしきい値

setting 4.45 system temperature threshold
  if RTX5000,RTX3500,RTX1220,RTX1210
  form <t1> <t2>
  <t1> 0..100
    help.en degrees that a warning begins at
    help.ja 警告を発する温度 (度)
  <t2> 0..100
    help.en degrees that the warning ends at
    help.ja 警告を解除する温度 (度)
  help.en warn when the router gets too hot
  help.ja 本体の温度を監視するしきい値

setting 4.46 ip routing process
  form <process>
  <process> fast | normal  default fast
    help.en fast path, or the normal path for all packets
    help.ja ファストパスを使うか、すべてノーマルパスにするか
  help.en how packets are forwarded
  help.ja パケットの転送方式

setting 4.47 lan shutdown
  if !RTX1300
  form <interface> [<port> ...] if !vRX
  form <interface> if vRX
  key <interface>
  <interface> INTERFACE(lan)
    help.en LAN interface
    help.ja LAN インターフェース
  <port> LAN_PORT
    help.en ports of its switch
    help.ja スイッチングハブのポート番号
  help.en keep a LAN interface or a port down
  help.ja LAN インターフェースやポートを使えなくする

setting 4.48 lan linkup send-wait-time
  form <interface> <time>
  key <interface>
  <interface> INTERFACE(lan)
    help.en LAN interface
    help.ja LAN インターフェース
  <time> 0..10  default 0
    help.en seconds
    help.ja 秒数
  help.en wait before sending when a LAN interface comes up
  help.ja リンクアップ後に送信を待つ時間

# Only interfaces with a switch; where ports belong to no fixed interface, ports
# alone.
setting 4.49 lan port-mirroring
  if !vRX
  form <hub> <mirror> (<direction> <port> ...) ...
  form <mirror> (<direction> <port> ...) ... if RTX1300
  key <hub>
  <hub> lan1 if !RTX1300 | lan2 if RTX5000,RTX3510,RTX3500 | INTERFACE(lan) if RTX1300
    help.en LAN interface with a switch
    help.ja スイッチングハブを持つ LAN インターフェース
  <mirror> LAN_PORT
    help.en port that copies go out of
    help.ja ミラーリングしたパケットを送り出すポート
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <port> LAN_PORT
    help.en ports that are watched
    help.ja 観測するポート
  help.en copy the packets of ports to another port
  help.ja ポートのパケットを別のポートにも送る

# The models differ in what the interfaces are: with a switch (hub), without, or
# only the length of packets can be set.
setting 4.50 lan type
  guard lan_type
  form <hub> (<speed> [<port> ...]) ... { [mtu=<mtu>] [auto-crossover=<auto_crossover>] \
      [macaddress-aging=<aging>] [port-based-option=<port_based>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  form <hub> {+ [mtu=<mtu>] [auto-crossover=<auto_crossover>] \
      [macaddress-aging=<aging>] [port-based-option=<port_based>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  form <interface> <speed> { [mtu=<mtu>] [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] } if !RTX1300
  form <interface> {+ [mtu=<mtu>] [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] } if !vRX,!RTX1300
  form <interface> mtu=<mtu> if RTX1300
  key <interface> <hub>
  <hub> lan1 if !vRX,!RTX1300 | lan2 if RTX5000,RTX3510,RTX3500
    help.en LAN interface with a switch
    help.ja スイッチングハブを持つ LAN インターフェース
  <interface> lan2 if RTX1220,RTX1210,RTX840,RTX830 \
      | lan3 if RTX5000,RTX3510,RTX3500,RTX1220,RTX1210 \
      | lan4 if RTX5000,RTX3510,RTX3500 | INTERFACE(lan) if vRX,RTX1300
    help.en LAN interface
    help.ja LAN インターフェース
  <speed> auto | 10g-fdx if RTX3510 | 5g-fdx if RTX3510 | 2.5g-fdx if RTX3510 \
      | 1000-fdx if !vRX | 100-fdx if !vRX | 100-hdx if !vRX | 10-fdx if !vRX \
      | 10-hdx if !vRX
    help.en speed and mode
    help.ja 速度と動作モード
  <port> LAN_PORT
    help.en ports of its switch, all when not given
    help.ja スイッチングハブのポート番号、省略すると全ポート
  <mtu> 64..1500 if vRX,RTX1220,RTX1210,RTX840,RTX830 | 64..9578 if RTX5000,RTX3500 \
      | 64..10218 if RTX3510,RTX1300  default 1500
    help.en longest data in bytes
    help.ja 送受信できる最大データ長 (バイト)
  <auto_crossover> ONOFF  default on
    help.en find out by itself how the cable is wired
    help.ja ケーブルの種類を自動で判定するか否か
  <aging> on as 300 if RTX5000,RTX3500,RTX1220,RTX1210,RTX840,RTX830 \
      | 1..3825 if RTX5000,RTX3500,RTX840,RTX830 | 10..630 if RTX1220,RTX1210 \
      | off if !vRX,!RTX3510  default 300
    help.en seconds until an address of the switch is forgotten
    help.ja MAC アドレスを消去するまでの秒数
  <port_based> divide-network \
      | "split-into-<group4>:<group4>[:<group4>[:<group4>]]" if !vRX,!RTX1220,!RTX1210 \
      | "split-into-<group>[:<group>[:<group>[:<group>[:<group>[:<group>[:<group>[:<group>]]]]]]]" \
      if RTX1220,RTX1210 \
      | "[<to>][<self>],[<to>][<self>],[<to>][<self>],[<to>][<self>]" \
      if !vRX,!RTX1220,!RTX1210 | off  default off
    help.en each port an interface, groups of ports (12:34), or where each port sends to
    help.ja LAN 分割、ポートのグループ (12:34)、またはポートごとの転送先
  <group> 1..87654321
  <group4> 1 | 2 | 3 | 4 | 12 | 13 | 14 | 23 | 24 | 34 | 123 | 124 | 134 | 234
  <to> 1 | 2 | 3 | 4 | 12 | 13 | 14 | 23 | 24 | 34 | 123 | 124 | 134 | 234 | 1234
  <self> '+' | '-'
  <speed_downshift> ONOFF if !vRX  default on
    help.en get slower when the cable does not allow 1000BASE-T
    help.ja 1000BASE-T で使えないケーブルのとき速度を落とすか否か
  <energy_saving> ONOFF if !vRX,!RTX5000,!RTX3500  default off
    help.en save energy on quiet ports
    help.ja 通信していないポートの電力を節約するか否か
  help.en speed, mode and options of a LAN interface
  help.ja LAN インターフェースの速度、動作モード、オプション機能

setting 4.51 lan link-aggregation static
  unique <member>
  if RTX5000,RTX3510,RTX3500,RTX1300>=23.00.04,RTX1220,RTX1210
  form <link_id> <member> <member> [<member> ...]
  key <link_id>
  <link_id> 1..10
    help.en number of the link
    help.ja リンク識別子
  <member> "<hub>:<port>"
    help.en interface and port, lan1:1
    help.ja インターフェースとポート (lan1:1 など)
  <hub> lan1 if !RTX1300 | lan2 if RTX5000,RTX3510,RTX3500 | INTERFACE(lan) if RTX1300
  <port> LAN_PORT
  help.en use several ports as one link
  help.ja 複数のポートを 1 つのリンクにまとめる

setting 4.52 lan receive-buffer-size
  if vRX,RTX5000>=14.00.18,RTX3510,RTX3500>=14.00.18,RTX1300>=23.00.05
  form <size>
  <size> 1..16384
    help.en number of packets
    help.ja パケットの数
  help.en size of the receive queue of all LAN interfaces
  help.ja LAN インターフェースの受信バッファのサイズ

setting 4.53 login timer
  form <time>
  <time> 120..21474836 | clear  default 300
    help.en seconds, or clear for no limit on the serial port
    help.ja 秒数、clear ならログアウトしない
  help.en time without a key until a user is logged out
  help.ja キー入力がないとき自動でログアウトする時間

setting 4.54 tftp host
  form <ip_range> ... if !RTX5000,!RTX3500,!RTX1210<14.01.16
  form <address> if RTX5000,RTX3500,RTX1210<14.01.16
  form any
  form none
  form lan if !RTX5000,!RTX3500,!RTX1210<14.01.16
  <ip_range> IP_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  <address> IP
    help.en address
    help.ja アドレス
  help.en who may use TFTP
  help.ja TFTP でアクセスできるホスト

setting 4.55 ip <interface> wol relay
  scope interface <interface>
  form <relay>
  <interface> LAN
  <relay> broadcast | unicast | off  default off
    help.en how the packet is sent on
    help.ja 中継する方法
  help.en send Magic Packets on to a LAN
  help.ja Magic Packet を LAN に中継する

setting 4.56 description
  form <id> <description>
  key <id>
  <id> 1..21474836
    help.en number of the remark
    help.ja 説明の番号
  <description> STRING(1..64)
    help.en text, up to 64 half-width characters
    help.ja 説明の文字列 (半角 64 文字まで)
  help.en remark about the router
  help.ja システム全体の説明

setting 4.56 description <interface>
  scope interface <interface>
  form <description>
  <interface> INTERFACE(lan,tag,port,vlan,wan,pp,tunnel)
  <description> STRING(1..64)
    help.en text, up to 64 half-width characters
    help.ja 説明の文字列 (半角 64 文字まで)
  help.en remark about an interface, a pp or a tunnel
  help.ja インターフェースの説明

setting 4.57 tcp log
  if !vRX
  form <switch> [<src_addr> [<dst_addr> [<tcpflag> [<src_port> [<dst_port>]]]]]
  <switch> ONOFF  default off
    help.en whether it is logged
    help.ja 記録するか否か
  <src_addr> ADDREXPR | FQDN(255) list 1000
    help.en source addresses or names
    help.ja 始点アドレスまたは名前
  <dst_addr> ADDREXPR | FQDN(255) list 1000
    help.en destination addresses or names
    help.ja 終点アドレスまたは名前
  <tcpflag> 6 | tcp | tcpsyn | tcpfin | tcprst | established | "tcpflag=<flag>/<flag>" \
      | "tcpflag!=<flag>/<flag>" | '*'
    help.en packets with these flags
    help.ja TCP パケットの種類
  <flag> HEX(2)
  <src_port> PORTLIST
    help.en source ports
    help.ja 始点ポート番号
  <dst_port> PORTLIST
    help.en destination ports
    help.ja 終点ポート番号
  help.en log TCP packets for debugging
  help.ja TCP のコネクションをログに出す

setting 4.58 http revision-up permit
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <permit>
  <permit> ONOFF  default on
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en allow new firmware to be fetched by HTTP
  help.ja HTTP リビジョンアップを許可する

setting 4.59 http revision-up url
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <url>
  <url> URL(1024)
    help.en address of the firmware, http://...
    help.ja ファームウェアの URL (http://...)
  help.en where new firmware is
  help.ja ファームウェアを置いてある URL

setting 4.60 http revision-up proxy
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <proxy_server> [<port>]
  <proxy_server> HOST(255)
    help.en address or host name
    help.ja アドレスまたはホスト名
  <port> 1..65535
    help.en port number
    help.ja ポート番号
  help.en proxy for fetching new firmware
  help.ja HTTP リビジョンアップで使うプロキシーサーバー

setting 4.61 http revision-up timeout
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <time>
  <time> 1..21474836  default 30
    help.en seconds
    help.ja 秒数
  help.en time-out when new firmware is fetched
  help.ja HTTP リビジョンアップのタイムアウト

setting 4.62 http revision-down permit
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <permit>
  <permit> ONOFF  default off
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en allow older firmware to be fetched
  help.ja 古いリビジョンへの変更を許可する

setting 4.63 operation http revision-up permit
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <permit>
  <permit> ONOFF  default off
    help.en whether the button does it
    help.ja ボタンの操作を許可するか否か
  help.en let the DOWNLOAD button fetch new firmware
  help.ja DOWNLOAD ボタンによるリビジョンアップを許可する

setting 4.64 http revision-up schedule
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form <period> <time1> <time2>
  form <startup> if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  key <startup>
  <period> daily | (weekly <day>) | (monthly <date>)
    help.en how often
    help.ja 間隔
  <day> sun | mon | tue | wed | thu | fri | sat
    help.en day of the week
    help.ja 曜日
  <date> 1..31
    help.en day of the month
    help.ja 日
  <time1> CLOCK(minutes)
    help.en beginning, hour:minute
    help.ja 開始の時刻 (時:分)
  <time2> CLOCK(minutes)
    help.en end, hour:minute
    help.ja 終了の時刻 (時:分)
  <startup> startup
    help.en when the router starts
    help.ja 起動時
  help.en when new firmware is looked for
  help.ja リビジョンアップを試みる時期

setting 4.65 sshd service
  form <service>
  <service> ONOFF  default off
    help.en whether the server runs
    help.ja サーバーを動かすか否か
  help.en run the SSH server
  help.ja SSH サーバーを動作させる

setting 4.66 sshd listen
  form <port>
  <port> 1..65535  default 22
    help.en port number
    help.ja ポート番号
  help.en port of the SSH server
  help.ja SSH サーバーの待ち受けポート

setting 4.67 sshd host
  form <ip_range> ...
  form any
  form none
  form lan if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.16
  <ip_range> IP_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  help.en who may connect by SSH
  help.ja SSH で接続できるホスト

setting 4.68 sshd session
  form <num>
  <num> 1..8  default 8
    help.en number of logins
    help.ja 同時接続数
  help.en how many may be logged in by SSH at once
  help.ja SSH で同時に接続できる数

# A file holds the keys, a listing a star.
setting 4.69 sshd host key generate
  form [<bit>] if console
  form [<bit>] [<key> ...3] if file
  prints sshd host key generate <bit> *
  <bit> "bit=<length>" if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.11
    help.en length of the keys, bit=1024 or bit=2048
    help.ja 鍵のビット長 (bit=1024 または bit=2048)
  <length> 1024 | 2048
  <key> ASCII(1..4095) secret
    help.en keys, encrypted, or the * of a listing
    help.ja 暗号化された鍵、または表示されたままの *
  help.en make the host keys of the SSH server
  help.ja SSH サーバーのホスト鍵を生成する

operation 4.70 show sshd host key
  level user
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.35,!RTX830<15.02.14
  form [type=fingerprint [<hash_algorithm>]]
  <hash_algorithm> md5 | sha256  default sha256
    help.en hash of the fingerprint
    help.ja 鍵指紋のハッシュ関数
  act show_sshd_host_key
  help.en show the host keys of the SSH server
  help.ja SSH サーバーのホスト鍵を表示する

setting 4.71 sshd encrypt algorithm
  form <algorithm> ...
  <algorithm> aes128-ctr | aes192-ctr | aes256-ctr | aes128-cbc | aes192-cbc | aes256-cbc \
      | 3des-cbc | blowfish-cbc if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      | cast128-cbc if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      | arcfour if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      default aes128-ctr aes192-ctr aes256-ctr
    help.en ciphers
    help.ja 暗号アルゴリズム
  help.en ciphers that the SSH server offers
  help.ja SSH サーバーで使える暗号アルゴリズム

setting 4.72 sshd client alive
  form <switch> [<interval> [<count>]]
  <switch> ONOFF  default off
    help.en whether clients are watched
    help.ja 生存確認をするか否か
  <interval> 1..2147483647  default 100
    help.en seconds between two questions
    help.ja 送信間隔 (秒)
  <count> 1..2147483647  default 3
    help.en questions without an answer until the client is cut off
    help.ja 切断するまでの試行回数
  help.en watch whether SSH clients are still there
  help.ja SSH クライアントの生存を確認する

setting 4.73 sshd hide openssh version
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
  form <use>
  <use> ONOFF  default off
    help.en whether it is hidden
    help.ja 隠すか否か
  help.en hide the version of the SSH server
  help.ja SSH サーバーの OpenSSH のバージョンを隠す

setting 4.74 sshd auth method
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.35,!RTX830<15.02.14
  form all
  form <method> ...2
  <method> password | publickey
    help.en ways to prove who one is
    help.ja 認証方式
  help.en how SSH clients may authenticate
  help.ja SSH サーバーで使える認証方式

setting 4.75 sshd authorized-keys filename
  wants login user <user>
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.35,!RTX830<15.02.14
  form [<user>] path=<path> if !RTX3510,!RTX1300,!RTX840
  form <user> path=<path> if RTX3510,RTX1300,RTX840
  key <user>
  <user> NAME(1..32)
    help.en user, without it those without a name
    help.ja ユーザー名、省略すると無名ユーザー
  <path> PATH(255)
    help.en file with the public keys
    help.ja 公開鍵を格納したファイル
  help.en file with the public keys of a user
  help.ja 公開鍵認証に使うユーザーの公開鍵のファイル

operation 4.76 import sshd authorized-keys
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.35,!RTX830<15.02.14
  form [<user>] if !RTX3510,!RTX1300,!RTX840
  form <user> if RTX3510,RTX1300,RTX840
  <user> NAME(1..32)
    help.en user, without it those without a name
    help.ja ユーザー名、省略すると無名ユーザー
  help.en ask for a public key of a user and keep it
  help.ja ユーザーの公開鍵を追加する

operation 4.77 show sshd authorized-keys
  level user
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.35,!RTX830<15.02.14
  form [<user>] [type=fingerprint [<hash_algorithm>]] if !RTX3510,!RTX1300,!RTX840
  form <user> [type=fingerprint [<hash_algorithm>]] if RTX3510,RTX1300,RTX840
  <user> NAME(1..32) | '*'
    help.en user, * for all
    help.ja ユーザー名、* なら全員
  <hash_algorithm> md5 | sha256  default sha256
    help.en hash of the fingerprint
    help.ja 鍵指紋のハッシュ関数
  help.en show the public keys of users
  help.ja ユーザーの公開鍵を表示する

setting 4.78 sftpd host
  form <ip_range> ...
  form any
  form none
  form lan if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.16
  <ip_range> IP_SPAN | INTERFACE(lan,tag,vlan,bridge,wan)
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、またはインターフェース
  help.en who may connect by SFTP
  help.ja SFTP で接続できるホスト

operation 4.79 ssh
  level user
  form { [-p <port>] [-e <escape>] } <host>
  <port> 1..65535  default 22
    help.en port number
    help.ja ポート番号
  <escape> 0..255  default 126
    help.en code of the escape character
    help.ja エスケープ文字の文字コード
  <host> "[<user>@]<address>" | "[<user>@]\[<ip6>\]"
    help.en address or host name, user@host to give a name
    help.ja アドレスまたはホスト名 (user@host の形も可)
  <user> ASCII(1..64)
  <address> HOST(255)
  <ip6> IP6
  help.en log in to another host by SSH
  help.ja SSH で他のホストにログインする

# One of the files is the router's, the other is not.
operation 4.80 scp
  require count(<file1=*@*>)+count(<file2=*@*>) <= 1 else keyword
  require count(<file1=/*>)+count(<file2=/*>) <= 1 else keyword
  form <file1> <file2> [<port>]
  <file1> PATH(1024)
    help.en from: file, user@host:file
    help.ja 転送元のファイル (user@host:file の形も可)
  <file2> PATH(1024)
    help.en to: file, user@host:file
    help.ja 転送先のファイル (user@host:file の形も可)
  <port> 1..65535  default 22
    help.en port number
    help.ja ポート番号
  help.en copy a file by SSH
  help.ja SCP でファイルを転送する

setting 4.81 ssh encrypt algorithm
  form <algorithm> ...
  <algorithm> aes128-ctr | aes192-ctr | aes256-ctr | aes128-cbc | aes192-cbc | aes256-cbc \
      | 3des-cbc | blowfish-cbc if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      | cast128-cbc if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      | arcfour if RTX5000,RTX3500,RTX1210<14.01.34,RTX830<15.02.10 \
      default aes128-ctr aes192-ctr aes256-ctr
    help.en ciphers
    help.ja 暗号アルゴリズム
  help.en ciphers that the SSH client offers
  help.ja SSH クライアントで使える暗号アルゴリズム

setting 4.82 ssh known hosts
  form <file>
  <file> PATH(255)  default /ssh/known_hosts
    help.en name of the file
    help.ja ファイル名
  help.en file with the public keys of SSH servers
  help.ja SSH サーバーの公開鍵を保存するファイル

# In the group of the huge buffers the free ones and the first chunks may be none,
# but then all of them.
setting 4.83 system packet-buffer
  require <min_free> < <max_free> <= <max_buffer>
  require <in_chunk> <= <max_free>
  require <in_chunk>*<init_chunk> <= <max_free>
  form <group> {+ [max-buffer=<max_buffer>] [max-free=<max_free>] [min-free=<min_free>] \
      [buffer-in-chunk=<in_chunk>] [init-chunk=<init_chunk>] } if !vRX,!RTX3510,!RTX1300
  form <huge> {+ [max-buffer=<max_buffer>] [max-free=<max_free>] [min-free=<min_free>] \
      [buffer-in-chunk=<in_chunk>] [init-chunk=<init_chunk>] } if !vRX,!RTX3510,!RTX1300
  form <huge> {+ [max-buffer=<max_buffer>] [max-free=<none>] [min-free=<none>] \
      [buffer-in-chunk=<huge_in_chunk>] [init-chunk=<none>] } if !vRX,!RTX3510,!RTX1300
  form <group> max-buffer=<max_buffer> if vRX,RTX3510,RTX1300
  form <huge> max-buffer=<max_buffer> if vRX,RTX3510,RTX1300
  key <huge> <group>
  <group> small | middle | large | jumbo if RTX5000,RTX3510,RTX3500,RTX1300
    help.en size of the packets
    help.ja パケットバッファのグループ
  <huge> huge
    help.en the largest packets
    help.ja 最大のパケットバッファのグループ
  <max_buffer> 1..300000 if vRX | 1..2147483647 if !vRX
    help.en largest number of buffers
    help.ja 最大割り当て数
  <max_free> 1..2147483647
  <min_free> 1..2147483647
  <in_chunk> 1..2147483647
  <init_chunk> 1..2147483647
  <none> 0
  <huge_in_chunk> 1..2147483647
  help.en how packet buffers are managed
  help.ja パケットバッファの管理

setting 4.84 alarm entire
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en let alarms sound at all
  help.ja アラーム音全体を有効にする

setting 4.85 alarm usbhost
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en alarm of USB
  help.ja USB ホスト機能のアラーム

setting 4.86 alarm sd
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en alarm of microSD
  help.ja microSD 機能のアラーム

setting 4.87 alarm batch
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en alarm of batch files
  help.ja バッチファイル実行機能のアラーム

setting 4.88 alarm startup
  if !vRX
  form <switch> [<pattern>]
  <switch> ONOFF  default off
    help.en whether it sounds
    help.ja 鳴らすか否か
  <pattern> 1..3  default 1
    help.en which sound
    help.ja アラーム音のパターン
  help.en alarm when the router starts
  help.ja 起動時のアラーム

setting 4.89 alarm http revision-up
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en alarm of fetching new firmware
  help.ja HTTP リビジョンアップ機能のアラーム

setting 4.90 set
  form <assignment>
  no <name>
  no <assignment>
  key <name>
  <assignment> "<name>=<value>"
    help.en NAME=VALUE
    help.ja 名前=値
  <name> IDENTIFIER(1..255)
    help.en letters, digits and _, a letter first
    help.ja 名前 (英字で始まる英数字と _)
  <value> STRING(0..4095)
  help.en set an environment variable
  help.ja 環境変数を設定する

setting 4.91 alias
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form <assignment>
  no <name>
  no <assignment>
  key <name>
  <assignment> "<name>=<value>"
    help.en NAME=VALUE
    help.ja 名前=値
  <name> IDENTIFIER(1..255)
    help.en letters, digits and _, a letter first
    help.ja 名前 (英字で始まる英数字と _)
  <value> STRING(0..4095)
  help.en define another name for a command
  help.ja エイリアスを設定する

# The lines up to the end word follow.
setting 4.92 macro
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form { [<verbose>] [<expanded>] } <name> <body>
  no { [<verbose>] [<expanded>] } <name> [<body>]
  key <name>
  <verbose> -v
    help.en show the lines as they were written when it runs
    help.ja 展開前の行を表示しながら実行する
  <expanded> -x
    help.en show the lines with variables put in when it runs
    help.ja 展開後の行を表示しながら実行する
  <name> IDENTIFIER(1..255)
    help.en letters, digits and _, a letter first
    help.ja 名前 (英字で始まる英数字と _)
  <body> BLOCK
    help.en << and the word that ends the macro
    help.ja << と終端文字列
  help.en define a macro
  help.ja マクロを設定する

# The lines up to the end word follow.
setting 4.93 embedded file
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form [<base64>] <filename> <body>
  no [<base64>] <filename> [<body>]
  key <filename>
  act embedded_file
  <base64> -b
    help.en the lines are BASE64
    help.ja 内容は BASE64 形式
  <filename> PATH(255)
    help.en name of the file
    help.ja ファイル名
  <body> BLOCK
    help.en << and the word that ends the file
    help.ja << と終端文字列
  help.en keep a file in the configuration
  help.ja 設定の中にファイルを作る

setting 4.94 system packet-scheduling
  if vRX,RTX5000>=14.00.13,RTX3510,RTX3500>=14.00.13,RTX1300
  form <mode>
  <mode> hash | load-balance | lan-based if !RTX3510,!RTX1300 | fixed if vRX  default hash
    help.en how a core is chosen
    help.ja CPU コアの選び方
  help.en which core forwards a packet
  help.ja CPU スケジューリング方式

setting 4.95 system packet-scheduling filter
  if RTX5000>=14.00.13,RTX3500>=14.00.13
  form <filter_num> <cpu_num> ip <src_ip> \
      [<dest_ip> [<protocol> [<src_port> [<dest_port>]]]]
  form <filter_num> <cpu_num> ipv6 <src_ip6> \
      [<dest_ip6> [<protocol> [<src_port> [<dest_port>]]]]
  key <filter_num>
  <filter_num> 1..40
    help.en number of the filter
    help.ja フィルターの番号
  <cpu_num> 0..3
    help.en number of the core
    help.ja CPU の番号
  <src_ip> ADDREXPR
    help.en source address, with or without a mask
    help.ja 始点アドレス (マスクは省略可)
  <dest_ip> ADDREXPR
    help.en destination address, with or without a mask
    help.ja 終点アドレス (マスクは省略可)
  <src_ip6> PREFIX6(optional) | '*'
    help.en source address, with or without a prefix length
    help.ja 始点アドレス (プレフィックス長は省略可)
  <dest_ip6> PREFIX6(optional) | '*'
    help.en destination address, with or without a prefix length
    help.ja 終点アドレス (プレフィックス長は省略可)
  <protocol> 0..255 | icmp | tcp | udp | gre | esp | '*'
    help.en protocol
    help.ja プロトコル
  <src_port> SCHEDULING_PORT
    help.en source port
    help.ja 始点ポート番号
  <dest_port> SCHEDULING_PORT
    help.en destination port
    help.ja 終点ポート番号
  help.en packets that a certain core forwards
  help.ja CPU コアを固定するパケットのフィルター

setting 4.96 system packet-scheduling filter list
  if RTX5000>=14.00.13,RTX3500>=14.00.13
  form <filter> ...
  <filter> 1..40
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters that choose the core
  help.ja 適用する CPU スケジューリングフィルター
