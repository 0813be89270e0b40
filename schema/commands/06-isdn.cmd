# Chapter 6: ISDN. `pp bind` and `pp always-on`, which other lines need too, are in
# 11-ppp.cmd.

# The lines of BRI and of PRI (7.1).
setting 6.1.1,7.1 line type
  if RTX5000,RTX3510,RTX3500,RTX1210
  form <bri> <isdn> [<channels>] if RTX5000,RTX3500,RTX1210
  form <bri> <leased> if RTX5000,RTX3500,RTX1210
  form <pri> <kind> if RTX5000,RTX3510,RTX3500
  key <pri> <bri>
  <bri> INTERFACE(bri)
    help.en BRI interface
    help.ja BRI インターフェース
  <pri> INTERFACE(pri)
    help.en PRI interface
    help.ja PRI インターフェース
  <isdn> isdn | isdn-ntt  default isdn
    help.en ISDN
    help.ja ISDN 回線交換
  <leased> l64 | l128
    help.en leased line of 64 or 128 kbit/s
    help.ja 64 または 128 kbit/s の専用線
  <channels> 1b | 2b  default 2b
    help.en B channels that are used
    help.ja 使う B チャネルの数
  <kind> isdn | isdn-ntt | leased  default leased
    help.en ISDN or a leased line
    help.ja ISDN か専用線か
  help.en kind of line of a BRI or PRI interface
  help.ja BRI または PRI の回線の種類

setting 6.1.2 isdn local address
  if RTX5000,RTX3500,RTX1210
  form <interface> <number>
  key <interface>
  <interface> INTERFACE(bri,pri)
    help.en BRI or PRI interface
    help.ja BRI または PRI インターフェース
  <number> "<isdn_num>[/<sub_address>]" | "/<sub_address>"
    help.en number with the area code, and sub-address
    help.ja 市外局番からの番号とサブアドレス
  <isdn_num> DIGITS(1..32)
  <sub_address> ASCII(1..19)
  help.en own ISDN number and sub-address
  help.ja 自分の ISDN 番号

setting 6.1.3 isdn terminator
  if RTX5000,RTX3500,RTX1210
  form <interface> <terminator>
  key <interface>
  <interface> INTERFACE(bri)
    help.en BRI interface
    help.ja BRI インターフェース
  <terminator> ONOFF  default on
    help.en whether it is on
    help.ja オンにするか否か
  help.en terminating resistor of a BRI interface
  help.ja BRI の終端抵抗

setting 6.1.5 account threshold
  if RTX5000,RTX3500,RTX1210
  form [<interface>] <yen>
  key <interface>
  <interface> INTERFACE(bri,pri)
    help.en BRI or PRI interface, without it the whole router
    help.ja BRI または PRI インターフェース、省略するとルーター全体
  <yen> 1..2147483647 | off  default off
    help.en sum of the charges, or off
    help.ja 課金額の合計、または off
  help.en stop calling when the charges reach a sum
  help.ja 課金額による発信の制限

setting 6.1.5 account threshold pp
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <yen>
  <yen> 1..2147483647 | off  default off
    help.en sum of the charges, or off
    help.ja 課金額の合計、または off
  help.en stop calling the selected pp when its charges reach a sum
  help.ja 選択中の pp の課金額による発信の制限

setting 6.1.6 leased backup
  if RTX5000,RTX3500
  scope pp
  form <peer_num>
  <peer_num> PP_NUM | none  default none
    help.en pp that takes over, or none
    help.ja バックアップする相手先情報番号、または none
  help.en pp that takes over when the leased line is down
  help.ja 専用線がダウンしたとき代わりになる相手先

setting 6.2.2 isdn remote address
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <call_arrive> <number> ...
  key <call_arrive>
  <call_arrive> call | arrive
    help.en for calls both ways, or only for those that come in
    help.ja 発着信用か着信専用か
  <number> "<isdn_num>[/<sub_address>]"
    help.en numbers with the area code, and sub-addresses
    help.ja 市外局番からの番号とサブアドレス
  <isdn_num> DIGITS(1..32)
  <sub_address> ASCII(1..19)
  help.en ISDN numbers of the selected pp
  help.ja 選択中の pp の ISDN 番号

setting 6.2.3 isdn auto connect
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <auto>
  <auto> ONOFF  default on
    help.en whether it calls by itself
    help.ja 自動で接続するか否か
  help.en call the selected pp when there is something to send
  help.ja 選択中の pp に自動で接続する

setting 6.2.4 isdn remote call order
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <order>
  <order> round | serial  default serial
    help.en in turn, or always from the first
    help.ja 順番に使うか、常に最初から試すか
  help.en order in which several numbers are called
  help.ja 複数の番号に発信する順序

setting 6.2.5 isdn arrive permit
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <arrive> [vrrp <interface> <vrid> [<slave>]]
  <arrive> ONOFF  default on
    help.en whether calls are taken
    help.ja 着信を許可するか否か
  <interface> LAN
    help.en LAN interface of a VRRP group
    help.ja VRRP グループの LAN インターフェース
  <vrid> 1..255
    help.en number of the VRRP group, whose master takes calls
    help.ja マスターのとき着信を許可する VRRP グループ ID
  <slave> slave
    help.en only when not the master
    help.ja マスターでないときだけ許可する
  help.en take calls from the selected pp
  help.ja 選択中の pp からの着信を許可する

