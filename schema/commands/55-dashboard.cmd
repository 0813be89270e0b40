# Chapter 55: data of the dashboard. Newer revisions have `statistics` in its
# place; a file may still have the old line.

setting 55.1 dashboard accumulate
  form <type> <sw> if RTX1210<14.01.34,RTX840,RTX830<15.02.10
  form <type> <sw> if file
  key <type>
  <type> traffic | nat
    help.en traffic or NAT sessions
    help.ja トラフィックまたは NAT セッション数
  <sw> ONOFF  default off
    help.en whether it is kept
    help.ja 蓄積するか否か
  help.en keep data for the dashboard
  help.ja ダッシュボードのデータを蓄積する
