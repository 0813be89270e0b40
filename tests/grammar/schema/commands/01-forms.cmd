# One setting for each way to write a form. Its name says which.

setting 1.1 number
  form <n>
  help.en a number
  help.ja 数

setting 1.2 optional
  form [<n> [<word>]] [flag]
  <word> up | down
  help.en optional elements
  help.ja 省略できる要素

setting 1.3 choice
  form (one <n> | two [<m>] | [three] four)
  help.en alternatives
  help.ja 選択

setting 1.4 repeat
  form <n> ...3 [end]
  help.en at most three
  help.ja 三つまで

setting 1.5 repeat limit
  form <n> ...@many
  help.en at most so many as the profile says
  help.ja プロファイルの数まで

setting 1.6 repeat free
  form [<n> ...] last
  help.en any number
  help.ja いくつでも

setting 1.7 set
  form { [alpha=<n>] [metric <m>] beta=<word> [fast] }
  <word> up | down
  help.en members in any order
  help.ja 順不同

setting 1.8 set some
  form {+ [a=<n>] [b=<m>] }
  help.en at least one member
  help.ja 一つ以上

setting 1.9 rounds
  form (to <n> { [metric <m>] [hide] }) ...
  help.en a set that begins anew in each round
  help.ja 繰り返しごとの順不同

setting 1.10 composite
  form <network> <gateway> [<tail>]
  key <network>
  <network> default | PREFIX4(required)
  <gateway> IP4 | ( pp <peer> [dlci=<m>] ) | ( dhcp <interface> ) | null
  <peer> 1..30
  <interface> INTERFACE(lan)
  <tail> 1..5
  help.en several words for one parameter
  help.ja 複数の語の値

setting 1.11 glued
  form <range>
  <range> "<first>-<last>" | "tunnel<first>[-Tunnel<last>]" | "key=<text>" \
      | "http://<text>"
  <first> 1..100
  <last> 1..100
  <text> STRING(1..20)
  help.en parameters in one word
  help.ja 一語の中の値

setting 1.12 keep
  form on
  form off [<n>]
  help.en exact before beginning
  help.ja 完全一致が先

setting 1.13 keepalive
  form on
  help.en longer than another name
  help.ja 長い名前

setting 1.14 keep alive
  form <switch>
  <switch> SWITCH
  help.en a name that goes on
  help.ja 続く名前

setting 1.15 either
  form [<n>] <switch>
  <switch> SWITCH
  help.en a number that may be left off
  help.ja 省略できる数

setting 1.16 free
  form <text>
  form text <text>
  form encrypted <text>
  <text> STRING(1..20)
  help.en a keyword beats free text
  help.ja キーワードが先

setting 1.17 count
  form [<local>] <remote> [<type>]
  <local> NAME(1..8)
  <remote> NAME(1..8)
  <type> fqdn | tel
  help.en by count and type
  help.ja 数と型で

setting 1.18 only beta
  if BETA
  form <n>
  help.en not on every model
  help.ja 一部の機種

setting 1.19 conditions
  form <kind>
  form early <n> if ALPHA<10.02
  form late <n> if !ALPHA<10.02
  form licensed if licence
  form '*' if file
  <kind> both | alpha if ALPHA | beta if BETA,OLD | 1..5 if ALPHA | 1..50 if BETA
  help.en conditions everywhere
  help.ja 条件

setting 1.20 explicit
  form <n> <m>
  no
  no all
  key <n>
  help.en its own way to be taken back
  help.ja 独自の no

setting 1.21 lasting
  form <n>
  no none
  help.en cannot be taken back
  help.ja no はない

setting 1.22 twice
  form { [key=<first>] [key=<second>] }
  <first> 1..10
  <second> 1..10
  help.en the same option twice
  help.ja 同じオプションを二度

operation 1.23 leave|quit
  level user
  form [save]
  act leave
  help.en go away
  help.ja 終わる

operation 1.24 say
  level user
  form [-n] <text>
  <text> REST
  act say
  help.en the rest of the line
  help.ja 行の残り

operation 1.25 show status
  level user
  form
  help.en a name inside another
  help.ja 状態

operation 1.26 show status <if>
  level user
  form [detail]
  <if> INTERFACE(lan)
  help.en an interface in the name
  help.ja インターフェースの状態

operation 1.27 show secrets
  form [<n>]
  help.en for the administrator
  help.ja 管理者用

setting 1.28 login password
  form [encrypted] '*' if file
  help.en masked
  help.ja 伏せる

operation 1.29 login password
  form
  help.en asks
  help.ja 尋ねる

operation 1.30 login password encrypted
  form
  help.en asks too
  help.ja 尋ねる
