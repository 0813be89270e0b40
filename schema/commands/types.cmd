# Types and parameters that more than one chapter uses.

type ONOFF      = on | off
type POLICY     = 1..2147483647
type GATEWAY    = 1..@gateways
type TUNNEL_NUM = 1..@tunnels
type PP_NUM     = 1..@pps
type AUTH_ID    = 1..@auth_users
type FILTER_NUM = 1..21474836

# An interface by name: what the reference calls LAN and WAN interfaces.
type LAN        = INTERFACE(lan,tag,port,vlan)
type LAN_WAN    = INTERFACE(lan,tag,port,vlan,wan)

# A port of a LAN interface's switch; on the RTX1300 a port of the router.
type LAN_PORT   = 1..4 if RTX5000,RTX3510,RTX3500,RTX840,RTX830 | 1..8 if RTX1220,RTX1210 \
    | 1..10 if RTX1300

# An IPv6 address that is made from a prefix got elsewhere: ra-prefix@lan2::1/64.
type DYNAMIC6   = "<prefix_source>@<prefix_rest>"

# One address or a range of them: 192.168.0.1, 192.168.0.1-192.168.0.9.
type IP4_SPAN   = IP4 | "<first_ip4>-<last_ip4>"
type IP_SPAN    = IP | "<first_ip>-<last_ip>"

# A switch: MAC address or route, such as lan1:1-2-13 (21.33, 48.2.1). At a LAN
# interface with one port the route is its name alone, or goes on from there.
type SWITCH     = MAC | "lan<switch_single>" \
    | "<switch_lan>:<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>[-<switch_hop>]]]]]]]"

# Classes of the output queues (26, 27).
type QUEUE_CLASS = 1..250 if RTX3510 | 1..100 if vRX,RTX5000,RTX3500 \
    | 1..16 if RTX1300,RTX1220,RTX1210,RTX840,RTX830

# An OSPF area (28, 31).
type OSPF_AREA  = backbone | 1..4294967295 | IP4(nonzero)

# Kinds of identity (15.14, 15.17). Connections by telephone number need the
# NGN of the Japanese networks.
type IDENTITY   = ipv4-addr | fqdn | user-fqdn | rfc822-addr as user-fqdn | ipv6-addr \
    | key-id | tel if !vRX<19.01,!vRX>=19.02 | tel-key if !vRX<19.01,!vRX>=19.02

# Algorithms (15.22, 15.25, 15.48.2). The long hashes came with newer models.
type CIPHER     = 3des-cbc | des-cbc | aes-cbc | aes256-cbc
type HASH       = md5 | sha | sha256 | sha384 if vRX>=19.02,RTX3510,RTX1300 \
    | sha512 if vRX>=19.02,RTX3510,RTX1300
type HMAC       = md5-hmac | sha-hmac | sha256-hmac \
    | sha384-hmac if vRX>=19.02,RTX3510,RTX1300 \
    | sha512-hmac if vRX>=19.02,RTX3510,RTX1300

# Bridge interfaces came with later revisions of some models.
type BRIDGE     = INTERFACE(bridge) if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12

# Number of an `ip keepalive`.
type KEEPALIVE  = 1..6000 if vRX | 1..3000 if RTX5000,RTX3510 | 1..1000 if RTX3500 \
    | 1..100 if RTX1300,RTX1220,RTX1210,RTX840,RTX830

# Addresses of a filter (8.1.10): several, joined by commas.
type FILTER_ADDRESS = ADDREXPR \
    | map-e if !vRX,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20 \
    | hb46pp if RTX3510>=23.01.02,RTX1300>=23.00.12,RTX1220>=15.04.07,RTX840,RTX830>=15.02.31 \
    | "@<filter_app>" if RTX840 \
    | FQDN(255) if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03 \
    list 1000

# Applications that dynamic filters know (8.1.14); the DHCP ones do nothing.
type DYNAMIC_APPLICATION = tcp | udp | ftp | tftp | domain | www | smtp | pop3 | telnet \
    | netmeeting | echo | discard | daytime | chargen | ssh | time | whois | dns | gopher \
    | finger | http | sunrpc | ident | nntp | ntp | ms-rpc | netbios_ns | netbios_dgm \
    | netbios_ssn | imap | snmp | snmptrap | bgp | imap3 | ldap | https | ms-ds | ike \
    | rlogin | rwho | rsh | syslog | printer | rip | ripng | ms-sql | radius | l2tp | pptp \
    | nfs | msblast | ipsec-nat-t | sip | ping | ping6 | submission \
    | dhcpc | dhcps | dhcpv6c | dhcpv6s

# Values of the DS field.
type DSCP       = 0..63 | default | cs1 | cs2 | cs3 | cs4 | cs5 | cs6 | cs7 | af11 | af12 \
    | af13 | af21 | af22 | af23 | af31 | af32 | af33 | af41 | af42 | af43 | ef

# Who asks for a URL (10.1, 10.10).
type URL_CLIENT = '*' | PREFIX4(optional,bits) | "<client_first>-[<client_last>]" | "-<client_last>"

# Protocols of a filter, but for ICMP alone, with which there are no ports.
type PROTOCOL_NAME = tcp | udp | ipv6 | gre | esp | ah | icmp6 | icmp-error | icmp-info \
    | tcpsyn | tcpfin | tcprst | established | '*' \
    | "tcpflag=<flag_value>/<flag_mask>" | "tcpflag!=<flag_value>/<flag_mask>"

<gateway_id> GATEWAY
  help.en number of the security gateway
  help.ja セキュリティゲートウェイの番号

<policy_id> POLICY
  help.en number of the SA policy
  help.ja SA ポリシーの番号

<prefix_source> ra-prefix | dhcp-prefix
  help.en where the prefix comes from
  help.ja プレフィックスの入手元

<prefix_rest> STRING(1..64)
  help.en interface that got the prefix, and the rest of the address
  help.ja プレフィックスを得たインターフェースとアドレスの残り

<first_ip4> IP4

<last_ip4> IP4

<first_ip> IP

<last_ip> IP

<switch_lan> INTERFACE(lan)

<switch_single> 2..2 if RTX840,RTX830 | 2..3 if RTX1220,RTX1210 | 1..8 if !RTX1220,!RTX1210,!RTX840,!RTX830

<switch_hop> 1..64

<filter_app> NAME(1..31)
  help.en name of an application
  help.ja アプリケーションの名前

<client_first> IP4
  help.en first address
  help.ja 最初のアドレス

<client_last> IP4
  help.en last address
  help.ja 最後のアドレス

<flag_value> HEX(2)
  help.en value of the flags
  help.ja フラグの値

<flag_mask> HEX(2)
  help.en mask of the flags
  help.ja フラグのマスク

<peer_num> PP_NUM
  help.en number of the pp, where it may be left out the selected one
  help.ja 相手先情報番号 (省略できるところでは選択中のもの)

<tunnel_num> TUNNEL_NUM
  help.en number of the tunnel, where it may be left out the selected one
  help.ja トンネルの番号 (省略できるところでは選択中のもの)

<direction> in | out
  help.en what comes in or what goes out
  help.ja 受信か送信か

<detail> detail
  help.en in more detail
  help.ja 詳しく表示
