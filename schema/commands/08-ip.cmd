# Chapter 8: IP: addresses, routes, filters, RIP, VRRP, backup, keepalive.

setting 8.1.1 ip routing
  form <routing>
  <routing> ONOFF  default on
    help.en whether IP packets are handled
    help.ja IP パケットを扱うか否か
  help.en handle IP packets
  help.ja IP パケットを処理の対象にする

setting 8.1.2 ip <interface> address
  scope interface <interface>
  form <ip_address> [broadcast <broadcast_ip>]
  form dhcp
  <interface> INTERFACE(lan,tag,port,vlan)
  <ip_address> PREFIX4(required)
    help.en address and mask
    help.ja アドレスとマスク
  <broadcast_ip> IP4
    help.en broadcast address
    help.ja ブロードキャストアドレス
  help.en IPv4 address of an interface
  help.ja インターフェースの IPv4 アドレス

setting 8.1.2 ip <wan> address
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form dhcp
  <wan> INTERFACE(wan)
  help.en have a WAN interface get its IPv4 address by DHCP
  help.ja WAN インターフェースの IPv4 アドレスを DHCP で得る

setting 8.1.2 ip pp address
  scope pp
  form <ip_address>
  <ip_address> PREFIX4(optional)
    help.en address, with or without a mask
    help.ja アドレス (マスクは省略可)
  help.en IPv4 address of the selected pp
  help.ja 選択中の pp の IPv4 アドレス

setting 8.1.2 ip <loopback> address
  scope interface <loopback>
  form <ip_address>
  <loopback> INTERFACE(loopback)
  <ip_address> PREFIX4(optional)
    help.en address, with or without a mask
    help.ja アドレス (マスクは省略可)
  help.en IPv4 address of a loopback interface
  help.ja LOOPBACK インターフェースの IPv4 アドレス

setting 8.1.2 ip <bridge_interface> address
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  scope interface <bridge_interface>
  form <ip_address> [broadcast <broadcast_ip>]
  form dhcp [autoip=<switch>]
  <bridge_interface> INTERFACE(bridge)
  <ip_address> PREFIX4(required)
    help.en address and mask
    help.ja アドレスとマスク
  <broadcast_ip> IP4
    help.en broadcast address
    help.ja ブロードキャストアドレス
  <switch> ONOFF  default off
    help.en make up an address when DHCP gives none
    help.ja DHCP で得られないときアドレスを自分で決める
  help.en IPv4 address of a bridge interface
  help.ja ブリッジインターフェースの IPv4 アドレス

setting 8.1.3 ip <interface> secondary address
  scope interface <interface>
  form <ip_address>
  form dhcp
  <interface> LAN
  <ip_address> PREFIX4(optional)
    help.en address, with or without a mask
    help.ja アドレス (マスクは省略可)
  help.en second IPv4 address of an interface
  help.ja インターフェースのセカンダリ IPv4 アドレス

setting 8.1.4 ip <interface> mtu
  scope interface <interface>
  form <mtu0>
  <interface> INTERFACE(lan,tag,port,vlan)
  <mtu0> 64..9578 if RTX5000,RTX3500 | 64..10218 if RTX3510,RTX1300 \
      | 64..1500 if vRX,RTX1220,RTX1210,RTX840,RTX830  default 1500
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en MTU of an interface
  help.ja インターフェースの MTU

setting 8.1.4 ip <wan> mtu
  if !vRX,!RTX5000,!RTX3500
  scope interface <wan>
  form <mtu0>
  <wan> INTERFACE(wan)
  <mtu0> 64..1500  default 1500
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en MTU of a WAN interface
  help.ja WAN インターフェースの MTU

setting 8.1.4 ip pp mtu
  scope pp
  form <mtu1>
  <mtu1> 64..1500  default 1500
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en MTU of the selected pp
  help.ja 選択中の pp の MTU

setting 8.1.4 ip tunnel mtu
  scope tunnel
  form <mtu2>
  <mtu2> 64..1500  default 1280
    help.en longest packet in bytes
    help.ja パケットの最大長 (バイト)
  help.en MTU of the selected tunnel
  help.ja 選択中のトンネルの MTU

setting 8.1.5 ip <interface> rebound
  scope interface <interface>
  form <switch>
  <interface> LAN | INTERFACE(pp,tunnel)
  <switch> ONOFF
    help.en whether they are sent
    help.ja 送信するか否か
  help.en send packets back out of the interface they came in by
  help.ja 受信したインターフェースへパケットを送り返す

setting 8.1.6 ip simple-service
  if !vRX
  form <service>
  <service> ONOFF  default off
    help.en whether the services run
    help.ja サービスを動かすか否か
  help.en echo, discard and time services of TCP and UDP
  help.ja TCP と UDP の echo、discard、time サービス

# Of the words after the first `gateway` the device takes 129.
# Behind the first `gateway` 129 words go (8.1.7).
setting 8.1.7 ip route
  require words(gateway) <= 129 else count
  form <network> (gateway <gateway> [(filter <filter_number> ... | dpi <dpi_number> ... | metric <metric> | hide \
      | weight <weight> | keepalive <keepalive_id>) ...]) ... if RTX1300,RTX840,RTX830>=15.02.13
  form <network> (gateway <gateway> [(filter <filter_number> ... | metric <metric> | hide \
      | weight <weight> | keepalive <keepalive_id>) ...]) ... if !RTX1300,!RTX840,!RTX830>=15.02.13
  key <network>
  <network> default | PREFIX4(optional)
    help.en where the packets go: a network, a host or default
    help.ja 宛先 (ネットワーク、ホスト、または default)
  <gateway> IP4 | (pp <peer_num> [dlci=<dlci>]) | (pp anonymous [name=<name>]) | (dhcp <interface>) | (tunnel <tunnel_num>) | INTERFACE(loopback,null)
    help.en next router or outgoing interface
    help.ja 次のルーター、または出力インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <dlci> 0..1023
    help.en number of the frame relay connection
    help.ja フレームリレーの DLCI
  <name> STRING(1..64)
    help.en name with which the peer proved who it is
    help.ja 相手が認証に使った名前
  <interface> LAN_WAN | BRIDGE
    help.en interface that learnt the gateway by DHCP
    help.ja DHCP でゲートウェイを得たインターフェース
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <filter_number> FILTER_NUM
    help.en filters that choose the packets of this gateway
    help.ja このゲートウェイへ送るパケットを選ぶフィルター
  <dpi_number> 1..2147483647
    help.en DPI filters that choose the packets of this gateway
    help.ja このゲートウェイへ送るパケットを選ぶ DPI フィルター
  <metric> 1..15  default 1
    help.en distance
    help.ja メトリック
  <weight> 0..2147483647  default 1
    help.en share of the load, 0 for a stand-by
    help.ja 負荷分散の比率、0 なら予備
  <keepalive_id> KEEPALIVE
    help.en the gateway counts while this keepalive gets answers
    help.ja このキープアライブに応答がある間だけ有効
  help.en static route
  help.ja 静的経路

