# Chapter 15: IPsec. Lines that name a security gateway or an SA policy belong to
# that number, whatever is selected.

setting 15.1 ipsec use
  form <use>
  <use> ONOFF  default on
    help.en whether IPsec runs
    help.ja IPsec を動かすか否か
  help.en run IPsec
  help.ja IPsec を動作させる

setting 15.2 ipsec ike version
  scope gateway <gateway_id>
  form <gateway_id> <version>
  <version> 1..2  default 1
    help.en IKEv1 or IKEv2
    help.ja IKEv1 か IKEv2 か
  help.en version of IKE that a gateway speaks
  help.ja ゲートウェイで使う IKE のバージョン

setting 15.3 ipsec ike auth method
  scope gateway <gateway_id>
  form <gateway_id> <method>
  <method> auto | pre-shared-key | certificate | eap-md5  default auto
    help.en method, auto to choose by what is set
    help.ja 方式、auto なら設定から選ぶ
  help.en how IKEv2 peers prove who they are
  help.ja IKEv2 の認証方式

setting 15.4 ipsec ike auto received-id-route-add
  if vRX>=19.02,RTX3510,RTX1300>=23.00.09
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default off
    help.en whether routes are added
    help.ja 経路を追加するか否か
  help.en add routes for the networks that an IKEv1 peer names in phase 2
  help.ja IKEv1 のフェーズ 2 で受け取った ID の経路を追加する

setting 15.5 ipsec ike pre-shared-key
  scope gateway <gateway_id>
  form <gateway_id> <key>
  form <gateway_id> text <text>
  <key> HEX(128) secret
    help.en key as 0x and hexadecimal digits
    help.ja 0x で始まる 16 進数の鍵
  <text> ASCII(1..128) secret
    help.en key as text
    help.ja 文字列の鍵
  help.en secret that both gateways share
  help.ja 事前共有鍵

setting 15.6 ipsec ike pki file
  scope gateway <gateway_id>
  form <gateway_id> certificate=<cert_id> [crl=<crl_id>]
  <cert_id> 1..8
    help.en number of a certificate file
    help.ja 証明書ファイルの番号
  <crl_id> 1..8
    help.en number of a revocation list file
    help.ja CRL ファイルの番号
  help.en certificate that IKEv2 uses
  help.ja IKEv2 の認証に使う証明書

setting 15.7 ipsec ike eap myname
  scope gateway <gateway_id>
  form <gateway_id> <name> <password>
  <name> STRING(1..256)
    help.en own name
    help.ja 自分の名前
  <password> STRING(1..64) secret
    help.en own password
    help.ja 自分のパスワード
  help.en own name and password for EAP-MD5
  help.ja EAP-MD5 で使う自分の名前とパスワード

setting 15.8 ipsec ike eap request
  scope gateway <gateway_id>
  form <gateway_id> <sw> <group_id>
  <sw> ONOFF  default off
    help.en whether clients must authenticate
    help.ja 認証を要求するか否か
  <group_id> AUTH_ID
    help.en group of users that are let in
    help.ja 認証するユーザーグループの番号
  help.en ask clients for EAP-MD5 authentication
  help.ja EAP-MD5 による認証をクライアントに要求する

setting 15.9 ipsec ike eap send certreq
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default off
    help.en whether it is sent
    help.ja 送るか否か
  help.en ask for a certificate when authenticating by EAP-MD5
  help.ja EAP-MD5 認証で証明書要求を送る

# Without a gateway: for the router as a whole, a line of its own.
setting 15.10 ipsec auto refresh
  scope gateway <gateway_id>
  form [<gateway_id>] <switch>
  <switch> ONOFF
    help.en whether keys are exchanged from here
    help.ja こちらから鍵交換を始めるか否か
  help.en start key exchanges, of all gateways or of one
  help.ja 鍵交換を自分から始める (全体またはゲートウェイごと)

setting 15.11 ipsec ike negotiate-strictly
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default off
    help.en whether they are refused
    help.ja 拒否するか否か
  help.en refuse IKEv1 proposals that differ from the settings
  help.ja 設定と異なる IKEv1 の提案を拒否する

