# Chapter 48: L2MS, by which a router controls switches and access points.

type AGENT_PORT    = 1..64
type VLAN_REGISTER = 1..256

# Where the cable to a switch's or the router's own port begins: lan1:2-5.
type SWITCH_ROUTE  = "<switch_lan>:<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>]]]]]]]"

# Frames that the counters of a switch count in both directions (48.3.7).
type FRAME_KIND    = packets | broadcast-and-multicast-packets | total-error-packets \
    | broadcast-packets | multicast-packets | packets-64-octets | packets-65-to-127-octets \
    | packets-128-to-255-octets | packets-256-to-511-octets | packets-512-to-1023-octets \
    | packets-1024-to-1526-octets | pause | fifo-drops | total-good-packets \
    | class-0 | class-1 | class-2 | class-3

<target_switch> SWITCH
  help.en MAC address or route of a switch, where left out the selected one
  help.ja スイッチの MAC アドレスまたは経路 (省略時は選択中のもの)

<agent_port> AGENT_PORT
  help.en port number of the switch
  help.ja スイッチのポート番号

<register_num> VLAN_REGISTER
  help.en number under which the VLAN ID is registered, see vlan-id
  help.ja VLAN 登録番号 (vlan-id を参照)

<group_num> 1..24
  help.en group number, 1 to 24 or 8 according to the switch
  help.ja グループ番号 (スイッチにより 24 または 8 まで)

<counter_num> 1..5
  help.en counter number, 1 to 5 or 3 according to the switch
  help.ja カウンタ番号 (スイッチにより 5 または 3 まで)

setting 48.1.1 switch control mode
  if RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <mode>
  <mode> manager if RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.24 \
      | agent if RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.24 \
      | off  default manager
    help.en whether the router controls others or is controlled
    help.ja 制御する側か、制御される側か
  help.en which part the router takes in L2MS
  help.ja L2MS での役割

setting 48.1.2 switch control use
  guard switch_control
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope interface <interface>
  form <interface> <use> [terminal=<terminal>]
  <interface> INTERFACE(lan) | INTERFACE(bridge) if !RTX1210<14.01.20 \
      | INTERFACE(vlan) if RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.30
    help.en LAN, bridge or VLAN interface
    help.ja LAN、ブリッジまたは VLAN インターフェース
  <use> ONOFF  default off
    help.en whether L2MS runs there
    help.ja L2MS を使うか否か
  <terminal> ONOFF  default off
    help.en whether terminals are looked for
    help.ja 端末情報を取得するか否か
  help.en use L2MS on an interface
  help.ja インターフェースで L2MS を使う

setting 48.1.3 switch control watch interval
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <time> [<count>]
  <time> 2..10  default 3
    help.en seconds between two search packets
    help.ja 探索パケットを送る間隔 (秒)
  <count> 2..10  default 3
    help.en packets without an answer until the agent is down
    help.ja ダウンと判断するまでの送信回数
  help.en how agents are watched
  help.ja エージェントを監視する間隔

setting 48.1.4 lan-map terminal watch interval
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <time1> [<time2>]
  <time1> 1800..86400  default 1800
    help.en seconds between two full readings
    help.ja 端末情報を取得する間隔 (秒)
  <time2> 10..86400 if !RTX1210<14.01.09  default 60
    help.en seconds, for agents that do not report changes
    help.ja 変化を通知しないエージェントから取得する間隔 (秒)
  help.en how often the terminals of the LAN map are read
  help.ja LAN マップの端末情報を取得する間隔

setting 48.1.5 lan-map snapshot use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope interface <interface>
  form <interface> <use> [terminal=<terminal>]
  <interface> INTERFACE(lan) | INTERFACE(bridge) if !RTX1210<14.01.20 \
      | INTERFACE(vlan) if RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.30
    help.en LAN, bridge or VLAN interface
    help.ja LAN、ブリッジまたは VLAN インターフェース
  <use> ONOFF  default off
    help.en whether snapshots are used there
    help.ja スナップショットを使うか否か
  <terminal> on | off | wired-only if !RTX1210<14.01.09  default off
    help.en whether terminals belong to it, or those on a cable only
    help.ja 端末を含めるか、有線接続の端末だけを含めるか
  help.en use snapshots of the LAN map on an interface
  help.ja LAN マップのスナップショットを使う

operation 48.1.6 take lan-map snapshot
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <interface> [<update>]
  <interface> INTERFACE(lan) | INTERFACE(bridge) if !RTX1210<14.01.20 \
      | INTERFACE(vlan) if RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.30
    help.en LAN, bridge or VLAN interface
    help.ja LAN、ブリッジまたは VLAN インターフェース
  <update> update
    help.en look at the network anew first
    help.ja 接続状態を更新してから作成する
  help.en write the snapshot file of the LAN map
  help.ja LAN マップのスナップショットファイルを作成する

