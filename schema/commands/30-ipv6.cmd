# Chapter 30: IPv6: addresses, neighbour discovery, routes, RIPng, VRRPv3,
# filters, MLD.

# A prefix that another interface got, with what is put behind it:
# dhcp-prefix@lan2::1:0:0:0:1/64. What stands behind :: is kept as typed.
type PROXY_PREFIX6  = "<prefix_source>@<prefix_interface>" | "<prefix_source>@<prefix_interface>::<proxy_suffix>/<proxy_prefix_len>"
type PROXY_ADDRESS6 = "<prefix_source>@<prefix_interface>::<proxy_suffix>[/<proxy_prefix_len>]"

<prefix_interface> INTERFACE(lan,tag,port,vlan,wan) | BRIDGE | "pp<prefix_pp>" | "tunnel<prefix_tunnel>"
  help.en interface that got the prefix
  help.ja プレフィックスを得たインターフェース

<prefix_pp> PP_NUM

<prefix_tunnel> TUNNEL_NUM

<proxy_suffix> "[<suffix_group>[:<suffix_group>[:<suffix_group>[:<suffix_group>[:<suffix_group>[:<suffix_group>[:<suffix_group>]]]]]]]"

<suffix_group> NAME(1..4)

<proxy_prefix_len> 0..128
  help.en length of the prefix
  help.ja プレフィックス長

<prefix_id> 1..2147483647
  help.en number of the prefix
  help.ja プレフィックス番号

# Addresses of a filter (30.7.1): several, joined by commas.
type FILTER_ADDRESS6 = '*' | PREFIX6(optional) | PROXY_ADDRESS6 \
    | map-e if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20 \
    | hb46pp if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31 \
    | "@<filter_app>" if RTX840 \
    | FQDN(255) if !vRX<19.02,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.04,!RTX1210<14.01.41,!RTX830<15.02.24 \
    list 1000

# Protocols of IPv6 filters, but those that are ICMPv6 alone (30.7.1).
type PROTOCOL6_NAME = tcp | udp | ipv6 | gre | esp | ah | icmp4 | icmp-error | icmp-info \
    | tcpsyn | tcpfin | tcprst | established | '*' \
    | "tcpflag=<flag_value>/<flag_mask>" | "tcpflag!=<flag_value>/<flag_mask>"

# Applications that dynamic filters know (30.7.3): as for IPv4, but netmeeting.
type DYNAMIC_APPLICATION6 = tcp | udp | ftp | tftp | domain | www | smtp | pop3 | telnet \
    | echo | discard | daytime | chargen | ssh | time | whois | dns | gopher \
    | finger | http | sunrpc | ident | nntp | ntp | ms-rpc | netbios_ns | netbios_dgm \
    | netbios_ssn | imap | snmp | snmptrap | bgp | imap3 | ldap | https | ms-ds | ike \
    | rlogin | rwho | rsh | syslog | printer | rip | ripng | ms-sql | radius | l2tp | pptp \
    | nfs | msblast | ipsec-nat-t | sip | ping | ping6 | submission \
    | dhcpc | dhcps | dhcpv6c | dhcpv6s

setting 30.1.1 ipv6 routing
  form <routing>
  <routing> ONOFF  default on
    help.en whether IPv6 packets are routed
    help.ja IPv6 パケットをルーティングするか否か
  help.en route IPv6 packets
  help.ja IPv6 パケットをルーティングする

setting 30.1.2 ipv6 <interface> mtu
  scope interface <interface>
  form <mtu0>
  <interface> LAN
  <mtu0> 1280..9578 if RTX5000,RTX3500 | 1280..10218 if RTX3510,RTX1300 \
      | 1280..1500 if vRX,RTX1220,RTX1210,RTX840,RTX830  default 1500
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en IPv6 MTU of an interface
  help.ja インターフェースの IPv6 のリンク MTU

setting 30.1.2 ipv6 pp mtu
  scope pp
  form <mtu1>
  <mtu1> 1280..1500  default 1500
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en IPv6 MTU of the selected pp
  help.ja 選択中の pp の IPv6 のリンク MTU

setting 30.1.2 ipv6 tunnel mtu
  if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  scope tunnel
  form <mtu2>
  <mtu2> 1280..1500  default 1280
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en IPv6 MTU of the selected tunnel
  help.ja 選択中のトンネルの IPv6 のリンク MTU

setting 30.1.3 ipv6 <interface> tcp mss limit
  scope interface <interface>
  form <mss>
  <interface> LAN | INTERFACE(pp,tunnel)
  <mss> 536..1440 | auto | off \
      default auto if !RTX5000,!RTX3500,!RTX1210<14.01.26,!RTX830<15.02.03 \
      default off if RTX5000,RTX3500,RTX1210<14.01.26,RTX830<15.02.03
    help.en largest segment, auto to reckon it from the MTU
    help.ja 最大セグメント長、auto なら MTU から計算
  help.en limit the segment size of IPv6 TCP sessions that pass
  help.ja 通過する IPv6 の TCP セッションの MSS を制限する

