# RTX1220. Guessed: the day it was built.
model     RTX1220
revision  15.04.07
built     Fri Jul  5 11:00:00 2024
memory    Memory 256Mbytes, 3LAN
copyright 1994-2024
macs      3
interface lan 3
interface tag 32
interface port 8
interface vlan 8
interface bridge 1
interface wan 1
interface loopback 9
interface null 1
interface usb 1
interface sd 1
interface pp 1
interface tunnel 1
limit     tunnels 100
limit     gateways 100
limit     pps 100
limit     auth_users 1000
limit     pool_addresses 101
limit     firmwares 2
limit     thermometers 1
limit     filters 129
factory   ip lan1 address 192.168.100.1/24
factory   telnetd host lan
factory   dhcp service server
factory   dhcp server rfc2131 compliant except remain-silent
factory   dhcp scope 1 192.168.100.2-192.168.100.191/24
