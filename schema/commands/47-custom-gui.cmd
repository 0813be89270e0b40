# Chapter 47: pages of one's own in place of the built-in ones.

setting 47.1 httpd custom-gui use
  if !vRX,!RTX5000,!RTX3510,!RTX3500
  form <use>
  <use> ONOFF  default off
    help.en whether they are used
    help.ja 使うか否か
  help.en use a GUI of one's own
  help.ja カスタム GUI を使う

setting 47.2 httpd custom-gui user
  wants login user <user>
  if !vRX,!RTX5000,!RTX3510,!RTX3500
  form [<user>] { directory=<path> [index=<name>] } if !RTX1300,!RTX840
  form <user> { directory=<path> [index=<name>] } if RTX1300,RTX840
  key <user>
  order typed
  <user> NAME(1..32)
    help.en user, without it those without a name
    help.ja ユーザー名、省略すると無名ユーザー
  <path> PATH(255)
    help.en directory with the pages
    help.ja 基点となるディレクトリ
  <name> PATH(255)  default index.html
    help.en file shown for a URL that ends in /
    help.ja / で終わる URL のとき表示するファイル
  help.en GUI of a user
  help.ja ユーザーが使うカスタム GUI

setting 47.3 httpd custom-gui api use
  if !vRX,!RTX5000,!RTX3510,!RTX3500
  form <use>
  <use> ONOFF  default off
    help.en whether it is used
    help.ja 使うか否か
  help.en take requests to the custom GUI's API
  help.ja カスタム GUI の API を使う

setting 47.4 httpd custom-gui api password
  if !vRX,!RTX5000,!RTX3510,!RTX3500
  form <password>
  <password> ALNUM(1..32) secret
    help.en up to 32 letters and digits
    help.ja 英数字 32 文字まで
  help.en password for the custom GUI's API
  help.ja カスタム GUI の API のパスワード
