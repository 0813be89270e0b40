# Chapter 50: finding out which ports the filters leave open.

operation 50.1 diagnose config port map
  if RTX1300,RTX1220,RTX1210
  form <interface> <protocol> [<src_addr> [<src_port>]] <dst_addr>
  <interface> LAN | (pp <peer_num>)
    help.en interface on which the packets come in, or pp and its number
    help.ja 受信側のインターフェース、または pp と番号
  <peer_num> PP_NUM
  <protocol> tcp | udp | icmp | gre | esp | ah | 0..255 list 256
    help.en protocols, by name or number, with commas
    help.ja プロトコルの名前または番号、コンマで区切る
  <src_addr> IP4
    help.en address that they come from
    help.ja 送信元の IP アドレス
  <src_port> 1..65535
    help.en port that they come from
    help.ja 送信元のポート番号
  <dst_addr> IP4 list 256
    help.en addresses that they go to, with commas
    help.ja 宛先の IP アドレス、コンマで区切る
  help.en find the ports of hosts to which packets get through
  help.ja 宛先のどのポートにパケットが届くかを診断する

operation 50.2 diagnose config port access
  if RTX1300,RTX1220,RTX1210
  form <interface> [<protocol>] <dst_addr> <dst_port>
  <interface> LAN | (pp <peer_num>)
    help.en interface on which the packets come in, or pp and its number
    help.ja 受信側のインターフェース、または pp と番号
  <peer_num> PP_NUM
  <protocol> tcp | udp list 2
    help.en tcp, udp or both with a comma, all when not given
    help.ja tcp、udp、またはコンマで区切った両方、省略するとすべて
  <dst_addr> IP4
    help.en address that they go to
    help.ja 宛先の IP アドレス
  <dst_port> 1..65535
    help.en port that they go to
    help.ja 宛先のポート番号
  help.en find the addresses from which packets get through to a port
  help.ja ポートに届くパケットの送信元を診断する

operation 50.3 diagnosis config port max-detect
  if RTX1300,RTX1220,RTX1210
  form <num>
  <num> 100..1000000  default 2000
    help.en number of packets
    help.ja パケットの数
  help.en set how many packets a diagnosis finds before it stops
  help.ja 診断で検出するパケットの最大数を設定する

operation 50.4 diagnosis config port history-num
  if RTX1300,RTX1220,RTX1210
  form <num>
  <num> 1..10  default 3
    help.en number of results
    help.ja 結果の数
  help.en set how many results of diagnoses are kept
  help.ja 保存する診断結果の数を設定する

operation 50.5 show diagnosis config port map
  if RTX1300,RTX1220,RTX1210
  level user
  form
  help.en show which ports were found open
  help.ja ポートの開閉状態の診断結果を表示する

operation 50.6 show diagnosis config port access
  if RTX1300,RTX1220,RTX1210
  level user
  form
  help.en show from where ports were found within reach
  help.ja ポートへのアクセス範囲の診断結果を表示する

operation 50.7 clear diagnosis config port
  if RTX1300,RTX1220,RTX1210
  form
  help.en forget the results of diagnoses
  help.ja 診断結果を消す
