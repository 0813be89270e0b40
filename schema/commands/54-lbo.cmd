# Chapter 54: local breakout.

setting 54.1 lbo use
  if RTX840
  form <switch>
  <switch> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en use local breakout
  help.ja LBO を使う

setting 54.2 lbo list primary
  if RTX840
  form <list>
  <list> none | PATH(1024)  default https://www.rtpro.yamaha.co.jp/lbo/address_list.xml
    help.en URL or file, or none
    help.ja URL、ファイル、または none
  help.en where the first list of destinations comes from
  help.ja プライマリー通信先リストの取得先

setting 54.3 lbo list secondary
  if RTX840
  form <list>
  <list> none | PATH(1024)  default none
    help.en URL or file, or none
    help.ja URL、ファイル、または none
  help.en where the second list of destinations comes from
  help.ja セカンダリー通信先リストの取得先

operation 54.4 lbo list get go
  if RTX840
  form [no-confirm] [force]
  help.en get the lists of destinations now
  help.ja 通信先リストを取得する

operation 54.5 show status lbo
  if RTX840
  level user
  form
  answer lbo.status
  help.en show the state of local breakout and its lists
  help.ja LBO の状態と通信先リストの情報を表示する

operation 54.6 show lbo traffic list
  if RTX840
  level user
  form [<application>]
  <application> "@<app>"
    help.en application, @ and its name
    help.ja アプリケーション (@ と名前)
  <app> NAME(1..31)
  help.en show how much went another way by local breakout
  help.ja LBO で経路を変えた通信量を表示する

operation 54.7 clear lbo traffic list
  if RTX840
  form
  help.en clear the counts of local breakout
  help.ja LBO で経路を変えた通信量を消す
