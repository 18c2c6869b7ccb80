# shellcheck shell=bash disable=SC2154 # engine.sh sets what is read here
# Turns an engine's folder into a network bridge that no other engine uses, for engine.sh (to be sourced).
# dockerd writes no rules and owns no bridge here: at its start it would flush the chains of other engines, and with
# no bridge at all it would delete another engine's docker0 (moby/moby#34567, #26989).

bridge_name() { echo "lse-$(printf %s "$dir" | sha256sum | cut -c1-8)"; }

# The first three numbers of a /24 that nothing on this machine uses.
free_subnet() {
  local taken number start
  taken=$(ip -4 route show table all 2>/dev/null)
  start=$((16#$(bridge_name | cut -c5-6)))
  for ((number = start; number < start + 256; number++)); do
    [[ $taken =~ (^|[^0-9.])10\.213\.$((number % 256))\. ]] || { echo "10.213.$((number % 256))"; return; }
  done
  die "no free subnet for a bridge"
}

add_bridge() {
  local bridge subnet
  bridge=$(bridge_name) subnet=$(free_subnet)
  ip link add name "$bridge" type bridge || die "cannot make the bridge $bridge"
  ip addr add "$subnet.1/24" dev "$bridge"
  ip link set "$bridge" up
  [[ $nat = 0 ]] || add_nat "$bridge" "$subnet.0/24"
}

add_nat() {
  iptables -w -t nat -A POSTROUTING -s "$2" ! -o "$1" -m comment --comment "$1" -j MASQUERADE
  iptables -w -I FORWARD -i "$1" -j ACCEPT
  iptables -w -I FORWARD -o "$1" -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
  sysctl -qw net.ipv4.ip_forward=1
}

# Also after a kill: everything that bears the bridge's name goes.
remove_bridge() {
  local bridge table rule
  bridge=$(bridge_name)
  ip link show "$bridge" >/dev/null 2>&1 || return 0
  if command -v iptables >/dev/null; then
    for table in nat filter; do
      while read -r _ rule; do
        # shellcheck disable=SC2086 # a rule is several words
        iptables -w -t "$table" -D ${rule//\"/} || true
      done < <(iptables -w -t "$table" -S 2>/dev/null | grep -F -- "$bridge")
    done
  fi
  ip link delete "$bridge" 2>/dev/null || true
}
