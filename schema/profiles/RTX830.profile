# RTX830 without a licence: the model of a new database.
model     RTX830
revision  15.02.28
built     Wed Dec 28 19:47:51 2022
memory    Memory 256Mbytes, 2LAN
copyright 1994-2022
macs      2
default
stands-for RTX810 NVR510 NVR700W NVR500 N500 FWX120
stands-for RT107e SRT100 RT58i N58i RT57i RT56v
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
limit     filters 129
limit     dhcp_log_where 0
factory   ip lan1 address 192.168.100.1/24
factory   telnetd host lan
factory   dhcp service server
factory   dhcp server rfc2131 compliant except remain-silent
factory   dhcp scope 1 192.168.100.2-192.168.100.191/24
