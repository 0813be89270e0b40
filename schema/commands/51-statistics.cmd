# Chapter 51: statistics.

setting 51.1 statistics
  if RTX3510>=23.01.02,RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10
  form <type> <sw>
  key <type>
  <type> cpu | memory | traffic | flow | nat | route | filter \
      | application if RTX1300,RTX830>=15.02.13
    help.en what is counted
    help.ja 内部リソースの種別
  <sw> ONOFF  default off
    help.en whether it is collected
    help.ja 収集するか否か
  help.en collect statistics
  help.ja 統計情報を収集する
