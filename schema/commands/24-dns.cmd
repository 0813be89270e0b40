# Chapter 24: DNS.

# An interface that may be a DHCP client.
type DNS_CLIENT = INTERFACE(lan,tag,port,vlan,wan) \
    | INTERFACE(bridge) if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12

setting 24.1 dns service
  form <service>
  <service> recursive | off  default recursive
    help.en answer for others, or do nothing at all
    help.ja リカーシブサーバーになるか、停止するか
  help.en whether the router is a DNS server
  help.ja DNS サーバーとして動作するか否か

setting 24.2 dns server
  form <ip_address> ...4 if vRX<19.01,RTX5000<14.00.29,RTX3500<14.00.29,RTX1210<14.01.35,RTX830<15.02.14
  form (<ip_address> [edns=<sw>]) ...4 if vRX>=19.01,RTX5000>=14.00.29,RTX3500>=14.00.29,RTX1220<15.04.04,RTX1210>=14.01.35,RTX830>=15.02.14<15.02.20
  form (<ip_address> [edns=<sw> [nat46=<tunnel_num>] | nat46=<tunnel_num> [edns=<sw>]]) ...4 if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  <ip_address> IP
    help.en address of a server
    help.ja サーバーのアドレス
  <sw> ONOFF  default off
    help.en speak EDNS with it
    help.ja EDNS で通信するか否か
  <tunnel_num> TUNNEL_NUM
    help.en tunnel whose NAT46 gets the answers
    help.ja NAT46 を行うトンネルの番号
  help.en DNS servers to ask
  help.ja 問い合わせ先の DNS サーバー

setting 24.3 dns domain
  form <domain_name>
  <domain_name> STRING(1..255)
    help.en name of the domain, `.` for none
    help.ja ドメイン名 (空にするには .)
  help.en DNS domain of the router
  help.ja ルーターの属する DNS ドメイン

setting 24.4 dns server pp
  form <peer_num>
  form <peer_num> edns=<sw> if !vRX<19.01,!RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.35,!RTX830<15.02.14
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <sw> ONOFF  default off
    help.en speak EDNS with the servers
    help.ja EDNS で通信するか否か
  help.en pp whose other side says which DNS servers there are
  help.ja DNS サーバーを通知してもらう相手先

setting 24.5 dns server dhcp
  form <interface> if vRX<19.01,RTX5000<14.00.29,RTX3500<14.00.29,RTX1210<14.01.35,RTX830<15.02.14
  form <interface> [edns=<sw>] if vRX>=19.01,RTX5000>=14.00.29,RTX3500>=14.00.29,RTX1220<15.04.04,RTX1210>=14.01.35,RTX830>=15.02.14<15.02.20
  form <interface> { [edns=<sw>] [nat46=<tunnel_num>] } if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  <interface> DNS_CLIENT
    help.en interface that is a DHCP client
    help.ja DHCP クライアントとして動作するインターフェース
  <sw> ONOFF  default off
    help.en speak EDNS with the servers
    help.ja EDNS で通信するか否か
  <tunnel_num> TUNNEL_NUM
    help.en tunnel whose NAT46 gets the answers
    help.ja NAT46 を行うトンネルの番号
  help.en interface whose DHCP server says which DNS servers there are
  help.ja DNS サーバーのアドレスを DHCP で得るインターフェース

setting 24.6 dns notice order
  form <protocol> none
  form <protocol> <server> ...2
  key <protocol>
  <protocol> dhcp | dhcpv6 if vRX>=19.01,RTX3500,RTX1300,RTX1220,RTX1210>=14.01.35,RTX840,RTX830>=15.02.14 | msext
    help.en how clients are told
    help.ja 通知の方法
  <server> me | server
    help.en the router itself, or the servers that it asks
    help.ja 本機自身、または問い合わせ先のサーバー
  help.en which DNS servers clients are told, and in which order
  help.ja DNS サーバーを通知する順序

setting 24.7 dns private address spoof
  form <spoof>
  <spoof> ONOFF  default off
    help.en whether the router answers by itself
    help.ja 自分で応答するか否か
  help.en say that private addresses have no names, without asking a server
  help.ja プライベートアドレスの逆引きに「存在しない」と自分で応答する

