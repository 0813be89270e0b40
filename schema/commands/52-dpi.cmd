# Chapter 52: deep packet inspection. The names of applications and categories
# come with the signatures, so any name of their shape is taken.

type DPI_APPLICATION = IDENTIFIER(1..64) | "<dpi_digits><dpi_name>" | "<dpi_digits>_<dpi_name>"
type DPI_CATEGORY    = "@<dpi_name>"

# Both, joined by commas.
type DPI_KINDS       = DPI_APPLICATION | DPI_CATEGORY list 10

type DPI_FILTER_NUM  = 1..2147483647
type DPI_ACTION      = pass | pass-log | pass-nolog | reject | reject-log | reject-nolog

<dpi_digits> DIGITS(1..32)

<dpi_name> IDENTIFIER(1..64)
  help.en name, as show dpi application and show dpi category list them
  help.ja 名前 (show dpi application、show dpi category で表示されるもの)

setting 52.1 dpi use
  if RTX1300,RTX840,RTX830>=15.02.13
  form <switch> [<reject>]
  <switch> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  <reject> ONOFF  default off
    help.en whether packets are thrown away while applications cannot be told
    help.ja アプリケーションを識別できない間、パケットを破棄するか否か
  help.en use deep packet inspection
  help.ja DPI を使う

setting 52.2 ip dpi filter
  if RTX1300,RTX840,RTX830>=15.02.13
  form <filter_num> <pass_reject> <src_addr> [<dest_addr> [('*' | <application> | <group_num>)]]
  key <filter_num>
  <filter_num> DPI_FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <pass_reject> DPI_ACTION
    help.en what is done with a packet that fits
    help.ja 一致したパケットの扱い
  <src_addr> ADDREXPR | FQDN(255) list 1000
    help.en where it comes from
    help.ja 始点アドレス
  <dest_addr> ADDREXPR | FQDN(255) list 1000 default '*'
    help.en where it goes
    help.ja 終点アドレス
  <application> DPI_KINDS  default '*'
    help.en applications and @categories, with commas
    help.ja アプリケーションと @カテゴリー、コンマで区切る
  <group_num> 1..2147483647
    help.en group of applications
    help.ja アプリケーションのグループの番号
  help.en filter of applications for IPv4 packets
  help.ja アプリケーションによる IPv4 パケットのフィルター

setting 52.3 ipv6 dpi filter
  if RTX1300,RTX840,RTX830>=15.02.13
  form <filter_num> <pass_reject> <src_addr> [<dest_addr> [('*' | <application> | <group_num>)]]
  key <filter_num>
  <filter_num> DPI_FILTER_NUM
    help.en number of the filter
    help.ja フィルターの番号
  <pass_reject> DPI_ACTION
    help.en what is done with a packet that fits
    help.ja 一致したパケットの扱い
  <src_addr> '*' | PREFIX6(optional) | "<first_ip6>-[<last_ip6>]" | "-<last_ip6>" list 1000
    help.en where it comes from
    help.ja 始点アドレス
  <dest_addr> '*' | PREFIX6(optional) | "<first_ip6>-[<last_ip6>]" | "-<last_ip6>" list 1000 default '*'
    help.en where it goes
    help.ja 終点アドレス
  <first_ip6> IP6
  <last_ip6> IP6
  <application> DPI_KINDS  default '*'
    help.en applications and @categories, with commas
    help.ja アプリケーションと @カテゴリー、コンマで区切る
  <group_num> 1..2147483647
    help.en group of applications
    help.ja アプリケーションのグループの番号
  help.en filter of applications for IPv6 packets
  help.ja アプリケーションによる IPv6 パケットのフィルター

setting 52.4 ip <interface> dpi filter
  if RTX1300,RTX840,RTX830>=15.02.13
  scope interface <interface>
  form <direction> <filter> ...128
  key <direction>
  <interface> INTERFACE(lan,tag,port,vlan,wan,loopback,null,bridge,pp,tunnel)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> DPI_FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters of applications for the IPv4 packets of an interface
  help.ja インターフェースに適用する IPv4 の DPI フィルター

setting 52.4 ipv6 <interface> dpi filter
  if RTX1300,RTX840,RTX830>=15.02.13
  scope interface <interface>
  form <direction> <filter> ...128
  key <direction>
  <interface> INTERFACE(lan,tag,port,vlan,wan,loopback,null,bridge,pp,tunnel)
  <direction> in | out
    help.en packets that come in or that go out
    help.ja 受信するパケットか送信するパケットか
  <filter> DPI_FILTER_NUM
    help.en filter numbers in the order in which they are tried
    help.ja 調べる順に並べたフィルターの番号
  help.en filters of applications for the IPv6 packets of an interface
  help.ja インターフェースに適用する IPv6 の DPI フィルター

