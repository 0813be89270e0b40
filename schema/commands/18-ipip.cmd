# Chapter 18: IPIP tunnels.

setting 18.1 ipip keepalive use
  if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20
  scope tunnel
  form <switch> [<interval> [<count>]]
  <switch> ONOFF  default off
    help.en whether the peer is watched
    help.ja 相手を監視するか否か
  <interval> 1..600  default 10
    help.en seconds between two packets
    help.ja パケットを送る間隔 (秒)
  <count> 1..50  default 6
    help.en losses until the tunnel counts as down
    help.ja ダウンと見なすまでの回数
  help.en watch the other end of an IPIP tunnel
  help.ja IPIP トンネルの相手をキープアライブで監視する

setting 18.2 ipip keepalive log
  if !RTX5000<14.00.22,!RTX3500<14.00.22,!RTX1210<14.01.20
  scope tunnel
  form <log>
  <log> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the keepalives of an IPIP tunnel
  help.ja IPIP のキープアライブをログに出す