setting 48.1.7 lan-map log
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <sw>
  <sw> ONOFF  default off
    help.en whether it is logged
    help.ja 出力するか否か
  help.en log what happens on the LAN map
  help.ja LAN マップに関するログを出す

setting 48.1.8 lan-map sysname
  if RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <name>
  <name> PHRASE(1..32)
    help.en letters, digits, -, _ and blanks, up to 32
    help.ja 英数字、-、_、空白で 32 文字まで
  help.en name of the router on the LAN map
  help.ja LAN マップに表示される機器名

operation 48.2.1 switch select
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form <switch>
  no
  <switch> SWITCH | none
    help.en MAC address or route of a switch, or none
    help.ja スイッチの MAC アドレスまたは経路、または none
  act select_switch
  help.en select the switch that following commands are for
  help.ja 以後のコマンドの対象にするスイッチを選ぶ

# 48.2.2-48.2.4, what a switch can be set to, asked and told to do, have an entry for
# each function of 48.3; a name that is no function is no command.

operation 48.2.5 switch control function default
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<both>] [<target_switch>]
  <both> both
    help.en the settings by MAC address and those by route
    help.ja MAC アドレス指定と経路指定の両方の設定
  help.en remove the settings of a switch
  help.ja スイッチの設定を削除する

operation 48.2.6 switch control firmware upload go
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <file> [<target_switch>]
  <file> PATH(255)
    help.en firmware file
    help.ja ファームウェアのファイル
  help.en update the firmware of a switch
  help.ja スイッチのファームウェアを更新する

setting 48.2.7 switch control route backup
  guard route_backup
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <route> <port>
  key <route>
  <route> SWITCH_ROUTE
    help.en main route up to the port, such as lan1:2-5
    help.ja メイン経路 (lan1:2-5 など)
  <port> AGENT_PORT
    help.en port of the same switch that stands in
    help.ja バックアップ経路に使うポート番号
  help.en second cable beside a main route
  help.ja LAN ケーブルを二重化する経路

setting 48.2.8 switch config directory
  if RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  form <path>
  <path> PATH(256)  default /sw_config
    help.en path of up to 256 half-width characters
    help.ja 半角 256 文字までのパス
  help.en where the configurations of switches are kept
  help.ja スイッチの設定ファイルを置くディレクトリ

setting 48.2.9 switch config filename
  if RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  scope switch
  form <name>
  <name> PATH(99)
    help.en file name of up to 99 half-width characters
    help.ja 半角 99 文字までのファイル名
  help.en file that keeps the configuration of the selected switch
  help.ja 選択したスイッチの設定を保存するファイル

operation 48.2.10 switch control config get
  if RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  form [<switch>]
  form [<interface>] <all>
  <switch> SWITCH
    help.en MAC address or route of a switch
    help.ja スイッチの MAC アドレスまたは経路
  <interface> INTERFACE(lan,bridge)
    help.en LAN or bridge interface that leads to the switches
    help.ja スイッチのつながる LAN またはブリッジインターフェース
  <all> all
    help.en every switch
    help.ja すべてのスイッチ
  help.en fetch the configurations of switches
  help.ja スイッチの設定を取得して保存する

operation 48.2.11 switch control config set
  if RTX1300,RTX1220,RTX1210>=14.01.28,RTX840,RTX830>=15.02.03
  form [<switch>]
  form [<interface>] <all>
  <switch> SWITCH
    help.en MAC address or route of a switch
    help.ja スイッチの MAC アドレスまたは経路
  <interface> INTERFACE(lan,bridge)
    help.en LAN or bridge interface that leads to the switches
    help.ja スイッチのつながる LAN またはブリッジインターフェース
  <all> all
    help.en every switch
    help.ja すべてのスイッチ
  help.en give switches the configurations that were kept
  help.ja 保存した設定をスイッチに復元する

setting 48.2.12 switch control config-auto-set use
  if RTX1300>=23.00.17,RTX1220>=15.04.07,RTX1210>=14.01.42,RTX840,RTX830>=15.02.30
  form <use>
  <use> ONOFF  default off
    help.en whether it is done
    help.ja 使うか否か
  help.en give a new switch the configuration that was kept
  help.ja 新しいスイッチに保存した設定を自動で渡す

operation 48.2.3,48.3.1.1 switch control function get boot-rom-version
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the boot ROM version of a switch
  help.ja スイッチの BootROM のバージョンを表示する

