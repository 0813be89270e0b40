# Chapter 31: OSPFv3.

operation 31.1 ipv6 ospf configure refresh
  if !vRX
  form
  help.en put changes to the OSPFv3 settings into effect
  help.ja OSPFv3 の設定を有効にする

setting 31.2 ipv6 ospf use
  if !vRX
  form <use>
  <use> ONOFF  default off
    help.en whether OSPFv3 runs
    help.ja OSPFv3 を使用するか否か
  help.en run OSPFv3
  help.ja OSPFv3 を使用する

setting 31.3 ipv6 ospf router id
  if !vRX
  form <router_id>
  <router_id> IP4(nonzero)
    help.en number in the shape of an IPv4 address
    help.ja IPv4 アドレスの形をした識別子
  help.en router ID for OSPFv3
  help.ja OSPFv3 のルーター ID

setting 31.4 ipv6 ospf area
  if !vRX
  form <area> [stub [cost=<cost>]]
  key <area>
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <cost> 0..16777215
    help.en cost of the default route that is told in a stub area
    help.ja スタブエリアに広告するデフォルト経路のコスト
  help.en OSPFv3 area
  help.ja OSPFv3 エリア

setting 31.5 ipv6 ospf area network
  if !vRX
  form <area> <network> [restrict]
  key <area> <network>
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <network> PREFIX6(required)
    help.en prefix that stands for all within it; with restrict none is told
    help.ja 要約するプレフィックス (restrict を付けると広告しない)
  help.en tell other areas about IPv6 networks as one
  help.ja 他のエリアに要約して広告する IPv6 経路

# A LAN is of type broadcast, a pp or tunnel point-to-point.
setting 31.6 ipv6 <interface> ospf area
  if !vRX
  scope interface <interface>
  form <area> { [type=broadcast] [passive] [cost=<cost>] [priority=<priority>] [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] }
  <interface> LAN
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <cost> 1..65535  default 1
    help.en cost of the interface
    help.ja インターフェースのコスト
  <priority> 0..255  default 1
    help.en who becomes the designated router, 0 never to
    help.ja 指定ルーターの優先度、0 なら選ばれない
  <retransmit_interval> 1..65535  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> 1..65535  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> 1..65535  default 10
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> 1..65535  default 40
    help.en seconds without HELLO after which a neighbour is down
    help.ja 近隣ルーターがダウンしたと判断する時間 (秒)
  help.en OSPFv3 area of an interface
  help.ja インターフェースの OSPFv3 エリア

setting 31.6 ipv6 <selected> ospf area
  if !vRX
  scope interface <selected>
  form <area> { [type=point-to-point] [passive] [cost=<cost>] [priority=<priority>] [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] }
  <selected> INTERFACE(pp,tunnel)
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <cost> 1..65535
    help.en cost of the interface, 1562 for a tunnel, by its speed for a pp
    help.ja インターフェースのコスト (トンネルは 1562、pp は回線速度による)
  <priority> 0..255  default 1
    help.en who becomes the designated router, 0 never to
    help.ja 指定ルーターの優先度、0 なら選ばれない
  <retransmit_interval> 1..65535  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> 1..65535  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> 1..65535  default 10
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> 1..65535  default 40
    help.en seconds without HELLO after which a neighbour is down
    help.ja 近隣ルーターがダウンしたと判断する時間 (秒)
  help.en OSPFv3 area of the selected pp or tunnel
  help.ja 選択中の pp またはトンネルの OSPFv3 エリア

setting 31.7 ipv6 ospf virtual-link
  if !vRX
  form <router_id> <area> { [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] }
  key <router_id>
  <router_id> IP4
    help.en router ID of the other side
    help.ja 相手のルーター ID
  <area> 1..4294967295 | IP4
    help.en area that the link goes through
    help.ja 経由するエリア
  <retransmit_interval> 1..65535  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> 1..65535  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> 1..65535  default 10
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> 1..65535  default 40
    help.en seconds without HELLO after which the other is down
    help.ja 相手がダウンしたと判断する時間 (秒)
  help.en virtual link to another OSPFv3 router
  help.ja OSPFv3 の仮想リンク

setting 31.8 ipv6 ospf preference
  if !vRX
  form <preference>
  <preference> 1..2147483647  default 2000
    help.en the greater, the better
    help.ja 大きいほど優先
  help.en how OSPFv3's routes rank among others
  help.ja OSPFv3 による経路の優先度

setting 31.9 ipv6 ospf export from ospf
  if !vRX
  form filter <filter_num> ...
  <filter_num> 1..2147483647
    help.en filters that say which
    help.ja 経路を選ぶフィルターの番号
  help.en which of OSPFv3's routes the router uses
  help.ja OSPFv3 の経路をルーティングテーブルに反映する

setting 31.10 ipv6 ospf export filter
  if !vRX
  form <filter_num> [<nr>] <kind> <network> ...
  key <filter_num>
  <filter_num> 1..2147483647
    help.en number of the filter
    help.ja フィルターの番号
  <nr> not | reject
    help.en take what does not match, or refuse what does
    help.ja 該当しない経路を導入するか、該当した経路を拒否するか
  <kind> include | refines | equal
    help.en within the prefix or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> PREFIX6(required)
    help.en prefixes
    help.ja プレフィックス
  help.en filter for routes that other routers told by OSPFv3
  help.ja OSPFv3 で受け取った経路のフィルター

setting 31.11 ipv6 ospf import from
  if !vRX
  form <protocol> [filter <filter_num> ...]
  key <protocol>
  <protocol> static | rip
    help.en where the routes come from
    help.ja 経路の入手元
  <filter_num> 1..2147483647
    help.en filters that say which, none: all
    help.ja 経路を選ぶフィルターの番号 (省略するとすべて)
  help.en routes of others that OSPFv3 tells
  help.ja OSPFv3 に導入する外部プロトコルの経路

setting 31.12 ipv6 ospf import filter
  if !vRX
  form <filter_num> [<nr>] <kind> <network> ... { [metric=<metric>] [type=<type>] }
  key <filter_num>
  <filter_num> 1..2147483647
    help.en number of the filter
    help.ja フィルターの番号
  <nr> not | reject
    help.en tell what does not match, or keep what does
    help.ja 該当しない経路を広告するか、該当した経路を広告しないか
  <kind> include | refines | equal
    help.en within the prefix or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> PREFIX6(required)
    help.en prefixes
    help.ja プレフィックス
  <metric> 1..16777215  default 1
    help.en metric to tell
    help.ja 広告するメトリック値
  <type> 1..2  default 2
    help.en type of the metric
    help.ja メトリックタイプ
  help.en filter for routes that OSPFv3 tells
  help.ja OSPFv3 に導入する外部経路のフィルター

setting 31.13 ipv6 ospf log
  if !vRX
  form <log> ...3
  <log> interface | neighbor | packet
    help.en what is logged
    help.ja ログの種類
  help.en log what OSPFv3 does
  help.ja OSPFv3 の動作をログに記録する
