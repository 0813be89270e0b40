# Chapter 21: SNMP. A community name is a kind of password.

type SNMP_ID    = 1..65535

# Names of communities go with a host or an interface, not with none.
setting 21.1 snmp host
  guard snmp_host
  form <access>
  no [<access>]
  key <host>
  <access> ( <host> [<ro_community> [<rw_community>]] ) | ( none )
    help.en who may ask
    help.ja アクセスを許可するホスト
  <host> any | INTERFACE(lan,tag,port,vlan,bridge) | IP_SPAN
    help.en address, range of addresses, interface or any
    help.ja アドレス、アドレスの範囲、インターフェース、any
  <ro_community> COMMUNITY(1..16) secret
    help.en community that may read
    help.ja 読み出し専用のコミュニティ名
  <rw_community> COMMUNITY(1..16) secret
    help.en community that may read and write
    help.ja 読み書き可能なコミュニティ名
  help.en hosts that may ask by SNMPv1
  help.ja SNMPv1 でアクセスできるホスト

setting 21.2 snmp community read-only
  form <name>
  <name> COMMUNITY(1..16) default public secret
    help.en name of the community
    help.ja コミュニティ名
  help.en SNMPv1 community that may read
  help.ja SNMPv1 の読み出し専用のコミュニティ名

setting 21.3 snmp community read-write
  form <name>
  <name> COMMUNITY(1..16) secret
    help.en name of the community
    help.ja コミュニティ名
  help.en SNMPv1 community that may read and write
  help.ja SNMPv1 の読み書き可能なコミュニティ名

setting 21.4 snmp trap host
  form <host> [<community>]
  key <host>
  <host> IP
    help.en address of the host
    help.ja ホストのアドレス
  <community> COMMUNITY(1..16) secret
    help.en community name in the traps
    help.ja トラップのコミュニティ名
  help.en host that SNMPv1 traps go to
  help.ja SNMPv1 トラップの送信先

setting 21.5 snmp trap community
  form <name>
  <name> COMMUNITY(1..16) default public secret
    help.en name of the community
    help.ja コミュニティ名
  help.en community name in SNMPv1 traps
  help.ja SNMPv1 トラップのコミュニティ名

setting 21.6 snmpv2c host
  guard snmp_host
  form <access>
  no [<access>]
  key <host>
  <access> ( <host> [<ro_community> [<rw_community>]] ) | ( none )
    help.en who may ask
    help.ja アクセスを許可するホスト
  <host> any | INTERFACE(lan,tag,port,vlan,bridge) | IP_SPAN
    help.en address, range of addresses, interface or any
    help.ja アドレス、アドレスの範囲、インターフェース、any
  <ro_community> COMMUNITY(1..16) secret
    help.en community that may read
    help.ja 読み出し専用のコミュニティ名
  <rw_community> COMMUNITY(1..16) secret
    help.en community that may read and write
    help.ja 読み書き可能なコミュニティ名
  help.en hosts that may ask by SNMPv2c
  help.ja SNMPv2c でアクセスできるホスト

setting 21.7 snmpv2c community read-only
  form <name>
  <name> COMMUNITY(1..16) default public secret
    help.en name of the community
    help.ja コミュニティ名
  help.en SNMPv2c community that may read
  help.ja SNMPv2c の読み出し専用のコミュニティ名

setting 21.8 snmpv2c community read-write
  form <name>
  <name> COMMUNITY(1..16) secret
    help.en name of the community
    help.ja コミュニティ名
  help.en SNMPv2c community that may read and write
  help.ja SNMPv2c の読み書き可能なコミュニティ名

setting 21.9 snmpv2c trap host
  form <host> [<type> [<community>]]
  key <host>
  <host> IP
    help.en address of the host
    help.ja ホストのアドレス
  <type> trap | inform  default trap
    help.en a trap, or a request that wants an answer
    help.ja トラップか、応答を待つ Inform リクエストか
  <community> COMMUNITY(1..16) secret
    help.en community name in the traps
    help.ja トラップのコミュニティ名
  help.en host that SNMPv2c traps go to
  help.ja SNMPv2c トラップの送信先

setting 21.10 snmpv2c trap community
  form <name>
  <name> COMMUNITY(1..16) default public secret
    help.en name of the community
    help.ja コミュニティ名
  help.en community name in SNMPv2c traps
  help.ja SNMPv2c トラップのコミュニティ名

setting 21.11 snmpv3 engine id
  form <engine_id>
  <engine_id> ASCII(1..27)
    help.en text that becomes the end of the ID
    help.ja ID の後半になる文字列
  help.en ID of the SNMPv3 engine, made from a MAC address by itself
  help.ja SNMPv3 のエンジン ID (設定がなければ MAC アドレスから作る)

setting 21.12 snmpv3 context name
  form <name>
  <name> ASCII(1..16)
    help.en name of the context
    help.ja コンテキスト名
  help.en name of the SNMPv3 context
  help.ja SNMPv3 のコンテキスト名

