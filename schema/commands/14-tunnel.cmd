# Chapter 14: tunnels.

setting 14.1 tunnel enable
  scope tunnel <tunnel_num>
  form <tunnel_num> ... if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form <tunnel_num> if RTX5000<14.00.26,RTX3500<14.00.26,RTX1210<14.01.26,RTX830<15.02.03
  each <tunnel_num>
  <tunnel_num> NUMSET(1..@tunnels)
    help.en tunnels: 1, 1-3, 3-, -3 or all
    help.ja トンネルの番号 (1、1-3、3-、-3、all)
  help.en let tunnels be used
  help.ja トンネルを使えるようにする

operation 14.2 tunnel disable
  form <tunnel_num> ...
  <tunnel_num> NUMSET(1..@tunnels)
    help.en tunnels: 1, 1-3, 3-, -3 or all
    help.ja トンネルの番号 (1、1-3、3-、-3、all)
  act tunnel_disable
  help.en keep tunnels from being used
  help.ja トンネルを使えないようにする

setting 14.3 tunnel type
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.20
  scope tunnel
  form <type>
  form <multipoint> [<role>]
  <type> point-to-point  default point-to-point
    help.en one peer
    help.ja 接続先は 1 箇所
  <multipoint> multipoint
    help.en several peers
    help.ja 接続先は複数
  <role> client \
      | server if vRX,RTX5000,RTX3510,RTX3500,RTX1300,RTX1220,RTX1210,ex1  default client
    help.en what this router is among the peers
    help.ja このルーターの役割
  help.en whether the tunnel has one peer or several
  help.ja トンネルの接続先が 1 箇所か複数か

# Of these two the one typed last is in force.
setting 14.4 tunnel encapsulation
  scope tunnel
  displaces tunnel translation
  form <type>
  <type> ipsec | ipip | pptp if !vRX,!RTX5000,!RTX3510,!RTX3500 | l2tp \
      | l2tpv3-raw if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12 \
      | l2tpv3 if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12 \
      | ipudp if !vRX<19.01,!vRX>=19.02 \
      | map-e if RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10 \
      | hb46pp if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31  default ipsec
    help.en protocol
    help.ja プロトコル
  help.en protocol that the tunnel is made of
  help.ja トンネルの種別

setting 14.5 ip tunnel address
  scope tunnel
  form <ip_address>
  <ip_address> PREFIX4(optional)
    help.en address, with or without a mask
    help.ja アドレス (マスクは省略可)
  help.en IPv4 address of the tunnel interface
  help.ja トンネルインターフェースの IPv4 アドレス

setting 14.6 ip tunnel remote address
  scope tunnel
  form <ip_address>
  <ip_address> IP4
    help.en address
    help.ja アドレス
  help.en IPv4 address of the tunnel's other side
  help.ja トンネルの相手側の IPv4 アドレス

setting 14.7 tunnel endpoint remote address
  if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20
  scope tunnel
  form <remote>
  <remote> HOST(64)
    help.en address or host name
    help.ja アドレスまたはホスト名
  help.en where an IPIP tunnel ends at the other side
  help.ja IPIP トンネルの相手側の端点

setting 14.8 tunnel endpoint local address
  if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20
  scope tunnel
  form <local>
  <local> HOST(64) \
      | DYNAMIC6 if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.08
    help.en address or host name
    help.ja アドレスまたはホスト名
  help.en where an IPIP tunnel ends at this side
  help.ja IPIP トンネルの自分側の端点

# Both ends are of the same kind.
setting 14.9 tunnel endpoint address
  scope tunnel
  form [<local>] <remote>
  form [<local6>] <remote6>
  <local> IP4
    help.en own address
    help.ja 自分側のアドレス
  <remote> IP4
    help.en address of the other side
    help.ja 相手側のアドレス
  <local6> IP6
    help.en own address
    help.ja 自分側のアドレス
  <remote6> IP6
    help.en address of the other side
    help.ja 相手側のアドレス
  help.en where the tunnel begins and ends
  help.ja トンネルの両端のアドレス

# Of two words the second is a kind when it is spelled like one.
setting 14.10 tunnel endpoint name
  scope tunnel
  form [<local_name>] <remote_name>
  form [<local_name>] <remote_name> <type>
  <local_name> STRING(1..255)
    help.en own name
    help.ja 自分側の名前
  <remote_name> STRING(1..255)
    help.en name of the other side
    help.ja 相手側の名前
  <type> fqdn if !vRX<19.01,!vRX>=19.02 | tel if !vRX<19.01,!vRX>=19.02  default fqdn
    help.en domain names or telephone numbers
    help.ja ドメイン名か電話番号か
  help.en where the tunnel begins and ends, by name
  help.ja トンネルの両端の名前

setting 14.11 tunnel multipoint server
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.20
  scope tunnel
  form <id> <ip_address>
  key <id>
  <id> 1..3
    help.en which of three servers
    help.ja サーバーの番号
  <ip_address> HOST(255)
    help.en address or host name
    help.ja アドレスまたはホスト名
  help.en server that a multipoint tunnel connects to
  help.ja マルチポイントトンネルの接続先のサーバー

setting 14.12 tunnel multipoint local name
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.20
  scope tunnel
  form <name>
  <name> STRING(1..64)
    help.en name, up to 64 half-width characters
    help.ja 名前 (半角 64 文字まで)
  help.en own name among the peers of a multipoint tunnel
  help.ja マルチポイントトンネルでの自分の名前

# The RTX830 is a server only with the YSL-VPN-EX1 licence.
setting 14.13 tunnel multipoint limit
  if vRX,RTX5000>=14.00.26,RTX3510,RTX3500>=14.00.26,RTX1300,RTX1220,RTX1210>=14.01.20,ex1
  scope tunnel
  form <limit>
  <limit> 1..1000 if RTX3510 | 1..100 if !RTX3510,!RTX840 \
      default 1000 if RTX3510 default 100 if !RTX3510
    help.en number of peers
    help.ja 接続先の数
  help.en how many peers a multipoint server takes
  help.ja マルチポイントトンネルのサーバーに接続できる数

setting 14.14 tunnel map-e type
  if RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10
  scope tunnel
  form <type>
  <type> v6plus | ocn \
      | ipv6option if RTX1300>=23.00.05,RTX1220>=15.04.05,RTX1210>=14.01.42,RTX840,RTX830>=15.02.29  default v6plus
    help.en service
    help.ja サービス
  help.en MAP-E service that the tunnel uses
  help.ja トンネルが使う MAP-E のサービス

setting 14.15 tunnel translation
  if RTX3510,RTX1300,RTX1220>=15.04.04,RTX840,RTX830>=15.02.20
  scope tunnel
  displaces tunnel encapsulation
  form <type>
  <type> nat46
    help.en kind of translation
    help.ja 変換の種別
  help.en address translation that the tunnel does
  help.ja トンネルで行うアドレス変換

setting 14.16 tunnel hb46pp auth myname
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  scope tunnel
  form <myname> <password>
  <myname> NAME(1..32)
    help.en own name
    help.ja 自分の名前
  <password> NAME(1..32) secret
    help.en own password
    help.ja 自分のパスワード
  help.en own name and password to the provisioning server
  help.ja プロビジョニングサーバーに送る名前とパスワード

setting 14.17 tunnel hb46pp server
  if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31
  scope tunnel
  form <server>
  <server> HOST(255)
    help.en name of the server
    help.ja サーバーの名前
  help.en provisioning server to ask
  help.ja 問い合わせるプロビジョニングサーバー