# The reference prints the `no` without a number.
setting 15.12 ipsec ike always-on
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  no [<gateway_id> [<switch>]]
  <switch> ONOFF  default off
    help.en whether it goes on
    help.ja 続けるか否か
  help.en go on with key exchanges that fail
  help.ja 鍵交換に失敗しても続ける

setting 15.13 ipsec ike retry
  form <count> <interval> [<max_session>]
  <count> 1..50  default 10
    help.en how often a packet is sent again
    help.ja 再送の回数
  <interval> 1..100  default 5
    help.en seconds between two packets
    help.ja 再送の間隔 (秒)
  <max_session> 1..5  default 3
    help.en IKEv1 phases 1 that run at once
    help.ja 同時に動く IKEv1 フェーズ 1 の最大数
  help.en how key exchange packets are sent again
  help.ja 鍵交換のパケットの再送

setting 15.14 ipsec ike remote name
  scope gateway <gateway_id>
  form <gateway_id> <name> [<type>]
  <name> STRING(1..256)
    help.en name of the peer
    help.ja 相手の名前
  <type> IDENTITY
    help.en kind of ID
    help.ja ID の種類
  help.en name by which the other gateway is known
  help.ja 相手側ゲートウェイの名前

setting 15.15 ipsec ike remote address
  scope gateway <gateway_id>
  form <gateway_id> <ip_address>
  <ip_address> any | HOST(255)
    help.en address or host name, any to wait for calls
    help.ja アドレスまたはホスト名、any なら待ち受ける
  help.en address of the other gateway
  help.ja 相手側ゲートウェイのアドレス

setting 15.16 ipsec ike remote id
  scope gateway <gateway_id>
  form <gateway_id> <ip_address>
  <ip_address> PREFIX(optional)
    help.en address, or network with its mask
    help.ja アドレス、またはマスク付きのネットワーク
  help.en ID of the other side in IKEv1's phase 2
  help.ja IKEv1 のフェーズ 2 で使う相手側の ID

setting 15.17 ipsec ike local name
  scope gateway <gateway_id>
  form <gateway_id> <name> [<type>]
  <name> STRING(1..256)
    help.en own name
    help.ja 自分の名前
  <type> IDENTITY
    help.en kind of ID
    help.ja ID の種類
  help.en name by which this gateway is known
  help.ja 自分側ゲートウェイの名前

setting 15.18 ipsec ike local address
  scope gateway <gateway_id>
  form <gateway_id> <ip_address>
  form <gateway_id> vrrp <interface> <vrid> if !vRX<19.01,!vRX>=19.02
  form <gateway_id> ipv6 prefix <prefix> on <interface>
  form <gateway_id> ipcp pp <peer_num>
  <ip_address> IP
    help.en address
    help.ja アドレス
  <interface> LAN
    help.en interface
    help.ja インターフェース
  <vrid> 1..255
    help.en VRRP group whose address is used
    help.ja アドレスを使う VRRP グループの番号
  <prefix> PREFIX6(optional) | DYNAMIC6
    help.en prefix that was got elsewhere
    help.ja 外から得たプレフィックス
  <peer_num> PP_NUM
    help.en pp whose address is used
    help.ja アドレスを使う pp の番号
  help.en address of this gateway
  help.ja 自分側ゲートウェイのアドレス

setting 15.19 ipsec ike local id
  scope gateway <gateway_id>
  form <gateway_id> <ip_address>
  <ip_address> PREFIX(optional)
    help.en address, or network with its mask
    help.ja アドレス、またはマスク付きのネットワーク
  help.en ID of this side in IKEv1's phase 2
  help.ja IKEv1 のフェーズ 2 で使う自分側の ID

