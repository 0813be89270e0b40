# Where lines live and how they sort and print.

setting 3.1 pp bind
  scope pp
  form <interface>
  <interface> INTERFACE(lan)
  help.en of the selected pp
  help.ja 選択中の pp

setting 3.2 tunnel mode
  scope tunnel
  form <mode>
  <mode> one | two
  help.en of the selected tunnel
  help.ja 選択中のトンネル

setting 3.3 both
  scope pp
  form <n>
  help.en of a pp
  help.ja pp の

setting 3.3 both
  scope tunnel
  form <n>
  help.en of a tunnel
  help.ja トンネルの

setting 3.4 ike
  scope gateway <gateway_id>
  form [<gateway_id>] <switch>
  <switch> SWITCH default on
  help.en of a gateway or of all
  help.ja ゲートウェイの

setting 3.5 ip <interface> mtu
  scope interface <interface>
  form <size>
  <interface> INTERFACE(lan,tag,port,vlan,bridge,pp,tunnel)
  <size> 64..1500
  help.en of an interface
  help.ja インターフェースの

setting 3.6 ip pp address
  scope pp
  form <address>
  <address> IP4
  help.en a keyword where interfaces stand
  help.ja キーワードとインターフェース

setting 3.7 ip <interface> filter
  scope interface <interface>
  form <direction> <filter> ...5
  key <direction>
  <interface> ANY_IF
  <direction> in | out
  <filter> 1..1000
  help.en with a key
  help.ja キー付き

setting 3.8 tunnel enable
  scope tunnel <numbers>
  each <numbers>
  form <numbers> ...
  <numbers> NUMSET(1..@tunnels)
  help.en one line for each number
  help.ja 番号ごとに一行

setting 3.9 pp enable
  scope pp <numbers>
  each <numbers>
  form <numbers> ...
  <numbers> NUMSET(1..30) | anonymous
  help.en with anonymous
  help.ja anonymous も

setting 3.10 user
  order typed
  form <name> [<password>]
  key <name>
  <name> NAME(1..8)
  <password> STRING(0..8) secret
  help.en in the order typed
  help.ja 入力順

setting 3.11 nat type
  form <number> <kind>
  key <number>
  <number> 1..1000
  <kind> nat | masquerade
  help.en by number
  help.ja 番号順

setting 3.12 nat inner
  form <number> <address>
  key <number>
  <number> 1..1000
  <address> IP4
  help.en by number too
  help.ja 番号順

setting 3.13 schedule
  form <id> [<date>] <time> <star> <command>
  key <id>
  <id> 1..100
  <date> DATE
  <time> TIME
  <star> '*'
  <command> REST
  prints schedule <id> <date?*/*> <time> * <command>
  help.en prints a date that was not typed
  help.ja 日付を補う

setting 3.14 incoming
  form <id> <what> [<address>]
  key <id>
  <id> 1..100
  <what> reject | forward
  <address> IP4
  prints incoming <id> <what=reject>\ 
  help.en prints a blank at the end
  help.ja 末尾の空白

setting 3.15 option
  form <scope> <assignment>
  key <scope> <code>
  no <scope> [<assignment>]
  <scope> 1..100
  <assignment> "<code>=<text>"
  <code> 1..255
  <text> STRING(1..20)
  help.en a key inside a word
  help.ja 語の中のキー

setting 3.16 sides
  form <name> <direction> <n>
  no <name> [<direction> [<n>]]
  key <name> <direction>
  <name> NAME(1..8)
  <direction> in | out
  help.en two keys
  help.ja キーが二つ

setting 3.17 policy
  store policy
  form <id> <gateway_id>
  key <id>
  <id> 1..100
  help.en a table of its own
  help.ja 専用の表

setting 3.18 bind
  scope tunnel
  store binding
  form <id>
  <id> 1..100
  help.en a table of its own
  help.ja 専用の表

setting 3.19 host
  form <v>
  key <v>
  <v> none | 1..100 | IP4 | INTERFACE(lan,vlan,loopback) | NAME(1..8)
  help.en many kinds in one key
  help.ja いろいろなキー

operation 3.20 connect
  needs pp
  form
  help.en a pp must be selected
  help.ja 要 pp

operation 3.21 dig
  needs tunnel
  form
  help.en a tunnel must be selected
  help.ja 要トンネル

operation 3.22 answer
  needs anonymous
  form
  help.en anonymous must be selected
  help.ja 要 anonymous

setting 3.23 switch port
  scope switch
  form <n>
  help.en of a switch
  help.ja スイッチの

setting 3.24 prefix
  form <v>
  key <v>
  <v> PREFIX4(optional)
  help.en an address as key
  help.ja アドレスのキー
