# Chapter 56: operations: selecting, levels, saving, clearing, files, testing.

# Saved configurations: a slot, or an older one of a slot. The literal 0 here and
# below makes what is no number an unknown keyword.
type CONFIG_NUM  = 0 | 0..4 | "<slot>.<generation>"

<slot> 0..4

<generation> 1..2

# Configurations outside of the flash memory.
type CONFIG_FILE = "usb1:<usb_file>" if !vRX,!RTX5000,!RTX3500 | "sd1:<sd_file>" if !vRX \
    | "<storage>:<storage_file>" if vRX>=19.01

<usb_file> PATH(94)

<sd_file> PATH(95)

<storage> HOST(20)

<storage_file> PATH(255)

operation 56.1 pp select
  level user
  form <peer_num>
  no
  <peer_num> PP_NUM | none | anonymous
    help.en number of a pp, anonymous, or none
    help.ja 相手先情報番号、anonymous、または none
  act select_pp
  help.en select the pp that following commands are for
  help.ja 以後のコマンドの対象にする相手先を選ぶ

operation 56.2 tunnel select
  level user
  form <tunnel_num>
  no
  <tunnel_num> TUNNEL_NUM | none
    help.en number of a tunnel, or none
    help.ja トンネルの番号、または none
  act select_tunnel
  help.en select the tunnel that following commands are for
  help.ja 以後のコマンドの対象にするトンネルを選ぶ

operation 56.3.1 administrator
  level user
  form
  act administrator
  help.en become administrator
  help.ja 管理ユーザーになる

operation 56.3.2 exit
  level user
  form [<save>]
  <save> save
    help.en save before leaving
    help.ja 保存してから抜ける
  act exit
  help.en leave the administrator level, or log out
  help.ja 管理ユーザーから抜ける、またはログアウトする

operation 56.3.2 quit
  level user
  form [<save>]
  <save> save
    help.en save before leaving
    help.ja 保存してから抜ける
  act exit
  help.en leave the administrator level, or log out
  help.ja 管理ユーザーから抜ける、またはログアウトする

operation 56.3.3 save
  form [<filename> [<comment>]]
  <filename> 0 | 0..4 | "usb1:<usb_file>" if !vRX,!RTX5000,!RTX3500 | "sd1:<sd_file>" if !vRX
    help.en slot, or a file in external memory
    help.ja 設定ファイルの番号、または外部メモリのファイル
  <usb_file> PATH(94)
  <sd_file> PATH(95)
  <comment> STRING(1..200)
    help.en remark about the configuration
    help.ja 設定についてのコメント
  act save
  help.en save the running configuration
  help.ja 現在の設定を保存する

operation 56.3.4 copy config
  form <from> <to>
  form <from> <to> <crypto> [<password>]
  form <from> <to> <password>
  <from> CONFIG_NUM | CONFIG_FILE | "*:<any_file>" if !vRX \
      | "emfs:<emfs_file>" if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.28,!RTX830<15.02.03
    help.en saved configuration or file, *: looks in every external memory
    help.ja コピー元の設定ファイルの番号またはファイル (*: はすべての外部メモリ)
  <any_file> PATH(97)
  <emfs_file> PATH(94)
  <to> 0 | 0..4 | CONFIG_FILE
    help.en slot or file
    help.ja コピー先の設定ファイルの番号またはファイル
  <crypto> aes128 | aes256
    help.en cipher, when it goes to a file
    help.ja 暗号アルゴリズム (ファイルへコピーするとき)
  <password> ASCII(8..32) secret
    help.en password of an encrypted file, 8 to 32 characters
    help.ja 暗号化したファイルのパスワード (8 から 32 文字)
  act copy_config
  help.en copy a saved configuration
  help.ja 保存されている設定をコピーする

operation 56.3.5 copy exec
  if !vRX
  form <from> <to>
  <from> 0..0 if !RTX840,!RTX830 | "usb1:<exec_usb>" if !RTX5000,!RTX3500 | "sd1:<exec_sd>" | "*:<exec_any>"
    help.en firmware, *: looks in every external memory
    help.ja コピー元のファームウェア (*: はすべての外部メモリ)
  <exec_usb> PATH(94)
  <exec_sd> PATH(95)
  <exec_any> PATH(97)
  <to> 0..1 if !RTX840,!RTX830 | 0..0 if RTX840,RTX830
    help.en number of the firmware
    help.ja コピー先のファームウェアの番号
  help.en copy firmware into the flash memory
  help.ja ファームウェアを内蔵の不揮発性メモリへコピーする