setting 15.20 ipsec ike keepalive use
  scope gateway <gateway_id>
  form <gateway_id> <switch> { [down=disconnect] [send-only-new-sa=<send>] }
  form <gateway_id> <switch> heartbeat [<interval> <count> [<upwait>]] { [down=disconnect] [send-only-new-sa=<send>] }
  form <gateway_id> <switch> icmp-echo <ip_address> [length=<length>] [<interval> <count> [<upwait>]] [down=disconnect]
  form <gateway_id> <switch> dpd [<interval> <count> [<upwait>]]
  form <gateway_id> <switch> rfc4306 [<interval> <count> [<upwait>]]
  <switch> on | off | auto  default auto
    help.en whether the peer is watched, auto when it watches too
    help.ja 監視するか否か、auto なら相手に合わせる
  <send> on if !RTX5000<14.00.29,!RTX3500<14.00.29 \
      | off if !RTX5000<14.00.29,!RTX3500<14.00.29 \
      | auto if vRX>=19.02,RTX3510,RTX1300,RTX840 \
      default auto if vRX>=19.02,RTX3510,RTX1300,RTX840 \
      default off if vRX<19.02,RTX5000,RTX3500,RTX1220,RTX1210,RTX830
    help.en while an old SA remains, send over the new one only
    help.ja 新旧の SA があるとき新しい SA にだけ送るか否か
  <ip_address> IP
    help.en address to ping
    help.ja ping の宛先
  <length> 64..1500  default 64
    help.en bytes of data in a ping
    help.ja ping のデータの長さ
  <interval> 1..600  default 10
    help.en seconds between two packets
    help.ja パケットを送る間隔 (秒)
  <count> 1..50  default 6
    help.en losses until the peer counts as down
    help.ja ダウンと見なすまでの回数
  <upwait> 0..1000000  default 0
    help.en seconds from a new SA until the tunnel is up
    help.ja SA ができてからトンネルを有効にするまでの秒数
  help.en how the other gateway is watched
  help.ja 相手側ゲートウェイの監視

setting 15.21 ipsec ike keepalive log
  scope gateway <gateway_id>
  form <gateway_id> <log>
  <log> ONOFF  default on
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the keepalives of a gateway
  help.ja IKE キープアライブをログに出す

setting 15.22 ipsec ike encryption
  scope gateway <gateway_id>
  form <gateway_id> <algorithm>
  <algorithm> CIPHER  default 3des-cbc
    help.en algorithm
    help.ja アルゴリズム
  help.en encryption that IKE proposes
  help.ja IKE の暗号アルゴリズム

# The length that fits depends on how many gateways a model has.
setting 15.23 ipsec ike queue length
  form <length>
  <length> 6000..24000 if vRX | 3000..12000 if RTX5000,RTX3510 \
      | 1100..4400 if RTX1300>=23.00.06 | 1000..4000 if RTX3500 \
      | 100..200 if RTX1300<23.00.06,RTX1220,RTX1210,RTX830>=15.02.21 \
      | 20..40 if RTX840,RTX830<15.02.21 \
      default 12000 if vRX default 6000 if RTX5000,RTX3510 \
      default 2200 if RTX1300>=23.00.06 default 2000 if RTX3500 \
      default 200 if RTX1300<23.00.06,RTX1220,RTX1210,RTX830>=15.02.21 \
      default 40 if RTX840,RTX830<15.02.21
    help.en number of packets
    help.ja パケットの数
  help.en how many received IKE packets may wait
  help.ja 受信した IKE パケットをためるキューの長さ

setting 15.24 ipsec ike group
  scope gateway <gateway_id>
  form <gateway_id> <group> [<group2>]
  <group> modp768 | modp1024 | modp1536 | modp2048  default modp1024
    help.en Diffie-Hellman group
    help.ja Diffie-Hellman グループ
  <group2> modp768 | modp1024 | modp1536 | modp2048
    help.en group of IKEv1's phase 2, when it is another
    help.ja IKEv1 のフェーズ 2 のグループ (異なるとき)
  help.en Diffie-Hellman group that IKE proposes
  help.ja IKE が用いる Diffie-Hellman グループ

setting 15.25 ipsec ike hash
  scope gateway <gateway_id>
  form <gateway_id> <algorithm>
  <algorithm> HASH  default sha
    help.en algorithm
    help.ja アルゴリズム
  help.en hash that IKE proposes
  help.ja IKE のハッシュアルゴリズム

