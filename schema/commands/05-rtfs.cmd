# Chapter 5: the file system in the flash memory.

operation 5.1 rtfs format
  if !vRX
  form
  act rtfs_format
  help.en erase all files
  help.ja RTFS のすべてのファイルを消去する

operation 5.2 rtfs garbage-collect
  if !vRX
  form
  help.en make free space of what is not needed any more
  help.ja RTFS の不要なデータを消して空きを増やす
