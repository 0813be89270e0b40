# Chapter 12: DHCP: server, relay agent and client.

setting 12.1.1 dhcp service
  form <type>
  <type> server | relay
    help.en serve addresses or relay to another server
    help.ja サーバーになるか、他のサーバーへ中継するか
  help.en what the router does for DHCP clients
  help.ja DHCP サーバーまたはリレーエージェントとして動作させる

setting 12.1.2 dhcp server rfc2131 compliant
  guard dhcp_compliant
  form <comp>
  form [<except>] <function> ...
  <comp> ONOFF  default on
    help.en follow RFC2131, or RFC1541
    help.ja RFC2131 に従うか、RFC1541 に従うか
  <except> except
    help.en all but these
    help.ja 次の項目を除く
  <function> broadcast-nak | none-domain-null | remain-silent | reply-ack | use-clientid
    help.en parts of RFC2131 that are followed, or after except those that are not
    help.ja 従う RFC2131 の項目、except の後では従わない項目
  help.en how far the DHCP server follows RFC2131
  help.ja DHCP サーバーの RFC2131 への対応

setting 12.1.3 dhcp duplicate check
  form <check1> <check2>
  <check1> 1..1000 | off  default 100
    help.en milliseconds to wait for an answer to ARP, off not to ask
    help.ja LAN 内を調べるときに待つミリ秒、off なら調べない
  <check2> 1..3000 | off  default 500
    help.en milliseconds to wait for an answer to ping behind a relay, off not to ask
    help.ja LAN 外を調べるときに待つミリ秒、off なら調べない
  help.en see whether an address is in use before it is given out
  help.ja 割り当てるアドレスの重複を調べる

setting 12.1.4 dhcp scope
  unique <range>
  require <expire>*count(<expire>)*count(<maxexpire>) <= <maxexpire>
  form <scope_num> <range> [except <ex_ip> ...] [gateway <gw_ip>] [expire <expire>] [maxexpire <maxexpire>]
  key <scope_num>
  <scope_num> 1..65535
    help.en number of the scope
    help.ja スコープの番号
  <range> "<first>-<last>"
    help.en first and last address and mask
    help.ja 最初と最後のアドレスとマスク
  <first> IP4
  <last> PREFIX4(required)
  <ex_ip> IPRANGE
    help.en addresses that are left out
    help.ja 除外するアドレス
  <gw_ip> IP4
    help.en gateway that clients are told
    help.ja クライアントに知らせるゲートウェイ
  <expire> 1..2147483647 if RTX5000<14.00.26,RTX3500<14.00.26,RTX1210<14.01.32,RTX830<15.02.08 \
      | 1..21474836 if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.32,!RTX830<15.02.08 \
      | "<hours>:<ten_minutes><minutes>" | infinity  default 72:00
    help.en lease time, minutes or hours:minutes
    help.ja リース期間 (分、または時間:分)
  <maxexpire> 1..2147483647 if RTX5000<14.00.26,RTX3500<14.00.26,RTX1210<14.01.32,RTX830<15.02.08 \
      | 1..21474836 if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.32,!RTX830<15.02.08 \
      | "<hours>:<ten_minutes><minutes>" | infinity  default 72:00
    help.en longest lease time that a client may ask for
    help.ja クライアントが要求できる最大のリース期間
  <hours> DIGITS(1..5)
  <ten_minutes> 0 | 1 | 2 | 3 | 4 | 5
  <minutes> DIGITS(1..1)
  help.en addresses that the DHCP server gives out
  help.ja DHCP サーバーが割り当てるアドレスの範囲