setting 15.26 ipsec log illegal-spi
  form <switch>
  <switch> ONOFF  default off
    help.en whether they are logged
    help.ja ログに出すか否か
  help.en log packets whose SPI no SA has
  help.ja SPI が無効なパケットをログに出す

setting 15.27 ipsec ike payload type
  scope gateway <gateway_id>
  form <gateway_id> <type1> [<type2>]
  <type1> 1..3  default 2
    help.en format of IKEv1 messages
    help.ja IKEv1 のメッセージの形式
  <type2> 1..2  default 2
    help.en format of IKEv2 messages
    help.ja IKEv2 のメッセージの形式
  help.en format of IKE messages, for older peers
  help.ja 古い機種に合わせた IKE のメッセージの形式

setting 15.28 ipsec ike backward-compatibility
  if !RTX5000<14.00.12,!RTX3500<14.00.12
  scope gateway <gateway_id>
  form <gateway_id> <type>
  <type> 1..2  default 1
    help.en release of the key exchange
    help.ja 鍵交換のリリース
  help.en kind of IKEv1 key exchange, for older peers
  help.ja 古い機種に合わせた IKEv1 の鍵交換

setting 15.29 ipsec ike send info
  scope gateway <gateway_id>
  form <gateway_id> <info>
  <info> ONOFF  default on
    help.en whether they are sent
    help.ja 送るか否か
  help.en send informational payloads in IKEv1
  help.ja IKEv1 の情報ペイロードを送る

setting 15.30 ipsec ike pfs
  scope gateway <gateway_id>
  form <gateway_id> <pfs>
  <pfs> ONOFF  default off
    help.en whether it is used
    help.ja 用いるか否か
  help.en perfect forward secrecy for the keys
  help.ja 鍵に PFS (Perfect Forward Secrecy) を用いる

setting 15.31 ipsec ike xauth myname
  scope gateway <gateway_id>
  form <gateway_id> <name> <password>
  <name> STRING(1..32)
    help.en own name
    help.ja 自分の名前
  <password> STRING(1..32) secret
    help.en own password
    help.ja 自分のパスワード
  help.en own name and password for XAUTH
  help.ja XAUTH で知らせる名前とパスワード

setting 15.32 auth user
  form <userid> <username> <password>
  key <userid>
  <userid> AUTH_ID
    help.en number of the user
    help.ja ユーザーの番号
  <username> STRING(3..256)
    help.en name of the user
    help.ja ユーザーの名前
  <password> STRING(3..64) secret
    help.en password of the user
    help.ja ユーザーのパスワード
  help.en user for XAUTH and EAP-MD5
  help.ja XAUTH と EAP-MD5 のユーザー

setting 15.33 auth user attribute
  form <userid> {+ [xauth=<xauth>] [xauth-address=<address>] [xauth-dns=<dns>] [xauth-wins=<wins>] [xauth-filter=<filter_set>] [eap-md5=<eap>] }
  key <userid>
  <userid> AUTH_ID
    help.en number of the user
    help.ja ユーザーの番号
  <xauth> ONOFF
    help.en whether XAUTH may use it
    help.ja XAUTH に使うか否か
  <address> PREFIX(optional)
    help.en address that the client is given
    help.ja クライアントに割り当てるアドレス
  <dns> IP
    help.en DNS server that the client is told
    help.ja クライアントに知らせる DNS サーバー
  <wins> IP
    help.en WINS server that the client is told
    help.ja クライアントに知らせる WINS サーバー
  <filter_set> STRING(1..255)
    help.en name of the filter set that is applied
    help.ja 適用するフィルターセットの名前
  <eap> ONOFF
    help.en whether EAP-MD5 may use it
    help.ja EAP-MD5 に使うか否か
  help.en what a user may do and gets
  help.ja ユーザーの属性

setting 15.34 auth user group
  form <groupid> <userid> ...
  key <groupid>
  <groupid> AUTH_ID
    help.en number of the group
    help.ja グループの番号
  <userid> RANGE(1..@auth_users)
    help.en users, 1 or 1-20
    help.ja ユーザーの番号、1 または 1-20
  help.en group of users for XAUTH and EAP-MD5
  help.ja XAUTH と EAP-MD5 のユーザーグループ