setting 30.1.4 ipv6 <interface> tcp window-scale
  if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16
  scope interface <interface>
  form <sw>
  <interface> LAN | INTERFACE(pp,tunnel)
  <sw> off | remove  default off
    help.en leave the option or take it out
    help.ja そのままにするか取り除くか
  help.en window scale option of IPv6 TCP packets that pass
  help.ja 通過する IPv6 の TCP パケットのウィンドウスケールオプション

setting 30.1.5 ipv6 rh0 discard
  form <switch>
  <switch> ONOFF  default on
    help.en whether they are thrown away
    help.ja 破棄するか否か
  help.en throw away IPv6 packets with a type 0 routing header
  help.ja タイプ 0 のルーティングヘッダー付き IPv6 パケットを破棄する

setting 30.1.6 ipv6 routing process
  form <process>
  <process> fast | normal  default fast
    help.en by the fast path, or all by the normal one
    help.ja ファストパスで処理するか、すべてノーマルパスで処理するか
  help.en fast path for IPv6 packets
  help.ja IPv6 のファストパス機能

setting 30.1.7 ipv6 <interface> icmp-nd queue length
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  scope interface <interface>
  form <len>
  <interface> LAN
  <len> 0..10000  default 200
    help.en number of packets
    help.ja パケットの数
  help.en how many packets wait for neighbour discovery
  help.ja 近隣探索の解決を待つ間に保留するパケットの数

setting 30.1.8 ipv6 <interface> neighbor cache max entry
  if !vRX<19.01,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20
  scope interface <interface>
  form <num>
  <interface> LAN
  <num> 256..20480  default 1024
    help.en number of entries
    help.ja エントリー数
  help.en size of an interface's neighbour cache
  help.ja インターフェースの近隣キャッシュの最大エントリー数

setting 30.1.9 ipv6 reassembly hold-time
  if !vRX<19.01,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20
  form <sec>
  <sec> 1..60  default 60
    help.en seconds
    help.ja 秒数
  help.en how long IPv6 fragments wait for the rest of their packet
  help.ja 再構成のために IPv6 のフラグメントを保持する時間

setting 30.1.10 ipv6 dscp supersede
  if RTX5000>=14.00.34,RTX3510,RTX3500>=14.00.34,RTX1300>=23.00.05,RTX1220>=15.04.05,RTX1210>=14.01.42,RTX840,RTX830>=15.02.27
  form <id> <dscp> <filter_num> ...
  key <id>
  <id> 1..65535
    help.en number of the rule
    help.ja ルールの番号
  <dscp> DSCP
    help.en new value
    help.ja 書き換える値
  <filter_num> FILTER_NUM
    help.en IPv6 filters that choose the packets
    help.ja パケットを選ぶ IPv6 フィルター
  help.en rewrite the DS field of IPv6 packets that pass
  help.ja 中継する IPv6 パケットの DS フィールドを書き換える

setting 30.2.1 ipv6 dhcp prefix
  if RTX1300>=23.00.16
  form <prefix_id> <prefix>
  key <prefix_id>
  <prefix> "dhcp-prefix@<prefix_interface>" | "dhcp-prefix@<prefix_interface>::<proxy_suffix>/<proxy_prefix_len>"
    help.en interface that got the prefix, and which part of it
    help.ja プレフィックスを得たインターフェースと、分割する場合の下位部分
  help.en prefix that the DHCPv6 server gives out
  help.ja DHCPv6 で割り当てるプレフィックス

# Several addresses stand side by side.
setting 30.2.2 ipv6 <interface> address
  scope interface <interface>
  form <ipv6_address> [<address_type>]
  form <automatic>
  key <automatic> <ipv6_address>
  <interface> LAN | BRIDGE | INTERFACE(pp,tunnel)
  <ipv6_address> PREFIX6(required)
    help.en address and length of the prefix
    help.ja アドレスとプレフィックス長
  <address_type> unicast | anycast  default unicast
    help.en one host, or the nearest of several
    help.ja ユニキャストかエニーキャストか
  <automatic> auto | dhcp | PROXY_PREFIX6
    help.en by router advertisement, by DHCPv6, or from a prefix that another interface got
    help.ja RA で得るか、DHCPv6 で得るか、ほかのインターフェースが得たプレフィックスから作るか
  help.en IPv6 address of an interface
  help.ja インターフェースの IPv6 アドレス