# `*` gives a client no fixed address: such lines are told apart by the client.
setting 12.1.5 dhcp scope bind
  guard dhcp_bind
  form <scope_num> <ip_address> <id> ...
  form <scope_num> <ip_address> ethernet <mac>
  form <scope_num> <ip_address> text <text>
  form <scope_num> <ip_address> <mac_address>
  form <scope_num> <ip_address> ipcp
  form <scope_num> <ip_range> <mac_address> if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.28,!RTX830<15.02.03
  form <scope_num> '*' <any_id> ...
  form <scope_num> '*' ethernet <any_mac>
  form <scope_num> '*' text <any_text>
  form <scope_num> '*' <any_mac_address>
  key <scope_num> <ip_address> <ip_range> <any_id> <any_mac> <any_text> <any_mac_address>
  <scope_num> 1..65535
    help.en number of the scope
    help.ja スコープの番号
  <ip_address> IP4
    help.en reserved address
    help.ja 予約するアドレス
  <ip_range> "<first>-<last>"
    help.en reserved addresses
    help.ja 予約するアドレスの範囲
  <first> IP4
  <last> IP4
  <id> HEXBYTE
    help.en client identifier, bytes of two hexadecimal digits
    help.ja クライアント識別子 (2 桁の 16 進数の列)
  <mac> MAC
    help.en client identifier, a MAC address
    help.ja クライアント識別子 (MAC アドレス)
  <text> STRING(1..255)
    help.en client identifier, a text
    help.ja クライアント識別子 (文字列)
  <mac_address> MAC | "<oui_a>:<oui_b>:<oui_c>:*" if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.28,!RTX830<15.02.03
    help.en MAC address of the client, or the vendor's part of it and *
    help.ja クライアントの MAC アドレス、またはベンダー ID と *
  <any_id> HEXBYTE
    help.en client identifier, bytes of two hexadecimal digits
    help.ja クライアント識別子 (2 桁の 16 進数の列)
  <any_mac> MAC
    help.en client identifier, a MAC address
    help.ja クライアント識別子 (MAC アドレス)
  <any_text> STRING(1..255)
    help.en client identifier, a text
    help.ja クライアント識別子 (文字列)
  <any_mac_address> MAC | "<oui_a>:<oui_b>:<oui_c>:*" if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.28,!RTX830<15.02.03
    help.en MAC address of the client, or the vendor's part of it and *
    help.ja クライアントの MAC アドレス、またはベンダー ID と *
  <oui_a> HEXBYTE
  <oui_b> HEXBYTE
  <oui_c> HEXBYTE
  help.en address reserved for a client
  help.ja クライアントに予約するアドレス

setting 12.1.6 dhcp scope lease type
  form <scope_num> bind-priority
  form <scope_num> bind-only [fallback=<fallback_scope_num>]
  key <scope_num>
  <scope_num> 1..65535
    help.en number of the scope
    help.ja スコープの番号
  <fallback_scope_num> 1..65535
    help.en scope for clients without a reservation
    help.ja 予約のないクライアントに使うスコープ
  help.en whether only clients with a reservation get an address
  help.ja 予約されたクライアントだけに割り当てるか否か

operation 12.1.7 dhcp convert lease to bind
  form <scope_n> [except] [<idx> ...100]
  form <scope_n> [except] all
  <scope_n> 1..65535
    help.en number of the scope
    help.ja スコープの番号
  <idx> 1..65535
    help.en leases by their numbers in the summary, after except those left out
    help.ja サマリーに表示される番号、except の後では除くもの
  act dhcp_convert_lease
  help.en make reservations of the present leases
  help.ja 現在の割り当てから予約の設定を作る

# The kinds of values are those of RFC 2132.
setting 12.1.8 dhcp scope option
  form <scope_num> <option> ...
  no <scope_num> [<option> ...]
  key <scope_num> <number_address> <number_addresses> <number_text> <number_byte> <number_short> \
      <number_shorts> <number_long> <number_switch> <number_binary>
  order typed
  <scope_num> 1..65535
    help.en number of the scope
    help.ja スコープの番号
  <option> "<number_address>=<address>" | "<number_addresses>=<addresses>" | "<number_text>=<text>" \
      | "<number_byte>=<byte>" | "<number_short>=<short>" | "<number_shorts>=<shorts>" \
      | "<number_long>=<long>" | "<number_switch>=<switch>" | "<number_binary>=<binary>"
    help.en option by number or name, and its value
    help.ja オプションの番号か名前とその値
  <number_address> 1 | 16 | 28 | 32
  <number_addresses> router | dns | wins_server | 3..11 | 21 | 33 | 41..42 | 44..45 | 48..49 | 65 | 68..76
  <number_text> hostname | domain | 12 | 14..15 | 17..18 | 40 | 47 | 62 | 64 | 66..67
  <number_byte> 23 | 37 | 46
  <number_short> 13 | 22 | 26
  <number_shorts> 25
  <number_long> 2 | 24 | 35 | 38
  <number_switch> 19..20 | 27 | 29..31 | 34 | 36 | 39
  <number_binary> 43 | 63 | 77..254
  <address> IP4
  <addresses> IP4 list 1000
  <text> STRING(0..255)
  <byte> 0..255
  <short> 0..65535
  <shorts> 0..65535 list 1000
  <long> 0..2147483647
  <switch> on | off | 0 | 1
  <binary> HEXBYTE list 255
  help.en options that the DHCP server sends
  help.ja スコープに対して送る DHCP オプション

