# Chapter 9: filters for Ethernet frames.

# pass and reject without a suffix are the words of older firmware.
setting 9.1 ethernet filter
  form <num> <kind> <src_mac> [<dst_mac> [<offset> <byte_list>]]
  form <num> <kind> <type> [<scope>] [<offset> <byte_list>]
  key <num>
  <num> 1..512 if !RTX5000,!RTX3500,!RTX1210<14.01.16 \
      | 1..100 if RTX5000,RTX3500,RTX1210<14.01.16
    help.en number of the filter
    help.ja フィルターの番号
  <kind> pass-log | pass-nolog | reject-log | reject-nolog | pass | reject
    help.en what is done with a frame that fits
    help.ja 一致したフレームの扱い
  <src_mac> MACPATTERN
    help.en MAC address that it comes from, * for any byte or address
    help.ja 始点 MAC アドレス (* は任意)
  <dst_mac> MACPATTERN  default '*'
    help.en MAC address that it goes to, * for any byte or address
    help.ja 終点 MAC アドレス (* は任意)
  <type> dhcp-bind | dhcp-not-bind
    help.en hosts that have a reservation of DHCP or have none
    help.ja DHCP の予約があるホストか、ないホストか
  <scope> 1..65535 | IP4
    help.en number of a DHCP scope, or an address in it
    help.ja DHCP スコープの番号、またはその範囲のアドレス
  <offset> 0..65535
    help.en where the bytes begin, counted from behind the source address
    help.ja バイト列の位置 (始点 MAC アドレスの直後が 0)
  <byte_list> HEXBYTE | '*' list 16
    help.en bytes of two hexadecimal digits, * for any
    help.ja 2 桁の 16 進数か * をコンマで区切ったバイト列
  help.en filter for Ethernet frames
  help.ja イーサネットフレームのフィルター

setting 9.2 ethernet <interface> filter
  scope interface <interface>
  form <dir> <list> ...512 if !RTX5000,!RTX3500,!RTX1210<14.01.16
  form <dir> <list> ...100 if RTX5000,RTX3500,RTX1210<14.01.16
  key <dir>
  <interface> INTERFACE(lan,port,vlan)
  <dir> in | out
    help.en frames that come in or that go out
    help.ja 受信するフレームか送信するフレームか
  <list> 1..512 if !RTX5000,!RTX3500,!RTX1210<14.01.16 \
      | 1..100 if RTX5000,RTX3500,RTX1210<14.01.16
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the Ethernet frames of an interface
  help.ja インターフェースに適用するイーサネットフィルター

# A tunnel that belongs to a bridge, by its name.
setting 9.2 ethernet <tunnel_interface> filter
  if !vRX<19.01
  form <dir> <list> ...512 if !RTX5000,!RTX3500,!RTX1210<14.01.16
  form <dir> <list> ...100 if RTX5000,RTX3500,RTX1210<14.01.16
  key <tunnel_interface> <dir>
  <tunnel_interface> "tunnel<tunnel_num>"
  <tunnel_num> TUNNEL_NUM
  <dir> in | out
    help.en frames that come in or that go out
    help.ja 受信するフレームか送信するフレームか
  <list> 1..512 if !RTX5000,!RTX3500,!RTX1210<14.01.16 \
      | 1..100 if RTX5000,RTX3500,RTX1210<14.01.16
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters for the Ethernet frames of a bridged tunnel
  help.ja ブリッジに収容したトンネルに適用するイーサネットフィルター

operation 9.3 show status ethernet filter
  level user
  form <type> [<scope>]
  <type> dhcp-bind | dhcp-scope
    help.en hosts with a reservation, or with a lease
    help.ja 予約されているホストか、リース中のホストか
  <scope> 1..65535
    help.en number of a DHCP scope
    help.ja DHCP スコープの番号
  help.en show the hosts that Ethernet filters know from DHCP
  help.ja イーサネットフィルターの状態を表示する