setting 8.1.8 ip <interface> dhcp auto default-route-add
  if vRX,RTX3510,RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  scope interface <interface>
  form <switch>
  <interface> LAN_WAN | BRIDGE
  <switch> ONOFF  default on
    help.en whether the route is added
    help.ja 経路を追加するか否か
  help.en add a default route when DHCP gives an address
  help.ja DHCP でアドレスを得たときデフォルト経路を追加する

setting 8.1.9 ip <interface> dhcp auto interface-route-add
  if vRX,RTX3510,RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  scope interface <interface>
  form <switch>
  <interface> LAN_WAN | BRIDGE
  <switch> ONOFF  default on
    help.en whether the route is added
    help.ja 経路を追加するか否か
  help.en add the interface's own route when DHCP gives an address
  help.ja DHCP でアドレスを得たときそのネットワークへの implicit 経路を追加する

# With icmp alone the lists are of types and codes instead of ports. A device keeps
# longer lists of ports than it takes (seen in a listing: 11).
setting 8.1.10 ip filter
  form <filter_num> <pass_reject> <src_addr> [<dest_addr> [<protocol> [<src_port_list> [<dest_port_list>]]]]
  form <filter_num> <pass_reject> <src_addr> <dest_addr> <icmp> [<icmp_type> [<icmp_code>]]
  key <filter_num>
  <filter_num> FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <pass_reject> pass | pass-log | pass-nolog | reject | reject-log | reject-nolog | restrict | restrict-log | restrict-nolog
    help.en what is done with a packet that fits, restrict to let it pass only while the line is up
    help.ja 一致したパケットの扱い (restrict は回線が接続中のときだけ通す)
  <src_addr> FILTER_ADDRESS
    help.en where it comes from
    help.ja 始点アドレス
  <dest_addr> FILTER_ADDRESS  default '*'
    help.en where it goes
    help.ja 終点アドレス
  <protocol> PROTOCOL_NAME | 0 | 2..255 | "<protocol_first>,<protocol_rest>"  default '*'
    help.en kinds of packets
    help.ja プロトコル
  <protocol_first> PROTOCOL_NAME | icmp | 0..255
  <protocol_rest> PROTOCOL_NAME | icmp | 0..255 list 255
  <src_port_list> PORTLIST | PORTLIST(64) if file  default '*'
    help.en source ports
    help.ja 始点ポート
  <dest_port_list> PORTLIST | PORTLIST(64) if file  default '*'
    help.en destination ports
    help.ja 終点ポート
  <icmp> icmp | 1
    help.en ICMP alone
    help.ja ICMP のみ
  <icmp_type> '*' | 0..255 | "<icmp_first>-[<icmp_last>]" | "-<icmp_last>" list 10
    help.en types of ICMP messages
    help.ja ICMP タイプ
  <icmp_code> '*' | 0..255 | "<icmp_first>-[<icmp_last>]" | "-<icmp_last>" list 10
    help.en codes of ICMP messages
    help.ja ICMP コード
  <icmp_first> 0..255
  <icmp_last> 0..255
  help.en filter for IP packets
  help.ja IP パケットのフィルター

setting 8.1.11 ip filter set
  form <name> <direction> <filter_list> ...1001
  no <name> [<direction> [<filter_list> ...1001]]
  key <name> <direction>
  order typed
  <name> STRING(1..255)
    help.en name of the set
    help.ja フィルターセットの名前
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter_list> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en set of filters under one name
  help.ja フィルターをまとめて名前を付ける

setting 8.1.12 ip filter source-route
  form <filter_out>
  <filter_out> ONOFF  default on
    help.en whether they are thrown away
    help.ja 破棄するか否か
  help.en throw away packets with a source route option
  help.ja Source-route オプション付きパケットを破棄する

setting 8.1.13 ip filter directed-broadcast
  form <filter_out>
  form filter <filter_num> ...
  <filter_out> ONOFF  default on
    help.en whether they are thrown away
    help.ja 破棄するか否か
  <filter_num> FILTER_NUM
    help.en filters that say which may pass
    help.ja 通過させるパケットを選ぶフィルター
  help.en throw away directed broadcasts
  help.ja ディレクテッドブロードキャストを破棄する

setting 8.1.14 ip filter dynamic
  form <dyn_filter_num> <srcaddr> <dstaddr> <protocol> { [syslog=<switch>] [timeout=<time>] }
  form <dyn_filter_num> <srcaddr> <dstaddr> filter <trigger_list> ... [in <in_list> ...] [out <out_list> ...] { [syslog=<switch>] [timeout=<time>] }
  key <dyn_filter_num>
  <dyn_filter_num> FILTER_NUM
    help.en number of the dynamic filter
    help.ja 動的フィルターの番号
  <srcaddr> FILTER_ADDRESS
    help.en where the connection comes from
    help.ja 始点アドレス
  <dstaddr> FILTER_ADDRESS
    help.en where it goes
    help.ja 終点アドレス
  <protocol> DYNAMIC_APPLICATION
    help.en application
    help.ja アプリケーション
  <trigger_list> FILTER_NUM
    help.en filters that see a connection begin
    help.ja 接続の開始を検出するフィルター
  <in_list> FILTER_NUM
    help.en filters for what then comes back
    help.ja 逆方向の通信を通すフィルター
  <out_list> FILTER_NUM
    help.en filters for what then follows the same way
    help.ja 同じ方向の通信を通すフィルター
  <switch> ONOFF  default on
    help.en whether connections are logged
    help.ja 通信の履歴をログに残すか否か
  <time> 1..2147483647
    help.en seconds without data after which a connection is forgotten
    help.ja 無通信の接続の情報を捨てるまでの秒数
  help.en filter that opens for a connection and what belongs to it
  help.ja 接続に応じて開く動的フィルター