operation 12.1.9 dhcp manual lease
  form <ip_address> <id> ...
  form <ip_address> ethernet <mac>
  form <ip_address> text <text>
  form <ip_address> <mac_address>
  form <ip_address> ipcp
  <ip_address> IP4
    help.en address to lease
    help.ja リースするアドレス
  <id> HEXBYTE
    help.en client identifier, bytes of two hexadecimal digits
    help.ja クライアント識別子 (2 桁の 16 進数の列)
  <mac> MAC
    help.en client identifier, a MAC address
    help.ja クライアント識別子 (MAC アドレス)
  <text> STRING(1..255)
    help.en client identifier, a text
    help.ja クライアント識別子 (文字列)
  <mac_address> MAC
    help.en MAC address of the client
    help.ja クライアントの MAC アドレス
  act dhcp_manual_lease
  help.en note a lease by hand
  help.ja リース情報を手動で追加する

operation 12.1.10 dhcp manual release
  form <ip_address>
  <ip_address> IP4
    help.en address to give back
    help.ja 解放するアドレス
  act dhcp_manual_release
  help.en take back a lease by hand
  help.ja リース情報を手動で削除する

setting 12.1.11 dhcp relay server
  form <host> ...4
  <host> IP4
    help.en addresses of servers
    help.ja サーバーのアドレス
  help.en servers that requests are relayed to
  help.ja 中継先の DHCP サーバー

setting 12.1.12 dhcp relay srcport
  if !vRX<19.01,!RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.36,!RTX830<15.02.15
  form <port>
  <port> 1..65535  default 68
    help.en port number
    help.ja ポート番号
  help.en source port of relayed requests
  help.ja 中継するときの始点ポート番号

setting 12.1.13 dhcp relay select
  form <type>
  <type> hash | all  default hash
    help.en one server, chosen by the client, or all of them
    help.ja クライアントごとに 1 つ選ぶか、すべてに送るか
  help.en which of several servers a request is relayed to
  help.ja 中継先のサーバーの選び方

setting 12.1.14 dhcp relay threshold
  form <time>
  <time> 0..65535  default 0
    help.en seconds
    help.ja 秒数
  help.en how long a client must have asked before it is relayed
  help.ja 中継するまでにクライアントが待つ時間

setting 12.1.15 ip <interface> dhcp service
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
  scope interface <interface>
  form <type>
  form relay <host> ...4
  <interface> LAN | BRIDGE
  <type> off | server
    help.en nothing, or serve addresses
    help.ja 動作しないか、サーバーになるか
  <host> IP4
    help.en servers that requests are relayed to
    help.ja 中継先のサーバーのアドレス
  help.en what the router does for the DHCP clients of an interface
  help.ja インターフェースごとの DHCP の動作

setting 12.2.1 dhcp client hostname
  form <interface> <which> <host>
  form <wan> <only> <host>
  form pp <peer_num> <host>
  form pool <pool_num> <host>
  key <pool_num> <peer_num> <wan> <only> <interface> <which>
  <interface> LAN | BRIDGE
    help.en interface
    help.ja インターフェース
  <which> primary | secondary
    help.en which of its addresses
    help.ja どちらのアドレスか
  <wan> INTERFACE(wan)
    help.en WAN interface
    help.ja WAN インターフェース
  <only> primary
    help.en its only address
    help.ja アドレス
  <peer_num> PP_NUM | anonymous
    help.en number of the pp
    help.ja 相手先情報番号
  <pool_num> 1..@pool_addresses
    help.en number of the address in the pool
    help.ja プールの中のアドレスの番号
  <host> STRING(1..255)
    help.en name of the host
    help.ja ホスト名
  help.en host name that the DHCP client tells the server
  help.ja DHCP クライアントのホスト名

