# Chapter 38: VLANs.

# Ports of the switch that belongs to lan1, and to lan2 of the big models.
type LAN1_PORT = lan1.1 | lan1.2 | lan1.3 | lan1.4 | lan1.5 if RTX1220,RTX1210 | lan1.6 if RTX1220,RTX1210 \
    | lan1.7 if RTX1220,RTX1210 | lan1.8 if RTX1220,RTX1210
type LAN2_PORT = lan2.1 | lan2.2 | lan2.3 | lan2.4

setting 38.1 vlan <interface> 802.1q
  if !vRX
  scope interface <interface>
  guard vlan
  form vid=<vid> [name=<name>]
  <interface> INTERFACE(tag)
  <vid> 2..4094
    help.en VLAN ID
    help.ja VLAN ID
  <name> STRING(1..127)
    help.en name, up to 127 half-width characters
    help.ja 名前 (半角 127 文字まで)
  help.en VLAN ID of a tagged VLAN interface
  help.ja タグ VLAN インターフェースの VLAN ID

# The ports of lan1 belong to vlan1-vlan4 and those of lan2 to vlan5-vlan8
# where there are two switches.
setting 38.2 vlan port mapping
  if !vRX,!RTX1300
  form <sw_port> <vlan_interface> if RTX1220,RTX1210,RTX840,RTX830
  form <sw_port> <low_vlan> if RTX5000,RTX3510,RTX3500
  form <sw_port2> <high_vlan> if RTX5000,RTX3510,RTX3500
  key <sw_port2> <sw_port>
  <sw_port> LAN1_PORT
    help.en port of the switch
    help.ja スイッチングハブのポート
  <sw_port2> LAN2_PORT
    help.en port of the switch
    help.ja スイッチングハブのポート
  <vlan_interface> INTERFACE(vlan)
    help.en VLAN interface
    help.ja VLAN インターフェース
  <low_vlan> vlan1 | vlan2 | vlan3 | vlan4
    help.en VLAN interface
    help.ja VLAN インターフェース
  <high_vlan> vlan5 | vlan6 | vlan7 | vlan8
    help.en VLAN interface
    help.ja VLAN インターフェース
  help.en VLAN that a port of the switch belongs to
  help.ja スイッチングハブのポートが属する VLAN

setting 38.3 vlan interconnect group
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  form <phys_lan_interface> all
  form <phys_lan_interface> none
  form <phys_lan_interface> (<group> | <hub>) ...
  key <phys_lan_interface>
  <phys_lan_interface> INTERFACE(lan)
    help.en LAN interface
    help.ja 物理 LAN インターフェース
  <group> INTERFACE(lan,tag,vlan) | "<first_part>-<last_part>" list 100
    help.en interfaces: vlan1-3,vlan5
    help.ja 互いに通信できるインターフェース (vlan1-3,vlan5 など)
  <first_part> INTERFACE(tag,vlan)
  <last_part> 1..32 | INTERFACE(tag,vlan)
  <hub> "<hub_interface>$"
    help.en one that all others may speak to
    help.ja 他のすべてと通信できるインターフェース
  <hub_interface> INTERFACE(lan,tag,vlan)
  help.en which VLANs may speak to each other
  help.ja 相互に通信できる VLAN のグループ

setting 38.4 vlan interconnect log
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  form <phys_lan_interface> {+ [<pass>] [<reject>] }
  key <phys_lan_interface>
  <phys_lan_interface> INTERFACE(lan)
    help.en LAN interface
    help.ja 物理 LAN インターフェース
  <pass> pass
    help.en what is let through
    help.ja 許可した通信
  <reject> reject
    help.en what is kept back
    help.ja 遮断した通信
  help.en log what the groups of VLANs decide
  help.ja VLAN のグループによる通信制御のログ