setting 6.2.6 isdn call permit
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <permit>
  <permit> ONOFF  default on
    help.en whether calls are made
    help.ja 発信を許可するか否か
  help.en allow calls to the selected pp
  help.ja 選択中の pp への発信を許可する

setting 6.2.7 isdn call block time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(0..15,1)  default 0
    help.en seconds, down to 0.1
    help.ja 秒数 (0.1 秒単位)
  help.en time without calls after a line was cut
  help.ja 切断後に再発信しない時間

setting 6.2.8 isdn call prohibit time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(60..21474836,1)  default 60
    help.en seconds, down to 0.1
    help.ja 秒数 (0.1 秒単位)
  help.en time without calls after one failed
  help.ja 発信に失敗した後に再発信しない時間

setting 6.2.9 isdn callback request
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <callback_request>
  <callback_request> ONOFF  default off
    help.en whether it is asked
    help.ja 要求するか否か
  help.en ask the selected pp to call back
  help.ja 選択中の pp にコールバックを要求する

setting 6.2.10 isdn callback permit
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <callback_permit>
  <callback_permit> ONOFF  default off
    help.en whether it is called back
    help.ja 応じるか否か
  help.en call the selected pp back when it asks
  help.ja 選択中の pp からのコールバック要求に応じる

setting 6.2.11 isdn callback request type
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <type>
  <type> yamaha | mscbcp  default yamaha
    help.en method
    help.ja 方式
  help.en how a callback is asked for
  help.ja 要求するコールバックの方式

setting 6.2.12 isdn callback permit type
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <type> ...2
  <type> yamaha | mscbcp  default yamaha mscbcp
    help.en methods
    help.ja 方式
  help.en how a callback may be asked for
  help.ja 受け入れるコールバックの方式

setting 6.2.13 isdn callback mscbcp user-specify
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <specify>
  <specify> ONOFF  default off
    help.en whether that is allowed
    help.ja 許可するか否か
  help.en call back the number that the caller names
  help.ja 相手が指定した番号にコールバックする

setting 6.2.14 isdn callback response time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <type> <time>
  <type> 1b
    help.en callbacks on one B channel
    help.ja 1B でのコールバック
  <time> DECIMAL(0..15,1)  default 0
    help.en seconds, down to 0.1
    help.ja 秒数 (0.1 秒単位)
  help.en time until the selected pp is called back
  help.ja 要求を受けてからコールバックするまでの時間

setting 6.2.15 isdn callback wait time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..60,1)  default 60
    help.en seconds, down to 0.1
    help.ja 秒数 (0.1 秒単位)
  help.en time to wait until one is called back
  help.ja コールバックを待つ時間

setting 6.2.16 isdn disconnect policy
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <type>
  <type> 1..2  default 1
    help.en 1 by traffic, 2 by the unit of charging
    help.ja 1 なら通信の有無、2 なら課金の単位時間で判断する
  help.en how it is decided when a line is cut
  help.ja 回線を切断するタイマーの方式

setting 6.2.17 isdn disconnect time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..21474836,1) | off  default 60
    help.en seconds, down to 0.1, or off
    help.ja 秒数 (0.1 秒単位)、または off
  help.en time without traffic until the line is cut
  help.ja 送受信がないとき切断するまでの時間

setting 6.2.18 isdn fast disconnect time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..21474836,1) | off  default 20
    help.en seconds, down to 0.1, or off
    help.ja 秒数 (0.1 秒単位)、または off
  help.en time without traffic until the line is cut for another pp
  help.ja 他の相手先が待っているとき切断するまでの時間

setting 6.2.19 isdn forced disconnect time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..21474836,1) | off  default off
    help.en seconds, down to 0.1, or off
    help.ja 秒数 (0.1 秒単位)、または off
  help.en time until the line is cut whatever happens
  help.ja 通信中でも切断するまでの時間

setting 6.2.20 isdn disconnect input time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..21474836,1) | off  default 120
    help.en seconds, down to 0.1, or off
    help.ja 秒数 (0.1 秒単位)、または off
  help.en time without incoming data until the line is cut
  help.ja 受信がないとき切断するまでの時間

setting 6.2.21 isdn disconnect output time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> DECIMAL(1..21474836,1) | off  default 120
    help.en seconds, down to 0.1, or off
    help.ja 秒数 (0.1 秒単位)、または off
  help.en time without outgoing data until the line is cut
  help.ja 送信がないとき切断するまでの時間

setting 6.2.22 isdn disconnect interval time
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <unit> <watch> <spare>
  <unit> DECIMAL(1..21474836,1) | off  default 180
    help.en seconds of a unit of charging
    help.ja 課金単位時間 (秒)
  <watch> DECIMAL(1..21474836,1) | off  default 6
    help.en seconds in which traffic is watched
    help.ja 監視時間 (秒)
  <spare> DECIMAL(1..21474836,1) | off  default 2
    help.en seconds to spare for cutting the line
    help.ja 切断余裕時間 (秒)
  help.en cut the line before the next unit of charging
  help.ja 課金単位時間に合わせて切断するための時間
