# Chapter 28: OSPF.

type OSPF_FILTER  = 1..2147483647
type OSPF_SECONDS = 1..2147483647
# Two of them may stand in a line, while keys are being changed.
type OSPF_MD5KEY  = "<md5_id>,<md5_text>"
<md5_id> 0..255
<md5_text> ASCII(1..16) secret

operation 28.1 ospf configure refresh
  form
  help.en put changes to the OSPF settings into effect
  help.ja OSPF の設定を有効にする

setting 28.2 ospf use
  form <use>
  <use> ONOFF  default off
    help.en whether OSPF runs
    help.ja OSPF を使用するか否か
  help.en run OSPF
  help.ja OSPF を使用する

setting 28.3 ospf preference
  form <preference>
  <preference> 1..2147483647  default 2000
    help.en the greater, the better
    help.ja 大きいほど優先
  help.en how OSPF's routes rank among others
  help.ja OSPF による経路の優先度

setting 28.4 ospf router id
  form <router_id>
  <router_id> IP4
    help.en address
    help.ja IP アドレス
  help.en router ID for OSPF
  help.ja OSPF のルーター ID

setting 28.5 ospf export from ospf
  form [filter <filter_num> ...101]
  <filter_num> OSPF_FILTER
    help.en filters that say which, none: all
    help.ja 経路を選ぶフィルターの番号 (省略するとすべて)
  help.en which of OSPF's routes the router uses
  help.ja OSPF の経路をルーティングテーブルに反映する

setting 28.6 ospf import from
  form <protocol> [filter <filter_num> ...300] if vRX,RTX5000,RTX3510,RTX3500
  form <protocol> [filter <filter_num> ...101] if !vRX,!RTX5000,!RTX3510,!RTX3500
  key <protocol>
  <protocol> static | rip | bgp
    help.en where the routes come from
    help.ja 経路の入手元
  <filter_num> OSPF_FILTER
    help.en filters that say which, none: all
    help.ja 経路を選ぶフィルターの番号 (省略するとすべて)
  help.en routes of others that OSPF tells
  help.ja OSPF に導入する外部プロトコルの経路

setting 28.7 ospf export filter
  form <filter_num> [<nr>] <kind> <network> ...
  key <filter_num>
  <filter_num> OSPF_FILTER
    help.en number of the filter
    help.ja フィルターの番号
  <nr> not | reject
    help.en take what does not match, or refuse what does
    help.ja 該当しない経路を導入するか、該当した経路を拒否するか
  <kind> include | refines | equal
    help.en within the network or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> PREFIX4(required,bits)
    help.en networks
    help.ja ネットワーク
  help.en filter for routes that other routers told by OSPF
  help.ja OSPF で受け取った経路のフィルター

# The parameters at the end are taken with a blank and with `=`: the reference
# prints neither.
setting 28.8 ospf import filter
  form <filter_num> [<nr>] <kind> <network> ... { [metric <metric>] [type <type>] [tag <tag>] }
  form <filter_num> [<nr>] <kind> <network> ... {+ [metric=<metric>] [type=<type>] [tag=<tag>] }
  key <filter_num>
  <filter_num> OSPF_FILTER
    help.en number of the filter
    help.ja フィルターの番号
  <nr> not | reject
    help.en tell what does not match, or keep what does
    help.ja 該当しない経路を広告するか、該当した経路を広告しないか
  <kind> include | refines | equal
    help.en within the network or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> PREFIX4(required,bits)
    help.en networks
    help.ja ネットワーク
  <metric> 0..16777215  default 1
    help.en metric to tell
    help.ja 広告するメトリック値
  <type> 1..2  default 2
    help.en type of the metric
    help.ja メトリックタイプ
  <tag> 0..4294967295  default 1
    help.en tag to tell
    help.ja 広告するタグ
  help.en filter for routes that OSPF tells
  help.ja OSPF に導入する外部経路のフィルター

