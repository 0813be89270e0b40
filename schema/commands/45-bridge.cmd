# Chapter 45: bridges.

# The literal tunnel1 makes anything else that is no tunnel an unknown keyword.
setting 45.1 bridge member
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  form <bridge_interface> <interface> <interface> ...
  key <bridge_interface>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  <interface> INTERFACE(lan) | INTERFACE(port,vlan) if !vRX,!RTX1300 \
      | tunnel1 | "tunnel<tunnel>" | "tunnel<tunnel>-tunnel<last_tunnel>" if !RTX830,ex1
    help.en LAN interface, tunnel1, or tunnel1-tunnel4
    help.ja LAN インターフェース、tunnel1、または tunnel1-tunnel4
  <tunnel> TUNNEL_NUM
  <last_tunnel> TUNNEL_NUM
  help.en interfaces that a bridge joins
  help.ja ブリッジに収容するインターフェース

setting 45.2 bridge learning
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  form <bridge_interface> <switch>
  key <bridge_interface>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  <switch> ONOFF  default on
    help.en whether it learns
    help.ja 学習するか否か
  help.en let a bridge learn MAC addresses
  help.ja ブリッジが MAC アドレスを学習する

setting 45.3 bridge learning
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  form <bridge_interface> timer <time>
  no <bridge_interface> timer [<time>]
  key <bridge_interface>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  <time> 30..32767 | off  default 300
    help.en seconds, or off
    help.ja 秒数、または off
  help.en when a bridge forgets an address that it learned
  help.ja ブリッジが学習した MAC アドレスを消すまでの時間

setting 45.4 bridge learning
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  form <bridge_interface> static <mac_address> <interface>
  no <bridge_interface> static <mac_address> [<interface>]
  key <bridge_interface> <mac_address>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  <mac_address> MAC
    help.en MAC address of the destination
    help.ja 宛先の MAC アドレス
  <interface> INTERFACE(lan) | INTERFACE(port,vlan) if !vRX,!RTX1300
    help.en LAN interface that leads to it
    help.ja 出力する LAN インターフェース
  help.en MAC address that a bridge knows without learning
  help.ja ブリッジに登録しておく MAC アドレス