setting 21.13 snmpv3 usm user
  form <user_id> <name> [group <group_id>] [<auth> <auth_pass> [<priv> <priv_pass>]]
  key <user_id>
  <user_id> SNMP_ID
    help.en number of the user
    help.ja ユーザー番号
  <name> ASCII(1..32)
    help.en name of the user
    help.ja ユーザー名
  <group_id> SNMP_ID
    help.en group whose access policy holds, none: everything is allowed
    help.ja アクセス制御に使うグループ (省略するとすべて許可)
  <auth> md5 | sha
    help.en how messages are authenticated
    help.ja 認証アルゴリズム
  <auth_pass> ASCII(8..32) secret
    help.en password for it
    help.ja 認証パスワード
  <priv> des-cbc | aes128-cfb
    help.en how messages are encrypted
    help.ja 暗号アルゴリズム
  <priv_pass> ASCII(8..32) secret
    help.en password for it
    help.ja 暗号パスワード
  help.en user who may ask by SNMPv3
  help.ja SNMPv3 でアクセスできるユーザー

setting 21.14 snmpv3 host
  guard snmp_host
  form <access>
  no [<access>]
  no <host> [user <user_id> ...128]
  key <host>
  <access> ( <host> user <user_id> ...128 ) | ( none )
    help.en who may ask, and as which users
    help.ja アクセスを許可するホストとユーザー
  <host> any | INTERFACE(lan,tag,port,vlan,bridge) | IP_SPAN
    help.en address, range of addresses, interface or any
    help.ja アドレス、アドレスの範囲、インターフェース、any
  <user_id> RANGE(1..65535)
    help.en numbers of users, N or N-M
    help.ja ユーザー番号 (N または N-M)
  help.en hosts that may ask by SNMPv3, and as which users
  help.ja SNMPv3 でアクセスできるホストとユーザー

setting 21.15 snmpv3 vacm view
  form <view_id> (<type> <oid>) ...128
  key <view_id>
  <view_id> SNMP_ID
    help.en number of the view
    help.ja ビュー番号
  <type> include | exclude
    help.en whether the subtree belongs to the view
    help.ja ビューに含めるか除外するか
  <oid> OID
    help.en where the subtree begins, such as 1.3.6.1
    help.ja サブツリーの先頭 (1.3.6.1 など)
  help.en which MIB subtrees a view is made of
  help.ja MIB ビューに含める MIB サブツリー

setting 21.16 snmpv3 vacm access
  form <group_id> read <read_view> write <write_view>
  key <group_id>
  <group_id> SNMP_ID
    help.en number of the group of users
    help.ja グループ番号
  <read_view> none | SNMP_ID
    help.en view that may be read
    help.ja 読み出せるビュー
  <write_view> none | SNMP_ID
    help.en view that may be written
    help.ja 書き込めるビュー
  help.en what a group of users may read and write
  help.ja グループが読み書きできる MIB ビュー

setting 21.17 snmpv3 trap host
  form <host> [<type>] user <user_id>
  key <host>
  <host> IP
    help.en address of the host
    help.ja ホストのアドレス
  <type> trap | inform  default trap
    help.en a trap, or a request that wants an answer
    help.ja トラップか、応答を待つ Inform リクエストか
  <user_id> SNMP_ID
    help.en user in whose name it is sent
    help.ja 送信に使うユーザーの番号
  help.en host that SNMPv3 traps go to
  help.ja SNMPv3 トラップの送信先

setting 21.18 snmp local address
  form <ip_address>
  <ip_address> IP
    help.en own address
    help.ja 自分のアドレス
  help.en source address of SNMP packets
  help.ja SNMP パケットの始点アドレス

setting 21.19 snmp syscontact
  form <name>
  <name> STRING(1..255)
    help.en text, up to 255 characters
    help.ja 文字列 (255 文字まで)
  help.en who looks after the router (sysContact)
  help.ja 管理者の連絡先 (sysContact)

setting 21.20 snmp syslocation
  form <name>
  <name> STRING(1..255)
    help.en text, up to 255 characters
    help.ja 文字列 (255 文字まで)
  help.en where the router stands (sysLocation)
  help.ja ルーターの設置場所 (sysLocation)

setting 21.21 snmp sysname
  form <name>
  <name> STRING(1..255)
    help.en text, up to 255 characters
    help.ja 文字列 (255 文字まで)
  help.en what the router is called (sysName)
  help.ja ルーターの名前 (sysName)

setting 21.22 snmp trap enable snmp
  form all
  form <trap> ...5
  <trap> coldstart | warmstart | linkdown | linkup | authenticationfailure
    help.en traps to send
    help.ja 送信するトラップ
  help.en which standard traps are sent, all if not set
  help.ja 送信する標準トラップ (設定がなければすべて)

setting 21.23 snmp trap cpu threshold
  if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  form <switch>
  <switch> ONOFF  default off
    help.en whether traps are sent
    help.ja トラップを送るか否か
  help.en send a trap when the CPU load crosses its thresholds
  help.ja CPU 使用率が閾値をまたいだときトラップを送る