setting 15.35 auth user group attribute
  form <groupid> {+ [xauth=<xauth>] [xauth-address-pool=<pool>] [xauth-dns=<dns>] [xauth-wins=<wins>] [xauth-filter=<filter_set>] [eap-md5=<eap>] }
  key <groupid>
  <groupid> 1..3000 if RTX3510 | AUTH_ID if !RTX3510
    help.en number of the group
    help.ja グループの番号
  <xauth> ONOFF
    help.en whether XAUTH may use it
    help.ja XAUTH に使うか否か
  <pool> PREFIX(optional) | "<first>-<last>"
    help.en addresses that clients are given
    help.ja クライアントに割り当てるアドレスの範囲
  <dns> IP
    help.en DNS server that the client is told
    help.ja クライアントに知らせる DNS サーバー
  <wins> IP
    help.en WINS server that the client is told
    help.ja クライアントに知らせる WINS サーバー
  <filter_set> STRING(1..255)
    help.en name of the filter set that is applied
    help.ja 適用するフィルターセットの名前
  <eap> ONOFF
    help.en whether EAP-MD5 may use it
    help.ja EAP-MD5 に使うか否か
  <first> IP
  <last> PREFIX(optional)
  help.en what the users of a group may do and get
  help.ja ユーザーグループの属性

setting 15.36 ipsec ike xauth request
  scope gateway <gateway_id>
  form <gateway_id> <auth> [<group_id>]
  <auth> ONOFF  default off
    help.en whether clients must authenticate
    help.ja 認証を要求するか否か
  <group_id> AUTH_ID
    help.en group of users that are let in
    help.ja 認証するユーザーグループの番号
  help.en ask clients for XAUTH authentication
  help.ja XAUTH による認証をクライアントに要求する

setting 15.37 ipsec ike mode-cfg address pool
  form <pool_id> <ip_address>
  key <pool_id>
  <pool_id> 1..65535
    help.en number of the pool
    help.ja プールの番号
  <ip_address> PREFIX(optional) | "<first>-<last>"
    help.en address or range, with or without a mask
    help.ja アドレスまたは範囲 (マスクは省略可)
  <first> IP
  <last> PREFIX(optional)
  help.en pool of inner addresses for IPsec clients
  help.ja IPsec クライアント用の内部アドレスのプール

setting 15.38 ipsec ike mode-cfg method
  scope gateway <gateway_id>
  form <gateway_id> <method> [<option>]
  <method> set  default set
    help.en method
    help.ja 方法
  <option> openswan
    help.en get on with Openswan
    help.ja Openswan に合わせる
  help.en how XAUTH's Mode-Cfg hands out addresses
  help.ja XAUTH の Mode-Cfg でアドレスを割り当てる方法

setting 15.39 ipsec ike mode-cfg address
  scope gateway <gateway_id>
  form <gateway_id> <pool_id>
  <pool_id> 1..65535
    help.en number of the pool
    help.ja プールの番号
  help.en pool from which a gateway's clients get addresses
  help.ja クライアントに割り当てるアドレスプール

setting 15.40 ipsec ike license-key
  if !RTX830<15.02.15
  form <license_id> <key>
  key <license_id>
  <license_id> 1..500
    help.en number of the key
    help.ja キーの番号
  <key> ASCII(1..64)
    help.en key as it was bought
    help.ja 購入したルーターキー
  help.en licence for so many VPN clients at once
  help.ja VPN クライアントの同時接続ライセンス

setting 15.41 ipsec ike license-key use
  if !RTX830<15.02.15
  scope gateway <gateway_id>
  form <gateway_id> <sw>
  <sw> ONOFF  default off
    help.en whether the keys count here
    help.ja キーを適用するか否か
  help.en let licensed VPN clients connect to a gateway
  help.ja 同時接続ライセンスをゲートウェイに適用する

