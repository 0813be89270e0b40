# Chapter 42: external memory (USB sticks and microSD cards). Models without a
# USB port know only sd1.

setting 42.1 sd use
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether cards are recognized
    help.ja カードを認識するか否か
  help.en use the microSD slot
  help.ja microSD カードスロットを使う

setting 42.2 external-memory cache mode
  if !vRX
  form <mode>
  <mode> write-through | copy-back1 | copy-back2  default copy-back1
    help.en how soon what is written goes to the memory: safest to fastest
    help.ja 書き込みを反映する方法、順に安全から高速
  help.en caching of external memory
  help.ja 外部メモリのキャッシュの動作

setting 42.3 external-memory accelerator cache size
  if !vRX
  form <interface> <size>
  key <interface>
  <interface> INTERFACE(usb,sd)
    help.en usb1 or sd1
    help.ja usb1 または sd1
  <size> 1..5 | off  default 1
    help.en size of the cache, 5 is the largest, or off
    help.ja キャッシュの大きさ (5 が最大)、または off
  help.en cache for quicker access to files in external memory
  help.ja 外部メモリのファイルへのアクセスを速くするキャッシュ

setting 42.4 external-memory statistics filename prefix
  if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.34,!RTX830<15.02.10
  form <prefix> [<crypto> <password>] { [max-filenum=<filenum>] [interval=<minute>] }
  <prefix> "usb1:<name>" | "sd1:<name>"
    help.en memory and how the names of the files begin
    help.ja 外部メモリとファイル名の先頭部分
  <name> ALNUM(1..15)
  <crypto> aes128 | aes256
    help.en cipher
    help.ja 暗号アルゴリズム
  <password> ASCII(8..32) secret
    help.en password of 8 to 32 characters
    help.ja パスワード (8 から 32 文字)
  <filenum> 100..2147483647 | infinity  default infinity
    help.en at most so many files
    help.ja ファイル数の上限
  <minute> 2..120  default 12
    help.en minutes between two writes
    help.ja 書き出す間隔 (分)
  help.en files of statistics in external memory
  help.ja 外部メモリに書き出す統計情報のファイル

# What is encrypted ends in .rtfg, old files in .bak.
setting 42.5 external-memory syslog filename
  if !vRX
  require count(<name=*.bak>) <= 0 else keyword
  require count(<name=*.rtfg>) <= count(<crypto>) else keyword
  require count(<name=*.*>)+count(<crypto>) <= 1+count(<name=*.rtfg>) else keyword
  form <name> [<crypto> <password>] { [limit=<size>] [backup=<num>] [interval=<interval>] [line=<line>] }
  <name> "usb1:<usb_file>" if !RTX5000,!RTX3500 | "sd1:<sd_file>"
    help.en file, its name without .bak
    help.ja ファイル名 (.bak は使えない)
  <usb_file> PATH(94)
  <sd_file> PATH(95)
  <crypto> aes128 | aes256
    help.en cipher
    help.ja 暗号アルゴリズム
  <password> ASCII(8..32) secret
    help.en password of 8 to 32 characters
    help.ja パスワード (8 から 32 文字)
  <size> 1..1024  default 10
    help.en megabytes until a new file is begun
    help.ja ファイルの上限サイズ (MB)
  <num> 1..100  default 10
    help.en old files that are kept
    help.ja 残しておくバックアップの数
  <interval> 2..86400 if !RTX5000<14.00.18,!RTX3500<14.00.18  default 2
    help.en seconds between two writes
    help.ja 書き出す間隔 (秒)
  <line> 1000..20000 if RTX5000>=14.00.18,RTX3500>=14.00.18,RTX3510 \
      | 1000..10000 if RTX1300,RTX1220,RTX1210,RTX840,RTX830  default 1000
    help.en lines after which they are written
    help.ja 書き出す行数
  help.en write the log to external memory
  help.ja SYSLOG を外部メモリに書き出す

setting 42.6 operation external-memory download permit
  if !vRX,!RTX5000,!RTX3500
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en let the buttons copy a configuration and firmware from external memory
  help.ja ボタン操作で設定とファームウェアを外部メモリからコピーできるようにする

setting 42.7 external-memory boot permit
  if !vRX
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en start from files in external memory
  help.ja 外部メモリのファイルから起動する

setting 42.8 external-memory boot timeout
  if RTX3510,RTX1300,RTX840,RTX830
  form <time>
  <time> 1..30  default 1 if RTX840,RTX830  default 2 if RTX3510,RTX1300
    help.en seconds
    help.ja 秒数
  help.en how long to look for external memory at the start
  help.ja 起動時に外部メモリの検出を待つ時間

