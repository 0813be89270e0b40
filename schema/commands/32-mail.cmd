# Chapter 32: mail that is sent when something happens.

setting 32.1 mail server name
  form <id> <name>
  key <id>
  <id> 1..10
    help.en number of the mail server
    help.ja メールサーバーの番号
  <name> STRING(1..255)
    help.en name, in quotes when it holds a blank
    help.ja 名前 (空白を含むなら引用符で囲む)
  help.en give a name to a mail server
  help.ja メールサーバーの設定に名前を付ける

# Without `port=` the port is 25, with `smtps` 465. `smtps` and
# `pop-before-smtp` exclude each other.
setting 32.2 mail server smtp
  form <id> <address> { [port=<port>] [smtp-auth <username> <password> [<auth_protocol>]] [pop-before-smtp] }
  form <id> <address> { [port=<port>] [smtp-auth <username> <password> [<auth_protocol>]] smtps } \
      if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  key <id>
  <id> 1..10
    help.en number of the mail server
    help.ja メールサーバーの番号
  <address> HOST(64)
    help.en address or host name
    help.ja アドレスまたはホスト名
  <port> 1..65535
    help.en port of the server
    help.ja サーバーのポート番号
  <username> ASCII(1..64)
    help.en user of SMTP authentication
    help.ja SMTP 認証のユーザー名
  <password> ASCII(1..64) secret
    help.en password of SMTP authentication
    help.ja SMTP 認証のパスワード
  <auth_protocol> cram-md5 | digest-md5 | plain
    help.en the only protocol to try
    help.ja 使う認証方式
  help.en server that mail is sent through
  help.ja メールの送信に使うサーバー

setting 32.3 mail server pop
  form <id> <address> [port=<port>] <protocol> <username> <password>
  key <id>
  <id> 1..10
    help.en number of the mail server
    help.ja メールサーバーの番号
  <address> HOST(255)
    help.en address or host name
    help.ja アドレスまたはホスト名
  <port> 1..65535  default 110
    help.en port of the server
    help.ja サーバーのポート番号
  <protocol> pop3 | apop
    help.en how to log in
    help.ja 受信プロトコル
  <username> ASCII(1..255)
    help.en user
    help.ja ユーザー名
  <password> ASCII(1..255) secret
    help.en password
    help.ja パスワード
  help.en server to log in to before mail is sent
  help.ja POP before SMTP に使うサーバー

setting 32.4 mail server timeout
  form <id> <timeout>
  key <id>
  <id> 1..10
    help.en number of the mail server
    help.ja メールサーバーの番号
  <timeout> 1..600  default 60
    help.en seconds
    help.ja 秒数
  help.en how long sending or receiving mail may take
  help.ja メールの送受信を待つ時間

# A header word with a blank in it is quoted as a whole.
setting 32.5 mail template
  form <template_id> <mailserver_id> <from> <to> { [<subject>] [<date>] [<mime_version>] [<content_type>] \
      [notify-log=<switch>] [notify-wait-time=<sec>] }
  key <template_id>
  <template_id> 1..10
    help.en number of the template
    help.ja テンプレートの番号
  <mailserver_id> 1..10
    help.en number of the mail server
    help.ja メールサーバーの番号
  <from> "From:<from_address>"
    help.en sender
    help.ja 送信元
  <from_address> "<from_user>@<from_domain>"
    help.en mail address
    help.ja メールアドレス
  <from_user> ASCII(1..255)
  <from_domain> HOST(255)
  <to> "To:<to_addresses>"
    help.en receivers, with commas between
    help.ja 宛先 (複数はコンマで区切る)
  <to_addresses> "<to_user>@<to_domain>" list 100
    help.en mail addresses
    help.ja メールアドレス
  <to_user> ASCII(1..255)
  <to_domain> HOST(255)
  <subject> "Subject:<subject_text>"
    help.en subject
    help.ja 件名
  <subject_text> STRING(0..4095)
  <date> "Date:<date_text>"
    help.en time that the mail shows, as in RFC 822
    help.ja 表示する時刻 (RFC 822 の書式)
  <date_text> ASCII(1..255)
  <mime_version> "MIME-Version:<version>"
    help.en version of MIME
    help.ja MIME のバージョン
  <version> ASCII(1..32)  default 1.0
  <content_type> "Content-Type:<content>"
    help.en type and character set
    help.ja 種類と文字コード
  <content> "text/plain[;[ ]charset=<charset>]"
  <charset> us-ascii | iso-2022-jp  default iso-2022-jp
  <switch> ONOFF  default off
    help.en put the log into the mail
    help.ja ログを含めるか否か
  <sec> 1..86400  default 30
    help.en seconds to wait before it is sent
    help.ja 送信までの待ち時間 (秒)
  help.en what mail looks like and which server sends it
  help.ja メールの内容と使うサーバー

setting 32.6 mail notify
  form <id> <template_id> trigger backup (pp [<pps>] | <lan> | tunnel [<tunnels>]) ...
  form <id> <template_id> trigger route <route> ...
  form <id> <template_id> trigger route6 <route6> ... \
      if vRX>=19.02,RTX3510,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX840,RTX830>=15.02.27
  form <id> <template_id> trigger filter ethernet (<if_f> <dir>) ...
  form <id> <template_id> trigger status <type> ...
  form <id> <template_id> trigger intrusion (pp [<pps>] <dir_i> | <if_i> [<tags>] <dir_i> | <wan> <dir_i> \
      | tunnel [<tunnels>] <dir_i> | '*' <dir_i>) ...
  form <id> <template_id> trigger lan-map if RTX1300,RTX1220,RTX1210>=14.01.09,RTX840,RTX830
  key <id>
  <id> 1..10
    help.en number of the trigger
    help.ja 設定番号
  <template_id> 1..10
    help.en template to use
    help.ja 使うテンプレート
  <pps> '*' | RANGE(1..@pps) list 200
    help.en which: * or numbers and ranges with commas between
    help.ja 相手先情報番号 (*、1-3,5 など)
  <tunnels> '*' | RANGE(1..@tunnels) list 200
    help.en which: * or numbers and ranges with commas between
    help.ja トンネルの番号 (*、1-3,5 など)
  <lan> INTERFACE(lan)
    help.en LAN interface
    help.ja LAN インターフェース
  <route> PREFIX4(required) | default
    help.en route that is watched
    help.ja 監視する経路
  <route6> PREFIX6(required) | default
    help.en route that is watched
    help.ja 監視する経路
  <if_f> INTERFACE(lan,port,vlan)
    help.en LAN interface
    help.ja LAN インターフェース
  <dir> in | out
    help.en direction
    help.ja 方向
  <type> all | interface | routing | vpn | nat | firewall | config-log
    help.en what the mail tells
    help.ja 通知する情報
  <if_i> INTERFACE(lan,tag,port,vlan)
    help.en LAN interface
    help.ja LAN インターフェース
  <wan> INTERFACE(wan) if !vRX,!RTX5000,!RTX3500
    help.en WAN interface
    help.ja WAN インターフェース
  <tags> '*' | 1..32
    help.en which of its parts
    help.ja 番号または *
  <dir_i> in | out | 'in/out'
    help.en direction
    help.ja 方向
  help.en what makes the router send mail
  help.ja メールを送るきっかけ