operation 56.3.6 delete config
  form <filename>
  <filename> all | CONFIG_NUM
    help.en saved configuration, 0 to 4, an older one, 0.1, or all
    help.ja 設定ファイルの番号 (0 から 4)、退避ファイル (0.1)、または all
  act delete_config
  help.en remove saved configurations
  help.ja 保存されている設定を削除する

operation 56.3.7 delete exec
  if RTX5000,RTX3510,RTX3500,RTX1300,RTX1220,RTX1210
  form <filename>
  <filename> 1..1
    help.en number of the firmware
    help.ja ファームウェアの番号
  help.en remove firmware
  help.ja ファームウェアを削除する

operation 56.3.8 set-default-config
  form <filename>
  <filename> CONFIG_NUM
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 設定ファイルの番号 (0 から 4) または退避ファイル (0.1)
  act set_default_config
  help.en choose the configuration for the next start
  help.ja 起動時に使う設定を選ぶ

operation 56.3.9 set-default-exec
  if RTX5000,RTX3510,RTX3500,RTX1300,RTX1220,RTX1210
  form <filename>
  <filename> 0..1
    help.en number of the firmware
    help.ja ファームウェアの番号
  help.en choose the firmware for the next start
  help.ja 起動時に使うファームウェアを選ぶ

operation 56.3.10 set-serial-baudrate
  if vRX>=19.02,RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <rate>
  <rate> 9600 | 19200 | 38400 | 57600 | 115200
    help.en bits a second
    help.ja ボーレート
  help.en set the speed of the serial port
  help.ja シリアルポートの速度を設定する

operation 56.3.11 cold start
  form
  act cold_start
  help.en go back to the configuration as shipped, and restart
  help.ja 設定を工場出荷時の状態に戻して再起動する

operation 56.3.12 remote setup
  if RTX5000,RTX3500,RTX1210
  form <interface> [<number>] [<type>]
  form <interface> dlci=<dlci>
  <interface> INTERFACE(bri,pri)
    help.en BRI or PRI interface
    help.ja BRI または PRI インターフェース
  <number> "<isdn_num>[/<sub_address>]"
    help.en ISDN number, and sub-address
    help.ja ISDN 番号とサブアドレス
  <isdn_num> DIGITS(1..32)
  <sub_address> ASCII(1..19)
  <type> retransmission
    help.en send again what gets lost
    help.ja データの欠落に対応する方式
  <dlci> 0..1023
    help.en DLCI of frame relay
    help.ja フレームリレーの DLCI
  help.en configure another router from here
  help.ja 遠隔地のルーターを設定する

setting 56.3.13 remote setup accept
  if !vRX<19.01,!vRX>=19.02
  form <tel_num> ...
  form <accept>
  <tel_num> "<isdn_num>[/<sub_address>]"
    help.en telephone numbers
    help.ja 電話番号
  <isdn_num> DIGITS(1..32)
  <sub_address> ASCII(1..19)
  <accept> any | none  default any
    help.en everybody or nobody
    help.ja すべて許可、またはすべて拒否
  help.en which other routers may configure this one
  help.ja 設定を許可する遠隔地のルーター

operation 56.4.1 clear account
  if !vRX<19.01,!vRX>=19.02
  form [<interface>]
  <interface> INTERFACE(bri,pri)
    help.en BRI or PRI interface
    help.ja BRI または PRI インターフェース
  help.en clear the counts of calls and charges
  help.ja 発着信と料金の記録を消す

operation 56.4.2 clear account pp
  if !vRX<19.01,!vRX>=19.02
  needs named
  form [<peer_num>]
  help.en clear the counts of calls and charges of a pp
  help.ja 相手先の発着信と料金の記録を消す