# Without a gateway: for peers that are not known yet, a line of its own.
setting 15.42 ipsec ike log
  scope gateway <gateway_id>
  form [<gateway_id>] <type> ...3
  <type> message-info | payload-info | key-info
    help.en what is logged
    help.ja ログの種類
  help.en details of IKE that are logged
  help.ja IKE の詳しいログを出す

setting 15.43 ipsec ike esp-encapsulation
  scope gateway <gateway_id>
  form <gateway_id> <encap>
  <encap> ONOFF  default off
    help.en whether it is encapsulated
    help.ja カプセル化するか否か
  help.en send ESP inside UDP
  help.ja ESP を UDP でカプセル化する

setting 15.44 ipsec ike proposal-limitation
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default off
    help.en whether they are limited
    help.ja 制限するか否か
  help.en propose only what is set, in IKEv2
  help.ja IKEv2 で提案するパラメーターを設定値に限る

setting 15.45 ipsec ike message-id-control
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default off
    help.en whether they wait
    help.ja 管理するか否か
  help.en send no IKEv2 request before the last one is answered
  help.ja IKEv2 の要求をメッセージ ID で管理する

setting 15.46 ipsec ike child-exchange type
  if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.11
  scope gateway <gateway_id>
  form <gateway_id> <type>
  <type> 1..2  default 1
    help.en 1 as before, 2 for other makers
    help.ja 1 は従来どおり、2 は他社に合わせる
  help.en how IKEv2 makes and renews child SAs
  help.ja IKEv2 の CHILD SA の作り方

setting 15.47 ipsec ike negotiation receive
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  scope gateway <gateway_id>
  form <gateway_id> <switch>
  <switch> ONOFF  default on
    help.en whether they are taken
    help.ja 受け入れるか否か
  help.en take key exchanges that the other side starts, in IKEv2
  help.ja 相手が始めた IKEv2 の鍵交換を受け入れる

# `rekey off` is for the SA of IKE itself. The key is whether that SA is meant,
# so that the lines of IPsec's SA come first.
setting 15.48.1 ipsec ike duration
  scope gateway <gateway_id>
  form <child> <gateway_id> <second> [<kbytes>] [rekey <rekey>]
  form <child> <gateway_id> <second> [<kbytes>] [rekey <rekey>] forced-reduction=<del_time> if !vRX<19.02,!RTX5000<14.00.34,!RTX3500<14.00.34,!RTX1300<23.00.05,!RTX1220<15.04.05,!RTX1210<14.01.42,!RTX830<15.02.27
  form <parent> <gateway_id> <second> [<kbytes>] [rekey <parent_rekey>]
  form <parent> <gateway_id> <second> [<kbytes>] [rekey <parent_rekey>] forced-reduction=<del_time> if !vRX<19.02,!RTX5000<14.00.34,!RTX3500<14.00.34,!RTX1300<23.00.05,!RTX1220<15.04.05,!RTX1210<14.01.42,!RTX830<15.02.27
  key <parent>
  <child> ipsec-sa | child-sa as ipsec-sa
    help.en IPsec SA
    help.ja IPsec SA
  <parent> isakmp-sa | ike-sa as isakmp-sa
    help.en ISAKMP SA
    help.ja ISAKMP SA
  <second> 300..691200  default 28800
    help.en seconds
    help.ja 秒数
  <kbytes> 100..100000 if RTX5000<14.00.34,RTX3500<14.00.34,RTX1220<15.04.05,RTX1210<14.01.42,RTX830<15.02.27 \
      | 100..2147483647 if !RTX5000<14.00.34,!RTX3500<14.00.34,!RTX1220<15.04.05,!RTX1210<14.01.42,!RTX830<15.02.27 \
      | off if !RTX5000<14.00.34,!RTX3500<14.00.34,!RTX1220<15.04.05,!RTX1210<14.01.42,!RTX830<15.02.27 \
      default 2000000 if !RTX5000<14.00.34,!RTX3500<14.00.34,!RTX1220<15.04.05,!RTX1210<14.01.42,!RTX830<15.02.27
    help.en kilobytes, off for any number
    help.ja キロバイト数、off なら無制限
  <rekey> PERCENT(70..90)  default 75%
    help.en part of the time after which the SA is renewed
    help.ja SA を更新する時点 (寿命に対する割合)
  <parent_rekey> PERCENT(70..90) | off  default 75%
    help.en part of the time after which the SA is renewed, or off
    help.ja SA を更新する時点 (寿命に対する割合)、または off
  <del_time> 1..691200
    help.en seconds that an old SA is left
    help.ja 古い SA に残す秒数
  help.en how long an SA lives
  help.ja SA の寿命