setting 52.5 dpi group set
  if RTX1300,RTX840,RTX830>=15.02.13
  form <group_num> [name=<name>] <application> ...128
  key <group_num>
  <group_num> 1..2147483647
    help.en number of the group
    help.ja グループの番号
  <name> NAME(1..32)
    help.en name of the group: letters, digits, - and _
    help.ja グループの名前 (英数字、-、_)
  <application> DPI_APPLICATION | DPI_CATEGORY
    help.en applications and @categories
    help.ja アプリケーションと @カテゴリー
  help.en put applications together for filters
  help.ja フィルターで使うアプリケーションのグループを作る

operation 52.6 dpi signature download go
  if RTX1300,RTX840,RTX830>=15.02.13
  form [<no-confirm> [<prompt>]] [<force>]
  <no-confirm> no-confirm
    help.en do not ask before the signatures are replaced
    help.ja 更新するか否かを確認しない
  <prompt> prompt
    help.en take further commands at once
    help.ja すぐに次のコマンドを受け付ける
  <force> force
    help.en even when there is nothing new
    help.ja 新しいものがなくてもダウンロードする
  help.en get the signatures of applications now
  help.ja シグネチャーをダウンロードする

setting 52.7 dpi signature download url
  if RTX1300,RTX840,RTX830>=15.02.13
  form <url>
  <url> URL(255)
    help.en URL that begins with http:// or https://
    help.ja http:// または https:// で始まる URL
  help.en where the signatures of applications come from
  help.ja シグネチャーのダウンロード先

setting 52.8 dpi log
  if RTX1300,RTX840,RTX830>=15.02.13
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is logged
    help.ja 出力するか否か
  help.en log which applications were recognized
  help.ja アプリケーションの識別をログに出力する

operation 52.9 show dpi statistics
  if RTX1300,RTX840,RTX830>=15.02.13
  level user
  form [<all>]
  form application <application> [<detail>]
  form category <category>
  form address <ip_address>
  <all> all
    help.en those behind the first ten too
    help.ja 上位以外のアプリケーションも表示
  <application> DPI_APPLICATION
    help.en application
    help.ja アプリケーション
  <detail> detail
    help.en host by host
    help.ja 端末ごとに表示
  <category> DPI_CATEGORY
    help.en category, with @
    help.ja カテゴリー (@ で始まる)
  <ip_address> IP
    help.en address of a host
    help.ja 端末の IP アドレス
  answer dpi.application <application>
  answer dpi.category+dpi.applications <category>
  answer dpi.address+dpi.applications <ip_address>
  answer dpi.statistics
  help.en show how much each application sent and received
  help.ja アプリケーションごとの通信量を表示する

operation 52.10 clear dpi statistics
  if RTX1300,RTX840,RTX830>=15.02.13
  form
  help.en clear the counts of applications
  help.ja DPI の統計情報を消す

operation 52.11 show dpi cache
  if RTX1300,RTX840,RTX830>=15.02.15
  level user
  form
  answer dpi.cache
  help.en show which applications were recognized lately
  help.ja アプリケーションの識別結果のキャッシュを表示する

operation 52.12 clear dpi cache
  if RTX1300,RTX840,RTX830>=15.02.15
  form
  help.en forget which applications were recognized lately
  help.ja アプリケーションの識別結果のキャッシュを消す

operation 52.13 show dpi application
  if RTX1300,RTX840,RTX830>=15.02.13
  level user
  form [<detail>] [<category>]
  <detail> detail
    help.en with what each name stands for
    help.ja アプリケーションの説明も表示
  <category> DPI_CATEGORY
    help.en only those of a category, with @
    help.ja カテゴリー (@ で始まる) を限定
  help.en list the names of applications
  help.ja アプリケーションの名前の一覧を表示する

operation 52.14 show dpi category
  if RTX1300,RTX840,RTX830>=15.02.13
  level user
  form [<detail>]
  <detail> detail
    help.en with what each name stands for
    help.ja カテゴリーの説明も表示
  help.en list the names of categories
  help.ja カテゴリーの名前の一覧を表示する

operation 52.15 show status dpi
  if RTX1300,RTX840,RTX830>=15.02.13
  level user
  form
  answer dpi.status
  help.en show the state of deep packet inspection and its signatures
  help.ja DPI とシグネチャーの状態を表示する

# The RTX830 has `external-memory dpi signature directory` (42.17) for it.
setting 52.16 dpi signature directory
  if RTX1300,RTX840
  form <path>
  <path> "usb1:/<usb_path>" | "sd1:/<sd_path>" | "/<rtfs_path>"
    help.en directory, in external memory or in the flash memory
    help.ja 外部メモリまたは内蔵の不揮発性メモリのディレクトリ
  <usb_path> PATH(93)
  <sd_path> PATH(94)
  <rtfs_path> PATH(98)
  help.en directory that keeps the signatures of applications
  help.ja シグネチャーを保存するディレクトリ