operation 56.4.3 clear account tunnel
  if !vRX<19.01,!vRX>=19.02,!RTX840,!RTX830
  needs named
  form [<tunnel_num>]
  help.en clear the counts of calls and charges of a tunnel
  help.ja トンネルの発着信と料金の記録を消す

operation 56.4.4 clear account mobile
  if RTX840,RTX830
  form
  help.en clear the counts of calls of mobile lines
  help.ja 携帯電話回線の発着信の記録を消す

operation 56.4.5 clear account ngn data
  if !vRX<19.01,!vRX>=19.02
  form
  help.en clear the counts of calls and charges of data connect
  help.ja データコネクトの発着信と料金の記録を消す

operation 56.4.6 clear arp
  form
  act clear_arp
  help.en clear the ARP table
  help.ja ARP テーブルを消す

operation 56.4.7 clear ip dynamic routing
  form
  help.en forget the IPv4 routes that routing protocols found
  help.ja 動的に得た IPv4 の経路を消す

operation 56.4.8 clear ip connection peak
  if RTX1300
  form
  help.en forget the most IPv4 connections that there were
  help.ja IPv4 コネクション数のピーク値を消す

operation 56.4.9 clear bridge learning
  if !vRX<19.01,!RTX5000<14.00.12,!RTX3500<14.00.12
  form <bridge_interface>
  <bridge_interface> INTERFACE(bridge)
    help.en bridge
    help.ja ブリッジインターフェース
  help.en forget the MAC addresses that a bridge learned
  help.ja ブリッジが学習した MAC アドレスを消す

operation 56.4.10 clear log
  form [<saved>]
  <saved> saved if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.11
    help.en the log from before the restart
    help.ja 再起動する前のログ
  act clear_log
  help.en clear the log
  help.ja ログを消す

operation 56.4.11 clear inarp
  if RTX5000,RTX3500,RTX1210
  form
  help.en forget the address that InARP found for the selected pp
  help.ja 選択中の相手先の InARP の情報を消す

operation 56.4.12 clear dns cache
  form
  help.en clear the cache of DNS answers
  help.ja DNS キャッシュを消す

operation 56.4.13 clear status
  form <interface>
  form pp <peer_num>
  form tunnel <tunnel_num>
  <interface> LAN_WAN | BRIDGE
    help.en LAN, WAN or bridge interface
    help.ja LAN、WAN、ブリッジインターフェース
  act clear_status
  help.en clear the counts of an interface
  help.ja インターフェースのカウンターを消す

operation 56.4.14 clear pri status
  if RTX5000,RTX3500
  form <pri>
  <pri> 1..2
    help.en number of the PRI port
    help.ja PRI の番号
  help.en clear the counts of a PRI port
  help.ja PRI のステータス情報を消す

operation 56.4.15 clear nat descriptor dynamic
  form <nat_descriptor>
  <nat_descriptor> NAT_NUM | all
    help.en number of the NAT descriptor, or all
    help.ja NAT ディスクリプターの番号、または all
  act clear_nat_dynamic
  help.en clear the address table of a NAT descriptor
  help.ja NAT のアドレステーブルを消す

operation 56.4.16 clear nat descriptor interface dynamic
  needs named
  form <interface>
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  act clear_nat_interface
  help.en clear the NAT address table of an interface
  help.ja インターフェースの NAT のアドレステーブルを消す

operation 56.4.17 clear nat descriptor masquerade session statistics
  if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.33,!RTX830<15.02.09
  form [<nat_descriptor>]
  help.en clear the counts of masqueraded sessions
  help.ja IP マスカレードのセッションの統計情報を消す

operation 56.4.18 clear nat descriptor masquerade session peak
  if RTX1300>=23.00.17
  form [<nat_descriptor>]
  help.en forget the most masqueraded sessions that there were
  help.ja IP マスカレードのセッション数のピーク値を消す

operation 56.4.19 clear pppoe pass-through learning
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form
  help.en forget what PPPoE pass-through learned
  help.ja PPPoE パススルーが学習した情報を消す

operation 56.4.20 clear ipv6 dynamic routing
  form
  help.en forget the IPv6 routes that routing protocols found
  help.ja 動的に得た IPv6 の経路を消す

