# Chapters 6, 7, 11, 17 and 44: what a pp runs over and PPP.

# On every pp the forms of all line kinds; several tunnels are for the
# anonymous pp only.
setting 6.1.4,7.3,17.1.2,44.6 pp bind
  scope pp
  require count(<first>)+count(<last>) <= 1 unless anonymous else count
  form <interface> ...
  <interface> "tunnel<first>[-tunnel<last>]" | INTERFACE(bri) if RTX5000,RTX3500,RTX1210 \
      | "<pri>[/<info>]" if RTX5000,RTX3500 | INTERFACE(usb) if !vRX,!RTX5000,!RTX3500
    help.en tunnels, tunnel1 or tunnel1-tunnel4, or an interface
    help.ja トンネル (tunnel1 や tunnel1-tunnel4)、またはインターフェース
  <first> TUNNEL_NUM
  <last> TUNNEL_NUM
  <pri> INTERFACE(pri)
  <info> 1..31
  help.en what the selected pp runs over
  help.ja 選択中の pp が使うインターフェース

setting 6.2.1 pp always-on
  scope pp
  form <switch> [<time>]
  <switch> ONOFF  default off
    help.en whether the line is kept up
    help.ja 常時接続するか否か
  <time> 60..21474836
    help.en seconds before it connects again
    help.ja 再接続するまでの秒数
  help.en keep the selected pp connected
  help.ja 選択中の pp を常時接続する

setting 11.1 pp auth username
  scope pp
  form <username> <password> [myname <myname> <mypass>] [<isdn1>] [clid [<isdn2> ...]] [mscbcp] [<ip_address>] [<ip6_prefix>] if RTX5000,RTX3500,RTX1210
  form <username> <password> [myname <myname> <mypass>] [<ip_address>] [<ip6_prefix>] if !RTX5000,!RTX3500,!RTX1210
  key <username>
  order typed
  <username> STRING(1..64)
    help.en name of the peer
    help.ja 相手の名前
  <password> STRING(1..64) secret
    help.en password of the peer
    help.ja 相手のパスワード
  <myname> STRING(1..64)
    help.en own name to this peer
    help.ja この相手への自分の名前
  <mypass> STRING(1..64) secret
    help.en own password to this peer
    help.ja この相手への自分のパスワード
  <isdn1> "<isdn_num>[/<sub_address>]"
    help.en ISDN number to call
    help.ja 発信する ISDN 番号
  <isdn2> "<isdn_num>[/<sub_address>]"
    help.en ISDN numbers from which a call is taken
    help.ja 着信を受け入れる ISDN 番号
  <isdn_num> DIGITS(1..32)
  <sub_address> ASCII(1..19)
  <ip_address> IP4
    help.en address to give the peer
    help.ja 相手に割り当てるアドレス
  <ip6_prefix> PREFIX6(required)
    help.en IPv6 prefix to give the peer
    help.ja 相手に割り当てる IPv6 プレフィックス
  help.en name and password of a peer
  help.ja 相手の名前とパスワード

setting 11.2,17.1.8 pp auth accept
  scope pp
  form <accept> ...2
  <accept> pap | chap | mschap if !RTX5000<14.00.12,!RTX3500<14.00.12 \
      | mschap-v2 if !RTX5000<14.00.12,!RTX3500<14.00.12
    help.en kinds of authentication
    help.ja 認証の種類
  help.en authentication that is accepted when the peer asks for it
  help.ja 相手の要求を受け入れる認証の種類

setting 11.3,17.1.7 pp auth request
  scope pp
  form <auth> [arrive-only]
  <auth> pap | chap | mschap if !RTX5000<14.00.12,!RTX3500<14.00.12 \
      | mschap-v2 if !RTX5000<14.00.12,!RTX3500<14.00.12 | chap-pap
    help.en kind of authentication
    help.ja 認証の種類
  help.en authentication that is asked of the peer
  help.ja 相手に要求する認証の種類

setting 11.4 pp auth myname
  scope pp
  form <myname> <password>
  <myname> STRING(1..64)
    help.en own name
    help.ja 自分の名前
  <password> STRING(1..64) secret
    help.en own password
    help.ja 自分のパスワード
  help.en own name and password
  help.ja 自分の名前とパスワード

setting 11.5 pp auth multi connect prohibit
  scope pp
  form <prohibit>
  <prohibit> ONOFF  default off
    help.en whether it is refused
    help.ja 禁止するか否か
  help.en refuse a second connection under the same name
  help.ja 同じ名前の相手からの二重接続を禁止する