setting 30.2.2 ipv6 <loopback> address
  scope interface <loopback>
  form <ipv6_address>
  key <ipv6_address>
  <loopback> INTERFACE(loopback)
  <ipv6_address> PREFIX6(required)
    help.en address and length of the prefix
    help.ja アドレスとプレフィックス長
  help.en IPv6 address of a loopback interface
  help.ja LOOPBACK インターフェースの IPv6 アドレス

setting 30.2.3 ipv6 <interface> prefix
  scope interface <interface>
  form <ipv6_prefix>
  key <ipv6_prefix>
  <interface> LAN | BRIDGE | INTERFACE(pp,tunnel)
  <ipv6_prefix> PROXY_PREFIX6 | PREFIX6(required)
    help.en prefix, or one that another interface got
    help.ja プレフィックス、またはほかのインターフェースが得たプレフィックス
  help.en IPv6 address of an interface, made from a prefix and its MAC address
  help.ja プレフィックスと MAC アドレスから作るインターフェースの IPv6 アドレス

setting 30.2.4 ipv6 <interface> prefix change log
  scope interface <interface>
  form <log>
  <interface> LAN | BRIDGE | INTERFACE(pp,tunnel)
  <log> ONOFF  default off
    help.en whether changes are logged
    help.ja ログに記録するか否か
  help.en log changes of an interface's IPv6 prefix
  help.ja IPv6 プレフィックスの変化をログに記録する

setting 30.2.5 ipv6 <interface> dhcp service
  scope interface <interface>
  form off
  form client [ir=<value>]
  form server if !RTX1300>=23.00.16
  form server [prefix=<prefix_id>] if RTX1300>=23.00.16
  <interface> LAN
  <value> on if !vRX<19.01 | off if !vRX<19.01  default off
    help.en ask for information only, not for a prefix
    help.ja Inform-Request を送信するか否か
  help.en DHCPv6 on an interface
  help.ja インターフェースの DHCPv6 の動作

setting 30.2.5 ipv6 <selected> dhcp service
  scope interface <selected>
  form off
  form client [ir=<value>]
  form server
  <selected> INTERFACE(pp,tunnel)
  <value> on if !vRX<19.01 | off if !vRX<19.01  default off
    help.en ask for information only, not for a prefix
    help.ja Inform-Request を送信するか否か
  help.en DHCPv6 on the selected pp or tunnel
  help.ja 選択中の pp またはトンネルの DHCPv6 の動作

setting 30.2.6 ipv6 <interface> dad retry count
  scope interface <interface>
  form <count>
  <interface> LAN | BRIDGE | INTERFACE(pp)
  <count> 0..10  default 1
    help.en how often it is asked, 0 to take an address unasked
    help.ja 送信回数、0 なら確かめずに使う
  help.en ask whether an IPv6 address is in use already
  help.ja IPv6 アドレスの重複を検出する DAD の送信回数

setting 30.2.7 ipv6 max auto address
  form <max>
  <max> 1..256  default 16
    help.en addresses of one interface
    help.ja 1 インターフェースあたりの数
  help.en how many IPv6 addresses router advertisements may give
  help.ja RA で自動的に設定される IPv6 アドレスの最大数

setting 30.2.8 ipv6 source address selection rule
  form <rule>
  <rule> prefix | lifetime  default prefix
    help.en the longest common prefix, or the longest lifetime
    help.ja プレフィックスの最長一致か、寿命の長さか
  help.en how the source address of IPv6 packets is chosen
  help.ja 始点 IPv6 アドレスを選択する規則

setting 30.3.1 ipv6 prefix
  require count(<prefix=fe80:*>) <= 0 else address
  form <prefix_id> <prefix> { [preferred_lifetime=<preferred>] [valid_lifetime=<valid>] [l_flag=<l_flag>] [a_flag=<a_flag>] }
  key <prefix_id>
  <prefix> PROXY_PREFIX6 | PREFIX6(required)
    help.en prefix, or one that another interface got
    help.ja プレフィックス、またはほかのインターフェースが得たプレフィックス
  <preferred> 0..4294967295 | DATETIME  default 604800
    help.en seconds or date until which new connections may use it
    help.ja 推奨寿命 (秒数または日時)
  <valid> 0..4294967295 | DATETIME  default 2592000
    help.en seconds or date until which it holds
    help.ja 有効寿命 (秒数または日時)
  <l_flag> ONOFF  default on
    help.en whether all of it is on the link
    help.ja on-link フラグ
  <a_flag> ONOFF  default on
    help.en whether hosts may make their address from it
    help.ja 自律アドレス設定に使えるか否か
  help.en prefix for router advertisements
  help.ja ルーター広告で配布するプレフィックス