setting 28.9 ospf area
  form <area> [auth=<auth>] [stub [cost=<cost>]]
  key <area>
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <auth> text | md5
    help.en how packets are authenticated
    help.ja 認証の方式
  <cost> 1..2147483647
    help.en cost of the default route that is told in a stub area
    help.ja スタブエリアに広告するデフォルト経路のコスト
  help.en OSPF area
  help.ja OSPF エリア

setting 28.10 ospf area network
  form <area> <network> [restrict]
  key <area> <network>
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <network> PREFIX4(required,bits)
    help.en network that stands for all within it; with restrict none is told
    help.ja 要約するネットワーク (restrict を付けると広告しない)
  help.en tell other areas about networks as one
  help.ja 他のエリアに要約して広告する経路

setting 28.11 ospf area stubhost
  form <area> <host> [cost <cost>]
  key <area> <host>
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <host> IP4
    help.en address of the host
    help.ja ホストのアドレス
  <cost> 1..2147483647
    help.en cost to reach it
    help.ja コスト
  help.en host that an area is told of
  help.ja スタブ的接続としてエリアに広告するホスト

setting 28.12 ospf virtual-link
  form <router_id> <area> { [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] [authkey=<authkey>] [md5key=<md5key>] [md5key=<md5key2>] [md5-sequence-mode=<md5_sequence_mode>] }
  key <router_id>
  <router_id> IP4
    help.en router ID of the other side
    help.ja 相手のルーター ID
  <area> 1..4294967295 | IP4
    help.en area that the link goes through
    help.ja 経由するエリア
  <retransmit_interval> OSPF_SECONDS  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> OSPF_SECONDS  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> OSPF_SECONDS  default 10
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> OSPF_SECONDS  default 40
    help.en seconds without HELLO after which the other is down
    help.ja 相手がダウンしたと判断する時間 (秒)
  <authkey> ASCII(1..8) secret
    help.en key in plain text
    help.ja プレーンテキスト認証の鍵
  <md5key> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5key2> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5_sequence_mode> second | increment  default second
    help.en sequence numbers are the time, or count
    help.ja シーケンス番号を時刻にするか単調増加にするか
  help.en virtual link to another router
  help.ja 仮想リンク

setting 28.13 ip <interface> ospf area
  scope interface <interface>
  form <area> { [type=broadcast] [passive] [cost=<cost>] [priority=<priority>] [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] [poll-interval=<poll_interval>] [authkey=<authkey>] [md5key=<md5key>] [md5key=<md5key2>] [md5-sequence-mode=<md5_sequence_mode>] }
  <interface> LAN
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <cost> 0..65535  default 1
    help.en cost of the interface
    help.ja インターフェースのコスト
  <priority> 0..255  default 1
    help.en who becomes the designated router
    help.ja 指定ルーターの優先度
  <retransmit_interval> OSPF_SECONDS  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> OSPF_SECONDS  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> OSPF_SECONDS  default 10
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> OSPF_SECONDS  default 40
    help.en seconds without HELLO after which a neighbour is down
    help.ja 近隣ルーターがダウンしたと判断する時間 (秒)
  <poll_interval> OSPF_SECONDS  default 120
    help.en seconds between two HELLO packets to a router that is down
    help.ja ダウンしたルーターへの HELLO パケットの間隔 (秒)
  <authkey> ASCII(1..8) secret
    help.en key in plain text
    help.ja プレーンテキスト認証の鍵
  <md5key> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5key2> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5_sequence_mode> second | increment  default second
    help.en sequence numbers are the time, or count
    help.ja シーケンス番号を時刻にするか単調増加にするか
  help.en OSPF area of an interface
  help.ja インターフェースの OSPF エリア

setting 28.13 ip <loopback> ospf area
  scope interface <loopback>
  form <area> { [type=<type>] [cost=<cost>] }
  <loopback> INTERFACE(loopback)
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <type> loopback | loopback-network
    help.en tell the address only, or its network
    help.ja アドレスだけを広告するか、ネットワークを広告するか
  <cost> 0..65535  default 1
    help.en cost of the interface
    help.ja インターフェースのコスト
  help.en OSPF area of a loopback interface
  help.ja LOOPBACK インターフェースの OSPF エリア

