# Chapter 37: commands that run at a time. They are looked at only when they run,
# but some cannot be given at all; that is an illegal keyword here, a guess.

# A listing shows the date that was left out. `<id>` has no bound in the reference.
setting 37.1 schedule at
  require count(<command=administrator>)+count(<command=administrator*password*>)+count(<command=confirm*>) <= 0 else keyword
  require count(<command=cold*start*>) <= 0 else keyword
  require count(<command=auth*user*>) <= count(<command=auth*user*attribute*>) else keyword
  require count(<command=date*>)+count(<command=echo*>)+count(<command=embedded*file*>) <= 0 else keyword
  require count(<command=exit*>)+count(<command=quit*>)+count(<command=help*>) <= 0 else keyword
  require count(<command=external-memory*performance-test*>)+count(<command=http*revision-up*go*>)+count(<command=http*revision-up*schedule*>) <= 0 else keyword
  require count(<command=interface*reset*>)+count(<command=ipsec*transport*template*>)+count(<command=less*>) <= 0 else keyword
  require count(<command=login*password*>)+count(<command=login*timer*>)+count(<command=login*user*>) <= 0 else keyword
  require count(<command=luac*>)+count(<command=macro*>)+count(<command=make*directory*>) <= 0 else keyword
  require count(<command=nslookup*>)+count(<command=*configure*refresh*>)+count(<command=packetdump*>) <= 0 else keyword
  require count(<command=ping*>)+count(<command=rename*>)+count(<command=rollback*timer*>) <= 0 else keyword
  require count(<command=rtfs*>)+count(<command=save*>)+count(<command=schedule*>) <= 0 else keyword
  require count(<command=scp*>)+count(<command=show*>) <= 0 else keyword
  require count(<command=sshd*host*key*generate*>)+count(<command=sshd*session*>)+count(<command=switch*control*function*get*>) <= 0 else keyword
  require count(<command=system*packet-buffer*>)+count(<command=telnetd*session*>)+count(<command=time*>) <= 0 else keyword
  require count(<command=traceroute*>)+count(<command=tunnel*template*>)+count(<command=user*attribute*>) <= 0 else keyword
  require count(<command=console*>) <= count(<command=console*info*>)+count(<command=console*prompt*>) else keyword
  require count(<command=copy*>) <= count(<command=copy*config*>) else keyword
  require count(<command=delete*>) <= count(<command=delete*config*>)+count(<command=delete*exec*>) else keyword
  require count(<command=remote*setup*>) <= count(<command=remote*setup*accept*>) else keyword
  require count(<command=ssh*>) <= count(<command=sshd*>)+count(<command=ssh*encrypt*>)+count(<command=ssh*known*>) else keyword
  require count(<command=telnet*>) <= count(<command=telnetd*>) else keyword
  form <id> [<date>] <time> <any> <command>
  form <id> [<date>] <time> <pp> <peer_num> <command>
  form <id> [<date>] <time> <tunnel> <tunnel_num> <command>
  form <id> [<date>] <time> <switch_word> <switch> <command> if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <id> [<date>] <event> '*' <command>
  form <id> [<date>] <event> pp <peer_num> <command>
  form <id> [<date>] <event> tunnel <tunnel_num> <command>
  form <id> [<date>] <event> switch <switch> <command> if RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <id> <delay> '*' <command> \
      if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.04,!RTX1210<14.01.41,!RTX830<15.02.03
  form <id> <delay> pp <peer_num> <command> \
      if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.04,!RTX1210<14.01.41,!RTX830<15.02.03
  form <id> <delay> tunnel <tunnel_num> <command> \
      if !RTX5000<14.00.32,!RTX3500<14.00.32,!RTX1220<15.04.04,!RTX1210<14.01.41,!RTX830<15.02.03
  form <id> <delay> switch <switch> <command> \
      if RTX1300,RTX1220>=15.04.04,RTX1210>=14.01.41,RTX840,RTX830>=15.02.02
  key <id>
  prints schedule at <id> <date?*/*> <time> <any=*> <command>
  prints schedule at <id> <date?*/*> <time> <pp=pp> <peer_num> <command>
  prints schedule at <id> <date?*/*> <time> <tunnel=tunnel> <tunnel_num> <command>
  prints schedule at <id> <date?*/*> <time> <switch_word=switch> <switch> <command>
  <id> 1..2147483647
    help.en number; of two at the same time the lower one runs first
    help.ja スケジュールの番号 (同じ時刻なら小さい順に実行)
  <date> DATE
    help.en month/day: 1/1, */mon-fri, 2-7/*
    help.ja 月/日 (1/1、*/mon-fri、2-7/* など)
  <time> TIME
    help.en hour:minute or hour:minute:second, * for every
    help.ja 時:分 または 時:分:秒 (* は毎時、毎分)
  <event> startup | usb-attached if !vRX | sd-attached if !vRX
    help.en when the router starts, or a memory is put in
    help.ja 起動時、または外部メモリを認識したとき
  <delay> "+<seconds>"
    help.en so long from now
    help.ja 今からの時間
  <seconds> 1..3600
    help.en seconds
    help.ja 秒数
  <any> '*'
    help.en nothing is selected
    help.ja 何も選択しない
  <pp> pp
    help.en with a pp selected
    help.ja pp を選択して実行する
  <peer_num> PP_NUM | anonymous
    help.en number of the pp, or anonymous
    help.ja 相手先情報番号、または anonymous
  <tunnel> tunnel
    help.en with a tunnel selected
    help.ja トンネルを選択して実行する
  <tunnel_num> TUNNEL_NUM
    help.en number of the tunnel
    help.ja トンネルの番号
  <switch_word> switch
    help.en with a switch selected
    help.ja スイッチを選択して実行する
  <switch> SWITCH
    help.en MAC address or route of the switch
    help.ja スイッチの MAC アドレスまたは経路
  <command> REST(4095)
    help.en command
    help.ja 実行するコマンド
  help.en run a command at a time
  help.ja 決まった時刻にコマンドを実行する
