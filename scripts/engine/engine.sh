#!/usr/bin/env bash
# Turns a folder into a Docker engine of its own (containerd, dockerd, registries) that leaves all others alone.
#
#   engine.sh start [--store=containerd|classic] [--nat] [--reuse]
#                                 start or find it; prints export lines: eval "$(engine.sh start)"
#   engine.sh restart             restart dockerd with its daemon.json as it is now
#   engine.sh env                 print those lines again
#   engine.sh status              say what runs; exit 3 when the engine does not
#   engine.sh stop [--purge]      stop it and its registries; --purge removes the folder too
#   engine.sh registry [--name=N] [--port=P] [--htpasswd=FILE]
#                                 start or find a registry on loopback; prints host:port
#   engine.sh registry-stop [--name=N] [--purge]
#
# The engine itself reaches registries on loopback and nothing else.
#
#   --dir=DIR   the folder, at most 70 characters (default: $LAYERSMITH_ENGINE, else /tmp/layersmith-engine);
#               engines in different folders run side by side
#   --store     containerd image store (default) or classic graph drivers; each keeps its own data
#   --nat       containers reach what the host reaches (three firewall rules, removed by stop); without it a RUN
#               has a network with nothing behind it, and `build --network=host` has the host's
#   --reuse     when DOCKER_HOST or the default socket answers with an engine that is new enough, use that one
set -euo pipefail
export LC_ALL=C
umask 022
outer_path=$PATH
export PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=scripts/engine/process.sh
. "$here/process.sh"
# shellcheck source=scripts/engine/bridge.sh
. "$here/bridge.sh"
# shellcheck source=scripts/engine/daemons.sh
. "$here/daemons.sh"
# shellcheck source=scripts/engine/registry.sh
. "$here/registry.sh"

die() { echo "engine: $*" >&2; exit 1; }

verb='' dir=${LAYERSMITH_ENGINE:-${TMPDIR:-/tmp}/layersmith-engine}
store='' nat=0 reuse=0 purge=0 name=main port=0 htpasswd=''
for argument; do
  case $argument in
    --dir=*) dir=${argument#*=} ;;
    --store=*) store=${argument#*=} ;;
    --name=*) name=${argument#*=} ;;
    --port=*) port=${argument#*=} ;;
    --htpasswd=*) htpasswd=${argument#*=} ;;
    --nat) nat=1 ;;
    --reuse) reuse=1 ;;
    --purge) purge=1 ;;
    --help) sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    -*) die "unknown option: $argument (see --help)" ;;
    *) [[ -z $verb ]] || die "one subcommand at a time"; verb=$argument ;;
  esac
done
[[ $store =~ ^(|containerd|classic)$ ]] || die "--store is containerd or classic, not '$store'"
[[ $name =~ ^[a-z0-9-]{1,20}$ ]] || die "--name has 1 to 20 lower-case letters, digits and -, not '$name'"
[[ $port =~ ^[0-9]{1,5}$ ]] || die "--port is a number, not '$port'"
dir=$(realpath -m -- "$dir")
[[ $dir =~ ^[A-Za-z0-9/._-]{2,70}$ ]] || die "--dir has at most 70 plain characters, as sockets lie in it: $dir"

# One change at a time in one folder.
lock() {
  [[ $(id -u) = 0 ]] || die "needs root"
  mkdir -p "$dir/run" "$dir/log"
  touch "$dir/.layersmith-engine"
  exec 9>"$dir/.lock"
  flock -w 120 9 || die "another engine.sh is at work in $dir"
}

status() {
  local file found
  engine_runs || { echo "not running ($dir)"; return 3; }
  echo "running ($(cat "$dir/run/store") store): unix://$dir/run/docker.sock"
  for file in "$dir"/run/registry-*.address; do
    found=${file##*/registry-} found=${found%.address}
    ! registry_address "$found" >/dev/null || echo "registry $found: $(cat "$file")"
  done
}

case $verb in
  start)
    if [[ $reuse = 1 ]] && reachable_engine; then exit 0; fi
    unset DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_TLS_VERIFY DOCKER_CERT_PATH BUILDX_BUILDER
    lock
    start_engine
    print_environment
    ;;
  env)
    engine_runs || die "not running ($dir)"
    print_environment
    ;;
  restart) lock; restart_engine ;;
  status) status ;;
  stop)
    [[ -d $dir ]] || exit 0
    lock
    stop_registries
    stop_engine
    [[ $purge = 0 ]] || rm -rf -- "$dir"
    ;;
  registry) lock; start_registry ;;
  registry-stop) lock; stop_registry "$name" ;;
  *) die "a subcommand is needed: start, restart, env, status, stop, registry or registry-stop (see --help)" ;;
esac