setting 8.1.15 ip filter dynamic timer
  form {+ [tcp-syn-timeout=<tcp_syn>] [tcp-fin-timeout=<tcp_fin>] [tcp-idle-time=<tcp_idle>] [udp-idle-time=<udp_idle>] [dns-timeout=<dns>] }
  <tcp_syn> 1..2147483647  default 30
    help.en seconds from SYN until the connection must stand
    help.ja SYN から接続が確立するまでの秒数
  <tcp_fin> 1..2147483647  default 5
    help.en seconds from FIN until the connection is forgotten
    help.ja FIN から接続の情報を捨てるまでの秒数
  <tcp_idle> 1..2147483647  default 3600
    help.en seconds of silence on a TCP connection
    help.ja TCP の無通信の秒数
  <udp_idle> 1..2147483647  default 30
    help.en seconds of silence on UDP
    help.ja UDP の無通信の秒数
  <dns> 1..2147483647  default 5
    help.en seconds until a DNS answer must come
    help.ja DNS の応答を待つ秒数
  help.en how long dynamic filters stay open
  help.ja 動的フィルターのタイムアウト

setting 8.1.16 ip filter fqdn timer
  if vRX,RTX5000>=14.00.26,RTX3510,RTX3500>=14.00.26,RTX1300,RTX1220,RTX1210>=14.01.26,RTX840,RTX830>=15.02.03
  form <time> [auto=<switch>]
  <time> 1..2147483647  default 600
    help.en seconds
    help.ja 秒数
  <switch> ONOFF  default on
    help.en let the fast path's timers lengthen it
    help.ja ファストパスのタイマーに合わせて延ばすか否か
  help.en how long the addresses of names in filters are remembered
  help.ja FQDN フィルターのキャッシュの保持時間

setting 8.1.17 ip <interface> intrusion detection
  scope interface <interface>
  form <direction> [<type>] <switch> [reject=<reject>]
  key <direction> <type>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <type> ip | ip-option | fragment | icmp | udp | tcp | ftp | winny | share if !vRX | default
    help.en kind of packet or connection, default for those not set
    help.ja 検知の対象 (default は設定していないものすべて)
  <switch> ONOFF
    help.en whether it is watched
    help.ja 検知するか否か
  <reject> ONOFF  default off
    help.en whether bad packets are thrown away
    help.ja 不正なパケットを破棄するか否か
  help.en look for attacks in the packets of an interface
  help.ja インターフェースのパケットで侵入を検知する

setting 8.1.18 ip <interface> intrusion detection notice-interval
  scope interface <interface>
  form <frequency>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <frequency> 1..1000  default 1
    help.en notices in a second
    help.ja 1 秒間の回数
  help.en how often attacks are reported
  help.ja 侵入検知を通知する頻度

setting 8.1.19 ip <interface> intrusion detection repeat-control
  scope interface <interface>
  form <time>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <time> 1..1000  default 60
    help.en seconds
    help.ja 秒数
  help.en report an attack on a host once in that time
  help.ja 同じホストへの同じ攻撃の通知を抑える

setting 8.1.20 ip <interface> intrusion detection report
  scope interface <interface>
  form <num>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <num> 1..1000  default 50
    help.en number of reports
    help.ja 件数
  help.en how many detected attacks are shown
  help.ja 表示する侵入検知情報の最大件数

setting 8.1.21 ip <interface> tcp mss limit
  scope interface <interface>
  form <mss>
  <interface> INTERFACE(lan,tag,port,vlan,wan,pp,tunnel)
  <mss> 536..1460 | auto | off \
      default auto if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.26,!RTX830<15.02.03 \
      default off if RTX5000<14.00.22,RTX3500<14.00.22,RTX1210<14.01.26,RTX830<15.02.03
    help.en largest segment, auto to reckon it from the MTU
    help.ja 最大セグメント長、auto なら MTU から計算
  help.en limit the segment size of TCP sessions that pass
  help.ja 通過する TCP セッションの MSS を制限する

setting 8.1.22 ip <interface> tcp window-scale
  if vRX,RTX5000>=14.00.21,RTX3510,RTX3500>=14.00.21,RTX1300,RTX1220,RTX1210>=14.01.16,RTX840,RTX830
  scope interface <interface>
  form <sw>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <sw> off | remove  default off
    help.en leave the option or take it out
    help.ja そのままにするか取り除くか
  help.en window scale option of TCP packets that pass
  help.ja 通過する TCP パケットのウィンドウスケールオプション

setting 8.1.23 tcp session limit
  if !vRX
  form <limit>
  <limit> 32..65535 | none  default 15000
    help.en number of sessions
    help.ja セッション数
  help.en how many TCP sessions end at the router itself
  help.ja ルーター自身の TCP セッション数の上限

setting 8.1.24 ip route change log
  form <log>
  <log> ONOFF  default off
    help.en whether changes are logged
    help.ja ログに記録するか否か
  help.en log changes of the IPv4 routes
  help.ja IPv4 の経路の変化をログに記録する

setting 8.1.25 ip <interface> secure filter
  scope interface <interface>
  require count(<filter>)+count(<dynamic_filter>) <= @filters else count
  form <direction> <filter> ...@filters [dynamic <dynamic_filter> ...@filters]
  form <direction> dynamic <dynamic_filter> ...@filters
  key <direction>
  <interface> INTERFACE(lan,tag,port,vlan,wan,bridge,pp,tunnel)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  <dynamic_filter> FILTER_NUM
    help.en numbers of dynamic filters
    help.ja 動的フィルターの番号
  help.en filters for the packets of an interface
  help.ja インターフェースに適用するフィルター

