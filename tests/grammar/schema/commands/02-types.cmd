# One setting for each type.

setting 2.1 t number
  form <v>
  <v> -5..5
  help.en number
  help.ja 数
setting 2.2 t word
  form <v>
  <v> off | 1..100 | offline -> off
  help.en number or word
  help.ja 数か語
setting 2.3 t digits
  form <v>
  <v> 1 | 2 | 15
  help.en words that are numbers
  help.ja 数字の語
setting 2.4 t decimal
  form <v>
  <v> DECIMAL(0.1..10.0,1)
  help.en decimal
  help.ja 小数
setting 2.5 t percent
  form <v>
  <v> PERCENT(1..99)
  help.en percent
  help.ja パーセント
setting 2.6 t rate
  form <v>
  <v> RATE(1..1000000,km)
  help.en rate
  help.ja 速度
setting 2.7 t range
  form <v>
  <v> RANGE(1..20)
  help.en range
  help.ja 範囲
setting 2.8 t ip4
  form <v>
  <v> IP4
  help.en IPv4
  help.ja IPv4
setting 2.9 t ip
  form <v>
  <v> IP
  help.en either
  help.ja どちらか
setting 2.10 t scoped
  form <v>
  <v> SCOPED
  help.en scoped
  help.ja スコープ付き
setting 2.11 t prefix required
  form <v>
  <v> PREFIX4(required)
  help.en prefix
  help.ja プレフィックス
setting 2.12 t prefix optional
  form <v>
  <v> PREFIX(optional)
  help.en prefix
  help.ja プレフィックス
setting 2.13 t iprange
  form <v>
  <v> IPRANGE
  help.en range
  help.ja 範囲
setting 2.14 t expression
  form <v>
  <v> ADDREXPR | FQDN(40) list 3
  help.en address expression
  help.ja アドレス式
setting 2.15 t protocol
  form <v>
  <v> PROTOLIST(3)
  help.en protocols
  help.ja プロトコル
setting 2.16 t port
  form <v>
  <v> PORTLIST(3)
  help.en ports
  help.ja ポート
setting 2.17 t mac
  form <v>
  <v> MAC
  help.en MAC
  help.ja MAC
setting 2.18 t macs
  form <v>
  <v> MACPATTERN
  help.en MAC pattern
  help.ja MAC
setting 2.19 t host
  form <v>
  <v> HOST(20)
  help.en host
  help.ja ホスト
setting 2.20 t name
  form <v>
  <v> NAME(2..8)
  help.en name
  help.ja 名前
setting 2.21 t identifier
  form <v>
  <v> IDENTIFIER(1..8)
  help.en identifier
  help.ja 識別子
setting 2.22 t string
  form <v>
  <v> STRING(1..8)
  help.en text
  help.ja 文字列
setting 2.23 t quoted
  form <v>
  <v> STRING(1..8) quoted
  help.en always quoted
  help.ja 引用符付き
setting 2.24 t lower
  form <v>
  <v> LOWER(1..8)
  help.en small letters
  help.ja 小文字
setting 2.25 t ascii
  form <v>
  <v> ASCII(1..8) secret
  help.en secret
  help.ja 秘密
setting 2.26 t telephone
  form <v>
  <v> DIGITS(3..8)
  help.en telephone number
  help.ja 電話番号
setting 2.27 t hex
  form <v>
  <v> HEX(2)
  help.en hexadecimal
  help.ja 十六進
setting 2.28 t bytes
  form <v> ...
  <v> HEXBYTE
  help.en bytes
  help.ja バイト
setting 2.29 t interface
  form <v>
  <v> ANY_IF
  help.en interface
  help.ja インターフェース
setting 2.30 t calendar
  form <v>
  <v> CALENDAR
  help.en date
  help.ja 日付
setting 2.31 t clock
  form <v>
  <v> CLOCK
  help.en time
  help.ja 時刻
setting 2.32 t minutes
  form <v>
  <v> CLOCK(minutes)
  help.en time
  help.ja 時刻
setting 2.33 t datetime
  form <v>
  <v> DATETIME
  help.en date and time
  help.ja 日時
setting 2.34 t date
  form <v>
  <v> DATE
  help.en dates
  help.ja 日付
setting 2.35 t time
  form <v>
  <v> TIME
  help.en times
  help.ja 時刻
setting 2.36 t duration
  form <v>
  <v> DURATION
  help.en duration
  help.ja 期間
setting 2.37 t zone
  form <v>
  <v> ZONE
  help.en zone
  help.ja 時間帯
setting 2.38 t path
  form <v>
  <v> PATH(20)
  help.en path
  help.ja パス
setting 2.39 t url
  form <v>
  <v> URL(30)
  help.en URL
  help.ja URL
setting 2.40 t oid
  form <v>
  <v> OID
  help.en OID
  help.ja OID
setting 2.41 t regexp
  form <v>
  <v> REGEXP(20)
  help.en expression
  help.ja 正規表現
setting 2.42 t list
  form <v>
  <v> red | green | blue | 1..5 list 3
  help.en list
  help.ja 並び
setting 2.43 t six
  form <v>
  <v> ADDREXPR6
  help.en IPv6 address expression
  help.ja IPv6 アドレス式
setting 2.44 t filename
  form <v>
  <v> FILENAME(8)
  help.en file name
  help.ja ファイル名
setting 2.45 t phrase
  form <v>
  <v> PHRASE(1..8)
  help.en words
  help.ja 語
setting 2.46 t alnum
  form <v>
  <v> ALNUM(1..8)
  help.en letters and digits
  help.ja 英数字
setting 2.47 t group
  form <v>
  <v> HEXGROUP
  help.en hexadecimal digits
  help.ja 十六進
