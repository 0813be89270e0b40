# Chapter 59: the log and other records.

operation 59.1 show log
  level user
  form [<saved>] [<reverse>]
  form external-memory [backup [<fileid>]] if !vRX
  form file [backup [<fileid>]] if vRX
  <saved> saved
    help.en the log from before the restart
    help.ja 再起動する前のログ
  <reverse> reverse
    help.en newest first
    help.ja 新しいものから表示
  <fileid> "<day>_<time>"
    help.en old file, 20250131_235959, otherwise a list of them
    help.ja バックアップファイル (20250131_235959 など、省略時は一覧)
  <day> DIGITS(8..8)
  <time> DIGITS(6..6)
  act show_log
  help.en show the log
  help.ja ログを表示する

operation 59.1 less log
  level user
  form [<saved>] [<reverse>]
  <saved> saved
    help.en the log from before the restart
    help.ja 再起動する前のログ
  <reverse> reverse
    help.en newest first
    help.ja 新しいものから表示
  act show_log
  help.en show the log page by page
  help.ja ログを画面ごとに表示する

operation 59.2 show account
  if !vRX<19.01,!vRX>=19.02
  level user
  form [<interface>]
  <interface> INTERFACE(bri,pri)
    help.en BRI or PRI interface
    help.ja BRI または PRI インターフェース
  help.en show the counts of calls and charges
  help.ja 発着信と料金の記録を表示する

operation 59.3 show account pp
  if !vRX<19.01,!vRX>=19.02
  level user
  needs named
  form [<peer_num>]
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  help.en show the counts of calls and charges of a pp
  help.ja 相手先の発着信と料金の記録を表示する

operation 59.4 show account tunnel
  if !vRX<19.01,!vRX>=19.02,!RTX840,!RTX830
  level user
  needs named
  form [<tunnel_num>]
  help.en show the counts of calls and charges of a tunnel
  help.ja トンネルの発着信と料金の記録を表示する

operation 59.5 show account mobile
  if RTX840,RTX830
  level user
  form
  help.en show the counts of calls of mobile lines
  help.ja 携帯電話回線の発着信の記録を表示する

operation 59.6 show account ngn data
  if !vRX<19.01,!vRX>=19.02
  level user
  form
  help.en show the counts of calls and charges of data connect
  help.ja データコネクトの発着信と料金の記録を表示する

operation 59.7 show history
  if RTX840,RTX830
  level user
  form [<reverse>]
  <reverse> reverse
    help.en newest first
    help.ja 新しいものから表示
  help.en show the history of connections
  help.ja 通信履歴を表示する

operation 59.8 show command history
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form [<num>]
  act show_command_history
  <num> 1..21474836
    help.en number from which on they are shown, otherwise the last 20
    help.ja 表示を始める履歴の番号 (省略時は直前の 20 個)
  help.en show the commands that were typed
  help.ja コマンドの履歴を表示する