operation 48.2.3,48.3.1.2 switch control function get firmware-revision
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the firmware revision of a switch
  help.ja スイッチのファームウェアリビジョンを表示する

operation 48.2.3,48.3.1.3 switch control function get serial-number
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the serial number of a switch
  help.ja スイッチのシリアル番号を表示する

operation 48.2.3,48.3.1.4 switch control function get model-name
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the model of a switch
  help.ja スイッチの製品名を表示する

operation 48.2.3,48.3.1.5 switch control function get system-macaddress
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the MAC address of a switch
  help.ja スイッチの MAC アドレスを表示する

setting 48.2.2,48.3.1.6 switch control function set system-name
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <name>
  <name> NAME(1..64)
    help.en letters, digits, - and _, up to 64
    help.ja 英数字、-、_ で 64 文字まで
  help.en name of the selected switch
  help.ja 選択したスイッチの名前

operation 48.2.3,48.3.1.6 switch control function get system-name
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the name of a switch
  help.ja スイッチの名前を表示する

setting 48.2.2,48.3.1.7 switch control function set energy-saving
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en save energy on the ports of the selected switch
  help.ja 選択したスイッチのポートの省電力機能

operation 48.2.3,48.3.1.7 switch control function get energy-saving
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show whether a switch saves energy
  help.ja スイッチの省電力機能の設定を表示する

setting 48.2.2,48.3.1.8 switch control function set led-brightness
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> normal | economy  default normal
    help.en bright or dim
    help.ja 明るいか暗いか
  help.en how bright the lamps of the selected switch are
  help.ja 選択したスイッチの LED の明るさ

operation 48.2.3,48.3.1.8 switch control function get led-brightness
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show how bright the lamps of a switch are
  help.ja スイッチの LED の明るさを表示する

operation 48.2.3,48.3.1.9 switch control function get status-led-mode
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show what the port lamps of a switch stand for
  help.ja スイッチの LED が表しているものを表示する

operation 48.2.3,48.3.1.10 switch control function get status-fan
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the state of the fan of a switch
  help.ja スイッチのファンの状態を表示する

operation 48.2.3,48.3.1.11 switch control function get status-fan-rpm
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <fan> [<target_switch>]
  <fan> 1..64
    help.en number of the fan
    help.ja ファンの番号
  help.en show how fast a fan of a switch turns
  help.ja スイッチのファンの回転数を表示する

operation 48.2.4,48.3.1.12 switch control function execute restart
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en restart a switch
  help.ja スイッチを再起動する

operation 48.2.3,48.3.1.13 switch control function get system-uptime
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show how long a switch has been running
  help.ja スイッチの起動からの時間を表示する

operation 48.2.3,48.3.2.1 switch control function get lag-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the link aggregation of a switch
  help.ja スイッチのリンクアグリゲーションを表示する

setting 48.2.2,48.3.2.2 switch control function set port-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <speed>
  key <agent_port>
  <speed> auto | 1000-fdx | 100-fdx | 100-hdx | 10-fdx | 10-hdx  default auto
    help.en speed and duplex mode
    help.ja 通信速度と動作モード
  help.en speed of a port of the selected switch
  help.ja 選択したスイッチのポートの通信速度

operation 48.2.3,48.3.2.2 switch control function get port-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the speed set for a port of a switch
  help.ja スイッチのポートの通信速度の設定を表示する

setting 48.2.2,48.3.2.3 switch control function set port-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en use a port of the selected switch
  help.ja 選択したスイッチのポートを使う

operation 48.2.3,48.3.2.3 switch control function get port-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch is used
  help.ja スイッチのポートを使うか否かを表示する

setting 48.2.2,48.3.2.4 switch control function set port-auto-crossover
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en find out the kind of cable at a port of the selected switch
  help.ja 選択したスイッチのポートのオートクロスオーバー

operation 48.2.3,48.3.2.4 switch control function get port-auto-crossover
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch finds out the kind of cable
  help.ja スイッチのポートのオートクロスオーバーを表示する

setting 48.2.2,48.3.2.5 switch control function set port-speed-downshift
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en try a lower speed at a port of the selected switch
  help.ja 選択したスイッチのポートの速度ダウンシフト

operation 48.2.3,48.3.2.5 switch control function get port-speed-downshift
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch tries a lower speed
  help.ja スイッチのポートの速度ダウンシフトを表示する

setting 48.2.2,48.3.2.6 switch control function set port-flow-control
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en flow control at a port of the selected switch
  help.ja 選択したスイッチのポートのフロー制御