setting 30.3.2 ipv6 nd ra-rdnss
  if RTX3510,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.24
  form <rdnss_id> <dns_ipv6_address> ...3 [lifetime=<lifetime>]
  key <rdnss_id>
  <rdnss_id> 1..21474836
    help.en number of the RDNSS option
    help.ja RDNSS オプション番号
  <dns_ipv6_address> dhcpv6 | IP6
    help.en DNS servers, dhcpv6 for those that DHCPv6 told
    help.ja DNS サーバー (dhcpv6 は DHCPv6 で通知されたもの)
  <lifetime> 0..4294967294 | infinity
    help.en seconds that they may be used
    help.ja 有効時間 (秒)
  help.en DNS servers for router advertisements
  help.ja ルーター広告で配布する RDNSS オプション

setting 30.3.3 ipv6 <interface> rtadv send
  scope interface <interface>
  form <rtadv_prefix> ... { [m_flag=<m_flag>] [o_flag=<o_flag>] [prf_flag=<prf_flag>] [max-rtr-adv-interval=<max_interval>] [min-rtr-adv-interval=<min_interval>] [adv-default-lifetime=<default_lifetime>] [adv-reachable-time=<reachable_time>] [adv-retrans-time=<retrans_time>] [adv-cur-hop-limit=<hop_limit>] [mtu=<mtu>] [route-info=<route_info>] [rdnss=<rdnss>] [dnssl=<dnssl>] }
  <interface> LAN | INTERFACE(pp)
  <rtadv_prefix> 1..2147483647
    help.en numbers of prefixes
    help.ja プレフィックス番号
  <m_flag> ONOFF  default off
    help.en hosts may get addresses in other ways too
    help.ja ほかの手段によるアドレスの自動設定を許可するか否か
  <o_flag> ONOFF  default off
    help.en hosts get what is not an address in other ways
    help.ja アドレス以外の情報をほかの手段で得させるか否か
  <prf_flag> high if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.22 \
      | medium if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.22 \
      | low if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.22  default medium
    help.en how this router ranks among others
    help.ja ルーター広告の優先度
  <max_interval> 4..1800  default 600
    help.en longest time between two, in seconds
    help.ja 最大の送信間隔 (秒)
  <min_interval> 3..1350  default 200
    help.en shortest time between two, in seconds
    help.ja 最小の送信間隔 (秒)
  <default_lifetime> 0..9000  default 1800
    help.en seconds that hosts keep the default route
    help.ja 端末のデフォルト経路の有効時間 (秒)
  <reachable_time> 0..3600000  default 0
    help.en milliseconds that a neighbour counts as reachable
    help.ja 確認した到達性の有効時間 (ミリ秒)
  <retrans_time> 0..4294967295  default 0
    help.en milliseconds between repetitions
    help.ja 再送する間隔 (ミリ秒)
  <hop_limit> 0..255  default 64
    help.en hop limit
    help.ja 限界ホップ数
  <mtu> auto | off | 1280..65535  default auto
    help.en MTU to tell, auto for the interface's
    help.ja 通知する MTU、auto ならインターフェースの MTU
  <route_info> route-info if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.31 \
      | off if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.31 \
      | 1..21474836 if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.31  default route-info
    help.en routes to tell: those received, none, or the option of that number
    help.ja 通知する経路情報 (受信したもの、なし、オプション番号)
  <rdnss> rdnss if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.40,RTX840,RTX830>=15.02.20 \
      | off if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.40,RTX840,RTX830>=15.02.20 \
      | dhcpv6 if vRX>=19.02,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.40,RTX840,RTX830>=15.02.20 \
      | 1..21474836 if vRX>=19.02,RTX3510,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.24  default rdnss
    help.en DNS servers to tell: those received, none, DHCPv6's, or the option of that number
    help.ja 通知する DNS サーバー (受信したもの、なし、DHCPv6 のもの、オプション番号)
  <dnssl> dnssl if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.30 \
      | off if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.30 \
      | 1..21474836 if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.30  default dnssl
    help.en domains to tell: those received, none, or the option of that number
    help.ja 通知するドメイン名 (受信したもの、なし、オプション番号)
  help.en send router advertisements by an interface
  help.ja インターフェースからルーター広告を送信する

setting 30.3.4 ipv6 <interface> rtsol max-retransmit
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  scope interface <interface>
  form { mrt=<mrt> mrd=<mrd> mrc=<mrc> }
  <interface> LAN | INTERFACE(pp)
  <mrt> 4..3600  default 3600
    help.en longest time between two, in seconds
    help.ja 最大の再送間隔 (秒)
  <mrd> 4..2147483647 | infinity  default infinity
    help.en how long to go on, in seconds
    help.ja 再送を続ける時間 (秒)
  <mrc> 0..2147483647 | infinity  default infinity
    help.en how often, 0 for never
    help.ja 再送回数、0 なら再送しない
  help.en repeat router solicitations
  help.ja ルーター要請を再送する

