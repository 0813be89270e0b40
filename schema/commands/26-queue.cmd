# Chapter 26: priorities and bandwidth.

# The interface's own speed, in bits a second. Only some models know g.
type BITRATE = RATE if vRX,RTX3510,RTX1300 | 0..9223372036854775807 if !vRX,!RTX3510,!RTX1300 \
    | "<bits>k" if !vRX,!RTX3510,!RTX1300 | "<bits>m" if !vRX,!RTX3510,!RTX1300
type BITRATE_SHARE = RATE if vRX,RTX3510,RTX1300,RTX840 | 0..9223372036854775807 if !vRX,!RTX3510,!RTX1300,!RTX840 \
    | "<bits>k" if !vRX,!RTX3510,!RTX1300,!RTX840 | "<bits>m" if !vRX,!RTX3510,!RTX1300,!RTX840
<bits> 0..9223372036854775807

# Of a class: a bit rate, a share, or two of them (least and most).
type BANDWIDTH = ngn if !vRX<19.01,!vRX>=19.02 | BITRATE_SHARE | PERCENT(1..100) list 2

# Addresses of a class filter: several, joined by commas.
type QUEUE_ADDRESS = ADDREXPR \
    | FQDN(255) if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03 \
    list 1000

type QUEUE_ADDRESS6 = ADDREXPR6 \
    | FQDN(255) if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03 \
    list 1000

setting 26.1 speed <interface>
  scope interface <interface>
  form <speed>
  <interface> LAN_WAN
  <speed> BITRATE
    help.en bits a second, also with k, m or g
    help.ja ビット毎秒 (k、m、g も使える)
  help.en speed of an interface, for the output queues
  help.ja 優先制御・帯域制御で使うインターフェースの速度

setting 26.1 speed pp
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <speed>
  <speed> BITRATE  default 0
    help.en bits a second, also with k or m
    help.ja ビット毎秒 (k、m も使える)
  help.en speed of the selected pp, for the output queues
  help.ja 優先制御・帯域制御で使う PP の速度