setting 28.13 ip <selected> ospf area
  scope interface <selected>
  form <area> { [type=<type>] [passive] [cost=<cost>] [priority=<priority>] [retransmit-interval=<retransmit_interval>] [transmit-delay=<transmit_delay>] [hello-interval=<hello_interval>] [dead-interval=<dead_interval>] [poll-interval=<poll_interval>] [authkey=<authkey>] [md5key=<md5key>] [md5key=<md5key2>] [md5-sequence-mode=<md5_sequence_mode>] }
  <selected> INTERFACE(pp,tunnel)
  <area> OSPF_AREA
    help.en area: backbone, number or address
    help.ja エリア (backbone、番号、IP アドレス表記)
  <type> point-to-point | point-to-multipoint | non-broadcast  default point-to-point
    help.en kind of network
    help.ja ネットワークのタイプ
  <cost> 0..65535
    help.en cost of the interface
    help.ja インターフェースのコスト
  <priority> 0..255  default 1
    help.en who becomes the designated router
    help.ja 指定ルーターの優先度
  <retransmit_interval> OSPF_SECONDS  default 5
    help.en seconds between two LSAs
    help.ja LSA を再送する間隔 (秒)
  <transmit_delay> OSPF_SECONDS  default 1
    help.en seconds until a change is told
    help.ja LSA を送信するまでの時間 (秒)
  <hello_interval> OSPF_SECONDS
    help.en seconds between two HELLO packets
    help.ja HELLO パケットの間隔 (秒)
  <dead_interval> OSPF_SECONDS
    help.en seconds without HELLO after which a neighbour is down
    help.ja 近隣ルーターがダウンしたと判断する時間 (秒)
  <poll_interval> OSPF_SECONDS  default 120
    help.en seconds between two HELLO packets to a router that is down
    help.ja ダウンしたルーターへの HELLO パケットの間隔 (秒)
  <authkey> ASCII(1..8) secret
    help.en key in plain text
    help.ja プレーンテキスト認証の鍵
  <md5key> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5key2> OSPF_MD5KEY secret
    help.en ID,key for MD5
    help.ja MD5 認証の ID,鍵
  <md5_sequence_mode> second | increment  default second
    help.en sequence numbers are the time, or count
    help.ja シーケンス番号を時刻にするか単調増加にするか
  help.en OSPF area of the selected pp or tunnel
  help.ja 選択中の pp またはトンネルの OSPF エリア

setting 28.14 ip <interface> ospf neighbor
  scope interface <interface>
  form <ip_address> [eligible]
  key <ip_address>
  <interface> INTERFACE(lan,tag,port,vlan,pp,tunnel)
  <ip_address> IP4
    help.en neighbour; eligible: it may become the designated router
    help.ja 近隣ルーター (eligible は指定ルーターになれることを表す)
  help.en OSPF router in a network without broadcasts
  help.ja 非ブロードキャスト型のネットワークにある OSPF ルーター

setting 28.15 ospf merge equal cost stub
  form <merge>
  <merge> ONOFF  default on
    help.en whether both are used
    help.ja マージするか否か
  help.en use stubs together with other routes of the same cost
  help.ja 同じコストのスタブを他の経路とマージする

setting 28.16 ospf log
  form <log> ...3
  <log> interface | neighbor | packet
    help.en what is logged
    help.ja ログの種類
  help.en log what OSPF does
  help.ja OSPF の動作をログに記録する

setting 28.17 ospf reric interval
  if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16
  form <time>
  <time> 1..2147483647  default 1
    help.en seconds
    help.ja 秒数
  help.en how long OSPF collects changes of interfaces
  help.ja インターフェースの状態変化を OSPF に反映させる間隔
