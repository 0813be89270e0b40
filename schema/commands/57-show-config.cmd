# Chapter 57: showing the configuration.

operation 57.1 show environment
  level user
  form [<detail>]
  act show_environment
  help.en show revision, load, and which firmware and configuration run
  help.ja リビジョン、負荷、動作中のファームウェアと設定を表示する

operation 57.2 show config
  level user
  form [<filename>]
  <filename> CONFIG_NUM
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 保存された設定 (0 から 4)、またはその退避ファイル (0.1)
  act show_config
  help.en show the whole configuration
  help.ja すべての設定を表示する

operation 57.2 less config
  level user
  form [<filename>]
  <filename> CONFIG_NUM
    help.en saved configuration, 0 to 4, or an older one, 0.1
    help.ja 保存された設定 (0 から 4)、またはその退避ファイル (0.1)
  act show_config
  help.en show the whole configuration page by page
  help.ja すべての設定を画面ごとに表示する

operation 57.3 show|less config ap
  if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.09
  level user
  needs named
  form [<ap>]
  <ap> SWITCH
    help.en MAC address or route, otherwise the selected one
    help.ja MAC アドレスまたは経路 (省略時は選択中のもの)
  act show_config_ap
  help.en show the settings of an access point
  help.ja AP の設定を表示する

operation 57.4 show config pp
  level user
  needs named
  form [<peer_num>]
  <peer_num> RANGE(1..@pps) | anonymous
    help.en one pp or several, 1 or 1-3
    help.ja 相手先情報番号、1 または 1-3
  act show_config_pp
  help.en show the settings of a pp
  help.ja 相手先の設定を表示する

operation 57.4 less config pp
  level user
  needs named
  form [<peer_num>]
  <peer_num> RANGE(1..@pps) | anonymous
    help.en one pp or several, 1 or 1-3
    help.ja 相手先情報番号、1 または 1-3
  act show_config_pp
  help.en show the settings of a pp page by page
  help.ja 相手先の設定を画面ごとに表示する

operation 57.5 show|less config switch
  if !vRX,!RTX5000,!RTX3510,!RTX3500,!RTX1210<14.01.09
  level user
  needs named
  form [<switch>]
  <switch> SWITCH
    help.en MAC address or route, otherwise the selected one
    help.ja MAC アドレスまたは経路 (省略時は選択中のもの)
  act show_config_switch
  help.en show the settings of a switch
  help.ja スイッチの設定を表示する

operation 57.6 show config tunnel
  level user
  needs named
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
  needs named
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

operation 57.7 show config difference
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  form [<config1>] <config2>
  <config1> PATH(256) | (config <config_num>) | (file <file>)  default -
    help.en old configuration: - for the running one, a number, or a file
    help.ja 比較元: - (動作中の設定)、設定ファイルの番号、またはファイル名
  <config2> PATH(256) | (config <config_num>) | (file <file>)
    help.en new configuration: - for the running one, a number, or a file
    help.ja 比較先: - (動作中の設定)、設定ファイルの番号、またはファイル名
  <config_num> CONFIG_NUM | -
    help.en saved configuration
    help.ja 設定ファイルの番号
  <file> PATH(256)
    help.en name of a file
    help.ja ファイル名
  act show_config_difference
  help.en show the commands that make one configuration of another
  help.ja 設定の差分をコマンドの形で表示する

operation 57.8 show|less config list
  level user
  form
  act show_config_list
  help.en list the saved configurations
  help.ja 保存されている設定の一覧を表示する

operation 57.9 show|less file list
  level user
  form internal
  form <location> { [<all>] [<file-only>] }
  <location> PATH(256)
    help.en directory, absolute or relative to PWD
    help.ja ディレクトリ (絶対パス、または PWD からの相対パス)
  <all> all
    help.en with the directories in it
    help.ja 配下のディレクトリも対象にする
  <file-only> file-only
    help.en names only
    help.ja ファイル名のみ
  act show_file_list
  help.en list files, or the saved configurations (internal)
  help.ja ファイルの一覧を表示する (internal は設定ファイル)

operation 57.10 show ipv6 address
  level user
  needs named
  form [<interface>]
  form pp [<peer_num>]
  form tunnel [<tunnel_num>]
  <interface> LAN | INTERFACE(loopback,null) | BRIDGE
    help.en interface, otherwise all
    help.ja インターフェース (省略時はすべて)
  <peer_num> PP_NUM | anonymous
    help.en number of a pp or anonymous, otherwise the selected one
    help.ja 相手先情報番号または anonymous (省略時は選択中のもの)
  act show_ipv6_address
  help.en show the IPv6 addresses of interfaces
  help.ja インターフェースの IPv6 アドレスを表示する

operation 57.11 show line masterclock
  if RTX5000,RTX3500
  level user
  form
  help.en show from which line the clock comes
  help.ja マスタークロックを得ている回線を表示する

operation 57.12 show sshd public key
  if !vRX
  level user
  form [<fingerprint>]
  <fingerprint> fingerprint if !RTX5000<14.00.21,!RTX3500<14.00.21,!RTX1210<14.01.11
    help.en lengths and fingerprints
    help.ja 鍵の長さと指紋を表示
  act show_sshd_public_key
  help.en show the public keys of the SSH server
  help.ja SSH サーバーの公開鍵を表示する

operation 57.13 show ip secure filter
  level user
  needs named
  form <interface> [<direction>]
  form pp [<peer_num>] [<direction>]
  form tunnel [<tunnel_num>] [<direction>]
  <interface> LAN_WAN | INTERFACE(loopback,null) | BRIDGE
    help.en interface
    help.ja インターフェース
  act show_ip_secure_filter
  help.en show the filters of an interface
  help.ja インターフェースに適用されているフィルターを表示する

operation 57.14 show ipv6 secure filter
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.33,!RTX830<15.02.09
  level user
  needs named
  form <interface> [<direction>]
  form pp [<peer_num>] [<direction>]
  form tunnel [<tunnel_num>] [<direction>]
  <interface> LAN_WAN | INTERFACE(loopback,null) | BRIDGE
    help.en interface
    help.ja インターフェース
  act show_ipv6_secure_filter
  help.en show the IPv6 filters of an interface
  help.ja インターフェースに適用されている IPv6 フィルターを表示する

operation 57.15 show|less exec list
  if !vRX
  level user
  form
  act show_exec_list
  help.en list the firmware
  help.ja ファームウェアの一覧を表示する

# The reference leaves RTX840 and RTX830 out, yet says since when the RTX830
# has it; `set` (4.90) exists on both.
operation 57.16 show set
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form [<name>]
  act show_set
  <name> IDENTIFIER(1..255)
    help.en name of a variable, otherwise all
    help.ja 環境変数の名前 (省略時はすべて)
  help.en show environment variables
  help.ja 環境変数を表示する

operation 57.17 show alias
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form [<name>]
  act show_alias
  <name> IDENTIFIER(1..255)
    help.en name of an alias, otherwise all
    help.ja エイリアスの名前 (省略時はすべて)
  help.en show other names of commands
  help.ja エイリアスを表示する

operation 57.18 show macro
  if !RTX5000<14.00.26,!RTX3500<14.00.26,!RTX1210<14.01.26,!RTX830<15.02.03
  level user
  form [<name>]
  act show_macro
  <name> IDENTIFIER(1..255)
    help.en name of a macro, otherwise all
    help.ja マクロの名前 (省略時はすべて)
  help.en show macros
  help.ja マクロを表示する