operation 56.4.21 clear ipv6 connection peak
  if RTX1300
  form
  help.en forget the most IPv6 connections that there were
  help.ja IPv6 コネクション数のピーク値を消す

operation 56.4.22 clear ipv6 neighbor cache
  form
  form <interface> if !vRX<19.02,!RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1210<14.01.40,!RTX830<15.02.20
  <interface> LAN
    help.en only what was learned there
    help.ja 対象のインターフェース
  help.en clear the cache of neighbours
  help.ja 近隣キャッシュを消す

operation 56.4.23 clear boot list
  form
  act clear_boot_list
  help.en clear the history of starts
  help.ja 起動の履歴を消す

operation 56.4.24 clear external-memory syslog
  if !vRX
  form
  help.en remove the log and its old files from external memory
  help.ja 外部メモリの SYSLOG とそのバックアップを消す

operation 56.5.1 make directory
  form <path>
  act make_directory
  <path> PATH(256)
    help.en absolute, or relative to PWD
    help.ja 絶対パス、または PWD からの相対パス
  help.en make a directory
  help.ja ディレクトリを作る

operation 56.5.2 delete
  form <path>
  act delete
  <path> PATH(256)
    help.en absolute, or relative to PWD
    help.ja 絶対パス、または PWD からの相対パス
  help.en remove a file, or a directory and what is in it
  help.ja ファイル、またはディレクトリとその中身を削除する

operation 56.5.3 copy
  form <from> <to>
  act copy
  <from> PATH(256)
    help.en file or directory
    help.ja コピー元のファイルまたはディレクトリ
  <to> PATH(256)
    help.en new file or directory
    help.ja コピー先のファイルまたはディレクトリ
  help.en copy a file, or a directory and what is in it
  help.ja ファイル、またはディレクトリとその中身をコピーする

operation 56.5.4 rename
  form <path> <name>
  act rename
  <path> PATH(256)
    help.en absolute, or relative to PWD
    help.ja 絶対パス、または PWD からの相対パス
  <name> FILENAME(256)
    help.en new name, without /
    help.ja 新しい名前 (/ は使えない)
  help.en give a file or a directory another name
  help.ja ファイルまたはディレクトリの名前を変える

operation 56.6.1 mount
  if vRX
  form <nfs_if> [<prefix>]
  form <smb_if> { username=<username> password=<password> } [<prefix>]
  <nfs_if> "nfs://<server>/<share>"
    help.en nfs://ADDRESS/PATH
    help.ja nfs://アドレス/パス
  <smb_if> "smb://<server>/<share>"
    help.en smb://ADDRESS/PATH
    help.ja smb://アドレス/パス
  <server> IP4
  <share> PATH(255)
  <username> STRING(1..255)
    help.en user on the server
    help.ja SMB のユーザー名
  <password> STRING(0..255) secret
    help.en password of the user
    help.ja SMB のパスワード
  <prefix> "<storage>[:]"
    help.en how paths on it are to begin
    help.ja パスの先頭に付けるプレフィックス
  help.en mount external storage
  help.ja 外部ストレージをマウントする

operation 56.6.2 unmount
  if vRX
  form <prefix>
  <prefix> "<storage>[:]"
    help.en how paths on it begin
    help.ja マウントしたときのプレフィックス
  help.en unmount external storage
  help.ja 外部ストレージをアンマウントする

setting 56.7.1 pp enable
  scope pp <peer_num>
  form <peer_num> ... if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.21,!RTX830<15.02.02
  form <peer_num> if RTX5000<14.00.26,RTX3500<14.00.26,RTX1210<14.01.21,RTX830<15.02.02
  each <peer_num>
  <peer_num> NUMSET(1..@pps) | anonymous
    help.en pps: 1, 1-3, 3-, -3, anonymous or all
    help.ja 相手先情報番号 (1、1-3、3-、-3、anonymous、all)
  help.en let pps be used
  help.ja 相手先を使えるようにする

operation 56.7.2 pp disable
  form <peer_num> ... if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.21,!RTX830<15.02.02
  form <peer_num> if RTX5000<14.00.26,RTX3500<14.00.26,RTX1210<14.01.21,RTX830<15.02.02
  <peer_num> NUMSET(1..@pps) | anonymous
    help.en pps: 1, 1-3, 3-, -3, anonymous or all
    help.ja 相手先情報番号 (1、1-3、3-、-3、anonymous、all)
  act pp_disable
  help.en keep pps from being used
  help.ja 相手先を使えないようにする

