# Chapter 34: NetVolante DNS, names for routers with changing addresses. No
# `server=` means the first server: lines with and without `server=1` are one.
# A name is as it was chosen, or as it comes back from the server.

setting 34.1 netvolante-dns use
  if !vRX
  form <interface> <switch>
  key <interface>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <switch> auto | off  default auto
    help.en update by itself, or not at all
    help.ja 自動更新するか否か
  help.en tell NetVolante DNS when the address of an interface changes
  help.ja インターフェースのアドレスの変化をネットボランチ DNS に通知する

setting 34.1 netvolante-dns use pp
  if !vRX
  scope pp
  form <switch>
  <switch> auto | off  default auto
    help.en update by itself, or not at all
    help.ja 自動更新するか否か
  help.en tell NetVolante DNS when the address of the selected pp changes
  help.ja 選択中の pp のアドレスの変化をネットボランチ DNS に通知する

operation 34.2 netvolante-dns go
  if !vRX
  form <interface>
  form pp <peer_num>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  act netvolante_dns_go
  help.en tell NetVolante DNS the address now
  help.ja ネットボランチ DNS に今のアドレスを通知する

operation 34.3 netvolante-dns delete go
  if !vRX
  form <interface> [<host>]
  form pp <peer_num> [<host>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <host> "<label>[.<domain>.netvolante.jp]"
    help.en name: letters, digits and -
    help.ja ホスト名 (英数字と -)
  <label> LABEL(1..63)
  <domain> LABEL(1..63)
  help.en remove the address from NetVolante DNS
  help.ja ネットボランチ DNS からアドレスを削除する

setting 34.4 netvolante-dns port
  if !vRX
  form <port>
  <port> 1..65535  default 2002
    help.en port number
    help.ja ポート番号
  help.en port by which NetVolante DNS is spoken to
  help.ja ネットボランチ DNS で使うポート

operation 34.5 netvolante-dns get hostname list
  if !vRX
  form <interface>
  form pp <peer_num>
  form all
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  help.en ask NetVolante DNS which names are registered
  help.ja 登録済みのホスト名を問い合わせる

setting 34.6 netvolante-dns hostname host
  if !vRX
  form <interface> [server=<first_server>] <host> [duplicate]
  form <interface> server=<second_server> <host> [duplicate]
  form <interface> [server=<first_server>] <host> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      [duplicate] if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  form <interface> server=<second_server> <host> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      [duplicate] if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  key <interface> <second_server>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <host> "<label>[.<domain>.netvolante.jp]"
    help.en name: letters, digits and -
    help.ja ホスト名 (英数字と -)
  <label> LABEL(1..63)
  <domain> LABEL(1..63)
  <ipv6_address> IP6
    help.en IPv6 address
    help.ja IPv6 アドレス
  <ipv6_prefix> PREFIX6(required)
    help.en IPv6 prefix
    help.ja IPv6 プレフィックス
  help.en name of an interface in NetVolante DNS
  help.ja ネットボランチ DNS に登録するインターフェースのホスト名

setting 34.6 netvolante-dns hostname host pp
  if !vRX
  scope pp
  form [server=<first_server>] <host> [duplicate]
  form server=<second_server> <host> [duplicate]
  form [server=<first_server>] <host> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      [duplicate] if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  form server=<second_server> <host> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      [duplicate] if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <host> "<label>[.<domain>.netvolante.jp]"
    help.en name: letters, digits and -
    help.ja ホスト名 (英数字と -)
  <label> LABEL(1..63)
  <domain> LABEL(1..63)
  <ipv6_address> IP6
    help.en IPv6 address
    help.ja IPv6 アドレス
  <ipv6_prefix> PREFIX6(required)
    help.en IPv6 prefix
    help.ja IPv6 プレフィックス
  help.en name of the selected pp in NetVolante DNS
  help.ja ネットボランチ DNS に登録する選択中の pp のホスト名

setting 34.7 netvolante-dns timeout
  if !vRX
  form <interface> <time>
  key <interface>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <time> 1..180  default 90
    help.en seconds
    help.ja 秒数
  help.en how long an interface waits for NetVolante DNS
  help.ja インターフェースでネットボランチ DNS の応答を待つ時間

setting 34.7 netvolante-dns timeout pp
  if !vRX
  scope pp
  form <time>
  <time> 1..180  default 90
    help.en seconds
    help.ja 秒数
  help.en how long the selected pp waits for NetVolante DNS
  help.ja 選択中の pp でネットボランチ DNS の応答を待つ時間

setting 34.8 netvolante-dns auto hostname
  if !vRX
  form <interface> [server=<first_server>] <switch>
  form <interface> server=<second_server> <switch>
  form <interface> [server=<first_server>] ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  form <interface> server=<second_server> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  key <interface> <second_server>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <switch> ONOFF  default off
    help.en whether a name is made
    help.ja 生成するか否か
  <ipv6_address> IP6
    help.en IPv6 address
    help.ja IPv6 アドレス
  <ipv6_prefix> PREFIX6(required)
    help.en IPv6 prefix
    help.ja IPv6 プレフィックス
  help.en make up the name of an interface from the MAC address
  help.ja インターフェースのホスト名を MAC アドレスから自動生成する

setting 34.8 netvolante-dns auto hostname pp
  if !vRX
  scope pp
  form [server=<first_server>] <switch>
  form server=<second_server> <switch>
  form [server=<first_server>] ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  form server=<second_server> ipv6 (address [<ipv6_address>] | prefix [<ipv6_prefix>]) \
      if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <switch> ONOFF  default off
    help.en whether a name is made
    help.ja 生成するか否か
  <ipv6_address> IP6
    help.en IPv6 address
    help.ja IPv6 アドレス
  <ipv6_prefix> PREFIX6(required)
    help.en IPv6 prefix
    help.ja IPv6 プレフィックス
  help.en make up the name of the selected pp from the MAC address
  help.ja 選択中の pp のホスト名を MAC アドレスから自動生成する

operation 34.9 netvolante-dns set hostname
  if !vRX
  form <interface> serial
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  help.en name an interface after the serial number
  help.ja インターフェースのホスト名をシリアル番号から設定する

operation 34.9 netvolante-dns set hostname pp
  if !vRX
  needs pp
  form serial
  help.en name the selected pp after the serial number
  help.ja 選択中の pp のホスト名をシリアル番号から設定する

setting 34.10 netvolante-dns server
  if !vRX
  form <name>
  <name> HOST(255)  default netvolante-dns.netvolante.jp
    help.en address or host name
    help.ja アドレスまたはドメイン名
  help.en server of NetVolante DNS
  help.ja ネットボランチ DNS サーバー

setting 34.11 netvolante-dns server update address use
  if !vRX
  form [server=<first_server>] <switch>
  form server=<second_server> <switch>
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <switch> ONOFF  default on
    help.en whether it is followed
    help.ja 有効にするか否か
  help.en follow the server when it moves to another address
  help.ja サーバーのアドレスの変更に自動で追従する

setting 34.12 netvolante-dns server update address port
  if !vRX
  form [server=<first_server>] <port>
  form server=<second_server> <port>
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <port> 1..65535  default 2002
    help.en port number
    help.ja ポート番号
  help.en port where the server tells its new address
  help.ja サーバーのアドレス変更の通知を受けるポート

setting 34.13 netvolante-dns retry interval
  if !vRX
  form <interface> <interval> <count>
  key <interface>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <interval> auto | 60..300  default auto
    help.en seconds
    help.ja 秒数
  <count> 1..50  default 10
    help.en number of times
    help.ja 回数
  help.en how an interface repeats an update that failed
  help.ja インターフェースで更新に失敗したときの再試行

setting 34.13 netvolante-dns retry interval pp
  if !vRX
  scope pp
  form <interval> <count>
  <interval> auto | 60..300  default auto
    help.en seconds
    help.ja 秒数
  <count> 1..50  default 10
    help.en number of times
    help.ja 回数
  help.en how the selected pp repeats an update that failed
  help.ja 選択中の pp で更新に失敗したときの再試行

setting 34.14 netvolante-dns register timer
  if !vRX
  form [server=<first_server>] <time>
  form server=<second_server> <time>
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <time> off | 3600..2147483647  default off
    help.en seconds
    help.ja 秒数
  help.en register again from time to time
  help.ja 登録を定期的に更新する間隔

setting 34.15 netvolante-dns auto save
  if !vRX
  form [server=<first_server>] <file>
  form server=<second_server> <file>
  key <second_server>
  <first_server> 1..1
    help.en first server
    help.ja 1 番目のサーバー
  <second_server> 2..2
    help.en second server
    help.ja 2 番目のサーバー
  <file> off | auto | 0..4  default auto
    help.en not at all, the default file, or the number of a file
    help.ja 保存しない、デフォルト設定ファイル、または設定ファイルの番号
  help.en save the configuration after a registration
  help.ja 登録に成功したとき設定を保存するファイル