setting 11.6.1 ppp lcp acfc
  scope pp
  form <acfc>
  <acfc> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en address and control field compression of LCP
  help.ja LCP の Address and Control Field Compression オプション

setting 11.6.2 ppp lcp magicnumber
  scope pp
  form <magicnumber>
  <magicnumber> ONOFF  default on
    help.en whether it is used
    help.ja 使うか否か
  help.en magic number of LCP
  help.ja LCP の Magic Number オプション

setting 11.6.3 ppp lcp mru
  scope pp
  form <mru> [<length>]
  <mru> ONOFF  default on
    help.en whether the option is used
    help.ja このオプションを使うか否か
  <length> 1280..1792  default 1792
    help.en size in bytes
    help.ja 長さ (バイト)
  help.en maximum receive unit of LCP
  help.ja LCP の最大受信単位 (MRU)

setting 11.6.4 ppp lcp pfc
  scope pp
  form <pfc>
  <pfc> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en protocol field compression of LCP
  help.ja LCP の Protocol Field Compression オプション

setting 11.6.5 ppp lcp restart
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before an LCP request is sent again
  help.ja  LCP の要求の再送時間

setting 11.6.6 ppp lcp maxterminate
  scope pp
  form <count>
  <count> 1..10  default 2
    help.en number of times
    help.ja 回数
  help.en how often LCP asks to terminate
  help.ja LCP の terminate-request の送信回数

setting 11.6.7 ppp lcp maxconfigure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often LCP asks to configure
  help.ja LCP の configure-request の送信回数

setting 11.6.8 ppp lcp maxfailure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often LCP rejects an option with nak
  help.ja LCP の configure-nak の送信回数

setting 11.6.9 ppp lcp silent
  scope pp
  form <switch>
  <switch> ONOFF  default off
    help.en whether the router waits
    help.ja 相手を待つか否か
  help.en let the peer begin with LCP
  help.ja LCP の折衝を相手から始めさせる

setting 11.7.1 ppp pap restart
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a PAP request is sent again
  help.ja  PAP の要求の再送時間

setting 11.7.2 ppp pap maxauthreq
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often a PAP request is sent
  help.ja PAP の要求の送信回数

setting 11.8.1 ppp chap restart
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a CHAP challenge is sent again
  help.ja  CHAP の challenge の再送時間

setting 11.8.2 ppp chap maxchallenge
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often a CHAP challenge is sent
  help.ja CHAP の challenge の送信回数

setting 11.9.1 ppp ipcp vjc
  scope pp
  form <compression>
  <compression> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en Van Jacobson header compression
  help.ja Van Jacobson のヘッダー圧縮

setting 11.9.2 ppp ipcp ipaddress
  scope pp
  form <negotiation>
  <negotiation> ONOFF  default off
    help.en whether addresses are negotiated
    help.ja アドレスを折衝するか否か
  help.en negotiate the IP address by IPCP
  help.ja IPCP で IP アドレスを折衝する

setting 11.9.3 ppp ipcp restart
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before an IPCP request is sent again
  help.ja  IPCP の要求の再送時間

setting 11.9.4 ppp ipcp maxterminate
  scope pp
  form <count>
  <count> 1..10  default 2
    help.en number of times
    help.ja 回数
  help.en how often IPCP asks to terminate
  help.ja IPCP の terminate-request の送信回数

setting 11.9.5 ppp ipcp maxconfigure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often IPCP asks to configure
  help.ja IPCP の configure-request の送信回数

setting 11.9.6 ppp ipcp maxfailure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often IPCP rejects an option with nak
  help.ja IPCP の configure-nak の送信回数

setting 11.9.7 wins server
  form <server> ...2
  <server> IP4
    help.en address of a server
    help.ja サーバーのアドレス
  help.en WINS servers that clients are told
  help.ja クライアントに知らせる WINS サーバー

setting 11.9.8 ppp ipcp msext
  scope pp
  form <msext>
  <msext> ONOFF  default off
    help.en whether the extension is used
    help.ja この拡張を使うか否か
  help.en pass DNS and WINS addresses by Microsoft's IPCP extension
  help.ja IPCP の MS 拡張で DNS と WINS のアドレスを渡す

setting 11.9.9 ppp ipcp remote address check
  scope pp
  form <sw>
  <sw> ONOFF  default on
    help.en whether it is refused
    help.ja 拒否するか否か
  help.en refuse an address of the peer that another pp leads to
  help.ja 他の pp への経路がある相手側アドレスを拒否する

