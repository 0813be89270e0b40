# Chapter 19: VPN connections to cloud services.

<cloud_id> 1..3
  help.en number of the cloud service
  help.ja クラウド設定番号

setting 19.1 cloud vpn service
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> <service_name>
  key <cloud_id>
  <service_name> amazon-api
    help.en Amazon VPC by its API
    help.ja API による Amazon VPC との接続
  help.en cloud service to connect to
  help.ja VPN 接続するクラウドサービス

setting 19.2 cloud vpn parameter
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> <parameter> ...3
  key <cloud_id>
  <parameter> STRING(1..256) secret
    help.en for Amazon VPC: access key ID, secret access key, VPN ID
    help.ja Amazon VPC ではアクセスキー ID、シークレットアクセスキー、VPN ID の順
  help.en what the cloud service must be told
  help.ja クラウドサービスとの接続に必要なパラメーター

setting 19.3 cloud vpn name
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> <name>
  key <cloud_id>
  <name> STRING(1..32)
    help.en name, goes into the description of the tunnels
    help.ja 名称 (トンネルの説明にも使われる)
  help.en name of a connection to a cloud service
  help.ja クラウドサービスとの接続の名称

setting 19.4 cloud vpn bind
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> <tunnel_if> ...2
  key <cloud_id>
  <tunnel_if> TUNNEL_NUM | "tunnel<tunnel_num>"
    help.en tunnels, two for Amazon VPC
    help.ja トンネル (Amazon VPC では 2 つ)
  <tunnel_num> TUNNEL_NUM
  help.en tunnels for a connection to a cloud service
  help.ja クラウドサービスとの接続に使うトンネル

setting 19.5 cloud vpn option
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> region=<region>
  key <cloud_id>
  <region> STRING(1..32)  default ap-northeast-1
    help.en where the instance of Amazon VPC is
    help.ja Amazon VPC のリージョン
  help.en options of a connection to a cloud service
  help.ja クラウドサービスとの接続のオプション

operation 19.6 cloud vpn set go
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  form <cloud_id> [<option>]
  <option> save | no-save
    help.en whether the configuration is saved then, asked when not given
    help.ja 設定を保存するか否か (省略すると問い合わせる)
  help.en get the settings from a cloud service and connect to it
  help.ja クラウドサービスから設定を取得して接続する

operation 19.7 show status cloud vpn
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.20,RTX840,RTX830
  level user
  form [<cloud_id>]
  act show_status_cloud_vpn
  help.en show the connections to cloud services
  help.ja クラウドサービスとの接続の状態を表示する

setting 19.8 cloud vpn syslog
  if RTX3510,RTX1300,RTX1220,RTX1210>=14.01.34,RTX840,RTX830>=15.02.10
  form <sw>
  <sw> ONOFF  default off
    help.en whether it is logged
    help.ja ログに出すか否か
  help.en log the details of connections to cloud services
  help.ja クラウドサービスとの接続の詳細をログに出す