operation 48.2.3,48.3.2.6 switch control function get port-flow-control
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the flow control of a port of a switch
  help.ja スイッチのポートのフロー制御を表示する

setting 48.2.2,48.3.2.7 switch control function set port-blocking-control-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en block the packets of L2MS at a port of the selected switch
  help.ja 選択したスイッチのポートで L2MS のパケットを遮断する

operation 48.2.3,48.3.2.7 switch control function get port-blocking-control-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch blocks the packets of L2MS
  help.ja スイッチのポートで L2MS のパケットを遮断するか否かを表示する

setting 48.2.2,48.3.2.8 switch control function set port-blocking-data-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en block all but L2MS at a port of the selected switch
  help.ja 選択したスイッチのポートで L2MS 以外のパケットを遮断する

operation 48.2.3,48.3.2.8 switch control function get port-blocking-data-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch blocks all but L2MS
  help.ja スイッチのポートで L2MS 以外のパケットを遮断するか否かを表示する

operation 48.2.3,48.3.2.9 switch control function get status-combo-port
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show which half of a combo port of a switch is in use
  help.ja スイッチのコンボポートの使われ方を表示する

operation 48.2.3,48.3.2.10 switch control function get status-port-sfp-rx-power
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how much light an SFP port of a switch receives
  help.ja スイッチの SFP ポートの受光レベルを表示する

operation 48.2.3,48.3.2.11 switch control function get status-port-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the link of a port of a switch
  help.ja スイッチのポートのリンク状態を表示する

setting 48.2.2,48.3.3.1 switch control function set macaddress-aging
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en let the selected switch forget MAC addresses
  help.ja 選択したスイッチの MAC アドレスのエージング

operation 48.2.3,48.3.3.1 switch control function get macaddress-aging
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show whether a switch forgets MAC addresses
  help.ja スイッチの MAC アドレスのエージングを表示する

setting 48.2.2,48.3.3.2 switch control function set macaddress-aging-timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <time>
  <time> 10..64800  default 300
    help.en seconds
    help.ja 秒数
  help.en when the selected switch forgets a MAC address
  help.ja 選択したスイッチが MAC アドレスを消すまでの時間

operation 48.2.3,48.3.3.2 switch control function get macaddress-aging-timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show when a switch forgets a MAC address
  help.ja スイッチが MAC アドレスを消すまでの時間を表示する

operation 48.2.3,48.3.3.3 switch control function get status-macaddress-addr
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <mac_address> [<target_switch>]
  <mac_address> MAC
    help.en MAC address that is looked for
    help.ja 探す MAC アドレス
  help.en show at which port of a switch a MAC address is
  help.ja MAC アドレスのあるスイッチのポートを表示する

operation 48.2.3,48.3.3.4 switch control function get status-macaddress-port
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the MAC addresses at a port of a switch
  help.ja スイッチのポートにある MAC アドレスを表示する

operation 48.2.4,48.3.3.5 switch control function execute clear-macaddress-table
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en clear the MAC address table of a switch
  help.ja スイッチの MAC アドレステーブルを消去する

setting 48.2.2,48.3.4.1 switch control function set vlan-id
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <register_num> <vid>
  key <register_num>
  <vid> 1..4094
    help.en VLAN ID; without it the same number
    help.ja VLAN ID (省略時は登録番号と同じ)
  help.en VLAN ID under a number of the selected switch
  help.ja 選択したスイッチの VLAN 登録番号に対する VLAN ID

operation 48.2.3,48.3.4.1 switch control function get vlan-id
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <register_num> [<target_switch>]
  help.en show the VLAN ID under a number of a switch
  help.ja スイッチの VLAN 登録番号に対する VLAN ID を表示する

setting 48.2.2,48.3.4.2 switch control function set vlan-port-mode
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> access | trunk | hybrid  default access
    help.en frames without tags, with tags, or both
    help.ja タグなし、タグ付き、または両方
  help.en VLAN mode of a port of the selected switch
  help.ja 選択したスイッチのポートの VLAN 動作モード

operation 48.2.3,48.3.4.2 switch control function get vlan-port-mode
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the VLAN mode of a port of a switch
  help.ja スイッチのポートの VLAN 動作モードを表示する

setting 48.2.2,48.3.4.3 switch control function set vlan-access
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <vlan>
  key <agent_port>
  <vlan> VLAN_REGISTER  default 1
    help.en number under which the VLAN ID is registered
    help.ja VLAN 登録番号
  help.en VLAN of the frames without tags at a port of the selected switch
  help.ja 選択したスイッチのポートのタグなしの VLAN