# No dynamic filters there, and nothing comes in from nowhere.
setting 8.1.25 ip <loopback> secure filter
  scope interface <loopback>
  form <direction> <filter> ...@filters
  key <direction>
  <loopback> INTERFACE(loopback)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the packets of a loopback interface
  help.ja LOOPBACK インターフェースに適用するフィルター

setting 8.1.25 ip <null> secure filter
  scope interface <null>
  form out <filter> ...@filters
  <null> INTERFACE(null)
  <filter> FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the packets that are thrown away
  help.ja NULL インターフェースに適用するフィルター

setting 8.1.25 ip <interface> secure filter name
  scope interface <interface>
  form <set_name>
  <interface> INTERFACE(lan,tag,port,vlan,wan,loopback,null,bridge,pp,tunnel)
  <set_name> STRING(1..255)
    help.en name of a filter set
    help.ja フィルターセットの名前
  help.en filter set for the packets of an interface
  help.ja インターフェースに適用するフィルターセット

setting 8.1.26 ip fragment remove df-bit
  form filter <filter_num>
  <filter_num> FILTER_NUM
    help.en filter that chooses the packets
    help.ja パケットを選ぶフィルター
  help.en clear the DF bit of packets that pass
  help.ja 中継するパケットの DF ビットを 0 にする

setting 8.1.27 ip tos supersede
  form <id> <tos> [precedence=<precedence>] <filter_num> ...
  key <id>
  <id> 1..65535
    help.en number of the rule
    help.ja ルールの番号
  <tos> 0..15 | normal | min-monetary-cost | max-reliability | max-throughput | min-delay
    help.en new value
    help.ja 書き換える値
  <precedence> 0..7
    help.en new precedence
    help.ja 書き換える precedence の値
  <filter_num> FILTER_NUM
    help.en filters that choose the packets
    help.ja パケットを選ぶフィルター
  help.en rewrite the TOS field of packets that pass
  help.ja 中継するパケットの TOS フィールドを書き換える

setting 8.1.28 ip <interface> proxyarp
  scope interface <interface>
  form <proxyarp>
  form vrrp <vrid> if !vRX<19.01,!vRX>=19.02
  <interface> LAN | BRIDGE
  <proxyarp> ONOFF  default off
    help.en whether it answers
    help.ja 代理で応答するか否か
  <vrid> 1..255
    help.en VRRP group of which this router must be the master
    help.ja マスターのときだけ応答する VRRP グループ
  help.en answer ARP requests for others
  help.ja 代理 ARP を行う

setting 8.1.29 ip arp timer
  form <timer> [<retry>]
  <timer> 30..32767  default 1200
    help.en seconds that an entry lives
    help.ja エントリの寿命 (秒)
  <retry> 4..100  default 4
    help.en how often a request is repeated
    help.ja リクエストの再送回数
  help.en lifetime of ARP entries
  help.ja ARP エントリの寿命

setting 8.1.30 ip <interface> arp static
  scope interface <interface>
  form <ip_address> <mac_address>
  form <ip_address> <mac_address> mtu=<mtu> if RTX5000,RTX3510,RTX3500,RTX1300
  key <ip_address>
  <interface> LAN
  <ip_address> IP4
    help.en IP address
    help.ja IP アドレス
  <mac_address> MAC
    help.en MAC address
    help.ja MAC アドレス
  <mtu> interface | discovery | 64..9578 if RTX5000,RTX3500 | 64..10218 if RTX3510,RTX1300
    help.en MTU towards this host
    help.ja このホストへの MTU
  help.en fixed ARP entry
  help.ja 静的な ARP エントリ

setting 8.1.31 ip <interface> arp queue length
  scope interface <interface>
  form <len>
  <interface> LAN
  <len> 0..10000
    help.en number of packets
    help.ja パケットの数
  help.en how many packets wait for an answer to ARP
  help.ja ARP の解決を待つ間に保留するパケットの数

setting 8.1.32 ip <interface> arp log
  scope interface <interface>
  form <switch>
  <interface> LAN
  <switch> ONOFF  default off
    help.en whether changes are logged
    help.ja ログに記録するか否か
  help.en log changes of ARP entries
  help.ja ARP エントリの変化をログに記録する

setting 8.1.33 ip implicit-route preference
  form <preference>
  <preference> 1..2147483647  default 10000
    help.en the higher wins
    help.ja 大きいほど優先
  help.en preference of the routes that interfaces bring with them
  help.ja implicit 経路の優先度

setting 8.1.34 ip flow timer
  form <protocol> <time>
  key <protocol>
  <protocol> tcp | udp | icmp | slow
    help.en kind of packets, slow for TCP with FIN or RST
    help.ja パケットの種類 (slow は FIN か RST の付いた TCP)
  <time> 1..21474836
    help.en seconds
    help.ja 秒数
  help.en lifetime of entries of the flow table
  help.ja フローテーブルのエントリの寿命

setting 8.1.35 ip flow limit
  if vRX,RTX5000>=14.00.12,RTX3510,RTX3500>=14.00.12,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <limit>
  <limit> 10..1000000 if vRX,RTX3510 | 10..500000 if RTX1300 | 10..300000 if RTX840 | 10..131072 if RTX5000,RTX3500,RTX1220,RTX1210,RTX830
    help.en number of entries
    help.ja エントリーの数
  help.en size of the flow table
  help.ja フローテーブルのエントリー数の上限

setting 8.1.36 ip reassembly hold-time
  if vRX,RTX5000>=14.00.29,RTX3510,RTX3500>=14.00.29,RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10
  form <time>
  <time> 1..255  default 15
    help.en seconds
    help.ja 秒数
  help.en how long fragments wait for the rest of their packet
  help.ja 再構成のためにフラグメントを保持する時間

setting 8.1.37 ip dscp supersede
  if vRX>=19.02,RTX5000>=14.00.34,RTX3510,RTX3500>=14.00.34,RTX1300>=23.00.05,RTX1220>=15.04.05,RTX1210>=14.01.42,RTX840,RTX830>=15.02.27
  form <id> <dscp> <filter_num> ...
  key <id>
  <id> 1..65535
    help.en number of the rule
    help.ja ルールの番号
  <dscp> DSCP
    help.en new value
    help.ja 書き換える値
  <filter_num> FILTER_NUM
    help.en filters that choose the packets
    help.ja パケットを選ぶフィルター
  help.en rewrite the DS field of packets that pass
  help.ja 中継するパケットの DS フィールドを書き換える

