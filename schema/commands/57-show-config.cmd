# Chapter 57: showing the configuration.

operation 57.2 show config
  level user
  form [<filename>]
  <filename> 0..4 | "<slot>.<generation>"
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 保存された設定 (0 から 4)、またはその退避ファイル (0.1)
  <slot> 0..4
  <generation> 1..2
  act show_config
  help.en show the whole configuration
  help.ja すべての設定を表示する

operation 57.2 less config
  level user
  form [<filename>]
  <filename> 0..4 | "<slot>.<generation>"
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 保存された設定 (0 から 4)、またはその退避ファイル (0.1)
  <slot> 0..4
  <generation> 1..2
  act show_config
  help.en show the whole configuration page by page
  help.ja すべての設定を画面ごとに表示する

operation 57.4 show config pp
  level user
  form [<peer_num>]
  <peer_num> RANGE(1..@pps) | anonymous
    help.en one pp or several, 1 or 1-3
    help.ja 相手先情報番号、1 または 1-3
  act show_config_pp
  help.en show the settings of a pp
  help.ja 相手先の設定を表示する

operation 57.4 less config pp
  level user
  form [<peer_num>]
  <peer_num> RANGE(1..@pps) | anonymous
    help.en one pp or several, 1 or 1-3
    help.ja 相手先情報番号、1 または 1-3
  act show_config_pp
  help.en show the settings of a pp page by page
  help.ja 相手先の設定を画面ごとに表示する

operation 57.6 show config tunnel
  level user
  form [<tunnel_num>] [<expand>]
  <tunnel_num> RANGE(1..@tunnels)
    help.en one tunnel or several, 1 or 1-3
    help.ja トンネルの番号、1 または 1-3
  <expand> expand
    help.en with templates applied
    help.ja テンプレートを適用した形で表示
  act show_config_tunnel
  help.en show the settings of a tunnel
  help.ja トンネルの設定を表示する

operation 57.6 less config tunnel
  level user
  form [<tunnel_num>] [<expand>]
  <tunnel_num> RANGE(1..@tunnels)
    help.en one tunnel or several, 1 or 1-3
    help.ja トンネルの番号、1 または 1-3
  <expand> expand
    help.en with templates applied
    help.ja テンプレートを適用した形で表示
  act show_config_tunnel
  help.en show the settings of a tunnel page by page
  help.ja トンネルの設定を画面ごとに表示する
