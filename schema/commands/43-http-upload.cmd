# Chapter 43: sending the configuration or the log to an HTTP server.

# With `log` the number of a configuration means nothing.
setting 43.1 http upload
  if RTX1300,RTX1220,RTX1210
  form <type> [<config_no>] <file>
  key <type>
  <type> config | log
    help.en configuration or log
    help.ja 設定かログか
  <config_no> 0..4 | "<slot>.<generation>"
    help.en saved configuration, 0 to 4, or an older one, 0.1; without it the running one
    help.ja 保存された設定 (0 から 4)、その退避ファイル (0.1)、省略すると起動中の設定
  <slot> 0..4
  <generation> 1..2
  <file> PATH(1024)
    help.en directory/file, with %y %m %d %H %M %S %n %a %P for date, serial number and so on
    help.ja ディレクトリ/ファイル名 (%y %m %d %H %M %S %n %a %P は日時や機器の情報になる)
  help.en what is sent to an HTTP server, and its name there
  help.ja HTTP サーバーに送るものと保存先のファイル名

setting 43.2 http upload url
  if RTX1300,RTX1220,RTX1210
  form <url>
  <url> URL(1024)
    help.en address of the CGI script, http://...
    help.ja CGI スクリプトの URL (http://...)
  help.en where configuration and log are sent
  help.ja 設定やログを送る URL

setting 43.3 http upload permit
  if RTX1300,RTX1220,RTX1210
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is allowed
    help.ja 許可するか否か
  help.en allow uploads by HTTP
  help.ja HTTP アップロードを許可する

setting 43.4 http upload timeout
  if RTX1300,RTX1220,RTX1210
  form <time>
  <time> 1..180  default 30
    help.en seconds
    help.ja 秒数
  help.en how long an upload may take
  help.ja HTTP アップロードのタイムアウト

setting 43.5 http upload retry interval
  if RTX1300,RTX1220,RTX1210
  form <interval> <count>
  <interval> 1..60  default 30
    help.en seconds between two attempts
    help.ja 再送の間隔 (秒)
  <count> 1..10  default 5
    help.en how often
    help.ja 回数
  help.en how a failed upload is tried again
  help.ja HTTP アップロードのリトライ

setting 43.6 http upload proxy
  if RTX1300,RTX1220,RTX1210
  form <proxy> [<port>]
  <proxy> HOST(255)
    help.en address or name of the proxy
    help.ja プロキシサーバーのアドレスまたは名前
  <port> 1..65535  default 80
    help.en port number
    help.ja ポート番号
  help.en proxy for uploads
  help.ja HTTP アップロードで使うプロキシサーバー

operation 43.7 http upload go
  if RTX1300,RTX1220,RTX1210
  form
  help.en upload now
  help.ja HTTP アップロードを実行する

setting 43.8 alarm http upload
  if RTX1300,RTX1220,RTX1210
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en sound for uploads
  help.ja HTTP アップロードのアラーム音