setting 30.3.5 ipv6 nd ra-dnssl
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.30
  form <dnssl_id> <domain_name> ...3 [lifetime=<lifetime>]
  key <dnssl_id>
  <dnssl_id> 1..21474836
    help.en number of the DNSSL option
    help.ja DNSSL オプション番号
  <domain_name> HOST(255)
    help.en domains
    help.ja ドメイン名
  <lifetime> 0..4294967294 | infinity
    help.en seconds that they may be used
    help.ja 有効時間 (秒)
  help.en domains for router advertisements
  help.ja ルーター広告で配布する DNSSL オプション

setting 30.3.6 ipv6 nd ra-route-info
  if vRX>=19.02,RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  form <route_info_id> <prefix> { [prf_flag=<prf_flag>] [lifetime=<lifetime>] }
  key <route_info_id>
  <route_info_id> 1..21474836
    help.en number of the route information option
    help.ja 経路情報オプション番号
  <prefix> PREFIX6(required)
    help.en where the route leads
    help.ja プレフィックス
  <prf_flag> high | medium | low  default medium
    help.en how the route ranks among others
    help.ja 経路の優先度
  <lifetime> 0..4294967294 | infinity
    help.en seconds that it may be used
    help.ja 有効時間 (秒)
  help.en route for router advertisements
  help.ja ルーター広告で配布する経路情報オプション

setting 30.4.1 ipv6 route
  form <network> (gateway <gateway> { [filter <filter_number> ...] [dpi <dpi_number> ...] [metric <metric>] [hide] }) ...2 if RTX1300>=23.00.12,RTX840,RTX830>=15.02.30
  form <network> (gateway <gateway> { [filter <filter_number> ...] [metric <metric>] [hide] }) ...2 if vRX>=19.02,RTX3510>=23.01.02,RTX1220>=15.04.06
  form <network> (gateway <gateway> { [metric <metric>] [hide] }) ...2 if vRX<19.02,RTX5000,RTX3510<23.01.02,RTX3500,RTX1300<23.00.12,RTX1220<15.04.06,RTX1210,RTX830<15.02.30
  key <network>
  <network> default | PREFIX6(required)
    help.en where the packets go: a network or default
    help.ja 宛先 (ネットワークまたは default)
  <gateway> IP6 | SCOPED | (pp <peer_num> [dlci=<dlci>]) | (pp anonymous [name=<name>]) \
      | (ra <interface>) if vRX>=19.02,RTX3510,RTX1300>=23.00.05,RTX1220>=15.04.05,RTX840,RTX830>=15.02.27 \
      | (dhcp <interface>) | (tunnel <tunnel_num>) | INTERFACE(loopback,null)
    help.en next router, with %lan1 where it is link-local, or outgoing interface
    help.ja 次のルーター (リンクローカルなら %lan1 などを付ける)、または出力インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <dlci> 0..1023 if RTX5000,RTX3500
    help.en number of the frame relay connection
    help.ja フレームリレーの DLCI
  <name> STRING(1..64)
    help.en name with which the peer proved who it is
    help.ja 相手が認証に使った名前
  <interface> LAN | BRIDGE
    help.en interface that learnt the gateway
    help.ja ゲートウェイを得たインターフェース
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <filter_number> FILTER_NUM
    help.en IPv6 filters that choose the packets of this gateway
    help.ja このゲートウェイへ送るパケットを選ぶ IPv6 フィルター
  <dpi_number> 1..2147483647
    help.en DPI filters that choose the packets of this gateway
    help.ja このゲートウェイへ送るパケットを選ぶ DPI フィルター
  <metric> 1..15  default 1
    help.en distance
    help.ja メトリック
  help.en static IPv6 route
  help.ja IPv6 の静的経路

setting 30.4.2 ipv6 route change log
  if vRX>=19.02,RTX3510,RTX1300>=23.00.05,RTX1220>=15.04.04,RTX840,RTX830>=15.02.27
  form <log>
  <log> ONOFF  default off
    help.en whether changes are logged
    help.ja ログに記録するか否か
  help.en log changes of the IPv6 routes
  help.ja IPv6 の経路の変化をログに記録する

setting 30.5.1 ipv6 rip use
  form <use>
  <use> ONOFF  default off
    help.en whether RIPng runs
    help.ja RIPng を使うか否か
  help.en run RIPng
  help.ja RIPng を使う

setting 30.5.2 ipv6 <interface> rip send
  scope interface <interface>
  form <send>
  <interface> LAN | INTERFACE(pp,tunnel)
  <send> ONOFF  default on
    help.en whether RIPng is sent
    help.ja RIPng を送信するか否か
  help.en send RIPng by an interface
  help.ja インターフェースから RIPng を送信する

