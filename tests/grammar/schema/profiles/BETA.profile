# The same with more of everything.
model     BETA
revision  10.02.00
built     Thu Dec 29 19:47:51 2022
memory    Memory 2Mbytes
copyright 2001-2003
macs      2
interface lan 3
interface wan 1
interface pp
interface tunnel
limit     gateways 40
limit     tunnels 16
limit     many 5
