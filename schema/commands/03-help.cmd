# Chapter 3: help.

operation 3.1 help
  level user
  form
  act help
  help.en say how the console is used
  help.ja コンソールの使い方を表示する

operation 3.2 show command
  level user
  form
  act show_command
  help.en list the commands and what they do
  help.ja コマンドの一覧を表示する