setting 8.2.1 ip pp remote address
  scope pp
  form <ip_address>
  form dhcp
  form dhcpc [<interface>]
  <ip_address> IP4
    help.en address of the other side
    help.ja 相手側のアドレス
  <interface> INTERFACE(lan,tag,port,vlan)  default lan1
    help.en interface that asks the DHCP server
    help.ja DHCP サーバーに問い合わせるインターフェース
  help.en IPv4 address of the other side of the selected pp
  help.ja 選択中の pp の相手側の IPv4 アドレス

setting 8.2.2 ip pp remote address pool
  scope pp
  form <ip_address> ...@pool_addresses
  form <ip_range>
  form dhcp
  form dhcpc [<interface>]
  <ip_address> IP4
    help.en addresses to give out
    help.ja 割り当てるアドレス
  <ip_range> "<first>-<last>"
    help.en range of addresses to give out
    help.ja 割り当てるアドレスの範囲
  <first> IP4
  <last> IP4
  <interface> INTERFACE(lan,tag,port,vlan)  default lan1
    help.en interface that asks the DHCP server
    help.ja DHCP サーバーに問い合わせるインターフェース
  help.en addresses for those who call an anonymous pp
  help.ja anonymous の相手に割り当てるアドレスのプール

# `count` and `time` exclude each other; `time` must be longer than `interval`.
setting 8.2.3 pp keepalive interval
  scope pp
  require <interval> < <time>
  form <interval> { [retry-interval=<retry-interval>] [count=<count>] }
  form <interval> { [retry-interval=<retry-interval>] time=<time> }
  no [<interval> [<count>]]
  no <interval> {+ [retry-interval=<retry-interval>] [count=<count>] [time=<time>] }
  <interval> 1..65535  default 30
    help.en seconds between packets
    help.ja 送信間隔 (秒)
  <retry-interval> 1..65535  default 1
    help.en seconds between packets after one without an answer
    help.ja 応答がないときの送信間隔 (秒)
  <count> 3..100  default 6
    help.en lost answers in a row that mean the line is down
    help.ja 回線断と判断するまでの無応答の回数
  <time> 2..65535
    help.en seconds without an answer that mean the line is down
    help.ja 回線断と判断するまでの無応答の秒数
  help.en how the peer of the selected pp is watched
  help.ja 選択中の pp のキープアライブの間隔

setting 8.2.4 pp keepalive use
  scope pp
  form lcp-echo
  form [lcp-echo] icmp-echo (<dest_ip> [(upwait=<upwait> | downwait=<downwait> | disconnect=<disconnect> | length=<length>) ...]) ...
  form off
  <dest_ip> IP4
    help.en host that must answer
    help.ja 応答を確認する相手のアドレス
  <upwait> 1..10000
    help.en milliseconds within which an answer means up
    help.ja アップと判断する応答時間 (ミリ秒)
  <downwait> 1..10000
    help.en milliseconds without an answer that mean down
    help.ja ダウンと判断する応答時間 (ミリ秒)
  <disconnect> 1..21474836
    help.en seconds without an answer before PPPoE hangs up
    help.ja PPPoE を切断するまでの無応答の秒数
  <length> 64..1500  default 64
    help.en bytes of data
    help.ja データの長さ (バイト)
  help.en watch the peer of the selected pp
  help.ja 選択中の pp でキープアライブを使う

# One for all pps, wherever it is typed; so is 8.5.2 (reference 8.2.5, 8.5.2).
setting 8.2.5 pp keepalive log
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログをとるか否か
  help.en log the keepalive of pps
  help.ja pp のキープアライブのログをとる

setting 8.2.6 leased keepalive down
  if RTX5000,RTX3500,RTX1210
  form <action>
  <action> silent | reset  default silent
    help.en nothing, or start the router anew
    help.ja 何もしないか、ルーターを再起動するか
  help.en what happens when a leased line is down
  help.ja 専用線のダウンを検出したときの動作

setting 8.3.1 rip use
  form <use>
  <use> ONOFF  default off
    help.en whether RIP runs
    help.ja RIP を動かすか否か
  help.en run RIP
  help.ja RIP を使う

setting 8.3.2 ip <interface> rip trust gateway
  scope interface <interface>
  form [except] <gateway> ...10
  <interface> LAN | INTERFACE(pp,tunnel)
  <gateway> IP4
    help.en routers to trust, or after except not to trust
    help.ja 信用するルーター、except の後では信用しないルーター
  help.en routers whose RIP is believed
  help.ja RIP を受け入れるゲートウェイ

setting 8.3.3 rip preference
  form <preference> [invalid-route-reactivate=<switch>]
  <preference> 1..2147483647  default 1000
    help.en the higher wins
    help.ja 大きいほど優先
  <switch> ONOFF  default off
    help.en keep routes that lost, to use them again
    help.ja 無効になった経路を残して再び使うか否か
  help.en preference of routes learnt by RIP
  help.ja RIP で得た経路の優先度

setting 8.3.4 ip <interface> rip send
  scope interface <interface>
  form <send> [version <version> [<broadcast>]]
  <interface> LAN | INTERFACE(pp,tunnel)
  <send> ONOFF
    help.en whether RIP is sent
    help.ja RIP を送信するか否か
  <version> 1..2
    help.en version of RIP
    help.ja RIP のバージョン
  <broadcast> IP4
    help.en broadcast address of the interface
    help.ja インターフェースのブロードキャストアドレス
  help.en send RIP by an interface
  help.ja インターフェースから RIP を送信する

setting 8.3.5 ip <interface> rip receive
  scope interface <interface>
  form <receive> [version <version> ...2]
  <interface> LAN | INTERFACE(pp,tunnel)
  <receive> ONOFF
    help.en whether RIP is received
    help.ja RIP を受信するか否か
  <version> 1..2
    help.en versions of RIP
    help.ja RIP のバージョン
  help.en receive RIP by an interface
  help.ja インターフェースで RIP を受信する

