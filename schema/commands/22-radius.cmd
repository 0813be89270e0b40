# Chapter 22: RADIUS, for connections through ISDN.

setting 22.1 radius auth
  form <auth>
  <auth> ONOFF  default off
    help.en whether a server is asked
    help.ja 問い合わせるか否か
  help.en ask a RADIUS server about users who are not known here
  help.ja 登録されていないユーザーの認証を RADIUS サーバーに問い合わせる

setting 22.2 radius account
  form <account>
  <account> ONOFF  default off
    help.en whether it is used
    help.ja 使用するか否か
  help.en keep accounts by RADIUS
  help.ja RADIUS によるアカウントを使用する

setting 22.3 radius server
  form <ip1> [<ip2>]
  <ip1> IP
    help.en first server
    help.ja 正のサーバー
  <ip2> IP
    help.en server that is asked when the first does not answer
    help.ja 副のサーバー
  help.en RADIUS servers for everything that has none of its own
  help.ja 個別の設定がないときに使う RADIUS サーバー

setting 22.4 radius auth server
  form <ip1> [<ip2>]
  <ip1> IP
    help.en first server
    help.ja 正のサーバー
  <ip2> IP
    help.en server that is asked when the first does not answer
    help.ja 副のサーバー
  help.en RADIUS servers for authentication
  help.ja RADIUS 認証サーバー

setting 22.5 radius account server
  form <ip1> [<ip2>]
  <ip1> IP
    help.en first server
    help.ja 正のサーバー
  <ip2> IP
    help.en server that is asked when the first does not answer
    help.ja 副のサーバー
  help.en RADIUS servers for accounts
  help.ja RADIUS アカウントサーバー

setting 22.6 radius auth port
  form <port_num>
  <port_num> 1..65535  default 1645
    help.en UDP port
    help.ja UDP ポート番号
  help.en port of the RADIUS servers for authentication
  help.ja RADIUS 認証サーバーの UDP ポート

setting 22.7 radius account port
  form <port_num>
  <port_num> 1..65535  default 1646
    help.en UDP port
    help.ja UDP ポート番号
  help.en port of the RADIUS servers for accounts
  help.ja RADIUS アカウントサーバーの UDP ポート

setting 22.8 radius secret
  form <secret>
  <secret> ASCII(1..16) secret
    help.en secret, up to 16 characters
    help.ja シークレット (16 文字まで)
  help.en secret that is shared with the RADIUS servers
  help.ja RADIUS サーバーと共有するシークレット

setting 22.9 radius retry
  form <count> <time>
  <count> 1..10  default 4
    help.en how often
    help.ja 回数
  <time> 20..10000  default 3000
    help.en milliseconds in between
    help.ja 間隔 (ミリ秒)
  help.en how RADIUS packets are sent again
  help.ja RADIUS パケットの再送