setting 11.10.1 ppp mscbcp restart
  scope pp
  form <time>
  <time> 20..10000  default 1000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before an MSCBCP request is sent again
  help.ja  MSCBCP の要求の再送時間

setting 11.10.2 ppp mscbcp maxretry
  scope pp
  form <count>
  <count> 1..30  default 30
    help.en number of times
    help.ja 回数
  help.en how often an MSCBCP request is sent again
  help.ja MSCBCP の再送回数

setting 11.11.1 ppp ccp type
  scope pp
  form <type>
  <type> stac0 | stac | cstac | mppe-40 if !vRX,!RTX5000,!RTX3510,!RTX3500 \
      | mppe-128 if !vRX,!RTX5000,!RTX3510,!RTX3500 \
      | mppe-any if !vRX,!RTX5000,!RTX3510,!RTX3500 | none  default stac
    help.en way to compress or encrypt
    help.ja 圧縮または暗号化の方式
  help.en compression of all packets
  help.ja 全パケットの圧縮方式

setting 11.11.2 ppp ccp restart
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a CCP request is sent again
  help.ja  CCP の要求の再送時間

setting 11.11.3 ppp ccp maxterminate
  scope pp
  form <count>
  <count> 1..10  default 2
    help.en number of times
    help.ja 回数
  help.en how often CCP asks to terminate
  help.ja CCP の terminate-request の送信回数

setting 11.11.4 ppp ccp maxconfigure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often CCP asks to configure
  help.ja CCP の configure-request の送信回数

setting 11.11.5 ppp ccp maxfailure
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often CCP rejects an option with nak
  help.ja CCP の configure-nak の送信回数

setting 11.12.1 ppp ipv6cp use
  scope pp
  form <use>
  <use> ONOFF  default on
    help.en whether IPV6CP is used
    help.ja IPV6CP を使うか否か
  help.en carry IPv6 over the selected pp
  help.ja 選択中の pp で IPv6 を通す

setting 11.13.1 ppp mp use
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <use>
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en multilink PPP
  help.ja マルチリンク PPP (MP)

setting 11.13.2 ppp mp control
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <type>
  <type> arrive | both | call  default call
    help.en the side that was called, both, or the side that called
    help.ja 着信側、両方、または発信側
  help.en who adds and drops the second link
  help.ja 2B 目の発信と切断を行う側

setting 11.13.3 ppp mp load threshold
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <call_load> <call_count> <disc_load> <disc_count>
  <call_load> 1..100  default 70
    help.en percent of the line above which a link is added
    help.ja 発信する負荷の閾値 (%)
  <call_count> 1..100  default 1
    help.en how often in a row
    help.ja 発信するまでの回数
  <disc_load> 0..50  default 30
    help.en percent of the line below which a link is dropped
    help.ja 切断する負荷の閾値 (%)
  <disc_count> 1..100  default 2
    help.en how often in a row
    help.ja 切断するまでの回数
  help.en load at which multilink PPP adds or drops a link
  help.ja MP で発信や切断をする負荷

setting 11.13.4 ppp mp maxlink
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <number>
  <number> 1..64  default 2
    help.en number of links
    help.ja リンク数
  help.en most links of multilink PPP
  help.ja MP の最大リンク数

setting 11.13.5 ppp mp minlink
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <number>
  <number> 1..64  default 1
    help.en number of links
    help.ja リンク数
  help.en fewest links of multilink PPP
  help.ja MP の最小リンク数

setting 11.13.6 ppp mp timer
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> 1..21474836  default 10
    help.en seconds
    help.ja 秒数
  help.en interval at which multilink PPP measures the load
  help.ja MP の負荷を測る間隔

setting 11.13.7 ppp mp divide
  if RTX5000,RTX3500,RTX1210
  scope pp
  form <divide>
  <divide> ONOFF  default on
    help.en whether they are split
    help.ja 分割するか否か
  help.en split packets over the links of multilink PPP
  help.ja MP のパケットを分割する

setting 11.14.1 ppp bacp restart
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a BACP request is sent again
  help.ja  BACP の要求の再送時間

setting 11.14.2 ppp bacp maxterminate
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <count>
  <count> 1..10  default 2
    help.en number of times
    help.ja 回数
  help.en how often BACP asks to terminate
  help.ja BACP の terminate-request の送信回数

setting 11.14.3 ppp bacp maxconfigure
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often BACP asks to configure
  help.ja BACP の configure-request の送信回数

setting 11.14.4 ppp bacp maxfailure
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <count>
  <count> 1..10  default 10
    help.en number of times
    help.ja 回数
  help.en how often BACP rejects an option with nak
  help.ja BACP の configure-nak の送信回数