setting 8.3.6 ip <interface> rip filter
  scope interface <interface>
  form <direction> <filter_list> ...100
  key <direction>
  <interface> LAN | INTERFACE(pp,tunnel)
  <direction> in | out
    help.en routes that come in or that go out
    help.ja 受信する経路か送信する経路か
  <filter_list> FILTER_NUM
    help.en filters for the routes
    help.ja 経路に適用するフィルター
  help.en filter the routes of RIP
  help.ja RIP の経路をフィルタリングする

setting 8.3.7 ip <interface> rip hop
  scope interface <interface>
  form <direction> <hop>
  key <direction>
  <interface> LAN | INTERFACE(pp,tunnel)
  <direction> in | out
    help.en routes that come in or that go out
    help.ja 受信する経路か送信する経路か
  <hop> 0..15  default 0
    help.en hops to add
    help.ja 加えるホップ数
  help.en add hops to the routes of RIP
  help.ja RIP の経路にホップ数を加える

setting 8.3.8 ip <interface> rip auth type
  scope interface <interface>
  form <type>
  <interface> LAN | INTERFACE(pp,tunnel)
  <type> text
    help.en plain text
    help.ja テキスト型
  help.en authentication of RIP2
  help.ja RIP2 の認証

setting 8.3.9 ip <interface> rip auth key
  scope interface <interface>
  form <hex_key> ...16
  form text <text_key>
  <interface> LAN | INTERFACE(pp,tunnel)
  <hex_key> HEXBYTE  secret
    help.en key as bytes of two hexadecimal digits
    help.ja 2 桁の 16 進数を並べた鍵
  <text_key> STRING(1..16)  secret
    help.en key as text
    help.ja 文字列の鍵
  help.en key for the authentication of RIP2
  help.ja RIP2 の認証に使う鍵

setting 8.3.10 rip advertise mode
  if vRX>=19.01,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.36,RTX840,RTX830>=15.02.15
  form <mode>
  <mode> 1..2
    help.en 1 to keep back routes of the same network with another mask, 2 to tell them
    help.ja 1 ならマスクの違う同じネットワークの経路を広告しない、2 なら広告する
  help.en which routes RIP2 tells
  help.ja RIP2 で広告する経路の扱い

setting 8.3.11 ip pp rip hold routing
  scope pp
  form <rip_hold>
  <rip_hold> ONOFF  default off
    help.en whether the routes are kept
    help.ja 経路を保持するか否か
  help.en keep the routes of RIP when the line goes down
  help.ja 回線が切れても RIP の経路を保持する

setting 8.3.12 ip pp rip connect send
  scope pp
  form <rip_action>
  <rip_action> interval | update | none  default update
    help.en at intervals, on changes or never
    help.ja 一定間隔、変化したとき、または送信しない
  help.en when RIP is sent while the line is up
  help.ja 回線接続時に RIP を送信する条件

setting 8.3.13 ip pp rip connect interval
  scope pp
  form <time>
  <time> 30..21474836  default 30
    help.en seconds
    help.ja 秒数
  help.en interval of RIP while the line is up
  help.ja 回線接続時に RIP を送信する間隔

setting 8.3.14 ip pp rip disconnect send
  scope pp
  form <rip_action>
  <rip_action> none | interval | update  default none
    help.en never, at intervals or on changes
    help.ja 送信しない、一定間隔、または変化したとき
  help.en when RIP is sent while the line is down
  help.ja 回線切断時に RIP を送信する条件

setting 8.3.15 ip pp rip disconnect interval
  scope pp
  form <time>
  <time> 30..21474836  default 3600
    help.en seconds
    help.ja 秒数
  help.en interval of RIP while the line is down
  help.ja 回線切断時に RIP を送信する間隔

setting 8.3.16 ip pp rip backup interface
  scope pp
  form <switch>
  <switch> ONOFF  default off
    help.en whether the source changes
    help.ja 切り替えるか否か
  help.en send RIP from the backup interface's address during a backup
  help.ja バックアップ時に RIP の送信元をバックアップ先に切り替える

setting 8.3.17 ip <interface> rip force-to-advertise
  scope interface <interface>
  form <network> [metric <metric>]
  key <network>
  <interface> LAN | INTERFACE(pp,tunnel)
  <network> default | PREFIX4(required,bits)
    help.en network and length of its mask, or default
    help.ja ネットワークアドレスとマスク長、または default
  <metric> 1..15  default 1
    help.en distance that is told
    help.ja 広告するメトリック
  help.en tell a route by RIP even when it is not known
  help.ja 経路表にない経路も RIP で広告する

setting 8.3.18 rip filter rule
  form <rule>
  <rule> address-only | with-netmask  default address-only
    help.en address alone, or with the mask
    help.ja アドレスだけか、マスクも含めるか
  help.en how routes of RIP are held against filters
  help.ja RIP の経路とフィルターの比べ方

# The device wants update*3 <= invalid <= update*6 and update*2 <= holddown <=
# update*4.
setting 8.3.19 rip timer
  require <update>*3 <= <invalid> <= <update>*6
  require <update>*2 <= <holddown> <= <update>*4
  form <update> [<invalid> [<holddown>]]
  <update> 10..60  default 30
    help.en seconds between announcements
    help.ja 広告の間隔 (秒)
  <invalid> 30..360
    help.en seconds without announcement until a route goes
    help.ja 広告が途絶えてから経路を消すまでの秒数
  <holddown> 20..240
    help.en seconds that a lost route is told as unreachable
    help.ja 消えた経路をメトリック 16 で広告する秒数
  help.en timers of RIP
  help.ja RIP のタイマー

setting 8.4.1 ip <interface> vrrp
  if !vRX<19.01,!vRX>=19.02
  scope interface <interface>
  form <vrid> <ip_address> { [priority=<priority>] [preempt=<preempt>] [auth=<auth>] [advertise-interval=<time1>] [down-interval=<time2>] }
  key <vrid>
  <interface> LAN
  <vrid> 1..255
    help.en number of the group
    help.ja VRRP グループの番号
  <ip_address> IP4
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
  help.en take part in a VRRP group
  help.ja VRRP グループに参加する