operation 56.7.3 restart
  form [<binary> [<config>]] if !vRX,!RTX840,!RTX830
  form [<config>] if vRX,RTX840,RTX830
  <binary> 0..1
    help.en number of the firmware
    help.ja ファームウェアの番号
  <config> CONFIG_NUM
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 設定ファイルの番号 (0 から 4) または退避ファイル (0.1)
  act restart
  help.en restart the router
  help.ja 再起動する

operation 56.7.4 shutdown
  if vRX
  form
  help.en turn the router off
  help.ja 電源を切る

operation 56.7.5 interface reset
  form <interface> ...
  <interface> INTERFACE(lan,wan,bri,pri) | INTERFACE(usb) if !RTX1210<14.01.09 \
      | INTERFACE(sd) if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09
    help.en interfaces
    help.ja インターフェース
  help.en reset interfaces
  help.ja インターフェースを再起動する

operation 56.7.6 interface reset pp
  if RTX5000,RTX3500,RTX1210
  needs named
  form [<peer_num>]
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  help.en reset the interfaces that a pp uses
  help.ja 相手先が使うインターフェースを再起動する

operation 56.7.7 connect
  form <interface>
  form <peer_num>
  form pp <peer_num> if !vRX<19.01,!vRX>=19.02
  form tunnel <tunnel_num>
  <interface> INTERFACE(wan)
    help.en WAN interface
    help.ja WAN インターフェース
  act connect
  help.en connect to a pp, a tunnel or by a WAN interface
  help.ja 発信する

operation 56.7.8 disconnect
  form <interface>
  form <peer_num>
  form pp <peer_num> if !vRX<19.01,!vRX>=19.02
  form tunnel <tunnel_num>
  <interface> INTERFACE(wan)
    help.en WAN interface
    help.ja WAN インターフェース
  <peer_num> PP_NUM | all | anonymous | "anonymous<anonymous_num>"
    help.en number of a pp, anonymous, anonymous1, or all
    help.ja 相手先情報番号、anonymous、anonymous1、または all
  <anonymous_num> 1..2147483647
  act disconnect
  help.en disconnect a pp, a tunnel or a WAN interface
  help.ja 切断する

operation 56.7.9 ping
  level user
  form { [-s <datalen>] [-c <count>] [-sa <ip_address>] [-w <wait>] } <host>
  <datalen> 1..65535  default 64
    help.en bytes of data
    help.ja データのバイト数
  <count> 1..21474836
    help.en how many times, otherwise until Ctrl-C
    help.ja 回数 (省略時は Ctrl-C まで)
  <ip_address> IP4
    help.en address that it is sent from
    help.ja 始点 IP アドレス
  <wait> DECIMAL(0.1..3600.0,1) if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09 \
      | DECIMAL(0.1..99.9,1) if RTX5000<14.00.18,RTX3500<14.00.18,RTX1210<14.01.09  default 1
    help.en seconds between two packets, tells also of lost ones
    help.ja 送信間隔 (秒)、応答がないときも表示する
  <host> HOST(255)
    help.en address or name of a host
    help.ja ホストのアドレスまたは名前
  act ping
  help.en send ICMP echo requests
  help.ja ICMP Echo を送って応答を調べる