setting 24.8 dns service aaaa filter
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are kept back
    help.ja 制限するか否か
  help.en keep back AAAA records
  help.ja AAAA レコードの問い合わせを制限する

setting 24.9 dns syslog resolv
  form <resolv>
  <resolv> ONOFF  default off
    help.en whether names are looked up
    help.ja 名前解決するか否か
  help.en show names instead of addresses in the log
  help.ja ログのアドレスを名前で表示する

# After the servers: a type when the word is spelled like one, otherwise the
# name. Three families of forms, by what the revision knows of options.
setting 24.10 dns server select
  form <id> <server> [<server2>] <tail> if vRX<19.01,RTX5000<14.00.29,RTX3500<14.00.29,RTX1210<14.01.35,RTX830<15.02.14
  form <id> pp <peer_num> [<default_server>] <tail> if vRX<19.01,RTX5000<14.00.29,RTX3500<14.00.29,RTX1210<14.01.35,RTX830<15.02.14
  form <id> dhcp <interface> [<default_server>] <tail> if vRX<19.01,RTX5000<14.00.29,RTX3500<14.00.29,RTX1210<14.01.35,RTX830<15.02.14
  form <id> <server> [edns=<sw>] [<server2> [edns=<sw2>]] <tail> if vRX>=19.01,RTX5000>=14.00.29,RTX3500>=14.00.29,RTX1220,RTX1210>=14.01.35,RTX830>=15.02.14
  form <id> pp <peer_num> [edns=<sw>] [<default_server> [edns=<sw2>]] <tail> if !vRX<19.01,!RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.35,!RTX830<15.02.14
  form <id> dhcp <interface> [edns=<sw>] [<default_server> [edns=<sw2>]] <tail> if vRX>=19.01,RTX5000>=14.00.29,RTX3500>=14.00.29,RTX1220,RTX1210>=14.01.35,RTX830>=15.02.14
  form <id> <server> { [edns=<sw>] [nat46=<tunnel_num>] } [<server2> { [edns=<sw2>] [nat46=<tunnel_num2>] }] <tail> if RTX3510,RTX1300,RTX840
  form <id> dhcp <interface> { [edns=<sw>] [nat46=<tunnel_num>] } [<default_server> { [edns=<sw2>] [nat46=<tunnel_num2>] }] <tail> if RTX3510,RTX1300,RTX840
  form <id> reject <question> [<original_sender>]
  key <id>
  <id> 1..2147483647
    help.en number of the line
    help.ja テーブルの番号
  <server> IP
    help.en first server
    help.ja プライマリ DNS サーバー
  <server2> IP
    help.en second server
    help.ja セカンダリ DNS サーバー
  <peer_num> PP_NUM
    help.en pp whose other side says which servers there are
    help.ja サーバーを通知してもらう相手先情報番号
  <interface> DNS_CLIENT
    help.en interface whose DHCP server says which servers there are
    help.ja サーバーを DHCP で得るインターフェース
  <default_server> IP
    help.en server to ask when none was named
    help.ja サーバーを得られなかったときに使うサーバー
  <sw> ONOFF  default off
    help.en speak EDNS with it
    help.ja EDNS で通信するか否か
  <sw2> ONOFF  default off
    help.en speak EDNS with it
    help.ja EDNS で通信するか否か
  <tunnel_num> TUNNEL_NUM
    help.en tunnel whose NAT46 gets the answers
    help.ja NAT46 を行うトンネルの番号
  <tunnel_num2> TUNNEL_NUM
    help.en tunnel whose NAT46 gets the answers
    help.ja NAT46 を行うトンネルの番号
  <tail> ( <question> [<original_sender>] [restrict pp <connection_pp>] )
  <question> ( [<type>] <query> ) | ( ptr <address> )
  <type> a | aaaa | mx | ns | cname | any  default a
    help.en type of the record asked for
    help.ja レコードのタイプ
  <query> STRING(1..255)
    help.en end of the name asked for, `.` for all; with reject the whole, with *
    help.ja 問い合わせる名前の後部 (. はすべて)、reject では * を使った全体
  <address> PREFIX(optional)
    help.en addresses asked for
    help.ja 問い合わせるアドレス
  <original_sender> IPRANGE
    help.en addresses of those who ask
    help.ja 問い合わせ元のアドレスの範囲
  <connection_pp> PP_NUM
    help.en pp that must be up
    help.ja 接続していることを条件とする相手先情報番号
  help.en DNS servers for certain questions
  help.ja 問い合わせの内容に応じた DNS サーバー

