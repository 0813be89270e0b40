# Chapter 10: filters for the URLs of HTTP requests.

setting 10.1 url filter
  if !vRX
  form <id> <kind> <keyword> [<src_addr>]
  key <id>
  <id> FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <kind> pass | pass-nolog | pass-log | reject | reject-log | reject-nolog
    help.en what is done with a request that fits
    help.ja 一致したときの扱い
  <keyword> LOWER(1..255)
    help.en URL or a part of it, * for every URL
    help.ja URL の全部か一部、* ならすべての URL
  <src_addr> URL_CLIENT  default '*'
    help.en who asks: address, range or network
    help.ja 始点アドレス
  help.en filter for URLs
  help.ja URL フィルター

setting 10.2 url <interface> filter
  if !vRX
  scope interface <interface>
  form <dir> <list> ...512 if RTX5000,RTX3500
  form <dir> <list> ...128 if !RTX5000,!RTX3500
  key <dir>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <dir> in | out
    help.en connections that come in or that go out
    help.ja 入力方向か出力方向か
  <list> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en URL filters for the HTTP requests of an interface
  help.ja インターフェースに適用する URL フィルター

setting 10.3 url filter port
  if !vRX
  form <list> ...4
  <list> 1..65535  default 80
    help.en port numbers
    help.ja ポート番号
  help.en ports on which URL filters look for HTTP
  help.ja URL フィルターで調べる HTTP のポート番号

setting 10.4 url filter use
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether they are used
    help.ja 使うか否か
  help.en use URL filters
  help.ja URL フィルターを使う

setting 10.5 url filter reject
  if !vRX
  form redirect [<url>]
  form off
  <url> "http://<http_rest>" | "https://<https_rest>"
    help.en page to show instead of the router's own
    help.ja 代わりに表示するページ
  <http_rest> STRING(1..248)
  <https_rest> STRING(1..247)
  help.en what the host gets whose request is rejected
  help.ja 破棄した要求の送信元に返すもの

setting 10.6 url filter log
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether matches are logged
    help.ja ログに出力するか否か
  help.en log what URL filters find
  help.ja URL フィルターに一致したときログを出力する

setting 10.7 url filter external-database use
  if RTX5000,RTX3500
  form { [reputation <reputation_name>] [category <category_name>] }
  <reputation_name> off | trendmicro  default off
    help.en database of reputations
    help.ja Web レピュテーションのデータベース
  <category_name> off | digitalarts2 | netstar | trendmicro  default off
    help.en database of categories
    help.ja カテゴリーのデータベース
  help.en databases that URLs are looked up in
  help.ja URL フィルターで使うデータベース

setting 10.8 url filter external-database server
  if RTX5000,RTX3500
  form <address> <port>
  <address> HOST(255)
    help.en address or name
    help.ja アドレスまたは名前
  <port> 1..65535
    help.en port number
    help.ja ポート番号
  help.en server of the URL database
  help.ja URL データベースのサーバー

setting 10.9 url filter external-database proxy server
  if RTX5000,RTX3500
  form <address> [<port>]
  <address> HOST(255)
    help.en address or name
    help.ja アドレスまたは名前
  <port> 1..65535  default 80
    help.en port number
    help.ja ポート番号
  help.en proxy on the way to the URL database
  help.ja URL データベースとの間のプロキシサーバー

setting 10.10 url filter external-database category
  if RTX5000,RTX3500
  form <num> <kind> <category_list> [<src_addr>]
  key <num>
  <num> FILTER_NUM
    help.en number of the list
    help.ja カテゴリーリストの番号
  <kind> pass | pass-log | pass-nolog | reject | reject-log | reject-nolog
    help.en what is done with a request that fits
    help.ja 一致したときの扱い
  <category_list> '*' | 0..2147483647 list 1000
    help.en numbers of categories, * for all
    help.ja カテゴリーの番号、* ならすべて
  <src_addr> URL_CLIENT list 1000  default '*'
    help.en who asks: addresses, ranges or networks
    help.ja 始点アドレス
  help.en filter for categories of URLs
  help.ja カテゴリーによる URL フィルター

setting 10.11 url filter external-database access failure
  if RTX5000,RTX3500
  form <type>
  <type> pass | reject  default pass
    help.en let it pass or throw it away
    help.ja 通すか破棄するか
  help.en requests for which the URL database could not be asked
  help.ja URL データベースに問い合わせできないときの扱い

setting 10.12 url filter external-database reject
  if RTX5000,RTX3500
  form redirect [<url>]
  form redirect off
  form off
  <url> "http://<http_rest>" | "https://<https_rest>"
    help.en page to show instead of the router's own
    help.ja 代わりに表示するページ
  <http_rest> STRING(1..248)
  <https_rest> STRING(1..247)
  help.en what the host gets whose request the URL database rejects
  help.ja URL データベースにより破棄した要求の送信元に返すもの

setting 10.13 url filter external-database ipaddress access
  if RTX5000,RTX3500
  form <type>
  <type> pass | reject  default pass
    help.en let it pass or throw it away
    help.ja 通すか破棄するか
  help.en URLs with an IP address instead of a name
  help.ja IP アドレスを直接指定した URL の扱い

setting 10.14 url filter external-database lookup specified extension
  if RTX5000,RTX3500
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are looked up
    help.ja 調べるか否か
  help.en look up URLs that end in one of the listed extensions
  help.ja 指定した拡張子の URL を評価する

setting 10.15 url filter external-database lookup specified extension list
  if RTX5000,RTX3500
  form <extension> ...64
  <extension> "[+]<name>" | "-<name>"
    help.en extension to add, or after - to take from the list
    help.ja 追加する拡張子、- を付けると一覧から除く拡張子
  <name> NAME(1..4)
  help.en extensions of URLs that are not looked up
  help.ja 評価しない URL の拡張子

setting 10.16 url filter external-database log
  if RTX5000,RTX3500
  form <switch>
  <switch> ONOFF  default on
    help.en whether matches are logged
    help.ja ログに出力するか否か
  help.en log what the URL database finds
  help.ja URL データベースの評価をログに出力する

setting 10.17 url filter external-database register url
  if RTX5000,RTX3500
  form <url>
  <url> URL(255)
    help.en URL
    help.ja URL
  help.en where the serial ID is registered
  help.ja シリアル ID を登録する URL

setting 10.18 url filter external-database id
  if RTX5000,RTX3500
  form <name> [<id>]
  key <name>
  <name> digitalarts | trendmicro
    help.en database
    help.ja データベース
  <id> STRING(1..255)  secret
    help.en serial ID or activation code
    help.ja シリアル ID またはアクティベーションコード
  help.en serial ID for a URL database
  help.ja URL データベースを使うためのシリアル ID

operation 10.19 url filter external-database id activate go
  if RTX5000,RTX3500
  form [<database>]
  <database> reputation | category
    help.en database
    help.ja データベース
  help.en register the serial ID with the URL database
  help.ja URL データベースにシリアル ID を登録する

operation 10.20 url filter external-database id check go
  if RTX5000,RTX3500
  form [<database>]
  <database> reputation | category
    help.en database
    help.ja データベース
  help.en ask the URL database whether the contract stands
  help.ja URL データベースの契約状況を確認する

setting 10.21 url filter external-database auth retry
  if RTX5000,RTX3500
  form <interval> [<retry>]
  form off
  <interval> 60..300 | auto  default auto
    help.en seconds between attempts
    help.ja 再送間隔 (秒)
  <retry> 1..50  default 10
    help.en number of attempts
    help.ja 再送回数
  help.en how often a failed login to the URL database is repeated
  help.ja URL データベースのユーザー認証の再試行
