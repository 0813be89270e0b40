# Chapter 27: routers that work together.

setting 27.1 cooperation
  if !vRX
  form <type> <role> <sw>
  key <type> <role>
  <type> bandwidth-measuring | load-watch
    help.en measure the bandwidth, or watch the load
    help.ja 回線帯域検出か負荷監視通知か
  <role> server | client
    help.en what this router is
    help.ja 自分の役割
  <sw> ONOFF  default off
    help.en whether it runs
    help.ja 有効にするか否か
  help.en work together with other routers
  help.ja 連携動作を行う

setting 27.2 cooperation port
  if !vRX
  form <port>
  <port> 1..65535  default 59410
    help.en UDP port
    help.ja UDP ポート番号
  help.en port that routers use to work together
  help.ja 連携動作で使う UDP ポート

setting 27.3 cooperation bandwidth-measuring remote
  if !vRX
  require count(<server=any>) <= 0 else keyword
  form <id> client <client> { [port=<port>] [syslog=<syslog>] }
  form <id> server <server> { [apply=<apply>] [port=<port>] [initial-speed=<initial_speed>] [interval=<interval>] [retry-interval=<retry_interval>] [sensitivity=<sensitivity>] [syslog=<syslog>] [interface=<interface>] [class=<class>] [limit-rate=<limit_rate>] [number=<number>] [local-address=<local_address>] }
  key <id>
  <id> 1..100
    help.en number of the other router
    help.ja 相手先の番号
  <client> any | HOST(255)
    help.en address or name of a client
    help.ja クライアントのアドレスまたは名前
  <server> HOST(255)
    help.en address or name of the server
    help.ja サーバーのアドレスまたは名前
  <apply> ONOFF  default on
    help.en set the interface's speed to the result
    help.ja 結果を速度の設定に反映するか否か
  <port> 1..65535  default 59410
    help.en port of the other router
    help.ja 相手の UDP ポート番号
  <initial_speed> 64000..100000000 | RATE(64000..100000000)  default 10000000
    help.en bits a second to begin with
    help.ja 測定を始める速度 (ビット毎秒)
  <interval> 60..2147483647 | off  default 3600
    help.en seconds between two measurements
    help.ja 測定の間隔 (秒)
  <retry_interval> 60..2147483647  default 3600
    help.en seconds to wait after a failure
    help.ja 失敗した後の間隔 (秒)
  <sensitivity> high | middle | low  default high
    help.en how closely to measure
    help.ja 測定感度
  <syslog> ONOFF  default off
    help.en log it
    help.ja ログに残すか否か
  <interface> LAN_WAN
    help.en interface whose speed is set
    help.ja 結果を反映するインターフェース
  <class> QUEUE_CLASS
    help.en class whose bandwidth is set
    help.ja 結果を反映するクラス
  <limit_rate> 1..10000
    help.en largest change in percent
    help.ja 最大の変化割合 (%)
  <number> 5..100  default 30
    help.en packets to measure with
    help.ja 測定に使うパケット数
  <local_address> IP
    help.en own address
    help.ja 自分のアドレス
  help.en router to measure the bandwidth with
  help.ja 帯域測定の相手

setting 27.4 cooperation load-watch remote
  if !vRX
  form <id> client <address> { trigger=<trigger> [port=<port>] [syslog=<syslog>] [apply=<apply>] [register=<register>] [register-interval=<register_interval>] [register-time=<register_time>] [name=<name>] [local-address=<local_address>] }
  form <id> server <address> { control=<control> [port=<port>] [syslog=<syslog>] [apply=<apply>] [register=<register>] [register-interval=<register_interval>] [register-time=<register_time>] [name=<name>] [local-address=<local_address>] }
  key <id>
  <id> 1..100
    help.en number of the other router
    help.ja 相手先の番号
  <address> any | HOST(255)
    help.en address or name of the other router
    help.ja 相手のアドレスまたは名前
  <trigger> 1..65535 list 100
    help.en triggers that make this router tell the client
    help.ja クライアントに通知するトリガの番号
  <control> 1..65535
    help.en what to do when the server tells this router
    help.ja サーバーから通知を受けたときの動作の番号
  <port> 1..65535  default 59410
    help.en port of the other router
    help.ja 相手の UDP ポート番号
  <syslog> ONOFF  default off
    help.en log it
    help.ja ログに残すか否か
  <apply> ONOFF  default on
    help.en act upon it
    help.ja 動作に反映するか否か
  <register> ONOFF  default off
    help.en tell the server that this client is there
    help.ja サーバーに登録するか否か
  <register_interval> 1..2147483647  default 1200
    help.en seconds between two such packets
    help.ja 登録の間隔 (秒)
  <register_time> 1..2147483647  default 3600
    help.en seconds that a server remembers a client
    help.ja 登録の保持時間 (秒)
  <name> STRING(1..16)
    help.en name that both sides must have
    help.ja 双方で一致させる名前
  <local_address> IP
    help.en own address
    help.ja 自分のアドレス
  help.en router to tell, or to be told by, about load
  help.ja 負荷監視通知の相手

