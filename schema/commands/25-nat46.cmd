# Chapter 25: NAT46 and DNS46.

# All addresses together may be 254 at most: of a network alone that is checked
# (when its mask is a number of bits), of several items not.
setting 25.1 nat46 ip address pool
  if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  require numbers(<ipaddress>) <= 254
  form <ipaddress> ...8
  <ipaddress> IP4_SPAN | "<pool_net>/<pool_mask>"
    help.en addresses, ranges of addresses, networks
    help.ja アドレス、アドレスの範囲、ネットワーク
  <pool_net> IP4
    help.en address of a network
    help.ja ネットワークアドレス
  <pool_mask> 24..32 | IP4 | HEX(4..4)
    help.en mask of the network
    help.ja ネットワークのマスク
  help.en IPv4 addresses that stand for IPv6 addresses
  help.ja IPv6 アドレスに対応づける IPv4 アドレス

setting 25.2 nat46 ipv6 prefix
  if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  form <prefix_id>
  <prefix_id> 1..4294967295
    help.en number of an ipv6 prefix line
    help.ja ipv6 prefix の番号
  help.en prefix of the IPv6 addresses that IPv4 hosts get
  help.ja IPv4 ホストの送信元アドレスに付けるプレフィックス

setting 25.3 nat46 static
  if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  form <id> <ipv4_address> <ipv6_address>
  no <id> [<ipv4_address>] [<ipv6_address>]
  key <id>
  <id> 1..2147483647
    help.en number of the line
    help.ja エントリーの番号
  <ipv4_address> IP4
    help.en address that hosts inside use
    help.ja 内側のホストが使うアドレス
  <ipv6_address> IP6
    help.en address that it stands for
    help.ja 対応するアドレス
  help.en destination that is always translated into an IPv6 address
  help.ja 静的に対応づける宛先アドレス

operation 25.4 show status nat46 table
  if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  level user
  form [tunnel <tunnel_num>] [<type>]
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <type> static | dynamic | all  default all
    help.en which lines of the table
    help.ja 表示するエントリーの種類
  help.en show the NAT46 table
  help.ja NAT46 のテーブルを表示する