setting 12.2.2 ip <interface> dhcp lease time
  scope interface <interface>
  form <time>
  <interface> LAN_WAN | BRIDGE
  <time> 1..21474836
    help.en minutes
    help.ja 分
  help.en lease time that the DHCP client asks for
  help.ja DHCP クライアントが要求するリース期間

setting 12.2.3 ip <interface> dhcp retry
  scope interface <interface>
  form <retry> <interval>
  <interface> LAN_WAN | BRIDGE
  <retry> 1..100 | infinity  default infinity
    help.en number of times
    help.ja 回数
  <interval> 1..100  default 5
    help.en seconds between them
    help.ja 間隔 (秒)
  help.en how often the DHCP client asks for an address
  help.ja DHCP クライアントがアドレスを要求する回数と間隔

setting 12.2.4 dhcp client client-identifier
  form <interface> <which> [type <type>] <id>
  form <interface> <which> [type <type>] <byte> <bytes> ...
  form <wan> <only> [type <type>] <id>
  form <wan> <only> [type <type>] <byte> <bytes> ...
  form pp <peer_num> [type <type>] <id>
  form pp <peer_num> [type <type>] <byte> <bytes> ...
  form pool <pool_num> [type <type>] <id>
  form pool <pool_num> [type <type>] <byte> <bytes> ...
  key <pool_num> <peer_num> <wan> <only> <interface> <which>
  <interface> LAN | BRIDGE
    help.en interface
    help.ja インターフェース
  <which> primary | secondary
    help.en which of its addresses
    help.ja どちらのアドレスか
  <wan> INTERFACE(wan)
    help.en WAN interface
    help.ja WAN インターフェース
  <only> primary
    help.en its only address
    help.ja アドレス
  <peer_num> PP_NUM | anonymous
    help.en number of the pp
    help.ja 相手先情報番号
  <pool_num> 1..@pool_addresses
    help.en number of the address in the pool
    help.ja プールの中のアドレスの番号
  <type> 0..255  default 1
    help.en type field
    help.ja type フィールドの値
  <id> ASCII(1..255)
    help.en identifier as text
    help.ja 文字列の識別子
  <byte> HEXBYTE
    help.en identifier as bytes of two hexadecimal digits
    help.ja 2 桁の 16 進数の列の識別子
  <bytes> HEXBYTE
    help.en the other bytes
    help.ja 2 バイト目以降
  help.en client identifier that the DHCP client sends
  help.ja DHCP クライアントの ID オプション

setting 12.2.5 dhcp client option
  form <interface> <which> <option>
  form <wan> <only> <option>
  form pp <peer_num> <option>
  form pool <pool_num> <option>
  key <pool_num> <peer_num> <wan> <only> <interface> <which>
  <interface> LAN | BRIDGE
    help.en interface
    help.ja インターフェース
  <which> primary | secondary
    help.en which of its addresses
    help.ja どちらのアドレスか
  <wan> INTERFACE(wan)
    help.en WAN interface
    help.ja WAN インターフェース
  <only> primary
    help.en its only address
    help.ja アドレス
  <peer_num> PP_NUM | anonymous
    help.en number of the pp
    help.ja 相手先情報番号
  <pool_num> 1..@pool_addresses
    help.en number of the address in the pool
    help.ja プールの中のアドレスの番号
  <option> "<number>=<value>"
    help.en number of the option and its bytes, 50=c0,a8,00,80
    help.ja オプション番号とバイト列 (50=c0,a8,00,80)
  <number> 0..255
  <value> HEXBYTE list 255
  help.en option that the DHCP client sends
  help.ja DHCP クライアントが送るオプション

setting 12.2.6 dhcp client release linkdown
  form <switch> [<time>]
  <switch> ONOFF  default off
    help.en whether it is given back
    help.ja 解放するか否か
  <time> 0..259200  default 3
    help.en seconds that the link must be down
    help.ja リンクダウンが続く秒数
  help.en give an address back when the link goes down
  help.ja リンクダウンしたとき DHCP で得た情報を解放する