setting 11.15.1 ppp bap restart
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <time>
  <time> 20..10000  default 1000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a BAP request is sent again
  help.ja  BAP の要求の再送時間

setting 11.15.2 ppp bap maxretry
  if vRX,RTX5000,RTX3500,RTX1210
  scope pp
  form <count>
  <count> 1..30  default 30
    help.en number of times
    help.ja 回数
  help.en how often a BAP request is sent again
  help.ja BAP の再送回数

setting 11.16.1 pppoe use
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <interface>
  <interface> INTERFACE(lan,port) | INTERFACE(vlan) if !vRX,!RTX1300 \
      | INTERFACE(tag) if !vRX,!RTX840,!RTX830
    help.en interface
    help.ja インターフェース
  help.en interface that PPPoE runs over
  help.ja PPPoE に使うインターフェース

setting 11.16.2 pppoe access concentrator
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <name>
  <name> ASCII(1..255)
    help.en its name
    help.ja 名前
  help.en access concentrator to connect to
  help.ja 接続するアクセスコンセントレータ

setting 11.16.3 pppoe auto connect
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <switch>
  <switch> ONOFF  default on
    help.en whether it connects by itself
    help.ja 自動で接続するか否か
  help.en connect the PPPoE session when there is something to send
  help.ja PPPoE セッションを自動で接続する

setting 11.16.4 pppoe auto disconnect
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <switch>
  <switch> ONOFF  default on
    help.en whether it disconnects by itself
    help.ja 自動で切断するか否か
  help.en disconnect the PPPoE session when nothing is sent any more
  help.ja PPPoE セッションを自動で切断する

setting 11.16.5 pppoe padi maxretry
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <times>
  <times> 1..10  default 5
    help.en number of times
    help.ja 回数
  help.en how often a PADI packet is sent again
  help.ja PADI パケットの最大再送回数

setting 11.16.6 pppoe padi restart
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a PADI packet is sent again
  help.ja  PADI パケットの再送時間

setting 11.16.7 pppoe padr maxretry
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <times>
  <times> 1..10  default 5
    help.en number of times
    help.ja 回数
  help.en how often a PADR packet is sent again
  help.ja PADR パケットの最大再送回数

setting 11.16.8 pppoe padr restart
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <time>
  <time> 20..10000  default 3000
    help.en milliseconds
    help.ja ミリ秒
  help.en time before a PADR packet is sent again
  help.ja  PADR パケットの再送時間

setting 11.16.9 pppoe disconnect time
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <time>
  <time> 1..21474836 | off  default off
    help.en seconds
    help.ja 秒数
  help.en how long a silent PPPoE session lasts
  help.ja PPPoE セッションを切断するまでの無通信の時間

setting 11.16.10 pppoe service-name
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <name>
  <name> ASCII(1..255)
    help.en name of the service
    help.ja サービスの名前
  help.en service asked of the access concentrator
  help.ja 要求するサービス名

setting 11.16.11 pppoe tcp mss limit
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <length>
  <length> 1240..1452 | auto | off  default auto
    help.en largest segment, auto to reckon it from the MTU
    help.ja 最大セグメント長、auto なら MTU から計算
  help.en limit the segment size of TCP over PPPoE
  help.ja PPPoE 上の TCP の MSS を制限する

setting 11.16.12 pppoe invalid-session forced close
  if !vRX<19.01,!vRX>=19.02
  scope pp
  form <sw>
  <sw> ONOFF  default on
    help.en whether they are ended
    help.ja 切断するか否か
  help.en end PPPoE sessions that the router does not know
  help.ja ルーターにない PPPoE セッションを強制的に切断する

setting 11.16.13 pppoe pass-through member
  if RTX5000>=14.00.26,RTX3510,RTX3500>=14.00.26,RTX1300,RTX1220,RTX1210>=14.01.26,RTX840,RTX830>=15.02.03
  form <interface> <more> ...9 if RTX5000,RTX3510,RTX3500,RTX1220,RTX1210
  form <interface> <more> ...7 if RTX1300
  form <interface> <more> ...4 if RTX840,RTX830
  <interface> INTERFACE(lan,port,vlan)
    help.en first interface
    help.ja 1 つ目のインターフェース
  <more> INTERFACE(lan,port,vlan)
    help.en other interfaces
    help.ja 残りのインターフェース
  help.en interfaces between which PPPoE frames pass
  help.ja PPPoE フレームを中継するインターフェース