operation 48.2.3,48.3.4.3 switch control function get vlan-access
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the VLAN of the frames without tags at a port of a switch
  help.ja スイッチのポートのタグなしの VLAN を表示する

setting 48.2.2,48.3.4.4 switch control function set vlan-trunk
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <register_num> <mode>
  key <agent_port> <register_num>
  <mode> join | leave  default leave
    help.en whether the port belongs to it
    help.ja 参加するか否か
  help.en VLAN of frames with tags at a port of the selected switch
  help.ja 選択したスイッチのポートのタグ付きの VLAN

operation 48.2.3,48.3.4.4 switch control function get vlan-trunk
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <register_num> [<target_switch>]
  help.en show whether a port of a switch belongs to a VLAN with tags
  help.ja スイッチのポートがタグ付きの VLAN に参加するか否かを表示する

setting 48.2.2,48.3.4.5 switch control function set vlan-multiple-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en use groups of ports on the selected switch
  help.ja 選択したスイッチでマルチプル VLAN を使う

operation 48.2.3,48.3.4.5 switch control function get vlan-multiple-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show whether a switch uses groups of ports
  help.ja スイッチのマルチプル VLAN の設定を表示する

setting 48.2.2,48.3.4.6 switch control function set vlan-multiple
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <group_num> <mode>
  key <agent_port> <group_num>
  <mode> join | leave  default leave
    help.en whether the port belongs to it
    help.ja 参加するか否か
  help.en group that a port of the selected switch belongs to
  help.ja 選択したスイッチのポートのマルチプル VLAN のグループ

operation 48.2.3,48.3.4.6 switch control function get vlan-multiple
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <group_num> [<target_switch>]
  help.en show whether a port of a switch belongs to a group
  help.ja スイッチのポートがグループに参加するか否かを表示する

setting 48.2.2,48.3.5.1 switch control function set qos-dscp-remark-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <type>
  key <agent_port>
  <type> off | af | cs  default off
    help.en by assured forwarding or class selector
    help.ja AF または CS で書き換える
  help.en how the selected switch rewrites the DSCP of what a port sends
  help.ja 選択したスイッチのポートで DSCP を書き換える方式

operation 48.2.3,48.3.5.1 switch control function get qos-dscp-remark-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how a switch rewrites the DSCP of what a port sends
  help.ja スイッチのポートで DSCP を書き換える方式を表示する

setting 48.2.2,48.3.5.2 switch control function set qos-dscp-remark-class
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <class>
  key <agent_port>
  <class> off | class1 | class2 | class3 | class4  default off
    help.en class of what the port receives
    help.ja 受信したパケットのクラス
  help.en class of what a port of the selected switch receives
  help.ja 選択したスイッチのポートで受信したパケットのクラス

operation 48.2.3,48.3.5.2 switch control function get qos-dscp-remark-class
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the class of what a port of a switch receives
  help.ja スイッチのポートで受信したパケットのクラスを表示する

setting 48.2.2,48.3.5.3 switch control function set qos-speed-unit
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <unit>
  <unit> 128k | 1m | 10m | 32m  default 32m
    help.en unit of the levels
    help.ja 速度の単位
  help.en unit in which the selected switch limits traffic
  help.ja 選択したスイッチの帯域制限の速度単位

operation 48.2.3,48.3.5.3 switch control function get qos-speed-unit
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the unit in which a switch limits traffic
  help.ja スイッチの帯域制限の速度単位を表示する

setting 48.2.2,48.3.5.4 switch control function set qos-policing-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en limit what a port of the selected switch receives
  help.ja 選択したスイッチのポートの受信を制限する

operation 48.2.3,48.3.5.4 switch control function get qos-policing-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a switch limits what a port receives
  help.ja スイッチのポートの受信を制限するか否かを表示する

setting 48.2.2,48.3.5.5 switch control function set qos-policing-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <level>
  key <agent_port>
  <level> 1..31  default 1
    help.en how many times the unit of qos-speed-unit
    help.ja qos-speed-unit の単位の倍数
  help.en how much a port of the selected switch may receive
  help.ja 選択したスイッチのポートの受信の帯域幅

operation 48.2.3,48.3.5.5 switch control function get qos-policing-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how much a port of a switch may receive
  help.ja スイッチのポートの受信の帯域幅を表示する

setting 48.2.2,48.3.5.6 switch control function set qos-shaping-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en limit what a port of the selected switch sends
  help.ja 選択したスイッチのポートの送信を制限する

operation 48.2.3,48.3.5.6 switch control function get qos-shaping-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a switch limits what a port sends
  help.ja スイッチのポートの送信を制限するか否かを表示する

