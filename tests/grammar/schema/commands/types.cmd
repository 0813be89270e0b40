# Shared types and parameters.
models OLD

type SWITCH  = on | off
type GATEWAY = 1..@gateways
type ANY_IF  = INTERFACE(lan,tag,port,vlan,bridge,wan,loopback,null,pp,tunnel)

<gateway_id> GATEWAY
  help.en number of a gateway
  help.ja ゲートウェイの番号

<n> 1..10
<m> 1..9
