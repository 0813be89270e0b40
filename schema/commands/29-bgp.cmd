# Chapter 29: BGP.

type AS_NUM     = 1..65535
type BGP_NUM    = 1..2147483647

setting 29.1 bgp use
  form <use>
  <use> ONOFF  default off
    help.en whether BGP runs
    help.ja BGP を起動するか否か
  help.en run BGP
  help.ja BGP を起動する

setting 29.2 bgp aggregate
  form <network> filter <filter_num> ...
  key <network>
  <network> PREFIX4(required)
    help.en network that is told
    help.ja 広告するネットワーク
  <filter_num> BGP_NUM
    help.en filters that say which routes it stands for
    help.ja 集約する経路のフィルターの番号
  help.en tell other routers about networks as one
  help.ja BGP で広告する集約経路

setting 29.3 bgp aggregate filter
  form <filter_num> <protocol> [reject] <kind> <network> ...
  key <filter_num>
  <filter_num> BGP_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <protocol> static | rip | ospf | bgp | all
    help.en where the routes come from
    help.ja 経路の入手元
  <kind> include | refines | equal
    help.en within the network or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> PREFIX4(required)
    help.en networks
    help.ja ネットワーク
  help.en filter for routes that are told as one
  help.ja 集約する経路のフィルター

setting 29.4 bgp autonomous-system
  form <as>
  <as> AS_NUM
    help.en number
    help.ja 番号
  help.en own autonomous system
  help.ja ルーターの AS 番号

setting 29.5 bgp router id
  form <ip_address>
  <ip_address> IP4
    help.en address
    help.ja IP アドレス
  help.en router ID for BGP
  help.ja BGP のルーター ID

setting 29.6 bgp preference
  form <preference>
  <preference> 1..2147483647  default 500
    help.en the greater, the better
    help.ja 大きいほど優先
  help.en how BGP's routes rank among others
  help.ja BGP による経路の優先度

setting 29.7 bgp export
  form <remote_as> filter <filter_num> ...101
  key <remote_as>
  <remote_as> AS_NUM
    help.en autonomous system that sent them
    help.ja 相手の AS 番号
  <filter_num> BGP_NUM
    help.en filters that say which
    help.ja 経路を選ぶフィルターの番号
  help.en which of BGP's routes the router uses
  help.ja BGP で受信した経路に適用するフィルター

setting 29.7 bgp export aspath
  form <seq> <aspath_regexp> filter <filter_num> ...101
  key <seq>
  <seq> 1..65535
    help.en which is tried first
    help.ja 評価する順序
  <aspath_regexp> REGEXP quoted
    help.en pattern for the AS path
    help.ja AS パスの正規表現
  <filter_num> BGP_NUM
    help.en filters that say which
    help.ja 経路を選ぶフィルターの番号
  help.en which of BGP's routes the router uses, by AS path
  help.ja BGP で受信した経路に AS パスごとに適用するフィルター

setting 29.8 bgp export filter
  form <filter_num> [reject] <kind> <network> ... [preference=<preference>]
  key <filter_num>
  <filter_num> BGP_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <kind> include | refines | equal
    help.en within the network or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> all | PREFIX4(required)
    help.en networks
    help.ja ネットワーク
  <preference> 0..255  default 0
    help.en which of several routes to the same network is better
    help.ja 同じ宛先の経路の間の優先度
  help.en filter for routes that BGP receives
  help.ja BGP で受信する経路のフィルター

setting 29.9 bgp import
  form <remote_as> <protocol> filter <filter_num> ...102
  form <remote_as> <bgp> <from_as> filter <filter_num> ...102
  no <remote_as> <protocol> [filter [<filter_num> ...102]]
  no <remote_as> <bgp> [<from_as>] [filter [<filter_num> ...102]]
  key <remote_as> <bgp> <from_as> <protocol>
  <remote_as> AS_NUM
    help.en autonomous system that is told
    help.ja 相手の AS 番号
  <protocol> static | rip | ospf | aggregate
    help.en where the routes come from
    help.ja 経路の入手元
  <bgp> bgp
    help.en routes of another autonomous system
    help.ja 他の AS の経路
  <from_as> AS_NUM
    help.en autonomous system that sent them
    help.ja 経路を受信した AS 番号
  <filter_num> BGP_NUM
    help.en filters that say which
    help.ja 経路を選ぶフィルターの番号
  help.en routes that BGP tells
  help.ja BGP に導入する経路に適用するフィルター

operation 29.10 bgp configure refresh
  form
  help.en put changes to the BGP settings into effect
  help.ja BGP の設定を有効にする