setting 48.2.2,48.3.5.7 switch control function set qos-shaping-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <level>
  key <agent_port>
  <level> 1..31  default 1
    help.en how many times the unit of qos-speed-unit
    help.ja qos-speed-unit の単位の倍数
  help.en how much a port of the selected switch may send
  help.ja 選択したスイッチのポートの送信の帯域幅

operation 48.2.3,48.3.5.7 switch control function get qos-shaping-speed
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how much a port of a switch may send
  help.ja スイッチのポートの送信の帯域幅を表示する

setting 48.2.2,48.3.6.1 switch control function set mirroring-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en use mirroring on the selected switch
  help.ja 選択したスイッチでミラーリングを使う

operation 48.2.3,48.3.6.1 switch control function get mirroring-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show whether a switch uses mirroring
  help.ja スイッチのミラーリングの設定を表示する

setting 48.2.2,48.3.6.2 switch control function set mirroring-dest
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port>
  help.en port of the selected switch that the mirrored packets leave by
  help.ja 選択したスイッチでミラーリングしたパケットを出すポート

operation 48.2.3,48.3.6.2 switch control function get mirroring-dest
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the port of a switch that mirrored packets leave by
  help.ja スイッチでミラーリングしたパケットを出すポートを表示する

setting 48.2.2,48.3.6.3 switch control function set mirroring-src-rx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en mirror what a port of the selected switch receives
  help.ja 選択したスイッチのポートの受信をミラーリングする

operation 48.2.3,48.3.6.3 switch control function get mirroring-src-rx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a switch mirrors what a port receives
  help.ja スイッチのポートの受信をミラーリングするか否かを表示する

setting 48.2.2,48.3.6.4 switch control function set mirroring-src-tx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en mirror what a port of the selected switch sends
  help.ja 選択したスイッチのポートの送信をミラーリングする

operation 48.2.3,48.3.6.4 switch control function get mirroring-src-tx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a switch mirrors what a port sends
  help.ja スイッチのポートの送信をミラーリングするか否かを表示する

setting 48.2.2,48.3.7.1 switch control function set counter-frame-rx-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <counter_num> <type>
  key <agent_port> <counter_num>
  <type> FRAME_KIND | backward-drops | classifier-drops | crc-align-errors | under-size-packets \
      | over-size-packets | fragments | jabbers | control-packets
    help.en kind of frames
    help.ja フレームの種類
  help.en received frames that a counter of the selected switch counts
  help.ja 選択したスイッチの受信フレームカウンタで数える種類

operation 48.2.3,48.3.7.1 switch control function get counter-frame-rx-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <counter_num> [<target_switch>]
  help.en show which received frames a counter of a switch counts
  help.ja スイッチの受信フレームカウンタで数える種類を表示する

setting 48.2.2,48.3.7.2 switch control function set counter-frame-tx-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <counter_num> <type>
  key <agent_port> <counter_num>
  <type> FRAME_KIND | drops | collisions | cfi-drop
    help.en kind of frames
    help.ja フレームの種類
  help.en sent frames that a counter of the selected switch counts
  help.ja 選択したスイッチの送信フレームカウンタで数える種類

operation 48.2.3,48.3.7.2 switch control function get counter-frame-tx-type
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <counter_num> [<target_switch>]
  help.en show which sent frames a counter of a switch counts
  help.ja スイッチの送信フレームカウンタで数える種類を表示する

operation 48.2.3,48.3.7.3 switch control function get status-counter-frame-rx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <counter_num> [<target_switch>]
  help.en show a counter of received frames of a switch
  help.ja スイッチの受信フレームカウンタを表示する

operation 48.2.3,48.3.7.4 switch control function get status-counter-frame-tx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> <counter_num> [<target_switch>]
  help.en show a counter of sent frames of a switch
  help.ja スイッチの送信フレームカウンタを表示する

operation 48.2.3,48.3.7.5 switch control function get status-counter-octet-rx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how many octets a port of a switch received
  help.ja スイッチのポートの受信オクテット数を表示する

operation 48.2.3,48.3.7.6 switch control function get status-counter-octet-tx
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how many octets a port of a switch sent
  help.ja スイッチのポートの送信オクテット数を表示する

operation 48.2.4,48.3.7.7 switch control function execute clear-counter
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en clear all counters of a switch
  help.ja スイッチのすべてのカウンタを消去する

setting 48.2.2,48.3.8.1 switch control function set loopdetect-count
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <count>
  <count> 3..65535  default 3
    help.en times a second
    help.ja 1 秒あたりの回数
  help.en how much the selected switch takes for a loop
  help.ja 選択したスイッチがループと判断するしきい値