setting 24.11 ip host
  form <fqdn> <value> [ttl=<ttl>]
  key <fqdn>
  order typed
  <fqdn> HOST(255)
    help.en name with its domain
    help.ja ドメイン名を含むホスト名
  <value> IP4
    help.en address
    help.ja アドレス
  <ttl> 1..4294967295  default 1
    help.en seconds that others may remember it
    help.ja TTL (秒)
  help.en name and address that the router answers by itself
  help.ja 本機が応答するホスト名とアドレス

setting 24.11 dns static
  form <a> <name> <ip4_address> [ttl=<ttl>]
  form <aaaa> <name> <ip6_address> [ttl=<ttl>]
  form <ptr> <address> <value> [ttl=<ttl>]
  form <type> <name> <value> [ttl=<ttl>]
  key <a> <aaaa> <ptr> <type> <name> <address>
  order typed
  <a> a
    help.en address of a host
    help.ja ホストの IPv4 アドレス
  <aaaa> aaaa
    help.en IPv6 address of a host
    help.ja ホストの IPv6 アドレス
  <ptr> ptr
    help.en name of an address
    help.ja 逆引き
  <type> mx | ns | cname
    help.en mail server, name server or other name
    help.ja メールサーバー、ネームサーバー、別名
  <name> HOST(255)
    help.en name that is asked for
    help.ja 問い合わせる名前
  <address> IP4
    help.en address that is asked for
    help.ja 問い合わせるアドレス
  <ip4_address> IP4
    help.en answer
    help.ja 応答するアドレス
  <ip6_address> IP6
    help.en answer
    help.ja 応答するアドレス
  <value> HOST(255)
    help.en answer
    help.ja 応答する名前
  <ttl> 1..4294967295  default 1
    help.en seconds that others may remember it
    help.ja TTL (秒)
  help.en record that the router answers by itself
  help.ja 本機が応答する DNS レコード

setting 24.12 dns srcport
  form <port>
  <port> RANGE(1..65535)  default 10000-10999
    help.en port, or range to choose from
    help.ja ポート、または選ぶ範囲
  help.en source port of the questions that the router asks
  help.ja 問い合わせパケットの始点ポート

setting 24.13 dns host
  form any
  form none
  form lan
  form <host> ... if !RTX5000,!RTX3500,!RTX1210<14.01.11
  form <ip_range> ... if RTX5000,RTX3500,RTX1210<14.01.11
  form <interface> if RTX5000,RTX3500,RTX1210<14.01.11
  <host> INTERFACE(lan,tag,vlan,wan,bridge) | IP_SPAN
    help.en address, range of addresses or interface
    help.ja アドレス、アドレスの範囲、インターフェース
  <ip_range> IP_SPAN
    help.en address or range of addresses
    help.ja アドレスまたはアドレスの範囲
  <interface> INTERFACE(lan,tag,vlan,bridge,wan)
    help.en interface
    help.ja インターフェース
  help.en hosts that may use the DNS server
  help.ja DNS サーバー機能を利用できるホスト

setting 24.14 dns cache use
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en remember answers of DNS servers
  help.ja DNS キャッシュを使う

setting 24.15 dns cache max entry
  form <num>
  <num> 1..1024  default 256
    help.en number of answers
    help.ja エントリー数
  help.en how many answers are remembered
  help.ja DNS キャッシュの最大エントリー数

setting 24.16 dns service fallback
  form <switch>
  <switch> ONOFF  default off
    help.en whether all do
    help.ja 統一するか否か
  help.en have everything in the router ask for IPv6 addresses first
  help.ja ルーターのすべての機能で IPv6 アドレスを先に問い合わせる