setting 15.48.2 ipsec sa policy
  store policy
  form <policy_id> <gateway_id> ah [<ah_algorithm>] { [local-id=<local_id>] [remote-id=<remote_id>] [anti-replay-check=<check>] }
  form <policy_id> <gateway_id> esp [<esp_algorithm>] [<authentication>] [anti-replay-check=<check>]
  key <policy_id>
  <ah_algorithm> HMAC  default sha-hmac
    help.en authentication
    help.ja 認証アルゴリズム
  <authentication> HMAC
    help.en authentication, none when not given
    help.ja 認証アルゴリズム、省略すると認証しない
  <esp_algorithm> CIPHER  default aes-cbc
    help.en encryption
    help.ja 暗号アルゴリズム
  <local_id> PREFIX(optional)
    help.en own network
    help.ja 自分側のネットワーク
  <remote_id> PREFIX(optional)
    help.en network of the other side
    help.ja 相手側のネットワーク
  <check> ONOFF  default off if RTX3510,RTX1300 default on if !RTX3510,!RTX1300
    help.en whether sequence numbers are checked
    help.ja シーケンス番号を確かめるか否か
  help.en SA policy: its gateway and its algorithms
  help.ja SA のポリシー (ゲートウェイとアルゴリズム)

operation 15.48.3 ipsec refresh sa
  form
  act ipsec_refresh_sa
  help.en forget all SAs and begin anew
  help.ja すべての SA を捨てて更新する

setting 15.48.4 ipsec ike restrict-dangling-sa
  scope gateway <gateway_id>
  form <gateway_id> <action>
  <action> auto | off  default auto
    help.en auto to delete them where a client needs it
    help.ja auto ならクライアント側で同期して削除
  help.en IPsec SAs that have outlived their IKEv1 SA
  help.ja IKEv1 の SA より長く残る IPsec SA の扱い

setting 15.48.5 ipsec ike nat-traversal
  scope gateway <gateway_id>
  form <gateway_id> <switch> { [keepalive=<interval>] [force=<force_switch>] [type=<type>] }
  <switch> ONOFF  default off
    help.en whether it is negotiated
    help.ja 使うか否か
  <interval> off | 30..100000  default 300
    help.en seconds between two keepalives, or off
    help.ja キープアライブの間隔 (秒)、または off
  <force_switch> ONOFF  default off
    help.en use it even where there is no NAT
    help.ja NAT がなくても使うか否か
  <type> 1..2 if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20  default 1
    help.en 1 as before, 2 for other makers
    help.ja 1 は従来どおり、2 は他社に合わせる
  help.en get IPsec through NAT
  help.ja IPsec の NAT トラバーサル

operation 15.48.6 ipsec sa delete
  form <id>
  <id> 1..2147483647 | all
    help.en number of the SA, or all
    help.ja SA の番号、または all
  act ipsec_sa_delete
  help.en delete SAs
  help.ja SA を削除する

setting 15.49.1 ipsec tunnel fastpath-fragment-function follow df-bit
  scope tunnel
  form <switch>
  <switch> ONOFF  default off
    help.en whether the bit is obeyed
    help.ja DF ビットに従うか否か
  help.en obey the DF bit when ESP packets are to be fragmented
  help.ja ESP パケットのフラグメントで DF ビットに従う

setting 15.49.2 ipsec tunnel outer df-bit
  scope tunnel
  form <mode>
  <mode> copy | set | clear  default copy
    help.en from the inner packet, always or never
    help.ja 内側からコピー、常に 1、常に 0
  help.en DF bit of the outer packet
  help.ja 外側のパケットの DF ビット

