# Chapter 7: PRI. The kind of line is in 06-isdn.cmd, `pp bind` in 11-ppp.cmd.

setting 7.2 pri leased channel
  if RTX5000,RTX3500
  form <channel> <timeslot_head> <timeslot_num>
  key <channel>
  <channel> "<pri>/<info>"
    help.en number of the PRI and channel, 1/1
    help.ja PRI 番号と情報チャネル番号 (1/1 など)
  <pri> 1..2
  <info> 1..24
  <timeslot_head> 1..24
    help.en first time slot
    help.ja 先頭のタイムスロット番号
  <timeslot_num> 1..24 | 192k | 256k | 384k | 512k | 768k | 1024k | 1536k
    help.en number of time slots, or the speed
    help.ja タイムスロット数、または速度
  help.en time slots of a channel of a PRI leased line
  help.ja PRI の専用線の情報チャネルとタイムスロット
