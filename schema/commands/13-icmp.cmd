# Chapter 13: ICMP for IPv4 and IPv6.

setting 13.1.1 ip icmp echo-reply send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en answer pings
  help.ja ICMP Echo に応答する

setting 13.1.2 ip icmp echo-reply send-only-linkup
  form <send>
  <send> ONOFF  default off
    help.en only while the interface is up
    help.ja リンクアップしているときだけ返すか否か
  help.en answer pings to an interface only while it is up
  help.ja リンクダウン中は ICMP Echo に応答しない

setting 13.1.3 ip icmp mask-reply send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en answer ICMP Mask Request
  help.ja ICMP Mask Request に応答する

setting 13.1.4 ip icmp parameter-problem send
  form <send>
  <send> ONOFF  default off
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell about wrong IP options
  help.ja ICMP Parameter Problem を送信する

setting 13.1.5 ip icmp redirect send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell hosts about better gateways
  help.ja ICMP Redirect を送信する

setting 13.1.6 ip icmp redirect receive
  form <action>
  <action> ONOFF  default off
    help.en whether it is used
    help.ja 処理するか否か
  help.en use the better gateways that ICMP Redirect names
  help.ja 受信した ICMP Redirect を処理する

setting 13.1.7 ip icmp time-exceeded send
  form <send> [rebound=<sw>] if !RTX5000<14.00.12,!RTX3500<14.00.12
  form <send> if RTX5000<14.00.12,RTX3500<14.00.12
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  <sw> ONOFF  default off
    help.en send it out of the interface that the packet came in by
    help.ja 受信したインターフェースから送信するか否か
  help.en tell when the TTL of a packet has run out
  help.ja ICMP Time Exceeded を送信する

setting 13.1.8 ip icmp timestamp-reply send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en answer ICMP Timestamp
  help.ja ICMP Timestamp に応答する

setting 13.1.9 ip icmp unreachable send
  form <send> [rebound=<sw>] if !RTX5000<14.00.12,!RTX3500<14.00.12
  form <send> if RTX5000<14.00.12,RTX3500<14.00.12
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  <sw> ONOFF  default off
    help.en send it out of the interface that the packet came in by
    help.ja 受信したインターフェースから送信するか否か
  help.en tell when there is no way to a destination
  help.ja ICMP Destination Unreachable を送信する

setting 13.1.10 ip icmp error-decrypted-ipsec send
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en send ICMP errors for packets that came through IPsec
  help.ja IPsec で復号したパケットに ICMP エラーを送る

setting 13.1.11 ip icmp log
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja 記録するか否か
  help.en log the ICMP errors that come in
  help.ja 受信した ICMP をログに記録する

setting 13.1.12 ip stealth
  if !vRX
  form all
  form <interface> ...
  <interface> INTERFACE(lan,tag,port,vlan,wan) \
      | INTERFACE(bridge) if !RTX5000<14.00.12,!RTX3500<14.00.12 \
      | (pp <peer_num>) | (tunnel <tunnel_num>)
    help.en interfaces, pp 1, tunnel 1
    help.ja インターフェース、pp 1、tunnel 1
  <peer_num> PP_NUM | anonymous
    help.en number of a pp, or anonymous
    help.ja 相手先情報番号、または anonymous
  <tunnel_num> TUNNEL_NUM
    help.en number of a tunnel
    help.ja トンネルの番号
  help.en hide the router: no ICMP errors and no TCP resets for what comes in there
  help.ja 受信したパケットに ICMP や TCP リセットを返さない

setting 13.1.13 ip <interface> arp mtu discovery
  if RTX5000,RTX3510,RTX3500,RTX1300
  scope interface <interface>
  form <sw> [minimum=<min_mtu>]
  <interface> LAN
  <sw> ONOFF  default on
    help.en whether it is found out
    help.ja 探索するか否か
  <min_mtu> 64..9578 if RTX5000,RTX3500 | 64..10218 if RTX3510,RTX1300  default 4000
    help.en smallest MTU that is tried
    help.ja 探索する最小の MTU
  help.en find out by ARP how long packets may be
  help.ja ARP で相手の MTU を探索する

