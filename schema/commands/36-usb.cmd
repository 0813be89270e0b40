# Chapter 36: USB.

setting 36.1 usbhost use
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <switch>
  <switch> ONOFF  default on
    help.en whether it is used
    help.ja 使用するか否か
  help.en use devices at the USB port
  help.ja USB ホスト機能を使うか否か

setting 36.2 usbhost overcurrent duration
  if RTX3510,RTX1300,RTX1220,RTX1210,RTX840,RTX830
  form <duration>
  <duration> 5..100  default 5
    help.en in units of 10 ms
    help.ja 時間 (10 ミリ秒単位)
  help.en how long too much current is drawn before the USB port is cut off
  help.ja USB の過電流保護が働くまでの時間
