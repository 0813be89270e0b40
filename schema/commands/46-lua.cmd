# Chapter 46: Lua scripts.

setting 46.1 lua use
  form <switch>
  <switch> ONOFF  default on
    help.en whether scripts may run
    help.ja スクリプトを実行できるか否か
  help.en use Lua scripts
  help.ja Lua スクリプト機能を使う

operation 46.2 lua
  form ('-e' <stat> | '-l' <module> | '-v') ... ['--'] [<script_file> [<args> ...]]
  form ['--'] <script_file> [<args> ...]
  <stat> STRING(1..4095)
    help.en text of a script
    help.ja スクリプトの文字列
  <module> STRING(1..255)
    help.en module to load
    help.ja ロードするモジュール
  <script_file> PATH(255)
    help.en script
    help.ja スクリプトファイル
  <args> STRING(0..4095)
    help.en arguments of the script
    help.ja スクリプトに渡す引数
  help.en run a Lua script
  help.ja Lua スクリプトを実行する

operation 46.3 luac
  form { ['-l'] ['-o' <output_file>] ['-p'] ['-s'] ['-v'] } ['--'] <script_file> ...
  <output_file> PATH(255)
    help.en file for the byte code, luac.out when not given
    help.ja バイトコードの出力先、省略すると luac.out
  <script_file> PATH(255)
    help.en scripts
    help.ja スクリプトファイル
  help.en compile Lua scripts
  help.ja Lua スクリプトをコンパイルする

operation 46.4 show status lua
  level user
  form [<info>]
  <info> running | history
    help.en those that run or those that ran, both when not given
    help.ja 走行中のものか過去のものか、省略すると両方
  answer lua.running <info=running>
  answer lua.history <info=history>
  answer lua.running+lua.history
  help.en show the Lua scripts that run or ran
  help.ja Lua スクリプトの走行状態を表示する

operation 46.5 terminate lua
  form <task_id>
  form file <script_file>
  <task_id> all | 1..10 if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830 \
      | 1..9 if vRX,RTX5000,RTX3500
    help.en number of a task, or all
    help.ja タスクの番号、または all
  <script_file> PATH(255)
    help.en script
    help.ja スクリプトファイル
  help.en end Lua scripts
  help.ja Lua スクリプトを終わらせる

setting 46.6 alarm lua
  if !vRX,!RTX5000,!RTX3500
  form <switch>
  <switch> ONOFF  default on
    help.en whether it sounds
    help.ja 鳴らすか否か
  help.en sound for scripts run by the button
  help.ja ボタンで実行した Lua スクリプトのアラーム音