setting 13.1.14 ip icmp unreachable-for-truncated send
  if RTX5000,RTX3510,RTX3500,RTX1300
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell when a packet was longer than the MTU
  help.ja 切り詰められたパケットに ICMP Destination Unreachable を送る

setting 13.2.1 ipv6 icmp echo-reply send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en answer IPv6 pings
  help.ja IPv6 の ICMP Echo に応答する

setting 13.2.2 ipv6 icmp echo-reply send-only-linkup
  form <send>
  <send> ONOFF  default off
    help.en only while the interface is up
    help.ja リンクアップしているときだけ返すか否か
  help.en answer IPv6 pings to an interface only while it is up
  help.ja リンクダウン中は IPv6 の ICMP Echo に応答しない

setting 13.2.3 ipv6 icmp parameter-problem send
  form <send>
  <send> ONOFF  default off
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell about wrong IPv6 headers
  help.ja IPv6 の ICMP Parameter Problem を送信する

setting 13.2.4 ipv6 icmp redirect send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell IPv6 hosts about better gateways
  help.ja IPv6 の ICMP Redirect を送信する

setting 13.2.5 ipv6 icmp redirect receive
  form <action>
  <action> ONOFF  default off
    help.en whether it is used
    help.ja 処理するか否か
  help.en use the better gateways that ICMPv6 Redirect names
  help.ja 受信した IPv6 の ICMP Redirect を処理する

setting 13.2.6 ipv6 icmp time-exceeded send
  form <send> [rebound=<sw>] if !RTX5000<14.00.12,!RTX3500<14.00.12
  form <send> if RTX5000<14.00.12,RTX3500<14.00.12
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  <sw> ONOFF  default off
    help.en send it out of the interface that the packet came in by
    help.ja 受信したインターフェースから送信するか否か
  help.en tell when the hop limit of a packet has run out
  help.ja IPv6 の ICMP Time Exceeded を送信する

setting 13.2.7 ipv6 icmp unreachable send
  form <send> [rebound=<sw>] if !RTX5000<14.00.12,!RTX3500<14.00.12
  form <send> if RTX5000<14.00.12,RTX3500<14.00.12
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  <sw> ONOFF  default off
    help.en send it out of the interface that the packet came in by
    help.ja 受信したインターフェースから送信するか否か
  help.en tell when there is no way to an IPv6 destination
  help.ja IPv6 の ICMP Destination Unreachable を送信する

setting 13.2.8 ipv6 icmp log
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja 記録するか否か
  help.en log the ICMPv6 packets that come in
  help.ja 受信した IPv6 の ICMP をログに記録する

setting 13.2.9 ipv6 icmp packet-too-big send
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell when an IPv6 packet is too long
  help.ja IPv6 の ICMP Packet-Too-Big を送信する

setting 13.2.10 ipv6 icmp error-decrypted-ipsec send
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en send ICMPv6 errors for packets that came through IPsec
  help.ja IPsec で復号したパケットに IPv6 の ICMP エラーを送る

setting 13.2.11 ipv6 stealth
  if !vRX
  form all
  form <interface> ...
  <interface> INTERFACE(lan,tag,port,vlan) \
      | INTERFACE(bridge) if !RTX5000<14.00.12,!RTX3500<14.00.12 \
      | (pp <peer_num>) | (tunnel <tunnel_num>)
    help.en interfaces, pp 1, tunnel 1
    help.ja インターフェース、pp 1、tunnel 1
  <peer_num> PP_NUM | anonymous
    help.en number of a pp, or anonymous
    help.ja 相手先情報番号、または anonymous
  <tunnel_num> TUNNEL_NUM
    help.en number of a tunnel
    help.ja トンネルの番号
  help.en hide the router: no ICMP errors and no TCP resets for what comes in there
  help.ja 受信したパケットに ICMP や TCP リセットを返さない

setting 13.2.12 ipv6 icmp packet-too-big-for-truncated send
  if RTX5000,RTX3510,RTX3500,RTX1300
  form <send>
  <send> ONOFF  default on
    help.en whether it is sent
    help.ja 送信するか否か
  help.en tell when an IPv6 packet was longer than the MTU
  help.ja 切り詰められたフレームに IPv6 の ICMP Packet Too Big を送る