setting 8.4.2 ip <interface> vrrp shutdown trigger
  if !vRX<19.01,!vRX>=19.02
  scope interface <interface>
  form <vrid> <trigger_interface>
  form <vrid> pp <peer_num> [dlci=<dlci>]
  form <vrid> tunnel <tunnel_num> if vRX,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  form <vrid> route <network> [<nexthop>]
  key <vrid> <network> <tunnel_num> <peer_num> <trigger_interface>
  <interface> LAN
  <vrid> 1..255
    help.en number of the group
    help.ja VRRP グループの番号
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
  <network> default | PREFIX4(required)
    help.en route that must be there
    help.ja 存在を監視する経路
  <nexthop> IP4 | LAN_WAN | INTERFACE(bridge,loopback,null) | (pp <nexthop_pp>) | (tunnel <nexthop_tunnel>)
    help.en where the route must lead
    help.ja 経路が向いているべき先
  <nexthop_pp> PP_NUM
  <nexthop_tunnel> TUNNEL_NUM
  help.en what makes a VRRP master step back
  help.ja VRRP のマスターをやめる条件

setting 8.5.1 pp backup
  scope pp
  form none
  form pp <peer_num> [ipsec-fast-recovery=<action>]
  form <interface> <ip_address>
  form tunnel <tunnel_num>
  <peer_num> PP_NUM
    help.en pp that takes over
    help.ja バックアップ先の相手先情報番号
  <action> ONOFF  default off
    help.en build the IPsec SAs anew when the line is back
    help.ja 復帰した直後に IPsec の SA を作り直すか否か
  <interface> LAN
    help.en interface that takes over
    help.ja バックアップ先のインターフェース
  <ip_address> IP4
    help.en gateway there
    help.ja ゲートウェイのアドレス
  <tunnel_num> TUNNEL_NUM
    help.en tunnel that takes over
    help.ja バックアップ先のトンネルの番号
  help.en what takes over when the selected pp is down
  help.ja 選択中の pp が切れたときのバックアップ先

setting 8.5.2 pp backup recovery time
  form <time>
  <time> 1..21474836 | off  default off
    help.en seconds, off to go back at once
    help.ja 秒数、off ならすぐに復帰
  help.en how long a backup waits before it goes back
  help.ja バックアップから復帰するまでの待ち時間

setting 8.5.3 lan backup
  form <interface> none
  form <interface> pp <peer_num>
  form <interface> <backup_interface> <ip_address>
  form <interface> tunnel <tunnel_num>
  key <interface>
  <interface> LAN
    help.en interface that is watched
    help.ja バックアップの対象
  <peer_num> PP_NUM
    help.en pp that takes over
    help.ja バックアップ先の相手先情報番号
  <backup_interface> LAN
    help.en interface that takes over
    help.ja バックアップ先のインターフェース
  <ip_address> IP4
    help.en gateway there
    help.ja ゲートウェイのアドレス
  <tunnel_num> TUNNEL_NUM
    help.en tunnel that takes over
    help.ja バックアップ先のトンネルの番号
  help.en what takes over when a LAN connection is down
  help.ja LAN 経由の接続がダウンしたときのバックアップ先

setting 8.5.4 lan backup recovery time
  form <interface> <time>
  key <interface>
  <interface> LAN
    help.en interface that is watched
    help.ja バックアップの対象
  <time> 1..21474836 | off  default off
    help.en seconds, off to go back at once
    help.ja 秒数、off ならすぐに復帰
  help.en how long a LAN backup waits before it goes back
  help.ja LAN のバックアップから復帰するまでの待ち時間

setting 8.5.5 lan keepalive use
  form <interface> icmp-echo (<dest_ip> [(upwait=<upwait> | downwait=<downwait> | length=<length>) ...]) ... [arp <arp_ip> ...]
  form <interface> arp <arp_ip> ...
  form <interface> off
  key <interface>
  <interface> LAN
    help.en interface that is watched
    help.ja バックアップの対象
  <dest_ip> IP4
    help.en host that must answer a ping
    help.ja ICMP Echo で確認する相手のアドレス
  <upwait> 1..10000
    help.en milliseconds within which an answer means up
    help.ja アップと判断する応答時間 (ミリ秒)
  <downwait> 1..10000
    help.en milliseconds without an answer that mean down
    help.ja ダウンと判断する応答時間 (ミリ秒)
  <length> 64..1500  default 64
    help.en bytes of data
    help.ja データの長さ (バイト)
  <arp_ip> IP4
    help.en host that must answer ARP
    help.ja ARP で確認する相手のアドレス
  help.en watch a LAN connection
  help.ja LAN 経由の接続を監視する

setting 8.5.6 lan keepalive interval
  form <interface> <interval> [<count>]
  key <interface>
  <interface> LAN
    help.en interface that is watched
    help.ja バックアップの対象
  <interval> 1..65535  default 30
    help.en seconds between packets
    help.ja 送信間隔 (秒)
  <count> 3..100  default 6
    help.en lost answers in a row that mean it is down
    help.ja ダウンと判断するまでの無応答の回数
  help.en how often a LAN connection is watched
  help.ja LAN のキープアライブの間隔

setting 8.5.7 lan keepalive log
  form <interface> <log>
  key <interface>
  <interface> LAN
    help.en interface that is watched
    help.ja バックアップの対象
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログをとるか否か
  help.en log the keepalive of a LAN connection
  help.ja LAN のキープアライブのログをとる

