# Chapter 58: showing states.

operation 58.1 show arp
  level user
  form [<interface>]
  <interface> LAN
    help.en only what was learned there
    help.ja 対象のインターフェース
  act show_arp
  help.en show the ARP table
  help.ja ARP テーブルを表示する

# A wrong interface is an unknown command, and one of a tagged VLAN is wrong:
# seen on a device.
operation 58.2 show status <interface>
  level user
  form
  <interface> INTERFACE(lan,port,vlan,wan,bri,pri) | BRIDGE
    help.en interface
    help.ja インターフェース
  act show_status_interface
  help.en show the state of an interface
  help.ja インターフェースの状態を表示する

operation 58.3 show status pp
  level user
  needs named
  form [<peer_num>]
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  act show_status_pp
  help.en show the state of a pp
  help.ja 相手先の状態を表示する

operation 58.4 show ip route
  level user
  form [<destination>]
  form <kind>
  <destination> IP4
    help.en address whose way is shown
    help.ja 宛先の IP アドレス
  <kind> detail | summary
    help.en with hidden static routes, or only counts
    help.ja detail は隠れた静的経路も表示、summary は経路数を表示
  act show_ip_route
  help.en show the IPv4 routing table
  help.ja IPv4 の経路を表示する

operation 58.5 show ip rip table
  level user
  form
  help.en show the routes that RIP found
  help.ja RIP で得た経路を表示する

operation 58.6 show ipv6 route
  level user
  form [<kind>]
  <kind> detail | summary
    help.en with hidden static routes, or only counts
    help.ja detail は隠れた静的経路も表示、summary は経路数を表示
  act show_ipv6_route
  help.en show the IPv6 routing table
  help.ja IPv6 の経路を表示する

operation 58.7 show ipv6 rip table
  level user
  form
  help.en show the routes that RIPng found
  help.ja RIPng で得た経路を表示する

operation 58.8 show ipv6 neighbor cache
  level user
  form
  form [<interface>] [<summary>] if !vRX<19.02,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20
  <interface> LAN
    help.en only what was learned there
    help.ja 対象のインターフェース
  <summary> summary
    help.en only how many there are
    help.ja エントリー数のみ表示
  answer arp.count <summary>
  help.en show the cache of neighbours
  help.ja 近隣キャッシュを表示する

operation 58.9 show bridge learning
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  level user
  form <bridge_interface>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  help.en show the MAC addresses that a bridge learned
  help.ja ブリッジが学習した MAC アドレスを表示する

operation 58.10 show ipsec sa
  level user
  form [<id>]
  form gateway [<gateway_id>] [<detail>]
  <id> 1..2147483647
    help.en number of an SA
    help.ja SA の番号
  act show_ipsec_sa
  help.en show the SAs of IPsec
  help.ja IPsec の SA を表示する

operation 58.11 show pki certificate summary
  level user
  form [<cert_id>]
  <cert_id> 1..8
    help.en number of the file, otherwise all
    help.ja 証明書ファイルの番号 (省略時はすべて)
  help.en show what certificates say
  help.ja 証明書の情報を表示する

operation 58.12 show pki crl
  level user
  form [<crl_id>]
  <crl_id> 1..8
    help.en number of the file, otherwise all
    help.ja CRL ファイルの番号 (省略時はすべて)
  help.en show what lists of revoked certificates say
  help.ja CRL ファイルの情報を表示する

operation 58.13 show status vrrp
  if !vRX<19.01,!vRX>=19.02
  level user
  form [<interface> [<vrid>]]
  <interface> LAN
    help.en LAN interface
    help.ja LAN インターフェース
  <vrid> 1..255
    help.en VRRP group
    help.ja VRRP グループ ID
  help.en show the state of VRRP
  help.ja VRRP の状態を表示する