operation 56.7.10 ping6
  level user
  form { [-s <datalen>] [-c <count>] [-sa <ipv6_address>] [-w <wait>] } <destination> [<interface>]
  <datalen> 1..65535  default 64
    help.en bytes of data
    help.ja データのバイト数
  <count> 1..21474836
    help.en how many times, otherwise until Ctrl-C
    help.ja 回数 (省略時は Ctrl-C まで)
  <ipv6_address> IP6
    help.en address that it is sent from
    help.ja 始点 IPv6 アドレス
  <wait> DECIMAL(0.1..3600.0,1) if !RTX5000<14.00.18,!RTX3500<14.00.18,!RTX1210<14.01.09 \
      | DECIMAL(0.1..99.9,1) if RTX5000<14.00.18,RTX3500<14.00.18,RTX1210<14.01.09  default 1
    help.en seconds between two packets, tells also of lost ones
    help.ja 送信間隔 (秒)、応答がないときも表示する
  <destination> SCOPED | HOST(255)
    help.en IPv6 address, with %lan1 for a link-local one, or name
    help.ja IPv6 アドレス (リンクローカルなら %lan1 を付ける) または名前
  <interface> LAN | (pp <peer_num>) | (tunnel <tunnel_num>)
    help.en interface, or pp or tunnel and its number
    help.ja インターフェース、または pp か tunnel と番号
  act ping6
  help.en send ICMPv6 echo requests
  help.ja ICMPv6 Echo を送って応答を調べる

operation 56.7.11 traceroute
  level user
  form <host> { [<noresolv>] [-sa <source>] }
  <host> HOST(255)
    help.en address or name of a host
    help.ja ホストのアドレスまたは名前
  <noresolv> noresolv
    help.en do not look up names
    help.ja 名前を調べない
  <source> IP4
    help.en address that it is sent from
    help.ja 始点 IP アドレス
  act traceroute
  help.en show the way to a host
  help.ja ホストまでの経路を調べる

operation 56.7.12 traceroute6
  level user
  form <destination>
  form <destination> { [<noresolv>] [-sa <source>] } if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  <destination> HOST(255)
    help.en IPv6 address or name of a host
    help.ja ホストの IPv6 アドレスまたは名前
  <noresolv> noresolv
    help.en do not look up names
    help.ja 名前を調べない
  <source> IP6
    help.en address that it is sent from
    help.ja 始点 IPv6 アドレス
  act traceroute6
  help.en show the way to a host by IPv6
  help.ja IPv6 でホストまでの経路を調べる

operation 56.7.13 nslookup
  level user
  form <host>
  form <host> { [server=<server> [edns=<edns>]] [type=<type>] [cache=<cache>] } if !RTX5000<14.00.35,!RTX3510<23.01.04,!RTX3500<14.00.35,!RTX1300<23.00.17,!RTX1220<15.04.08,!RTX1210<14.01.43,!RTX830<15.02.34
  <host> HOST(255)
    help.en address or name of a host
    help.ja ホストのアドレスまたは名前
  <server> IP
    help.en address of the DNS server to ask
    help.ja 使用する DNS サーバーのアドレス
  <edns> ONOFF  default off
    help.en whether it is asked by EDNS
    help.ja EDNS を使うか否か
  <type> a | aaaa | 'a+aaaa' | ptr | auto  default auto
    help.en what to look for
    help.ja 取得するレコードの種類
  <cache> ONOFF  default on
    help.en whether the cache may answer
    help.ja DNS キャッシュを使うか否か
  act nslookup
  help.en look up a name or an address
  help.ja DNS で名前を調べる

operation 56.7.14 sip server connect
  if RTX5000,RTX3510,RTX3500
  form <number>
  <number> 1..65535
    help.en number of the server
    help.ja SIP サーバーの登録番号
  help.en sign in to a SIP server
  help.ja SIP サーバーに接続する

operation 56.7.15 sip server disconnect
  if RTX5000,RTX3510,RTX3500
  form <number>
  <number> 1..65535
    help.en number of the server
    help.ja SIP サーバーの登録番号
  help.en sign out from a SIP server
  help.ja SIP サーバーから切断する

operation 56.7.16 disconnect ip connection
  form <session_id> [<channel_id>]
  <session_id> 0..2147483647
    help.en number of the session
    help.ja セッションの識別子
  <channel_id> 0..2147483647
    help.en number of one of its channels, otherwise all
    help.ja チャネルの識別子 (省略時はすべて)
  act disconnect_ip_connection
  help.en end a connection that a dynamic IPv4 filter let through
  help.ja IPv4 の動的フィルターのコネクションを削除する

