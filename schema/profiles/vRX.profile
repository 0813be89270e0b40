# vRX for VMware ESXi in its normal mode (19.00 is the one for Amazon EC2, 19.02
# the one for Sakura no Cloud). Guessed: the day it was built, the memory line,
# the number of LANs.
model     vRX
revision  19.01.06
built     Wed Oct  1 10:00:00 2025
memory    Memory 2048Mbytes, 2LAN
copyright 1994-2025
macs      2
interface lan 2
interface bridge 1
interface loopback 9
interface null 1
interface pp 1
interface tunnel 1
limit     tunnels 6000
limit     gateways 6000
limit     pps 150
limit     auth_users 6000
limit     pool_addresses 1040
limit     log_lines 20000
limit     filters 300