operation 58.14 show nat descriptor address
  level user
  form [<nat_descriptor>] [<detail>]
  <nat_descriptor> NAT_NUM | all
    help.en number of the NAT descriptor, otherwise all
    help.ja NAT ディスクリプターの番号 (省略時はすべて)
  act show_nat_descriptor_address
  help.en show the address table of NAT descriptors
  help.ja NAT ディスクリプターのアドレスの対応を表示する

operation 58.15 show nat descriptor interface bind
  level user
  form <interface>
  <interface> LAN_WAN | pp | tunnel
    help.en LAN or WAN interface, pp or tunnel
    help.ja LAN または WAN インターフェース、pp、tunnel
  act show_nat_descriptor_interface_bind
  help.en show where NAT descriptors are used
  help.ja NAT ディスクリプターが適用されているインターフェースを表示する

operation 58.16 show nat descriptor interface address
  level user
  form <interface>
  form pp <peer_num>
  form tunnel <tunnel_num>
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  act show_nat_descriptor_interface_address
  help.en show the NAT address table of an interface
  help.ja インターフェースの NAT のアドレスの対応を表示する

operation 58.17 show nat descriptor masquerade port
  level user
  form [<nat_descriptor>] summary
  act show_nat_masquerade_port
  help.en show how many ports IP masquerade uses
  help.ja IP マスカレードで使っているポートの数を表示する

operation 58.18 show nat descriptor masquerade session
  if !RTX5000<14.00.32,!RTX3500<14.00.32
  level user
  form [<nat_descriptor>] summary
  act show_nat_masquerade_session
  help.en show how many sessions are masqueraded
  help.ja IP マスカレードのセッション数を表示する

operation 58.19 show nat descriptor masquerade session statistics
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.33,!RTX830<15.02.09
  level user
  form [<nat_descriptor>]
  help.en show the masqueraded sessions of each host
  help.ja ホストごとの IP マスカレードのセッション数を表示する

operation 58.20 show nat descriptor masquerade session peak
  if RTX1300>=23.00.17
  level user
  form [<nat_descriptor>]
  help.en show the most masqueraded sessions that there were
  help.ja IP マスカレードのセッション数のピーク値を表示する

operation 58.21 show status l2tp
  level user
  form [tunnel <tunnel_num>]
  act show_status_l2tp
  help.en show the state of L2TP
  help.ja L2TP の状態を表示する

operation 58.22 show status pptp
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form
  answer pptp.status
  help.en show the state of PPTP
  help.ja PPTP の状態を表示する

operation 58.23 show status ipip
  if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20
  level user
  form [tunnel <tunnel_num>]
  act show_status_ipip
  help.en show the state of IPIP tunnels
  help.ja IPIP トンネルの状態を表示する

operation 58.24 show status ospf
  level user
  form <info>
  <info> database | neighbor | interface | virtual-link
    help.en what is shown
    help.ja 表示する情報の種類
  answer ospf.neighbor <info=neighbor>
  help.en show the state of OSPF
  help.ja OSPF の状態を表示する

operation 58.25 show status bgp neighbor
  level user
  form [<ip_address> [<route_type>]]
  <ip_address> IP4
    help.en address of a neighbour, otherwise all
    help.ja 隣接ルーターのアドレス (省略時はすべて)
  <route_type> advertised-routes | received-routes | routes
    help.en routes told to it, heard from it, or taken from it
    help.ja 広告した経路、受信した経路、受信したうち有効な経路
  act show_status_bgp_neighbor
  help.en show the neighbours of BGP
  help.ja BGP の隣接ルーターの情報を表示する

operation 58.26 show status dhcp
  level user
  form [<summary>] [<scope_n>]
  <summary> summary
    help.en only how many addresses are in use
    help.ja 概要のみ表示
  <scope_n> 1..65535
    help.en number of the scope, otherwise all
    help.ja スコープの番号 (省略時はすべて)
  act show_status_dhcp
  help.en show the leases of the DHCP server
  help.ja DHCP サーバーの状態を表示する

operation 58.27 show status dhcpc
  level user
  form
  act show_status_dhcpc
  help.en show the state of the DHCP client
  help.ja DHCP クライアントの状態を表示する