operation 56.7.17 telnet
  level user
  form <host> [<port> [<mode> [<negotiation> [<abort>]]]]
  <host> HOST(255) | DIGITS(1..32)
    help.en address or name of a host, or a telephone number in the NGN
    help.ja ホストのアドレス、名前、または NGN の電話番号
  <port> 1..65535 | PORT_NAME  default 23
    help.en port, by number or name
    help.ja ポート番号またはニーモニック
  <mode> character | line | auto  default auto
    help.en send character by character or line by line
    help.ja 文字単位か行単位か
  <negotiation> on | off | auto  default auto
    help.en whether options are negotiated
    help.ja オプションのネゴシエーションをするか否か
  <abort> 0..255  default 29
    help.en code of the key that ends it
    help.ja 強制終了するキーの文字コード
  help.en log in to another host by TELNET
  help.ja TELNET で他のホストにログインする

operation 56.7.18 disconnect ipv6 connection
  form <session_id> [<channel_id>]
  <session_id> 0..2147483647
    help.en number of the session
    help.ja セッションの識別子
  <channel_id> 0..2147483647
    help.en number of one of its channels, otherwise all
    help.ja チャネルの識別子 (省略時はすべて)
  help.en end a connection that a dynamic IPv6 filter let through
  help.ja IPv6 の動的フィルターのコネクションを削除する

operation 56.7.19 clear switching-hub macaddress
  if !vRX
  form [<interface>]
  <interface> INTERFACE(lan)
    help.en LAN interface
    help.ja LAN インターフェース
  help.en clear the MAC addresses that the switch learned
  help.ja スイッチングハブの MAC アドレステーブルを消す

operation 56.7.20 pri loopback active
  if RTX5000,RTX3500
  form <pri> a <data>
  form <pri> timeslot <head> <num> <data>
  <pri> 1..2
    help.en number of the PRI port
    help.ja PRI の番号
  <data> 1..4
    help.en pattern of the data
    help.ja データパターン
  <head> 1..24
    help.en first time slot
    help.ja 先頭のタイムスロット
  <num> 1..24
    help.en number of time slots
    help.ja タイムスロットの数
  help.en test a PRI port by a loopback
  help.ja PRI のループバックテストを行う

operation 56.7.21 pri loopback passive
  if RTX5000,RTX3500
  form <pri> <point>
  form <pri> timeslot <head> <number>
  <pri> 1..2
    help.en number of the PRI port
    help.ja PRI の番号
  <point> remote | payload | off
    help.en where data turn back, off to end it
    help.ja 折り返す場所、off で終了
  <head> 1..24
    help.en first time slot
    help.ja 先頭のタイムスロット
  <number> 1..24
    help.en number of time slots
    help.ja タイムスロットの数
  help.en wait for a loopback test from the other side
  help.ja PRI のループバックテストを待ち受ける

operation 56.7.22 wol send
  form { [-i <interval>] [-c <count>] } <interface> <mac_address> [<ip_address> [udp <port>]]
  form { [-i <interval>] [-c <count>] } <interface> <mac_address> ethernet <type>
  <interval> 1..2147483647  default 1
    help.en seconds between two packets
    help.ja 送信間隔 (秒)
  <count> 1..2147483647  default 4
    help.en number of packets
    help.ja 送信回数
  <interface> LAN
    help.en LAN interface
    help.ja LAN インターフェース
  <mac_address> MAC
    help.en MAC address of the host to wake
    help.ja 起動するホストの MAC アドレス
  <ip_address> IP4
    help.en address, otherwise broadcast
    help.ja 終点 IP アドレス (省略時はブロードキャスト)
  <port> 1..65535  default 9
    help.en UDP port
    help.ja UDP のポート番号
  <type> 1501..65535
    help.en type field of an Ethernet frame
    help.ja イーサネットのタイプフィールドの値
  help.en wake a host by a magic packet
  help.ja Magic Packet を送ってホストを起動する

operation 56.7.23 http revision-up go
  if !vRX,!RTX5000<14.00.26,!RTX3500<14.00.26
  form [<no-confirm> [<prompt>]]
  <no-confirm> no-confirm
    help.en do not ask before the firmware is replaced
    help.ja 更新するか否かを確認しない
  <prompt> prompt
    help.en take further commands at once
    help.ja すぐに次のコマンドを受け付ける
  help.en look for newer firmware on the web server, and take it
  help.ja WEB サーバーのファームウェアを調べて更新する