operation 48.2.3,48.3.8.1 switch control function get loopdetect-count
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show how much a switch takes for a loop
  help.ja スイッチがループと判断するしきい値を表示する

setting 48.2.2,48.3.8.2 switch control function set loopdetect-time
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <time>
  <time> 2..60  default 3
    help.en seconds
    help.ja 秒数
  help.en how long it takes until the selected switch sees a loop
  help.ja 選択したスイッチがループと判断するまでの時間

operation 48.2.3,48.3.8.2 switch control function get loopdetect-time
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show how long it takes until a switch sees a loop
  help.ja スイッチがループと判断するまでの時間を表示する

setting 48.2.2,48.3.8.3 switch control function set loopdetect-linkdown
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <action>
  <action> none | linkdown | linkdown-recovery  default none
    help.en nothing, link down, or link down for a time
    help.ja 何もしない、リンクダウン、または一定時間のリンクダウン
  help.en what the selected switch does about a loop
  help.ja 選択したスイッチがループを検出したときの動作

operation 48.2.3,48.3.8.3 switch control function get loopdetect-linkdown
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show what a switch does about a loop
  help.ja スイッチがループを検出したときの動作を表示する

setting 48.2.2,48.3.8.4 switch control function set loopdetect-recovery-timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <time>
  <time> 1..86400  default 300
    help.en seconds
    help.ja 秒数
  help.en when the selected switch brings up a port that a loop took down
  help.ja 選択したスイッチがリンクダウンしたポートを復帰させるまでの時間

operation 48.2.3,48.3.8.4 switch control function get loopdetect-recovery-timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show when a switch brings up a port that a loop took down
  help.ja スイッチがリンクダウンしたポートを復帰させるまでの時間を表示する

setting 48.2.2,48.3.8.5 switch control function set loopdetect-port-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <agent_port> <mode>
  key <agent_port>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en look for loops at a port of the selected switch
  help.ja 選択したスイッチのポートでループを検出する

operation 48.2.3,48.3.8.5 switch control function get loopdetect-port-use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a switch looks for loops at a port
  help.ja スイッチのポートでループを検出するか否かを表示する

setting 48.2.2,48.3.8.6 switch control function set loopdetect-use-control-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <mode>
  <mode> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en let the selected switch find loops by the packets of L2MS
  help.ja 選択したスイッチで L2MS のパケットでもループを検出する

operation 48.2.3,48.3.8.6 switch control function get loopdetect-use-control-packet
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show whether a switch finds loops by the packets of L2MS
  help.ja スイッチが L2MS のパケットでもループを検出するか否かを表示する

operation 48.2.3,48.3.8.7 switch control function get status-loopdetect-port
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether there is a loop at a port of a switch
  help.ja スイッチのポートのループの状態を表示する

operation 48.2.3,48.3.8.8 switch control function get status-loopdetect-recovery-timer
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how long a port of a switch stays down for a loop
  help.ja スイッチのポートが復帰するまでの残り時間を表示する

operation 48.2.4,48.3.8.9 switch control function execute reset-loopdetect
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en bring up the ports of a switch that loops took down
  help.ja ループでリンクダウンしたスイッチのポートを復帰させる

setting 48.2.2,48.3.9.1 switch control function set poe-class
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope switch
  form <port> <class>
  key <port>
  <port> 1..8
    help.en port number of the switch
    help.ja スイッチのポート番号
  <class> none | class3 | class4
    help.en no power, up to 15.4 W, or up to 30 W
    help.ja 給電なし、15.4W まで、または 30W まで
  help.en how much power a port of the selected switch may give
  help.ja 選択したスイッチのポートで給電するクラスの上限

operation 48.2.3,48.3.9.1 switch control function get poe-class
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <port> [<target_switch>]
  <port> 1..8
    help.en port number of the switch
    help.ja スイッチのポート番号
  help.en show how much power a port of a switch may give
  help.ja スイッチのポートで給電するクラスの上限を表示する

operation 48.2.3,48.3.9.2 switch control function get status-poe-state
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show whether a port of a switch gives power
  help.ja スイッチのポートの給電状態を表示する

operation 48.2.3,48.3.9.3 switch control function get status-poe-detect-class
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show the power class of what is at a port of a switch
  help.ja スイッチのポートに接続された機器のクラスを表示する

operation 48.2.3,48.3.9.4 switch control function get status-poe-temperature
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show the temperature inside a switch
  help.ja スイッチの内部温度を表示する

operation 48.2.3,48.3.9.5 switch control function get status-poe-supply
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show how much power a port of a switch gives
  help.ja スイッチのポートの供給電力を表示する