setting 21.24 snmp trap memory threshold
  if !RTX5000<14.00.29,!RTX3500<14.00.29,!RTX1210<14.01.34,!RTX830<15.02.10
  form <switch>
  <switch> ONOFF  default off
    help.en whether traps are sent
    help.ja トラップを送るか否か
  help.en send a trap when memory use crosses its thresholds
  help.ja メモリ使用率が閾値をまたいだときトラップを送る

setting 21.25 snmp trap delay-timer
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.28,!RTX830<15.02.03
  form [<wait>]
  <wait> 1..21474836 | off
    help.en seconds, off to send at once
    help.ja 秒数、off ならすぐに送る
  help.en how long a trap waits before it is sent
  help.ja トラップを送信するまでの遅延時間

setting 21.26 snmp trap send linkdown
  form <interface> <switch>
  form pp <peer_num> <switch>
  form tunnel <tunnel_num> <switch>
  key <tunnel_num> <peer_num> <interface>
  <interface> INTERFACE(lan,tag,port,vlan,wan,bri)
    help.en interface
    help.ja インターフェース
  <peer_num> PP_NUM
    help.en number of the pp
    help.ja 相手先情報番号
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <switch> ONOFF  default on
    help.en whether traps are sent
    help.ja トラップを送るか否か
  help.en send linkDown traps of an interface
  help.ja インターフェースの linkDown トラップを送る

setting 21.27 snmp yrifppdisplayatmib2
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are shown
    help.ja 表示するか否か
  help.en show pp interfaces in MIB-2
  help.ja PP インターフェースを MIB2 の範囲で表示する

setting 21.28 snmp yriftunneldisplayatmib2
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are shown
    help.ja 表示するか否か
  help.en show tunnel interfaces in MIB-2
  help.ja トンネルインターフェースを MIB2 の範囲で表示する

setting 21.29 snmp yrifswitchdisplayatmib2
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch>
  <switch> ONOFF  default on
    help.en whether they are shown
    help.ja 表示するか否か
  help.en show the interfaces of switches in MIB-2
  help.ja スイッチのインターフェースを MIB2 の範囲で表示する

setting 21.30 snmp display ipcp force
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is always shown
    help.ja 必ず表示するか否か
  help.en show the address that IPCP gave as the pp's even when only NAT uses it
  help.ja NAT だけが使う場合も IPCP のアドレスを PP のアドレスとして表示する

setting 21.31 snmp trap link-updown separate-l2switch-port
  if !vRX
  form <interface> <switch>
  key <interface>
  <interface> INTERFACE(lan)
    help.en LAN interface with a switching hub
    help.ja スイッチングハブを持つ LAN インターフェース
  <switch> ONOFF  default off
    help.en whether traps are sent
    help.ja トラップを送るか否か
  help.en send traps when single ports of a hub go up or down
  help.ja スイッチングハブのポートごとのリンクアップ・ダウンでトラップを送る

setting 21.32 snmp trap mobile signal-strength
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch> [<level>]
  <switch> ONOFF  default off
    help.en whether traps are sent
    help.ja トラップを送るか否か
  <level> 0..3
    help.en bars at or below which a trap is sent, none: only without service
    help.ja トラップを送るアンテナ本数の閾値 (省略すると圏外)
  help.en send traps about the signal strength of a mobile device
  help.ja モバイル端末の電波強度のトラップを送る

setting 21.33 snmp ifindex switch static index
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <index> <switch>
  key <index>
  <index> 100000000..199999999
    help.en first index
    help.ja インデックスの先頭
  <switch> SWITCH
    help.en MAC address, or route such as lan1:1-2
    help.ja MAC アドレスまたは経路 (lan1:1-2 など)
  help.en fixed index of a switch's interfaces
  help.ja スイッチのインターフェースに固定で付けるインデックス

setting 21.34 snmp yrswindex switch static index
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <index> <switch>
  key <index>
  <index> 1..2147483647
    help.en index
    help.ja インデックス
  <switch> SWITCH
    help.en MAC address, or route such as lan1:1-2
    help.ja MAC アドレスまたは経路 (lan1:1-2 など)
  help.en fixed index of a switch
  help.ja スイッチに固定で付けるインデックス

# The reference spells the fifth trap with three p; the word with two is taken
# as well.
setting 21.35 snmp trap enable switch
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch> all
  form <switch> none
  form <switch> <trap> ...9
  key <switch>
  <switch> default | SWITCH
    help.en MAC address, route, or default for those not named
    help.ja MAC アドレス、経路、または個別の設定がないスイッチを表す default
  <trap> linkup | linkdown | fanlock | loopdetect | poesuppply \
      | poesupply as poesuppply | poeterminate | oversupply | overtemp \
      | powerfailure
    help.en traps to send
    help.ja 送信するトラップ
  help.en which traps are sent about a switch
  help.ja スイッチの状態で送信するトラップ

setting 21.36 snmp trap enable switch common
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form all
  form none
  form <trap> ...2
  <trap> find-switch | detect-down
    help.en traps to send
    help.ja 送信するトラップ
  help.en which traps are sent when switches come and go
  help.ja スイッチの出現や消失で送信するトラップ