setting 30.5.3 ipv6 <interface> rip receive
  scope interface <interface>
  form <receive>
  <interface> LAN | INTERFACE(pp,tunnel)
  <receive> ONOFF  default on
    help.en whether RIPng is received
    help.ja 受信した RIPng を処理するか否か
  help.en receive RIPng by an interface
  help.ja インターフェースで RIPng を受信する

setting 30.5.4 ipv6 <interface> rip hop
  scope interface <interface>
  form <direction> <hop>
  key <direction>
  <interface> LAN | INTERFACE(pp)
  <direction> in | out
    help.en routes that come in or that go out
    help.ja 受信する経路か送信する経路か
  <hop> 0..15  default 0
    help.en hops to add
    help.ja 加えるホップ数
  help.en add hops to the routes of RIPng
  help.ja RIPng の経路にホップ数を加える

setting 30.5.5 ipv6 <interface> rip trust gateway
  scope interface <interface>
  form [except] <gateway> ...10
  <interface> LAN | INTERFACE(pp)
  <gateway> IP6
    help.en routers to trust, or after except not to trust
    help.ja 信用するルーター、except の後では信用しないルーター
  help.en routers whose RIPng is believed
  help.ja RIPng を受け入れるゲートウェイ

setting 30.5.6 ipv6 <interface> rip filter
  scope interface <interface>
  form <direction> <filter_list> ...
  key <direction>
  <interface> LAN | INTERFACE(pp,tunnel)
  <direction> in | out
    help.en routes that come in or that go out
    help.ja 受信する経路か送信する経路か
  <filter_list> FILTER_NUM
    help.en filters for the routes
    help.ja 経路に適用するフィルター
  help.en filter the routes of RIPng
  help.ja RIPng の経路をフィルタリングする

setting 30.5.7 ipv6 pp rip connect send
  scope pp
  form <action>
  <action> none | interval | update  default update
    help.en never, at intervals or on changes
    help.ja 送信しない、一定間隔、または変化したとき
  help.en when RIPng is sent while the line is up
  help.ja 回線接続時に RIPng を送信する条件

setting 30.5.8 ipv6 pp rip connect interval
  scope pp
  form <time>
  <time> 30..21474836  default 30
    help.en seconds
    help.ja 秒数
  help.en interval of RIPng while the line is up
  help.ja 回線接続時に RIPng を送信する間隔

setting 30.5.9 ipv6 pp rip disconnect send
  scope pp
  form <action>
  <action> none | interval | update  default none
    help.en never, at intervals or on changes
    help.ja 送信しない、一定間隔、または変化したとき
  help.en when RIPng is sent while the line is down
  help.ja 回線切断時に RIPng を送信する条件

setting 30.5.10 ipv6 pp rip disconnect interval
  scope pp
  form <time>
  <time> 30..21474836  default 3600
    help.en seconds
    help.ja 秒数
  help.en interval of RIPng while the line is down
  help.ja 回線切断時に RIPng を送信する間隔

setting 30.5.11 ipv6 pp rip hold routing
  scope pp
  form <hold>
  <hold> ONOFF  default off
    help.en whether the routes are kept
    help.ja 経路を保持するか否か
  help.en keep the routes of RIPng when the line goes down
  help.ja 回線が切れても RIPng の経路を保持する

setting 30.5.12 ipv6 rip preference
  form <preference>
  <preference> 1..2147483647  default 1000
    help.en the higher wins
    help.ja 大きいほど優先
  help.en preference of routes learnt by RIPng
  help.ja RIPng で得た経路の優先度

setting 30.6.1 ipv6 <interface> vrrp
  if !vRX<19.01,!vRX>=19.02,!RTX5000<14.00.18,!RTX3500<14.00.18
  scope interface <interface>
  form <vrid> <ipv6_address> { [priority=<priority>] [preempt=<preempt>] [auth=<auth>] [advertise-interval=<time1>] [down-interval=<time2>] }
  key <vrid>
  <interface> LAN
  <vrid> 1..255
    help.en number of the group
    help.ja VRRPv3 グループの番号
  <ipv6_address> IP6
    help.en address of the virtual router
    help.ja 仮想ルーターのアドレス
  <priority> 1..254  default 100
    help.en the higher is the master
    help.ja 優先度 (大きいほど優先)
  <preempt> ONOFF  default on
    help.en take over from a master of lower priority
    help.ja 優先度の低いマスターから役割を奪うか否か
  <auth> ASCII(1..8)  secret
    help.en text that all routers of the group share
    help.ja グループで共通の認証文字列
  <time1> 1..60  default 1
    help.en seconds between announcements
    help.ja 広告の間隔 (秒)
  <time2> 3..180  default 3
    help.en seconds of silence that mean the master is down
    help.ja マスターのダウンと判断するまでの秒数
  help.en take part in a VRRPv3 group
  help.ja VRRPv3 グループに参加する

