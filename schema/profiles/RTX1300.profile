# RTX1300 without a licence. Its MAC addresses are printed as a range.
model     RTX1300
revision  23.00.17
built     Fri Oct  3 09:45:39 2025
memory    Memory 1024Mbytes, 8LAN
copyright 1994-2025
macs      8
interface lan 8
interface tag 32
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
limit     fans 1
limit     cores 4
limit     nat_sessions 250000
limit     tunnel_mtu 1
limit     filters 129
limit     flexible_ports 10
limit     lan1_ports 8
limit     password_confirm 1
factory   ip lan1 address 192.168.100.1/24
factory   telnetd host lan
factory   dhcp service server
factory   dhcp server rfc2131 compliant except remain-silent
factory   dhcp scope 1 192.168.100.2-192.168.100.191/24