operation 48.2.3,48.3.9.6 switch control function get status-poe-supply-detail
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en show in detail how much power a port of a switch gives
  help.ja スイッチのポートの供給電力を詳しく表示する

operation 48.2.3,48.3.9.7 switch control function get status-poe-supply-total
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en show how much power a switch gives in all
  help.ja スイッチの総供給電力を表示する

operation 48.2.4,48.3.9.8 switch control function execute restart-poe-supply
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form [<target_switch>]
  help.en give power again from a switch
  help.ja スイッチの給電を復帰させる

operation 48.2.4,48.3.9.9 switch control function execute start-poe-supply
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en start to give power at a port of a switch
  help.ja スイッチのポートへの給電を始める

operation 48.2.4,48.3.9.10 switch control function execute stop-poe-supply
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  needs named
  form <agent_port> [<target_switch>]
  help.en stop giving power at a port of a switch
  help.ja スイッチのポートへの給電を止める

operation 48.4.1 ap select
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  level user
  form <ap>
  no
  <ap> SWITCH | none
    help.en MAC address or route of an access point, or none
    help.ja アクセスポイントの MAC アドレスまたは経路、または none
  act select_ap
  help.en select the access point that following commands are for
  help.ja 以後のコマンドの対象にするアクセスポイントを選ぶ

setting 48.4.2 ap config directory
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <path>
  <path> PATH(256)  default /ap_config
    help.en path of up to 256 half-width characters
    help.ja 半角 256 文字までのパス
  help.en where the configurations of access points are kept
  help.ja アクセスポイントの設定ファイルを置くディレクトリ

setting 48.4.3 ap config filename
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  scope ap
  form <name>
  <name> PATH(99)
    help.en file name of up to 99 half-width characters
    help.ja 半角 99 文字までのファイル名
  help.en file that keeps the configuration of the selected access point
  help.ja 選択したアクセスポイントの設定を保存するファイル

operation 48.4.4 ap control config get
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form [<ap>]
  form [<interface>] <all>
  <ap> SWITCH
    help.en MAC address or route of an access point
    help.ja アクセスポイントの MAC アドレスまたは経路
  <interface> INTERFACE(lan)
    help.en LAN interface that leads to the access points
    help.ja アクセスポイントのつながる LAN インターフェース
  <all> all
    help.en every access point
    help.ja すべてのアクセスポイント
  help.en back up the configurations of access points
  help.ja アクセスポイントの設定をバックアップする

operation 48.4.5 ap control config set
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form [<ap>]
  form [<interface>] <all>
  <ap> SWITCH
    help.en MAC address or route of an access point
    help.ja アクセスポイントの MAC アドレスまたは経路
  <interface> INTERFACE(lan)
    help.en LAN interface that leads to the access points
    help.ja アクセスポイントのつながる LAN インターフェース
  <all> all
    help.en every access point
    help.ja すべてのアクセスポイント
  help.en give access points the configurations that were kept
  help.ja アクセスポイントの設定を復元する

operation 48.4.6 ap control config delete
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form [<ap>]
  <ap> SWITCH | all
    help.en MAC address or route of an access point; all when not given
    help.ja アクセスポイントの MAC アドレスまたは経路 (省略時はすべて)
  help.en remove the configurations of access points
  help.ja アクセスポイントの設定を削除する

setting 48.4.7 ap control config-auto-set use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <use>
  <use> ONOFF  default on
    help.en whether it is done
    help.ja 使うか否か
  help.en give a new access point the configuration that was kept
  help.ja 新しいアクセスポイントに保存した設定を自動で渡す

operation 48.4.8 ap control firmware update go
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form [<ap>]
  <ap> SWITCH | all
    help.en MAC address or route of an access point; all when not given
    help.ja アクセスポイントの MAC アドレスまたは経路 (省略時はすべて)
  help.en ask access points to update their firmware
  help.ja アクセスポイントにファームウェアの更新を要求する

setting 48.4.9 ap control http proxy use
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <use>
  <use> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en reach the pages of access points through the router
  help.ja ルーター経由でアクセスポイントの GUI を開く

setting 48.4.10 ap control http proxy timeout
  if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <time>
  <time> 1..2147483647  default 60
    help.en seconds
    help.ja 秒数
  help.en how long the proxy waits for an access point
  help.ja プロキシがアクセスポイントの応答を待つ時間

setting 48.5.1 httpd proxy-access l2ms permit
  if RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <permit>
  <permit> ONOFF  default off
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en let the manager show this router's pages through its proxy
  help.ja マネージャーのプロキシー経由で GUI を開くことを許可する