setting 26.2 queue class filter
  form <num> <class> ip <filter> if vRX
  form <num> <class> ipv6 <filter6> if vRX
  form <num> precedence [mapping=<mapping>] ip <filter> if vRX
  form <num> precedence [mapping=<mapping>] ipv6 <filter6> if vRX
  form <num> <class> [cos=<cos>] ip <filter> if !vRX
  form <num> <class> [cos=<cos>] ipv6 <filter6> if !vRX
  form <num> <precedence> [mapping=<mapping>] [cos=<cos>] ip <filter> if !vRX
  form <num> <precedence> [mapping=<mapping>] [cos=<cos>] ipv6 <filter6> if !vRX
  form <num> <dscp> [cos=<cos>] ip <filter> if RTX5000,RTX3510,RTX3500,RTX1300,RTX1220,RTX1210
  form <num> <dscp> [cos=<cos>] ipv6 <filter6> if RTX5000,RTX3510,RTX3500,RTX1300,RTX1220,RTX1210
  form <num> <class1> ip dpi <dpi_filter> if RTX1300,RTX840,RTX830>=15.02.11
  form <num> <class1> ipv6 dpi <dpi_filter6> if RTX1300,RTX840,RTX830>=15.02.11
  form <num> precedence [mapping=<mapping>] [cos=<cos>] ip dpi <dpi_filter> if RTX1300,RTX840,RTX830>=15.02.11
  form <num> precedence [mapping=<mapping>] [cos=<cos>] ipv6 dpi <dpi_filter6> if RTX1300,RTX840,RTX830>=15.02.11
  key <num>
  <num> FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <class> QUEUE_CLASS | "<class1>/<class2>" if RTX5000,RTX3510,RTX3500
    help.en class
    help.ja クラス
  <class1> QUEUE_CLASS
    help.en class
    help.ja クラス
  <class2> 1..4
    help.en class of the second level
    help.ja 第 2 階層のクラス
  <precedence> precedence | "precedence/<class2>" if RTX5000,RTX3510,RTX3500
    help.en choose the class by the packet's precedence
    help.ja パケットの precedence でクラスを決める
  <dscp> dscp | "dscp/<class2>" if RTX5000,RTX3510,RTX3500
    help.en choose the class by the packet's DSCP
    help.ja パケットの DSCP でクラスを決める
  <mapping> "<prec>:<class1>" list 8
    help.en precedence:class, joined by commas
    help.ja precedence 値:クラス をコンマで並べる
  <prec> 0..7
  <cos> 0..7 | precedence
    help.en CoS of the packets in tagged VLANs
    help.ja タグ VLAN のパケットに付ける CoS 値
  <filter> ( <src_addr> [<dest_addr> [<protocol> [<src_port> [<dest_port>]]]] )
  <dpi_filter> ( <src_addr> [<dest_addr> [<application>]] )
  <filter6> ( <src_addr6> [<dest_addr6> [<protocol> [<src_port> [<dest_port>]]]] )
  <dpi_filter6> ( <src_addr6> [<dest_addr6> [<application>]] )
  <src_addr6> QUEUE_ADDRESS6
    help.en where the packet comes from
    help.ja 始点アドレス
  <dest_addr6> QUEUE_ADDRESS6
    help.en where the packet goes to
    help.ja 終点アドレス
  <src_addr> QUEUE_ADDRESS
    help.en where the packet comes from
    help.ja 始点アドレス
  <dest_addr> QUEUE_ADDRESS
    help.en where the packet goes to
    help.ja 終点アドレス
  <protocol> '*' | established | icmp | tcp | udp | 0..255 list 5
    help.en protocols
    help.ja プロトコル
  <src_port> PORTLIST
    help.en ports it comes from
    help.ja 始点ポート
  <dest_port> PORTLIST
    help.en ports it goes to
    help.ja 終点ポート
  <application> 1..2147483647 | '*' | "@<category>" | NAME(1..255) list 10
    help.en applications, @categories, or a group's number
    help.ja アプリケーション、@カテゴリー、またはグループの番号
  <category> NAME(1..255)
  help.en which packets belong to a class
  help.ja パケットをクラスに分けるフィルター

setting 26.3 queue <interface> type
  scope interface <interface>
  form fifo
  form <type>
  form <type> shaping-level=<level> if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
  <interface> LAN_WAN
  <type> priority | shaping
    help.en by priority or by bandwidth
    help.ja 優先制御か帯域制御か
  <level> 1..2  default 2
    help.en layer whose bytes are counted
    help.ja 帯域を計算するレイヤー
  help.en how packets wait at an interface
  help.ja インターフェースのキューイングアルゴリズム

setting 26.3 queue pp type
  scope pp
  form <type>
  <type> fifo | priority | cbq if RTX5000,RTX3500,RTX1210 | wfq if RTX5000,RTX3500,RTX1210  default fifo
    help.en in order, by priority, by bandwidth, or fairly
    help.ja 先着順、優先制御、帯域制御、公平
  help.en how packets wait at the selected pp
  help.ja 選択中の pp のキューイングアルゴリズム

setting 26.4 ppp mp interleave
  if RTX5000,RTX3500,RTX1210
  scope pp
  form [<delay>] <switch>
  <delay> 1..2147483647  default 30
    help.en longest delay in milliseconds
    help.ja 許容できる遅延 (ミリ秒)
  <switch> ONOFF  default off
    help.en whether they are
    help.ja 使用するか否か
  help.en split long packets on MP links so that short ones need not wait
  help.ja MP インタリーブを使う