operation 58.28 show status ipv6 dhcp
  level user
  form
  act show_status_ipv6_dhcp
  help.en show the state of DHCPv6
  help.ja DHCPv6 の状態を表示する

operation 58.29 show status backup
  level user
  form
  act show_status_backup
  help.en show the state of backups of interfaces
  help.ja インターフェースのバックアップの状態を表示する

operation 58.30 show ip connection
  level user
  form
  form <interface> [<direction>] [<ip_address>]
  form pp <peer_num> [<direction>] [<ip_address>]
  form tunnel <tunnel_num> [<direction>] [<ip_address>]
  form summary
  form detail
  form detail <interface> [<direction>]
  form detail pp <peer_num> [<direction>]
  form detail tunnel <tunnel_num> [<direction>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <ip_address> IP4
    help.en only those from that address
    help.ja 送信元の IP アドレス
  act show_ip_connection
  help.en show the connections that dynamic IPv4 filters let through
  help.ja IPv4 の動的フィルターのコネクションを表示する

operation 58.31 show ip connection peak
  if RTX1300
  level user
  form
  help.en show the most IPv4 connections that there were
  help.ja IPv4 コネクション数のピーク値を表示する

operation 58.32 show ipv6 connection
  level user
  form
  form <interface> [<direction>] [<ipv6_address>]
  form pp <peer_num> [<direction>] [<ipv6_address>]
  form tunnel <tunnel_num> [<direction>] [<ipv6_address>]
  form summary
  form detail
  form detail <interface> [<direction>]
  form detail pp <peer_num> [<direction>]
  form detail tunnel <tunnel_num> [<direction>]
  <interface> LAN
    help.en LAN interface
    help.ja LAN インターフェース
  <ipv6_address> IP6
    help.en only those from that address
    help.ja 送信元の IPv6 アドレス
  answer ip.connection.summary summary
  help.en show the connections that dynamic IPv6 filters let through
  help.ja IPv6 の動的フィルターのコネクションを表示する

operation 58.33 show ipv6 connection peak
  if RTX1300
  level user
  form
  help.en show the most IPv6 connections that there were
  help.ja IPv6 コネクション数のピーク値を表示する

operation 58.34 show status ip keepalive
  level user
  form
  act show_status_ip_keepalive
  help.en show whether the watched hosts answer
  help.ja ネットワーク監視の状態を表示する

operation 58.35 show ip intrusion detection
  level user
  form
  needs named
  form <interface> [<direction>]
  form pp [<peer_num> [<direction>]]
  form tunnel [<tunnel_num> [<direction>]]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  help.en show the last intrusions
  help.ja 最近の侵入情報を表示する

operation 58.36 show pp connect time
  if RTX840,RTX830
  level user
  needs named
  form [<peer_num>]
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  help.en show how long a pp was connected
  help.ja 相手先の接続時間を表示する

operation 58.37 show pppoe pass-through learning
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form
  help.en show what PPPoE pass-through learned
  help.ja PPPoE パススルーが学習した情報を表示する

operation 58.38 show status netvolante-dns
  if !vRX
  level user
  needs named
  form <interface>
  form pp [<peer_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  act show_status_netvolante_dns
  help.en show the state of the dynamic DNS service
  help.ja ネットボランチ DNS の状態を表示する

operation 58.39 show status switching-hub macaddress
  if !vRX
  level user
  form [<interface> [<port>]] [<mac_address>]
  <interface> INTERFACE(lan)
    help.en LAN interface with a switch
    help.ja スイッチングハブを持つ LAN インターフェース
  <port> 1..8 if RTX1220,RTX1210 | 1..4 if !RTX1220,!RTX1210
    help.en port of the switch
    help.ja ポート番号
  <mac_address> MAC
    help.en MAC address
    help.ja MAC アドレス
  help.en show the MAC addresses that the switch learned
  help.ja スイッチングハブの MAC アドレステーブルを表示する

operation 58.40 show status upnp
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form
  help.en show the state of UPnP
  help.ja UPnP の状態を表示する

operation 58.41 show status tunnel
  level user
  form [<tunnel_num>]
  form <state>
  form name=<name> if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.20
  <state> up | down
    help.en tunnels that are up, or those that are down
    help.ja 接続されているもの、または接続されていないもの
  <name> STRING(1..255)
    help.en part of the name of the other side of a multipoint tunnel
    help.ja マルチポイントトンネルの接続相手の名前に含まれる文字列
  act show_status_tunnel
  help.en show the state of tunnels
  help.ja トンネルの状態を表示する

operation 58.42 show status vlan
  if !vRX
  level user
  form [<interface>]
  <interface> INTERFACE(tag)
    help.en VLAN interface, lan1/1
    help.ja VLAN インターフェース (lan1/1 など)
  act show_status_vlan
  help.en show the state of VLANs
  help.ja VLAN の状態を表示する

operation 58.43 show status mail service
  level user
  form [<template_id>] [<debug>]
  <template_id> 1..10
    help.en number of the mail setting, otherwise all
    help.ja テンプレートの番号 (省略時はすべて)
  <debug> debug
    help.en what is of use for debugging
    help.ja デバッグ用の情報
  help.en show the state of mail notices
  help.ja メール通知の状態を表示する

operation 58.44 show status storage interface
  if vRX
  level user
  form [<detail>]
  answer storage.interfaces
  help.en show the external storage that is mounted
  help.ja マウントされている外部ストレージを表示する

operation 58.45 show status ipv6 mld
  if !vRX
  level user
  form
  help.en show the multicast groups of MLD
  help.ja MLD のグループを表示する

operation 58.46 show ipv6 mroute fib
  if !vRX
  level user
  form
  answer ipv6.mroute
  help.en show the ways of IPv6 multicast packets
  help.ja IPv6 マルチキャストの経路を表示する

operation 58.47 show status user
  level user
  form
  act show_status_user
  help.en show who is logged in
  help.ja ログインしているユーザーを表示する

operation 58.48 show status user history
  level user
  form
  act show_status_user_history
  help.en show who was logged in
  help.ja ログインの履歴を表示する

operation 58.49 show status packet-buffer
  level user
  form [<group>]
  <group> small | middle | large | jumbo | huge
    help.en group of buffers, otherwise all
    help.ja グループ (省略時はすべて)
  answer buffers.small <group=small>
  answer buffers.middle <group=middle>
  answer buffers.large <group=large>
  answer buffers.jumbo <group=jumbo>
  answer buffers.huge <group=huge>
  answer buffers.small+buffers.middle+buffers.large+buffers.jumbo+buffers.huge
  help.en show the use of packet buffers
  help.ja パケットバッファの状態を表示する

operation 58.50 show status qos
  level user
  form <info> [<interface> [<class>]]
  <info> bandwidth | length | dcc | all
    help.en bandwidth, packets in the queues, dynamic class control, or all
    help.ja 使用帯域、キューのパケット数、Dynamic Class Control、またはすべて
  <interface> LAN
    help.en LAN interface, otherwise all
    help.ja LAN インターフェース (省略時はすべて)
  <class> QUEUE_CLASS
    help.en class, otherwise all
    help.ja クラス (省略時はすべて)
  help.en show the state of the queues
  help.ja QoS の状態を表示する

operation 58.51 show status cooperation
  if !vRX
  level user
  form <type> [<id>]
  <type> bandwidth-measuring | load-watch
    help.en measuring of bandwidth or watching of load
    help.ja 回線帯域検出または負荷監視通知
  <id> 1..100
    help.en number of the other router, otherwise all
    help.ja 相手先の番号 (省略時はすべて)
  help.en show the state of cooperation with other routers
  help.ja 連携動作の状態を表示する

operation 58.52 show ipv6 ospf
  if !vRX
  level user
  form <info>
  <info> database | neighbor | interface | virtual-link
    help.en what is shown
    help.ja 表示する情報の種類
  answer ospf6.neighbor <info=neighbor>
  help.en show the state of OSPFv3
  help.ja OSPFv3 の状態を表示する

operation 58.53 show url filter
  if !vRX
  level user
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface, otherwise all
    help.ja LAN または WAN インターフェース (省略時はすべて)
  help.en show how often URL filters fitted
  help.ja URL フィルターの統計情報を表示する

operation 58.54 show url filter external-database
  if RTX5000,RTX3500
  level user
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface, otherwise all
    help.ja LAN または WAN インターフェース (省略時はすべて)
  help.en show how often URL filters with a database fitted
  help.ja 外部データベース参照型 URL フィルターの統計情報を表示する

operation 58.55 show url filter external-database id
  if RTX5000,RTX3500
  level user
  form [<database>]
  <database> reputation | category
    help.en only one of the databases
    help.ja 対象のデータベース
  help.en show the licences of the URL databases
  help.ja URL フィルターのデータベースのライセンスを表示する

operation 58.56 show status heartbeat
  level user
  form
  help.en show the heartbeats that were received
  help.ja 受信した生存通知を表示する

operation 58.57 show status usbhost
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form [<modem>]
  act show_status_usbhost
  <modem> modem
    help.en of the mobile terminal in the port
    help.ja USB ポートに接続した携帯端末の情報
  help.en show the state of the USB port
  help.ja USB ホスト機能の状態を表示する

operation 58.58 show status remote setup
  if !vRX
  level user
  form
  help.en show the connections of remote setup
  help.ja リモートセットアップの接続情報を表示する

operation 58.59 show techinfo
  form
  act show_techinfo
  help.en show everything that support may want to know
  help.ja 技術サポートに必要な情報を表示する

operation 58.60 show status sd
  if !vRX
  level user
  form
  act show_status_sd
  help.en show the state of the microSD slot
  help.ja microSD スロットの状態を表示する

operation 58.61 show status external-memory
  if !vRX
  level user
  form
  act show_status_external_memory
  help.en show the state of external memory
  help.ja 外部メモリの状態を表示する

operation 58.62 show status rtfs
  if !vRX
  level user
  form
  act show_status_rtfs
  help.en show how full the file system in the flash memory is
  help.ja RTFS の状態を表示する

operation 58.63 show status boot
  level user
  form [<num>]
  <num> 0..4  default 0
    help.en number in the history, 0 is the last start
    help.ja 履歴の番号 (0 は最新)
  act show_status_boot
  help.en show how the router started
  help.ja 起動の情報を表示する

operation 58.64 show status boot all
  level user
  form
  act show_status_boot_all
  help.en show the history of starts in detail
  help.ja 起動の履歴を詳しく表示する

operation 58.65 show status boot list
  level user
  form
  act show_status_boot_list
  help.en list the last starts
  help.ja 起動の履歴の一覧を表示する

operation 58.66 show status switch control
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form [<interface>]
  <interface> INTERFACE(lan,tag,port) | INTERFACE(bridge) if !RTX1210<14.01.20 \
      | INTERFACE(vlan) if !RTX1220<15.04.07,!RTX1210<14.01.42,!RTX830<15.02.30
    help.en LAN, bridge or VLAN interface, otherwise all
    help.ja LAN、ブリッジ、VLAN インターフェース (省略時はすべて)
  act show_status_switch_control
  help.en show the switches and access points that L2MS found
  help.ja L2MS のエージェントの一覧を表示する

operation 58.67 show status switch control route backup
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form <route>
  <route> "<switch_lan>:<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>]]]]]]"
    help.en route to the switch
    help.ja 経路
  answer switch.backup
  help.en show the state of a doubled LAN cable
  help.ja LAN ケーブル二重化の状態を表示する

operation 58.68 show dns cache
  level user
  form
  help.en show the cache of DNS answers
  help.ja DNS キャッシュを表示する

operation 58.69 show status license
  if vRX,RTX3510,RTX1300,RTX840,RTX830>=15.02.13
  level user
  form [vrx [<all>]]
  <all> all
    help.en all of them
    help.ja すべて
  help.en show the licences
  help.ja ライセンスの情報を表示する

operation 58.70 show status license authentication
  if RTX3510,RTX1300,RTX840,RTX830>=15.02.13
  level user
  form
  answer license.authentication
  help.en show when licences were and will be checked
  help.ja ライセンス認証の状態を表示する

operation 58.71 show status packet-scheduling
  if vRX,RTX5000>=14.00.13,RTX3510,RTX3500>=14.00.13,RTX1300
  level user
  form
  help.en show how packets are shared among the CPU cores
  help.ja パケット転送の CPU スケジューリングの状態を表示する

operation 58.72 show status status-led
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form [<history>]
  <history> history
    help.en with its changes
    help.ja 状態変化の履歴も表示
  help.en show why the STATUS LED is lit
  help.ja STATUS LED の状態を表示する

operation 58.73 show lan-map
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form <interface> [<detail>]
  <interface> INTERFACE(lan,tag,port) | INTERFACE(bridge) if !RTX1210<14.01.20 \
      | INTERFACE(vlan) if !RTX1220<15.04.07,!RTX1210<14.01.42,!RTX830<15.02.30
    help.en LAN, bridge or VLAN interface
    help.ja LAN、ブリッジ、VLAN インターフェース
  answer lan.map
  help.en show the LAN map
  help.ja LAN マップの状態を表示する

operation 58.74 show copyright
  if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.11
  level user
  form [<detail>] if !vRX>=19.02
  form detail [<software>] if vRX
  form detail <license> [<version>] if vRX>=19.00.01<19.00.02
  <software> ASCII(1..255)
    help.en name of a program
    help.ja ソフトウェアの名前
  <license> ASCII(1..255)
    help.en name of a licence
    help.ja ライセンスの名前
  <version> ASCII(1..255)
    help.en version of the licence
    help.ja ライセンスのバージョン
  act show_copyright
  help.en show the copyrights of software by others
  help.ja サードパーティー製ソフトウェアの著作権情報を表示する

operation 58.75 show copyright common-license
  if vRX>=19.00.07
  level user
  form [<license>]
  <license> agpl-3.0-only | apache-2.0 | artistic-1.0-perl | cc-by-sa-3.0 | cc0-1.0 \
      | gfdl-1.2-no-invariants-or-later | gfdl-1.2-only \
      | gfdl-1.3-no-invariants-or-later | gfdl-1.3-or-later | gpl-1.0-only \
      | gpl-1.0-or-later | gpl-2.0-only | gpl-2.0-or-later | gpl-3.0-only \
      | gpl-3.0-or-later | lgpl-2.0-only | lgpl-2.0-or-later | lgpl-2.1-only \
      | lgpl-2.1-or-later | lgpl-3.0-only | lgpl-3.0-or-later | oldap-2.8 | psf-2.0 | sissl
    help.en name of a licence
    help.ja ライセンスの名前
  help.en show the text of a common licence
  help.ja 一般的なライセンスの条文を表示する

operation 58.76 show sfp-module info
  if RTX3510,RTX1300
  level user
  form [<detail>] [<interface>]
  form [<detail>] <port> if RTX1300
  <interface> INTERFACE(lan)
    help.en LAN interface, otherwise all SFP ports
    help.ja LAN インターフェース (省略時はすべての SFP ポート)
  <port> 1..10
    help.en number of a port
    help.ja ポート番号
  help.en show the SFP modules
  help.ja SFP モジュールの情報を表示する

operation 58.77 show status hb46pp
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  level user
  form [tunnel <tunnel_num>]
  help.en show how IPv4 over IPv6 was provisioned
  help.ja 国内標準プロビジョニング方式の状態を表示する
