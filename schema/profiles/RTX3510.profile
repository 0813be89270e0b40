# RTX3510 without a licence. Guessed: the day it was built, the memory line.
model     RTX3510
revision  23.01.03
built     Wed Oct  1 10:00:00 2025
memory    Memory 4096Mbytes, 4LAN
copyright 1994-2025
macs      4
interface lan 4
interface tag 32
interface port 4 2
interface vlan 8
interface bridge 1
interface wan 1
interface loopback 9
interface null 1
interface usb 1
interface sd 1
interface pp 1
interface tunnel 1
limit     tunnels 1000
limit     gateways 1000
limit     pps 150
limit     auth_users 1000
limit     pool_addresses 1104
limit     log_lines 20000
limit     firmwares 2
limit     fans 1
limit     cores 4
limit     tunnel_mtu 1
limit     filters 300
limit     password_confirm 1
