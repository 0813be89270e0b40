# RTX5000. Guessed: the day it was built, the memory line.
model     RTX5000
revision  14.00.34
built     Fri Jul  5 11:00:00 2024
memory    Memory 1024Mbytes, 4LAN
copyright 1994-2024
macs      4
interface lan 4
interface tag 32
interface port 4 2
interface vlan 8
interface bridge 1
interface loopback 9
interface null 1
interface bri 8
interface pri 1
interface sd 1
interface pp 1
interface tunnel 1
limit     tunnels 3000
limit     gateways 3000
limit     pps 150
limit     auth_users 3000
limit     pool_addresses 3104
limit     log_lines 20000
limit     firmwares 2
limit     thermometers 1
limit     fans 1
limit     cores 4
limit     host_key_bits 1024
limit     filters 300
