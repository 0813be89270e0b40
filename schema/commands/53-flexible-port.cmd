# Chapter 53: ports that can be given to any LAN interface.

setting 53.1 lan flexible-port
  if RTX1300
  require 1 <= count(<interface=lan1>)
  require 10 <= numbers(<sw_port>)
  require overlaps(<sw_port>) <= 0
  form <mapping> ...8
  <mapping> "<interface>=<sw_port>"
    help.en ports of a LAN interface: lan1=1-6,8
    help.ja LAN インターフェースのポート (lan1=1-6,8)
  <interface> INTERFACE(lan)
  <sw_port> RANGE(1..10) list 10
  help.en which ports belong to which LAN interface
  help.ja LAN インターフェースに割り当てるポート

operation 53.2 show lan flexible-port
  if RTX1300
  level user
  form [<interface>]
  <interface> INTERFACE(lan)
    help.en LAN interface, all when not given
    help.ja LAN インターフェース、省略するとすべて
  help.en show which ports belong to which LAN interface
  help.ja LAN インターフェースに割り当てられているポートを表示する

# Ports 9 and 10 are faster.
setting 53.3 lan port type
  if RTX1300
  form <port> <speed> { [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  form <fast_port> <fast_speed> { [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  form <port> {+ [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  form <fast_port> {+ [auto-crossover=<auto_crossover>] \
      [speed-downshift=<speed_downshift>] [energy-saving=<energy_saving>] }
  key <fast_port> <port>
  <port> 1..8
    help.en port number
    help.ja ポート番号
  <fast_port> 9..10
    help.en port number
    help.ja ポート番号
  <speed> auto | 1000-fdx | 100-fdx | 100-hdx | 10-fdx | 10-hdx  default auto
    help.en speed and mode
    help.ja 速度と動作モード
  <fast_speed> auto | 10g-fdx | 5g-fdx | 2.5g-fdx | 1000-fdx | 100-fdx | 100-hdx  default auto
    help.en speed and mode
    help.ja 速度と動作モード
  <auto_crossover> ONOFF  default on
    help.en find out by itself how the cable is wired
    help.ja ケーブルの種類を自動で判定するか否か
  <speed_downshift> ONOFF  default on
    help.en take a lower speed when the cable does not carry the higher one
    help.ja 通信できないとき速度を下げるか否か
  <energy_saving> ONOFF  default off
    help.en save energy
    help.ja 省電力機能を使うか否か
  help.en speed, mode and options of a LAN port
  help.ja LAN ポートの速度と動作モード、オプション機能

setting 53.4 switching-hub macaddress-aging
  if RTX3510,RTX1300
  form <age_time>
  <age_time> on as 300 | off | 4..819  default 300
    help.en seconds until an address is forgotten, or off
    help.ja MAC アドレスを消去するまでの秒数、または off
  help.en when the switch forgets a MAC address
  help.ja スイッチングハブの MAC アドレスエージング

setting 53.5 lan port shutdown
  if RTX1300
  form <port>
  key <port>
  <port> LAN_PORT
    help.en port number
    help.ja ポート番号
  help.en keep a LAN port from being used
  help.ja LAN ポートを使えなくする
