# RTX1210.
model     RTX1210
revision  14.01.42
built     Fri Jul  5 11:17:45 2024
memory    Memory 256Mbytes, 3LAN, 1BRI
copyright 1994-2024
macs      3
stands-for RTX1200 N1200 RTX1100 RTX1000 RTX1500
stands-for RT105i RT105e RT105p
interface lan 3
interface tag 32
interface port 8
interface vlan 8
interface bridge 1
interface wan 1
interface loopback 9
interface null 1
interface bri 1
interface usb 1
interface sd 1
interface pp 1
interface tunnel 1
limit     tunnels 100
limit     gateways 100
limit     pps 100
limit     auth_users 1000
limit     pool_addresses 103
limit     firmwares 2
limit     cpu_blanks 2
limit     thermometers 1
limit     bootrom 3
limit     host_key_bits 1024
limit     filters 129
factory   ip lan1 address 192.168.100.1/24
factory   telnetd host lan
factory   dhcp service server
factory   dhcp server rfc2131 compliant except remain-silent
factory   dhcp scope 1 192.168.100.2-192.168.100.191/24
