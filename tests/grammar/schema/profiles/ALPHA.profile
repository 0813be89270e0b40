# A small model for the tests of the grammar.
model     ALPHA
revision  10.01.05
built     Wed Dec 28 19:47:51 2022
memory    Memory 1Mbytes
copyright 2001-2002
macs      1
default
interface lan 2
interface tag 4
interface port 3
interface vlan 2
interface bridge 1
interface loopback 2
interface null
interface pp
interface tunnel
limit     gateways 20
limit     tunnels 8
limit     many 3
flag      licence
factory   number 5
factory   name "a b"
