# Chapter 23: address translation. Each descriptor's lines stand together in a
# listing, in the order of this file: that is why `masquerade incoming` comes
# before `masquerade static` (seen on devices).

# A port by number or by name, or a range of ports.
type PORT_NAME = ftp | ftpdata | telnet | smtp | domain | gopher | finger | www \
    | pop3 | sunrpc | ident | ntp | nntp | snmp | syslog | printer | talk \
    | route | uucp | submission | https
type NAT_PORT  = 1..65535 | PORT_NAME | "<first_port>-<last_port>"
type NAT_NUM   = 1..2147483647

<first_port> 1..65535 | PORT_NAME
<last_port> 1..65535 | PORT_NAME

<nat_descriptor> NAT_NUM
  help.en number of the NAT descriptor
  help.ja NAT ディスクリプターの番号

setting 23.1 nat descriptor backward-compatibility
  form <type>
  <type> 1..2 | 3..3 if vRX>=19.00.09<19.01,vRX>=19.01.10<19.02,vRX>=19.02.11,RTX3510>=23.01.04,RTX1300>=23.00.17,RTX840>=23.02.03 \
      default 2 if !RTX5000,!RTX3500 default 1 if RTX5000,RTX3500
    help.en 1: a port for each session, 2: TCP sessions share ports, 3: UDP too
    help.ja 1: ポートを共有しない、2: TCP で共有する、3: UDP でも共有する
  help.en whether sessions through IP masquerade may share ports
  help.ja ポートセービング IP マスカレードの動作

setting 23.2 ip <interface> nat descriptor
  scope interface <interface>
  form <nat_descriptor> ...16 [reverse <reverse> ...16]
  <interface> INTERFACE(lan,tag,port,vlan,wan,pp,tunnel)
  <nat_descriptor> NAT_NUM
    help.en descriptors in the order in which they are applied
    help.ja 適用する順に並べた NAT ディスクリプターの番号
  <reverse> NAT_NUM
    help.en descriptors that work the other way round
    help.ja 逆向きに変換する NAT ディスクリプターの番号
  help.en address translation on an interface
  help.ja インターフェースに適用する NAT ディスクリプター

setting 23.3 nat descriptor type
  form <nat_descriptor> none
  form <nat_descriptor> <type>
  form <nat_descriptor> <type> hairpin=<sw> if vRX>=19.02,RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.24
  key <nat_descriptor>
  <type> nat | masquerade | nat-masquerade
    help.en addresses, ports, or ports for what is left over
    help.ja NAT、IP マスカレード、または両方
  <sw> ONOFF  default off
    help.en whether the inside may use outside addresses of its own hosts
    help.ja ヘアピン NAT を使うか否か
  help.en what a descriptor translates
  help.ja NAT ディスクリプターの動作タイプ

setting 23.4 nat descriptor address outer
  form <nat_descriptor> <outer_ipaddress> ...
  form <nat_descriptor> <source>
  key <nat_descriptor>
  <outer_ipaddress> IP4_SPAN
    help.en addresses and ranges of addresses
    help.ja アドレスまたはアドレスの範囲
  <source> ipcp | primary | secondary \
      | map-e if !vRX<19.02 \
      | hb46pp if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.06,RTX840,RTX830>=15.02.31 \
      default ipcp
    help.en where the address comes from
    help.ja アドレスの入手元
  help.en addresses outside
  help.ja NAT の外側アドレス

setting 23.5 nat descriptor address inner
  form <nat_descriptor> <inner_ipaddress> ...
  form <nat_descriptor> auto
  key <nat_descriptor>
  <inner_ipaddress> IP4_SPAN
    help.en addresses and ranges of addresses
    help.ja アドレスまたはアドレスの範囲
  help.en addresses inside, auto for all
  help.ja NAT の内側アドレス (auto はすべて)

setting 23.6 nat descriptor static
  form <nat_descriptor> <id> <pair> [<count>]
  form <nat_descriptor> <id> <networks>
  key <nat_descriptor> <id>
  <id> NAT_NUM
    help.en number of the line
    help.ja エントリーの番号
  <pair> "<outer_ip>=<inner_ip>"
    help.en outside address=inside address
    help.ja 外側アドレス=内側アドレス
  <networks> "<outer_ip>=<inner_ip>/<netmask>"
    help.en outside address=inside address/mask
    help.ja 外側アドレス=内側アドレス/マスク
  <outer_ip> IP4
  <inner_ip> IP4
  <netmask> 16..32 | IP4 | HEX(4..4)
  <count> 1..2147483647  default 1
    help.en how many addresses from there on
    help.ja 連続するアドレスの個数
  help.en addresses that are always translated into each other
  help.ja 静的 NAT の対応

setting 23.10 nat descriptor masquerade incoming
  form <nat_descriptor> <action>
  form <nat_descriptor> forward <ip_address>
  key <nat_descriptor>
  <action> through | reject | discard  default reject
    help.en let pass, refuse, or throw away silently
    help.ja 通す、拒否する、または黙って破棄する
  <ip_address> IP4
    help.en host that gets the packets
    help.ja 転送先のホスト
  prints nat descriptor masquerade incoming <nat_descriptor> <action=reject> \ 
  help.en what becomes of packets from outside that nobody asked for
  help.ja 変換テーブルにない外側からのパケットの扱い

setting 23.7 nat descriptor masquerade rlogin
  form <nat_descriptor> <use>
  key <nat_descriptor>
  <use> ONOFF  default off
    help.en whether ports are kept for them
    help.ja ポートを変換しないか否か
  help.en let rlogin, rcp and ssh through IP masquerade
  help.ja IP マスカレードで rlogin、rcp、ssh を使えるようにする