setting 29.11 bgp import filter
  form <filter_num> [reject] <kind> <network> ... { [metric=<metric>] [preference=<preference>] }
  key <filter_num>
  <filter_num> BGP_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <kind> include | refines | equal
    help.en within the network or equal, only within, only equal
    help.ja 含まれる経路、自身を除く含まれる経路、一致する経路
  <network> all | PREFIX4(required)
    help.en networks
    help.ja ネットワーク
  <metric> 1..16777215
    help.en MED to tell
    help.ja MED で通知するメトリック値
  <preference> 0..255  default 100
    help.en local preference to tell
    help.ja Local Preference で通知する優先度
  help.en filter for routes that BGP tells
  help.ja BGP に導入する経路のフィルター

setting 29.12 bgp neighbor
  lines 32
  form <neighbor_id> <remote_as> <remote_address> { [hold-time=<hold_time>] [metric=<metric>] [passive=<passive>] [gateway=<gateway>] [local-address=<local_address>] [ignore-capability=<ignore_capability>] }
  key <neighbor_id>
  <neighbor_id> BGP_NUM
    help.en number of the neighbour
    help.ja 近隣ルーターの番号
  <remote_as> AS_NUM
    help.en its autonomous system
    help.ja 相手の AS 番号
  <remote_address> IP4
    help.en its address
    help.ja 相手の IP アドレス
  <hold_time> 3..28800 | off if !vRX  default 180
    help.en seconds without a packet after which it is down
    help.ja ダウンと判定するまでの秒数
  <metric> 1..21474836
    help.en MED to tell
    help.ja MED で通知するメトリック
  <passive> ONOFF  default off
    help.en wait for it to connect
    help.ja 自分から接続しないか否か
  <gateway> IP4 | INTERFACE(lan,tag,port,vlan,wan,bridge) | "pp<pp_num>" | "tunnel<tunnel_num>"
    help.en gateway to it, when it is in another network
    help.ja 相手へのゲートウェイ
  <pp_num> PP_NUM
  <tunnel_num> TUNNEL_NUM
  <local_address> IP4
    help.en own address
    help.ja 自分のアドレス
  <ignore_capability> ONOFF  default off
    help.en do not look at what it can do
    help.ja capability を無視するか否か
  help.en router to speak BGP with
  help.ja BGP で接続する近隣ルーター

setting 29.13 bgp neighbor pre-shared-key
  if !vRX,!RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.11
  form <neighbor_id> text <text_key>
  key <neighbor_id>
  <neighbor_id> BGP_NUM
    help.en number of the neighbour
    help.ja 近隣ルーターの番号
  <text_key> ASCII(1..80) secret
    help.en key, up to 80 characters
    help.ja 鍵 (80 文字まで)
  help.en secret that is shared with a BGP neighbour
  help.ja BGP の TCP MD5 認証の事前共有鍵

setting 29.14 bgp log
  form <log> ...2
  <log> neighbor | packet
    help.en what is logged
    help.ja ログの種類
  help.en log what BGP does
  help.ja BGP の動作をログに記録する

setting 29.15 bgp force-to-advertise
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.11
  form <remote_as> <network> { [metric=<metric>] [preference=<preference>] }
  key <remote_as> <network>
  <remote_as> AS_NUM
    help.en autonomous system that is told
    help.ja 相手の AS 番号
  <network> default | PREFIX4(required)
    help.en network
    help.ja ネットワーク
  <metric> 1..16777215
    help.en MED to tell
    help.ja MED で通知するメトリック値
  <preference> 0..255  default 100
    help.en which of several routes to the same network is better
    help.ja 同じ宛先の経路の間の優先度
  help.en route that BGP tells even when the router does not have it
  help.ja BGP で強制的に広告する経路

setting 29.16 bgp reric interval
  if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.16
  form <time>
  <time> 1..2147483647  default 1
    help.en seconds
    help.ja 秒数
  help.en how long BGP collects changes of interfaces
  help.ja インターフェースの状態変化を BGP に反映させる間隔

setting 29.17 bgp default med
  if vRX>=19.01,RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32,RTX1300,RTX1220,RTX1210>=14.01.36,RTX840,RTX830>=15.02.15
  form <med>
  <med> 1..2147483647  default 2147483647
    help.en MED
    help.ja MED 値
  help.en MED of routes that came without one
  help.ja MED 属性のない経路の MED 値

setting 29.18 bgp export route selection rule
  if vRX>=19.02,RTX5000>=14.00.34,RTX3510,RTX3500>=14.00.34,RTX1300>=23.00.05,RTX1220>=15.04.05,RTX1210>=14.01.42,RTX840,RTX830>=15.02.27
  form <rule>
  <rule> ebgp-only | all  default ebgp-only
    help.en compare the preference of outside routes only, or of all
    help.ja EBGP の経路だけを比較するか、すべてを比較するか
  help.en which routes of BGP are compared by preference
  help.ja BGP の経路選択の優先順位の規則