setting 42.9 external-memory exec filename
  if !vRX
  form <from> [<to>]
  form off
  <from> "usb1:<file>" if !RTX5000,!RTX3500 | "sd1:<file>" | "*:<file>"
    help.en file, *: looks in every memory
    help.ja ファイル名 (*: はすべての外部メモリ)
  <file> PATH(99)
  <to> 0..1  default 0
    help.en number of the firmware that it becomes
    help.ja コピー先のファームウェアの番号
  help.en firmware in external memory that is read at the start or by the buttons
  help.ja 起動時やボタン操作で読み込む外部メモリのファームウェア

setting 42.10 external-memory config filename
  if !vRX
  form <from> [<to>] [<password>]
  form off
  <from> "usb1:<file>" if !RTX5000,!RTX3500 | "sd1:<file>" | "*:<file>" list 2
    help.en file or two with a comma, *: looks in every memory
    help.ja ファイル名、コンマで区切って 2 つまで (*: はすべての外部メモリ)
  <file> PATH(99)
  <to> 0..4  default 0
    help.en number of the configuration that it becomes
    help.ja コピー先の設定ファイルの番号
  <password> ASCII(8..32) secret
    help.en password of an encrypted file, 8 to 32 characters
    help.ja 暗号化されたファイルのパスワード (8 から 32 文字)
  help.en configuration in external memory that is read at the start or by the buttons
  help.ja 起動時やボタン操作で読み込む外部メモリの設定ファイル

setting 42.11 external-memory auto-search time
  if !vRX
  form <time>
  <time> 1..600  default 300
    help.en seconds
    help.ja 秒数
  help.en how long to search external memory for a file
  help.ja 外部メモリのファイルを検索する時間の上限

operation 42.12 execute batch
  if !vRX
  form
  help.en carry out the commands of the batch file in external memory
  help.ja 外部メモリのバッチファイルを実行する

setting 42.13 external-memory batch filename
  if !vRX
  form <batchfile> [<logfile>]
  <batchfile> "usb1:<usb_file>" if !RTX5000,!RTX3500 | "sd1:<sd_file>" | "*:<any_file>"
    help.en file with commands, *: looks in every memory
    help.ja コマンドを書いたファイル (*: はすべての外部メモリ)
  <usb_file> PATH(94)
  <sd_file> PATH(95)
  <any_file> PATH(97)
  <logfile> PATH(99)
    help.en file for what they print
    help.ja 実行結果を書き出すファイル
  help.en batch file in external memory, and the file for its results
  help.ja 外部メモリのバッチファイルと実行結果のファイル

operation 42.14 external-memory performance-test go
  if !vRX
  form <interface>
  <interface> INTERFACE(usb,sd)
    help.en usb1 or sd1
    help.ja usb1 または sd1
  help.en measure whether external memory is fast enough
  help.ja 外部メモリの性能を測る

setting 42.15 operation button function download
  if !vRX,!RTX5000,!RTX3510,!RTX3500
  form http revision-up
  form execute batch
  form mobile signal-strength
  form execute lua <script_file> [<args> ...]
  <script_file> PATH(255)
    help.en script
    help.ja スクリプトファイル
  <args> STRING(0..255)
    help.en arguments of the script
    help.ja スクリプトに渡す引数
  help.en what the DOWNLOAD button does
  help.ja DOWNLOAD ボタンの機能

setting 42.16 operation execute batch permit
  if !vRX,!RTX5000,!RTX3500
  form <permit>
  <permit> ONOFF  default off
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en let the DOWNLOAD button carry out the batch file
  help.ja DOWNLOAD ボタンでバッチファイルを実行できるようにする

# `sd:` stands in an example of the reference.
setting 42.17 external-memory dpi signature directory
  if RTX830>=15.02.13
  form <path>
  <path> "usb1:<usb_path>" | "sd1:<sd_path>" | "sd:<usual_path>"
    help.en directory in external memory
    help.ja 外部メモリのディレクトリ
  <usb_path> PATH(94)
  <sd_path> PATH(95)
  <usual_path> PATH(96)
  help.en directory in external memory that keeps the signatures of DPI
  help.ja DPI のシグネチャーを保存する外部メモリのディレクトリ

setting 42.18 operation button function func
  if RTX3510
  form http revision-up
  form execute batch
  form mobile signal-strength
  form execute lua <script_file> [<args> ...]
  <script_file> PATH(255)
    help.en script
    help.ja スクリプトファイル
  <args> STRING(0..255)
    help.en arguments of the script
    help.ja スクリプトに渡す引数
  help.en what the FUNC button does
  help.ja FUNC ボタンの機能