operation 56.7.24 clear url filter
  if !vRX
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  help.en clear the counts of URL filters
  help.ja URL フィルターの統計情報を消す

operation 56.7.25 clear url filter external-database
  if RTX5000,RTX3500
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN_WAN
    help.en LAN or WAN interface
    help.ja LAN または WAN インターフェース
  help.en clear the counts of URL filters with a database
  help.ja 外部データベース参照型 URL フィルターの統計情報を消す

operation 56.7.26 mail notify status exec
  form <id>
  <id> 1..10
    help.en number of the mail setting
    help.ja 設定番号
  help.en send the state of the router by mail
  help.ja 状態をメールで送る

operation 56.7.27 rotate external-memory syslog
  if !vRX
  form
  help.en begin a new file for the log in external memory
  help.ja 外部メモリの SYSLOG ファイルをバックアップして新しくする

operation 56.7.28 license authentication go
  if RTX1300,RTX840,RTX830>=15.02.13
  form
  help.en have the licences checked now
  help.ja ライセンス認証を行う

setting 56.7.29 license authentication retry interval
  if RTX1300,RTX840,RTX830>=15.02.14
  form <interval> <count>
  <interval> 1..3600  default 30
    help.en seconds until the next try
    help.ja リトライするまでの間隔 (秒)
  <count> 1..10  default 5
    help.en number of tries
    help.ja リトライの回数
  help.en how often a licence is checked again after a failure
  help.ja ライセンス認証をリトライする間隔と回数

operation 56.7.30 load
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form config <config> { [<difference>] [<how>] [<no-configure-refresh>] [<no-key-generate>] [rollback-timer=<timer>] }
  form file <file> { [<difference>] [<how>] [<no-configure-refresh>] [<no-key-generate>] [rollback-timer=<timer>] }
  form <either> { [<difference>] [<how>] [<no-configure-refresh>] [<no-key-generate>] [rollback-timer=<timer>] }
  act load
  <config> CONFIG_NUM
    help.en saved configuration
    help.ja 設定ファイルの番号
  <file> PATH(256)
    help.en name of a file
    help.ja ファイル名
  <either> PATH(256)
    help.en number of a saved configuration, or name of a file
    help.ja 設定ファイルの番号、またはファイル名
  <difference> difference
    help.en do only what differs
    help.ja 差分だけを実行する
  <how> silent | interactive
    help.en do not show the commands, or ask before each
    help.ja コマンドを表示しない、または一つずつ確認する
  <no-configure-refresh> no-configure-refresh
    help.en leave routing protocols as they run
    help.ja configure refresh を実行しない
  <no-key-generate> no-key-generate if !RTX1210<14.01.28
    help.en keep the host key of the SSH server
    help.ja SSH サーバーのホスト鍵を引き継ぐ
  <timer> 120..21474836
    help.en seconds after which the old configuration comes back without confirm
    help.ja 復元タイマー (秒)
  help.en replace the running configuration
  help.ja 設定をファイルの内容に更新する

operation 56.7.31 rollback timer
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form <timer>
  act rollback_timer
  <timer> 1..21474836
    help.en seconds
    help.ja 秒数
  help.en bring the present configuration back unless it is confirmed in time
  help.ja 復元タイマーを起動する

operation 56.7.32 confirm
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form
  act confirm
  help.en keep the changes and stop the timer that would undo them
  help.ja 設定の変更を確定して復元タイマーを止める

operation 56.7.33 call
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form { [<verbose>] [<expanded>] } <filename> [<parameter> ...]
  act call
  <verbose> -v
    help.en show the lines as they were written
    help.ja 展開前の行を表示する
  <expanded> -x
    help.en show the lines with variables put in
    help.ja 展開後の行を表示する
  <filename> PATH(256)
    help.en file with commands
    help.ja ファイル名
  <parameter> STRING(0..4095)
    help.en arguments, also NAME=VALUE
    help.ja マクロの引数 (名前=値 の形も可)
  help.en carry out a file as a macro
  help.ja ファイルをマクロとして実行する

operation 56.7.34 echo
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form [<string>]
  act echo
  <string> REST
    help.en text
    help.ja 文字列
  help.en print a text
  help.ja 文字列を表示する