setting 27.5 cooperation load-watch trigger
  if !vRX
  form <id> cpu load { high=<cpu_high> low=<cpu_low> [interval=<interval>] [syslog=<syslog>] }
  form <id> <interface> overflow { high=<overflow_high> low=<overflow_low> [interval=<interval>] [syslog=<syslog>] }
  form <id> (<interface> | pp <peer_num> | tunnel <tunnel_num>) receive { high=<high> low=<low> [interval=<interval>] [syslog=<syslog>] }
  form <id> (<interface> [<class>] | pp <peer_num> | tunnel <tunnel_num>) transmit { high=<high> low=<low> [interval=<interval>] [syslog=<syslog>] }
  key <id>
  <id> 1..100
    help.en number of the trigger
    help.ja トリガの番号
  <interface> LAN
    help.en interface to watch
    help.ja 監視するインターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <class> QUEUE_CLASS
    help.en class to watch
    help.ja 監視するクラス
  <cpu_high> 0..100 | "<percent>,<count>"
    help.en load in percent, and how often in turn (3)
    help.ja CPU 負荷率 (%) と検出回数 (省略時 3)
  <cpu_low> 0..100 | "<percent>,<count>"
    help.en load in percent, and how often in turn (3)
    help.ja CPU 負荷率 (%) と検出回数 (省略時 3)
  <overflow_high> 0..2147483647 | "<events>,<count>"
    help.en overflows, and how often in turn (3)
    help.ja 発生回数と検出回数 (省略時 3)
  <overflow_low> 0..2147483647 | "<events>,<count>"
    help.en overflows, and how often in turn (3)
    help.ja 発生回数と検出回数 (省略時 3)
  <high> RATE | "<rate>,<count>"
    help.en bits a second, and how often in turn (3)
    help.ja ビット毎秒と検出回数 (省略時 3)
  <low> RATE | "<rate>,<count>"
    help.en bits a second, and how often in turn (3)
    help.ja ビット毎秒と検出回数 (省略時 3)
  <percent> 0..100
  <events> 0..2147483647
  <rate> RATE
  <count> 1..100
  <interval> 1..65535  default 10
    help.en seconds between two looks
    help.ja 監視の間隔 (秒)
  <syslog> ONOFF  default off
    help.en log it
    help.ja ログに残すか否か
  help.en load at which clients are asked to send less
  help.ja トラフィック抑制を要請する負荷の条件

setting 27.6 cooperation load-watch control
  if !vRX
  form <id> { high=<high> [raise=<raise>] low=<low> [lower=<lower>] [interval=<interval>] [interface=<interface>] [class=<class>] }
  key <id>
  <id> 1..100
    help.en number
    help.ja 番号
  <high> RATE
    help.en most bits a second
    help.ja 帯域の上限 (ビット毎秒)
  <raise> 1..100 | PERCENT(1..100)  default 5
    help.en percent by which it rises again
    help.ja 帯域を増やす割合 (%)
  <low> RATE
    help.en fewest bits a second
    help.ja 帯域の下限 (ビット毎秒)
  <lower> 1..100 | PERCENT(1..100)  default 30
    help.en percent by which it falls when a server asks
    help.ja 要請を受けたときに帯域を減らす割合 (%)
  <interval> 1..65535  default 10
    help.en seconds between two rises
    help.ja 帯域を増やす間隔 (秒)
  <interface> LAN
    help.en interface whose bandwidth changes
    help.ja 帯域を変えるインターフェース
  <class> QUEUE_CLASS
    help.en class whose bandwidth changes
    help.ja 帯域を変えるクラス
  help.en how this router sends less when a server asks
  help.ja トラフィック抑制の要請を受けたときの動作

operation 27.7 cooperation bandwidth-measuring go
  if !vRX
  form <id>
  <id> 1..100
    help.en number of the other router
    help.ja 相手先の番号
  help.en measure the bandwidth now
  help.ja 帯域を測定する

operation 27.7 cooperation load-watch go
  if !vRX
  form <id> <type>
  <id> 1..100
    help.en number of the other router
    help.ja 相手先の番号
  <type> lower | raise
    help.en which packet
    help.ja パケットの種類
  help.en send a client what a trigger would send
  help.ja 負荷監視のパケットを送信する