setting 15.49.3 ipsec tunnel
  scope tunnel
  store binding
  form <policy_id>
  help.en SA policy that the tunnel uses
  help.ja トンネルで使う SA のポリシー

setting 15.49.4 ipsec ipcomp type
  scope tunnel
  form <type>
  <type> deflate | none  default none
    help.en compression
    help.ja 圧縮方式
  help.en compress packets before they are encrypted
  help.ja IPComp による圧縮

setting 15.49.5 tunnel backup
  scope tunnel
  form none
  form <interface> <ip_address>
  form pp <peer_num> [switch-router=<switch1>]
  form tunnel <tunnel_num> [switch-interface=<switch2>]
  <interface> LAN
    help.en interface
    help.ja インターフェース
  <ip_address> IP4
    help.en gateway over that interface
    help.ja そのインターフェースの先のゲートウェイ
  <peer_num> PP_NUM
    help.en pp that stands in
    help.ja 代わりに使う相手先情報番号
  <tunnel_num> TUNNEL_NUM
    help.en tunnel that stands in
    help.ja 代わりに使うトンネルの番号
  <switch1> ONOFF  default off
    help.en whether two routers take the backup
    help.ja バックアップを受けるルーターが 2 台か否か
  <switch2> ONOFF  default on
    help.en make the tunnel anew when the line changes
    help.ja 回線に合わせてトンネルを作り直すか否か
  help.en what stands in when the tunnel is down
  help.ja トンネルに障害があるときのバックアップ

setting 15.49.6 tunnel template
  scope tunnel
  store template
  form <tunnel_num> ...
  <tunnel_num> RANGE(1..@tunnels)
    help.en tunnels, 2 or 2-20
    help.ja トンネルの番号、2 または 2-20
  help.en tunnels that are made after this one
  help.ja このトンネルの設定の展開先

setting 15.50.1 ipsec transport
  form <id> <policy_id> [<proto> [<src_port_list> [<dst_port_list>]]]
  key <id>
  <id> 1..2147483647
    help.en number of the transport mode
    help.ja トランスポートの番号
  <proto> icmp | tcp if !vRX | udp | ipv6 | gre | esp | ah | icmp6 | '*' | 0..255
    help.en protocol, by name or number
    help.ja プロトコル (名前または番号)
  <src_port_list> PORTLIST
    help.en source ports
    help.ja 始点のポート
  <dst_port_list> PORTLIST
    help.en destination ports
    help.ja 終点のポート
  help.en packets that are protected in transport mode
  help.ja トランスポートモードで守るパケット

setting 15.50.2 ipsec transport template
  if !RTX5000<14.00.12,!RTX3500<14.00.12
  form <id1> <id2> ...
  key <id1>
  <id1> 1..2147483647
    help.en number of the transport mode to copy
    help.ja 展開元のトランスポートの番号
  <id2> RANGE(1..2147483647)
    help.en numbers of the copies, 2 or 2-20
    help.ja 展開先の番号、2 または 2-20
  help.en transport modes that are made after another
  help.ja トランスポートモードの設定の展開先

setting 15.51.1 pki certificate file
  require count(<type=pkcs12>) <= count(<password>) else count
  form <cert_id> <file> <type> [<password>]
  key <cert_id>
  <cert_id> 1..8
    help.en number of the certificate file
    help.ja 証明書ファイルの番号
  <file> PATH(99)
    help.en where the file is
    help.ja ファイルの場所
  <type> pkcs12 | x509-pem
    help.en format of the file
    help.ja ファイルの形式
  <password> STRING(1..64) secret
    help.en password of the file
    help.ja ファイルのパスワード
  help.en file that holds a certificate
  help.ja 証明書のファイル

setting 15.51.2 pki crl file
  form <crl_id> <file>
  key <crl_id>
  <crl_id> 1..8
    help.en number of the revocation list file
    help.ja CRL ファイルの番号
  <file> PATH(99)
    help.en where the file is
    help.ja ファイルの場所
  help.en file that holds a certificate revocation list
  help.ja CRL (証明書失効リスト) のファイル