setting 8.5.8 ip keepalive
  form <num> <kind> <interval> <count> <gateway> ...10 { [log=<log>] [upwait=<upwait>] [downwait=<downwait>] [length=<length>] \
      [local-address=<local_address>] [ipsec-refresh=<refresh>] [ipsec-refresh-up=<refresh_up>] \
      [ipsec-refresh-down=<refresh_down>] [gateway-selection-rule=<rule>] }
  key <num>
  <num> KEEPALIVE
    help.en number of the keepalive
    help.ja キープアライブの番号
  <kind> icmp-echo
    help.en how it is watched
    help.ja 監視方式
  <interval> 1..65535
    help.en seconds between packets
    help.ja 送信間隔 (秒)
  <count> 3..100
    help.en lost answers in a row that mean it is down
    help.ja 到達性がないと判断するまでの回数
  <gateway> IP4 | (dhcp <interface>) if !RTX5000<14.00.29,!RTX3500<14.00.29
    help.en hosts of which one must answer
    help.ja 確認する相手
  <interface> LAN_WAN
    help.en interface that learnt the gateway by DHCP
    help.ja DHCP でゲートウェイを得たインターフェース
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出力するか否か
  <upwait> 1..1000000  default 5
    help.en seconds to wait before it counts as up
    help.ja 到達性があると判断するまでの秒数
  <downwait> 1..1000000  default 5
    help.en seconds to wait before it counts as down
    help.ja 到達性がないと判断するまでの秒数
  <length> 64..1500  default 64
    help.en bytes of data
    help.ja データの長さ (バイト)
  <local_address> IP4
    help.en own address in the packets
    help.ja 始点アドレス
  <refresh> GATEWAY list 4000
    help.en security gateways whose SAs are built anew on every change
    help.ja 状態が変わったとき SA を更新するゲートウェイ
  <refresh_up> GATEWAY list 4000
    help.en security gateways whose SAs are built anew when it comes up
    help.ja 到達性が戻ったとき SA を更新するゲートウェイ
  <refresh_down> GATEWAY list 4000
    help.en security gateways whose SAs are built anew when it goes down
    help.ja 到達性がなくなったとき SA を更新するゲートウェイ
  <rule> head | normal  default head
    help.en first gateway of the route, or as packets go
    help.ja 経路の先頭のゲートウェイを使うか、通常の選択に従うか
  help.en watch whether hosts can be reached
  help.ja 相手に到達できるかを監視する

setting 8.6.1 ip <interface> traffic list
  if vRX,RTX5000,RTX3510,RTX3500
  scope interface <interface>
  form <sw>
  <interface> LAN | INTERFACE(pp,tunnel)
  <sw> ONOFF  default off
    help.en whether packets are counted
    help.ja 統計を記録するか否か
  help.en count the packets that an interface receives
  help.ja 受信したパケットの統計を記録する

operation 8.6.2 clear ip traffic list
  if vRX,RTX5000,RTX3510,RTX3500
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN
    help.en interface
    help.ja インターフェース
  <peer_num> PP_NUM
    help.en number of the pp, otherwise the selected one
    help.ja 相手先情報番号 (省略時は選択中のもの)
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel, otherwise the selected one
    help.ja トンネルの番号 (省略時は選択中のもの)
  help.en set the counts of received packets to nothing
  help.ja 受信したパケットの統計を消去する

operation 8.6.3 show ip traffic list
  if vRX,RTX5000,RTX3510,RTX3500
  level user
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN
    help.en interface
    help.ja インターフェース
  <peer_num> PP_NUM
    help.en number of the pp, otherwise the selected one
    help.ja 相手先情報番号 (省略時は選択中のもの)
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel, otherwise the selected one
    help.ja トンネルの番号 (省略時は選択中のもの)
  act show_ip_traffic_list
  help.en show the counts of received packets
  help.ja 受信したパケットの統計を表示する

setting 8.6.4 ip <interface> traffic list threshold
  if vRX,RTX5000,RTX3510,RTX3500
  scope interface <interface>
  form <value>
  <interface> LAN | INTERFACE(pp,tunnel)
  <value> 64..5000  default 64
    help.en pairs of addresses
    help.ja アドレスの組の数
  help.en how many kinds of received packets are counted
  help.ja 統計に記録するパケットの分類数

setting 8.7.1 ip forward filter
  form <id> <order> gateway <gateway> filter <filter_id> ...16 [keepalive <keepalive_id>]
  key <id> <order>
  <id> 1..255
    help.en number of the forwarding filter
    help.ja パケット転送フィルターの番号
  <order> 1..255
    help.en its rules are tried in this order
    help.ja 評価の順番
  <gateway> IP4 | INTERFACE(wan) | (pp <peer_num>) | (tunnel <tunnel_num>)
    help.en where the packets go
    help.ja 転送先
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <filter_id> FILTER_NUM
    help.en filters that choose the packets
    help.ja パケットを選ぶフィルター
  <keepalive_id> KEEPALIVE
    help.en the gateway counts while this keepalive gets answers
    help.ja このキープアライブに応答がある間だけ有効
  help.en send chosen packets to a gateway of their own
  help.ja 選んだパケットを指定のゲートウェイへ転送する

setting 8.7.2 ip <interface> forward filter
  scope interface <interface>
  form <id>
  <interface> LAN_WAN | INTERFACE(pp,tunnel)
  <id> 1..255
    help.en number of the forwarding filter
    help.ja パケット転送フィルターの番号
  help.en forwarding filter for what an interface receives
  help.ja 受信するパケットに適用するパケット転送フィルター

setting 8.7.2 ip local forward filter
  form <id>
  <id> 1..255
    help.en number of the forwarding filter
    help.ja パケット転送フィルターの番号
  help.en forwarding filter for what the router itself sends
  help.ja ルーター自身が送信するパケットに適用するパケット転送フィルター

setting 8.8.1 lan pass-through ethertype
  if RTX1300>=23.00.16
  form <id> <ethertype> ...
  key <id>
  <id> 1..8
    help.en number of the pass-through
    help.ja LAN パススルー機能の番号
  <ethertype> 1536..65535 | HEX(2) | ipv4 | arp | ipv6
    help.en Ethernet types, decimal, as 0x and digits or by name
    help.ja イーサタイプ (十進数、0x で始まる十六進数、または名前)
  help.en Ethernet types that pass between LANs
  help.ja LAN パススルー機能で中継するイーサタイプ

setting 8.8.2 lan pass-through member
  if RTX1300>=23.00.16
  form <id> <interface> <other_interface>
  key <id>
  <id> 1..8
    help.en number of the pass-through
    help.ja LAN パススルー機能の番号
  <interface> INTERFACE(lan,port,vlan)
    help.en one interface
    help.ja 中継する一方のインターフェース
  <other_interface> INTERFACE(lan,port,vlan)
    help.en the other interface
    help.ja 中継するもう一方のインターフェース
  help.en LANs between which packets pass
  help.ja LAN パススルー機能で中継するインターフェース