setting 26.5 queue <interface> class filter list
  scope interface <interface>
  form <filter> ...
  <interface> INTERFACE(lan,tag,port,vlan,wan,pp,tunnel)
  <filter> FILTER_NUM
    help.en filters in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters that choose the class of an interface's packets
  help.ja インターフェースに適用するクラス分けフィルター

setting 26.6 queue <interface> length
  scope interface <interface>
  form <len> ...250 [drop-threshold=<threshold>] if RTX3510
  form <len> ...100 [drop-threshold=<threshold>] if vRX,RTX5000,RTX3500
  form <len> ...16 [drop-threshold=<threshold>] if RTX1300,RTX1220,RTX1210
  form <len> ...16 if RTX840,RTX830
  <interface> LAN_WAN
  <len> 1..10000
    help.en packets for class 1, 2, ...; the last for all that follow
    help.ja クラス 1 から順のキュー長、最後の値は残りのクラスにも使う
  <threshold> "<mid>[,<high>]"
    help.en how full the queue may be for packets easier to drop
    help.ja 廃棄優先度が中と高のときのキューの閾値
  <mid> PERCENT(1..100)
  <high> PERCENT(1..100)
  help.en how many packets of each class may wait
  help.ja クラスごとのキュー長

setting 26.6 queue pp length
  scope pp
  form <len> ...16
  <len> 1..10000  default 20
    help.en packets for class 1, 2, ...; the last for all that follow
    help.ja クラス 1 から順のキュー長、最後の値は残りのクラスにも使う
  help.en how many packets of each class may wait at the selected pp
  help.ja 選択中の pp のクラスごとのキュー長

setting 26.7 queue <interface> length secondary
  if RTX5000,RTX3510,RTX3500
  scope interface <interface>
  form [primary=<primary_class>] <len> ...4
  key <primary_class>
  <interface> LAN
  <primary_class> QUEUE_CLASS
    help.en class of the first level, none: all of them
    help.ja 第 1 階層のクラス (省略するとすべて)
  <len> 1..10000
    help.en packets for class 1, 2, ...; the last for all that follow
    help.ja クラス 1 から順のキュー長、最後の値は残りのクラスにも使う
  help.en how many packets of each class of the second level may wait
  help.ja 第 2 階層のクラスごとのキュー長

setting 26.8 queue <interface> default class
  scope interface <interface>
  form <class>
  <interface> LAN_WAN
  <class> QUEUE_CLASS  default 2
    help.en class
    help.ja クラス
  help.en class of the packets that no filter chooses
  help.ja フィルターに一致しないパケットのクラス

setting 26.8 queue pp default class
  scope pp
  form <class>
  <class> 1..16  default 2
    help.en class
    help.ja クラス
  help.en class of the packets of the selected pp that no filter chooses
  help.ja 選択中の pp でフィルターに一致しないパケットのクラス

setting 26.8 queue tunnel default class
  if !vRX<19.01,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20
  scope tunnel
  form <class>
  <class> QUEUE_CLASS  default 2
    help.en class
    help.ja クラス
  help.en class of the packets of the selected tunnel that no filter chooses
  help.ja 選択中のトンネルでフィルターに一致しないパケットのクラス

setting 26.9 queue <interface> default class secondary
  if RTX5000,RTX3510,RTX3500
  scope interface <interface>
  form [primary=<primary_class>] <class>
  key <primary_class>
  <interface> LAN
  <primary_class> QUEUE_CLASS
    help.en class of the first level, none: all of them
    help.ja 第 1 階層のクラス (省略するとすべて)
  <class> 1..4  default 2
    help.en class of the second level
    help.ja 第 2 階層のクラス
  help.en class of the second level for packets that no filter chooses
  help.ja フィルターに一致しないパケットの第 2 階層のクラス

