# shellcheck shell=bash disable=SC2154 # engine.sh sets what is read here
# Turns a name into a registry on loopback with its data in the engine's folder, for engine.sh (to be sourced).

# Prints the address of the registry of that name when it runs.
registry_address() { pid_of "registry-$1" >/dev/null && cat "$dir/run/registry-$1.address" 2>/dev/null; }

listening_on() { sed -n 's/.*listening on \(127\.0\.0\.1:[0-9]*\).*/\1/p' "$dir/log/$1.log" | head -n 1; }
is_listening() { [[ -n $(listening_on "$1") ]]; }

start_registry() {
  local part=registry-$name
  ! registry_address "$name" || return 0
  command -v docker-registry >/dev/null || die "no docker-registry here: run scripts/engine/install.sh first"
  mkdir -p "$dir/$part"
  cat >"$dir/$part.yml" <<END
version: 0.1
log: { level: info }
storage:
  filesystem: { rootdirectory: $dir/$part }
  delete: { enabled: true }
  maintenance: { uploadpurging: { enabled: false } }
http: { addr: "127.0.0.1:$port" }
END
  [[ -z $htpasswd ]] || echo "auth: { htpasswd: { realm: layersmith, path: $(realpath -- "$htpasswd") } }" >>"$dir/$part.yml"
  spawn "$part" docker-registry serve "$dir/$part.yml"
  wait_for 20 "$part" is_listening "$part" || { stop_registry "$name"; exit 1; }
  listening_on "$part" | tee "$dir/run/$part.address"
}

stop_registry() {
  end_process "registry-$1" 5
  rm -f "$dir/run/registry-$1.address"
  [[ $purge = 0 ]] || rm -rf -- "$dir/registry-$1" "$dir/registry-$1.yml"
}

stop_registries() {
  local file part
  for file in "$dir"/run/registry-*.pid; do
    part=${file##*/registry-}
    [[ ! -e $file ]] || stop_registry "${part%.pid}"
  done
}