setting 30.6.2 ipv6 <interface> vrrp shutdown trigger
  if !vRX<19.01,!vRX>=19.02,!RTX5000<14.00.18,!RTX3500<14.00.18
  scope interface <interface>
  form <vrid> <trigger_interface>
  form <vrid> pp <peer_num> [dlci=<dlci>]
  form <vrid> tunnel <tunnel_num> if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.28,!RTX830<15.02.03
  form <vrid> route <network> [<nexthop>]
  key <vrid> <network> <tunnel_num> <peer_num> <trigger_interface>
  <interface> LAN
  <vrid> 1..255
    help.en number of the group
    help.ja VRRPv3 グループの番号
  <trigger_interface> LAN
    help.en interface whose failure counts
    help.ja ダウンを監視するインターフェース
  <peer_num> PP_NUM
    help.en pp whose failure counts
    help.ja 通信断を監視する相手先情報番号
  <dlci> 0..1023
    help.en number of the frame relay connection
    help.ja フレームリレーの DLCI
  <tunnel_num> TUNNEL_NUM
    help.en tunnel whose failure counts
    help.ja ダウンを監視するトンネルの番号
  <network> default | PREFIX6(required)
    help.en route that must be there
    help.ja 存在を監視する経路
  <nexthop> IP6 | SCOPED | LAN | BRIDGE | INTERFACE(loopback,null) | (pp <nexthop_pp>) | (tunnel <nexthop_tunnel>)
    help.en where the route must lead
    help.ja 経路が向いているべき先
  <nexthop_pp> PP_NUM
  <nexthop_tunnel> TUNNEL_NUM
  help.en what makes a VRRPv3 master step back
  help.ja VRRPv3 のマスターをやめる条件

# With ICMPv6 alone the lists are of types and codes instead of ports.
setting 30.7.1 ipv6 filter
  form <filter_num> <pass_reject> <src_addr> [<dest_addr> [<protocol> [<src_port_list> [<dest_port_list>]]]]
  form <filter_num> <pass_reject> <src_addr> <dest_addr> <icmp> [<icmp_type> [<icmp_code>]]
  key <filter_num>
  <filter_num> FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <pass_reject> pass | pass-log | pass-nolog | reject | reject-log | reject-nolog | restrict | restrict-log | restrict-nolog
    help.en what is done with a packet that fits, restrict to let it pass only while the line is up
    help.ja 一致したパケットの扱い (restrict は回線が接続中のときだけ通す)
  <src_addr> FILTER_ADDRESS6
    help.en where it comes from
    help.ja 始点アドレス
  <dest_addr> FILTER_ADDRESS6  default '*'
    help.en where it goes
    help.ja 終点アドレス
  <protocol> PROTOCOL6_NAME | 0..57 | 59..255 | "<protocol_first>,<protocol_rest>"  default '*'
    help.en kinds of packets
    help.ja プロトコル
  <protocol_first> PROTOCOL6_NAME | icmp | icmp6 | icmp-nd | 0..255
  <protocol_rest> PROTOCOL6_NAME | icmp | icmp6 | icmp-nd | 0..255 list 255
  <src_port_list> PORTLIST  default '*'
    help.en source ports
    help.ja 始点ポート
  <dest_port_list> PORTLIST  default '*'
    help.en destination ports
    help.ja 終点ポート
  <icmp> icmp | icmp6 | icmp-nd | 58
    help.en ICMPv6 alone, icmp-nd for neighbour discovery
    help.ja ICMPv6 のみ (icmp-nd は近隣探索)
  <icmp_type> '*' | 0..255 | "<icmp_first>-[<icmp_last>]" | "-<icmp_last>" list 10
    help.en types of ICMPv6 messages
    help.ja ICMPv6 タイプ
  <icmp_code> '*' | 0..255 | "<icmp_first>-[<icmp_last>]" | "-<icmp_last>" list 10
    help.en codes of ICMPv6 messages
    help.ja ICMPv6 コード
  <icmp_first> 0..255
  <icmp_last> 0..255
  help.en filter for IPv6 packets
  help.ja IPv6 パケットのフィルター

setting 30.7.2 ipv6 <interface> secure filter
  scope interface <interface>
  require count(<filter>)+count(<dynamic_filter>) <= 129 else count
  form <direction> <filter> ...129 [dynamic <dynamic_filter> ...129]
  form <direction> dynamic <dynamic_filter> ...129
  key <direction>
  <interface> LAN | BRIDGE | INTERFACE(pp,tunnel)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  <dynamic_filter> FILTER_NUM
    help.en numbers of dynamic filters
    help.ja 動的フィルターの番号
  help.en filters for the IPv6 packets of an interface
  help.ja インターフェースに適用する IPv6 フィルター