setting 26.9 queue tunnel default class secondary
  if RTX5000>=14.00.32,RTX3510,RTX3500>=14.00.32
  scope tunnel
  form [primary=<primary_class>] <class>
  key <primary_class>
  <primary_class> QUEUE_CLASS
    help.en class of the first level, none: all of them
    help.ja 第 1 階層のクラス (省略するとすべて)
  <class> 1..4  default 2
    help.en class of the second level
    help.ja 第 2 階層のクラス
  help.en class of the second level for packets of the selected tunnel that no filter chooses
  help.ja 選択中のトンネルでフィルターに一致しないパケットの第 2 階層のクラス

setting 26.10 queue <interface> class property
  scope interface <interface>
  form <class> bandwidth=<bandwidth>
  form <class> type=priority if vRX,RTX5000,RTX3510,RTX3500
  key <class>
  <interface> LAN_WAN
  <class> QUEUE_CLASS
    help.en class
    help.ja クラス
  <bandwidth> BANDWIDTH
    help.en bits a second or percent; two joined by a comma: least and most
    help.ja ビット毎秒または %、コンマで 2 つ並べると保証帯域と上限帯域
  help.en bandwidth of a class
  help.ja クラスの帯域

setting 26.10 queue pp class property
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <class> bandwidth=<bandwidth> { [parent=<parent>] [borrow=<borrow>] [maxburst=<maxburst>] [minburst=<minburst>] [packetsize=<packetsize>] }
  key <class>
  <class> QUEUE_CLASS
    help.en class
    help.ja クラス
  <bandwidth> BANDWIDTH
    help.en bits a second or percent
    help.ja ビット毎秒または %
  <parent> 0..16  default 0
    help.en class that it is a part of
    help.ja 親クラスの番号
  <borrow> ONOFF  default on
    help.en borrow from the class that it is a part of
    help.ja 親クラスから帯域を借りるか否か
  <maxburst> 1..10000  default 20
    help.en bytes that may be sent at once
    help.ja 連続送信できる最大バイト数
  <minburst> 1..10000
    help.en the same while sending steadily
    help.ja 安定送信中に連続送信できる最大バイト数
  <packetsize> 1..10000  default 512
    help.en usual length of packets
    help.ja 平均パケット長
  help.en bandwidth of a class of the selected pp
  help.ja 選択中の pp のクラスの帯域

setting 26.11 queue <interface> class control
  scope interface <interface>
  form <class> [except <ip_address> ...] { [forwarding=<forwarding>] [watch=<watch>] [threshold=<threshold>] [time=<time>] [mode=<mode>] [trigger=<trigger>] [notice=<notice>] }
  key <class>
  <interface> LAN_WAN
  <class> QUEUE_CLASS
    help.en class that is watched
    help.ja 監視するクラス
  <ip_address> IP_SPAN
    help.en hosts that are left alone
    help.ja 監視から除外するホスト
  <forwarding> reject | 1..16
    help.en class for hosts that send too much, or throw it away
    help.ja 過剰な送信の転送先のクラス、または遮断
  <watch> source | destination  default source
    help.en by who sends or by who receives
    help.ja 送信元か宛先か
  <threshold> "<share>,<seconds>"  default 70%,30
    help.en share of the bandwidth and for how long
    help.ja 帯域の占有率と秒数
  <share> PERCENT(1..100)
  <seconds> 10..86400
  <time> 10..604800 | infinity  default 600
    help.en seconds that it stays so
    help.ja 制御を続ける秒数
  <mode> forced | adaptive  default forced
    help.en at once, or only while bandwidth is short
    help.ja 強制制御か適応制御か
  <trigger> winny | share | masquerade-session list 3
    help.en what else starts it
    help.ja 制御を始めるきっかけ
  <notice> ONOFF  default on
    help.en tell the host
    help.ja ホストに通知するか否か
  help.en move hosts that send too much to another class
  help.ja 過剰に送信するホストのクラスを動的に変える

operation 26.12 queue length auto-config go
  if RTX3510
  form
  help.en set the length of all queues by the number of classes
  help.ja クラスごとのキュー長を自動で設定する