# ESP and the like have no ports; old listings write `*` there.
setting 23.8 nat descriptor masquerade static
  form <nat_descriptor> <id> <inner_ip> <transport> <ports>
  form <nat_descriptor> <id> <inner_ip> <protocol> ['*' | <ports>]
  key <nat_descriptor> <id>
  <id> NAT_NUM
    help.en number of the line
    help.ja エントリーの番号
  <inner_ip> IP4
    help.en address inside
    help.ja 内側アドレス
  <transport> tcp | udp
    help.en protocol
    help.ja プロトコル
  <protocol> esp | icmp | gre | 0..255
    help.en protocol, by name or number
    help.ja プロトコルの名前または番号
  <ports> 1..65535 | PORT_NAME | "<first_port>-<last_port>" | "<outer_port>=<inner_port>"
    help.en port, or outside port=inside port
    help.ja ポート、または 外側ポート=内側ポート
  <outer_port> 1..65535 | PORT_NAME
  <inner_port> 1..65535 | PORT_NAME
  help.en ports outside that always lead to a host inside
  help.ja 静的 IP マスカレードの対応

setting 23.9 nat descriptor timer
  form <nat_descriptor> <time>
  form <nat_descriptor> protocol=<protocol> [port=<port_range>] <time>
  form <nat_descriptor> <tcpfin> <time2>
  key <nat_descriptor> <tcpfin> <protocol> <port_range>
  <time> 30..21474836  default 900
    help.en seconds
    help.ja 秒数
  <protocol> tcp | udp | icmp | esp | ah | gre | ipv6 | 0..255
    help.en protocol, by name or number
    help.ja プロトコルの名前または番号
  <port_range> NAT_PORT
    help.en port or range of ports, for TCP and UDP
    help.ja ポートまたはポートの範囲 (TCP と UDP)
  <tcpfin> tcpfin
    help.en sessions that TCP has ended
    help.ja TCP の FIN が通過したセッション
  <time2> 1..21474836  default 60
    help.en seconds
    help.ja 秒数
  help.en how long a translation without packets is remembered
  help.ja 変換テーブルのエントリーを消すまでの時間

setting 23.11 nat descriptor masquerade port range
  form <nat_descriptor> <port_range> ...64 if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.34,!RTX830<15.02.10
  form <nat_descriptor> <port_range> ...16 if RTX1210>=14.01.26<14.01.34,RTX830>=15.02.03<15.02.10
  form <nat_descriptor> <port_range> ...4 if RTX5000<14.00.32,RTX3500<14.00.32,RTX1210<14.01.26,RTX830<15.02.03
  key <nat_descriptor>
  <port_range> "<first>-<last>"
    help.en ranges of ports, used one after the other
    help.ja 使う順に並べたポートの範囲
  <first> 1..65535
  <last> 1..65535
  help.en ports that IP masquerade uses
  help.ja IP マスカレードで使うポートの範囲

setting 23.12 nat descriptor ftp port
  form <nat_descriptor> <port> ...
  key <nat_descriptor>
  <port> 1..65535  default 21
    help.en TCP ports
    help.ja TCP ポート番号
  help.en ports that are taken for FTP
  help.ja FTP として扱うポート

setting 23.13 nat descriptor masquerade unconvertible port
  form <nat_descriptor> if-possible
  form <nat_descriptor> <protocol> <port>
  key <nat_descriptor> <protocol>
  <protocol> tcp | udp
    help.en protocol
    help.ja プロトコル
  <port> RANGE(1..65535)
    help.en port or range of ports
    help.ja ポートまたはポートの範囲
  help.en ports that IP masquerade leaves as they are
  help.ja IP マスカレードで変換しないポート

setting 23.14 nat descriptor log
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is logged
    help.ja 記録するか否か
  help.en log which addresses are assigned
  help.ja NAT のアドレス割り当てをログに記録する

setting 23.15 nat descriptor sip
  form <nat_descriptor> <sip>
  key <nat_descriptor>
  <sip> on | off | auto  default auto
    help.en whether they are changed, auto: as sip use says
    help.ja 書き換えるか否か、auto なら sip use に従う
  help.en change the addresses in SIP messages too
  help.ja SIP メッセージの中のアドレスも書き換える

setting 23.16 nat descriptor masquerade remove df-bit
  form <remove>
  <remove> ONOFF  default on
    help.en whether it is cleared
    help.ja 削除するか否か
  help.en clear the DF bit of packets that IP masquerade translates
  help.ja IP マスカレードで DF ビットを削除する

setting 23.17 nat descriptor masquerade session limit
  form <nat_descriptor> <id> <limit>
  key <nat_descriptor> <id>
  <id> 1..1
    help.en always 1
    help.ja 1 だけ
  <limit> 1..500000 if RTX3510 | 1..250000 if RTX1300 | 1..150000 if RTX840 \
      | 1..65534 if vRX,RTX5000,RTX3500,RTX1220,RTX1210,RTX830
    help.en number of sessions
    help.ja セッション数
  help.en how many sessions each host may have through IP masquerade
  help.ja IP マスカレードのホストごとのセッション数

setting 23.18 nat descriptor masquerade session limit total
  if !RTX5000<14.00.32,!RTX3500<14.00.32
  form <nat_descriptor> <limit>
  key <nat_descriptor>
  <limit> 1..2147483647
    help.en number of sessions
    help.ja セッション数
  help.en how many sessions all hosts may have through IP masquerade
  help.ja IP マスカレードの合計セッション数