# No dynamic filters there, and nothing comes in from nowhere.
setting 30.7.2 ipv6 <loopback> secure filter
  scope interface <loopback>
  form <direction> <filter> ...129
  key <direction>
  <loopback> INTERFACE(loopback)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the IPv6 packets of a loopback interface
  help.ja LOOPBACK インターフェースに適用する IPv6 フィルター

setting 30.7.2 ipv6 <null> secure filter
  scope interface <null>
  form out <filter> ...129
  <null> INTERFACE(null)
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the IPv6 packets that are thrown away
  help.ja NULL インターフェースに適用する IPv6 フィルター

setting 30.7.3 ipv6 filter dynamic
  form <dyn_filter_num> <srcaddr> <dstaddr> <protocol> { [syslog=<switch>] [timeout=<time>] }
  form <dyn_filter_num> <srcaddr> <dstaddr> filter <trigger_list> ... [in <in_list> ...] [out <out_list> ...] { [syslog=<switch>] [timeout=<time>] }
  key <dyn_filter_num>
  <dyn_filter_num> FILTER_NUM
    help.en number of the dynamic filter
    help.ja 動的フィルターの番号
  <srcaddr> FILTER_ADDRESS6
    help.en where the connection comes from
    help.ja 始点アドレス
  <dstaddr> FILTER_ADDRESS6
    help.en where it goes
    help.ja 終点アドレス
  <protocol> DYNAMIC_APPLICATION6
    help.en application
    help.ja アプリケーション
  <trigger_list> FILTER_NUM
    help.en IPv6 filters that see a connection begin
    help.ja 接続の開始を検出する IPv6 フィルター
  <in_list> FILTER_NUM
    help.en IPv6 filters for what then comes back
    help.ja 逆方向の通信を通す IPv6 フィルター
  <out_list> FILTER_NUM
    help.en IPv6 filters for what then follows the same way
    help.ja 同じ方向の通信を通す IPv6 フィルター
  <switch> ONOFF  default on
    help.en whether connections are logged
    help.ja 通信の履歴をログに残すか否か
  <time> 1..2147483647
    help.en seconds without data after which a connection is forgotten
    help.ja 無通信の接続の情報を捨てるまでの秒数
  help.en IPv6 filter that opens for a connection and what belongs to it
  help.ja 接続に応じて開く IPv6 の動的フィルター

setting 30.8.1 ipv6 <interface> mld
  if !vRX
  scope interface <interface>
  form <type> { [version=<version>] [syslog=<syslog>] [robust-variable=<robust_variable>] [report-link-local-group=<report>] }
  <interface> LAN | INTERFACE(pp,tunnel)
  <type> off | router | host  default off
    help.en off, ask as a router or answer as a host
    help.ja 動作しないか、ルーターまたはホストとして動作するか
  <version> 1..2 | '1,2'  default 1,2
    help.en versions of MLD
    help.ja MLD のバージョン
  <syslog> ONOFF  default off
    help.en whether details are logged
    help.ja 詳細をログに出すか否か
  <robust_variable> 1..10  default 2
    help.en how many packets may get lost
    help.ja Robust Variable の値
  <report> on if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16 \
      | off if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16  default off
    help.en whether groups of the link-local scope count
    help.ja リンクローカルスコープのグループを処理するか否か
  help.en MLD on an interface
  help.ja インターフェースの MLD の動作

setting 30.8.2 ipv6 <interface> mld static
  if !vRX
  scope interface <interface>
  form <group_address> [<filter_mode> [<source> ...]]
  key <group_address>
  <interface> LAN | INTERFACE(pp,tunnel)
  <group_address> IP6
    help.en multicast address of the group
    help.ja グループのマルチキャストアドレス
  <filter_mode> include | exclude
    help.en only from these sources, or from all others
    help.ja 指定した送信元だけを受信するか、それ以外を受信するか
  <source> IP6
    help.en sources
    help.ja 送信元アドレス
  help.en group that always has a listener
  help.ja 常にリスナーが存在するとみなすグループ

setting 30.9.1 ipv6 nd ns-trigger-dad
  form on [na-proxy=<na_proxy>]
  form off
  <na_proxy> all | discard-one-time  default all
    help.en pass on all answers, or throw the first one away
    help.ja 近隣広告をすべてプロキシするか、最初の 1 回を破棄するか
  help.en ask the provider's side too when a host asks for a doubled address
  help.ja アドレス重複チェックをきっかけに上流へ近隣要請を送る
