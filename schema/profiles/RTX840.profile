# RTX840. Guessed: the day it was built, the memory line, the number of MACs.
model     RTX840
revision  23.02.02
built     Wed Oct  1 10:00:00 2025
memory    Memory 1024Mbytes, 2LAN
copyright 1994-2025
macs      2
interface lan 2
interface tag 32
interface port 4
interface vlan 4
interface bridge 1
interface wan 1
interface loopback 9
interface null 1
interface usb 1
interface sd 1
interface pp 1
interface tunnel 1
limit     tunnels 20
limit     gateways 20
limit     pps 30
limit     auth_users 1000
limit     pool_addresses 32
limit     cores 2
limit     tunnel_mtu 1
limit     filters 129
limit     password_confirm 1
limit     password_min 8
factory   ip lan1 address 192.168.100.1/24
factory   telnetd host lan
factory   dhcp service server
factory   dhcp server rfc2131 compliant except remain-silent
factory   dhcp scope 1 192.168.100.2-192.168.100.191/24
