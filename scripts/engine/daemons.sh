# shellcheck shell=bash disable=SC2154 # engine.sh sets what is read here
# Turns an engine's folder into a running containerd and dockerd, and back into a quiet folder, for engine.sh
# (to be sourced).

docker_program() { if [[ -x /usr/bin/docker ]]; then echo /usr/bin/docker; else command -v docker; fi; }
answers() { "$(docker_program)" -H "unix://$dir/run/docker.sock" version >/dev/null 2>&1; }
engine_runs() { pid_of dockerd >/dev/null && [[ -S $dir/run/docker.sock ]] && answers; }
is_socket() { [[ -S $1 ]]; }

print_environment() {
  echo "export DOCKER_HOST=unix://$dir/run/docker.sock"
  echo "export DOCKER_CONFIG=$dir/config"
  # so that another, older docker on PATH is not found first
  echo "case :\$PATH: in *:$dir/bin:*) ;; *) export PATH=$dir/bin:\$PATH ;; esac"
}

# Succeeds, and prints nothing to change, when the caller's own engine is new enough and has buildx.
reachable_engine() {
  local version
  version=$(PATH=$outer_path docker version --format '{{.Server.Version}}' 2>/dev/null) || return 1
  [[ ${version%%.*} -ge 28 ]] && PATH=$outer_path docker buildx version >/dev/null 2>&1
}

start_engine() {
  local program
  if engine_runs; then
    [[ -z $store || $(cat "$dir/run/store") = "$store" ]] ||
      die "runs already with the $(cat "$dir/run/store") store; stop it first ($dir)"
    return 0
  fi
  for program in containerd dockerd runc ip; do
    command -v "$program" >/dev/null || die "no '$program' here: run scripts/engine/install.sh first"
  done
  [[ $(dockerd --version) =~ version\ ([0-9]+)\. && ${BASH_REMATCH[1]} -ge 28 ]] ||
    die "dockerd is older than 28: run scripts/engine/install.sh first"
  sweep
  store=${store:-containerd}
  mkdir -p "$dir"/{bin,config,"data-$store/docker","data-$store/containerd"}
  ln -sfn "$(docker_program)" "$dir/bin/docker"
  echo "$store" >"$dir/run/store"
  add_bridge
  write_settings
  spawn containerd containerd --config "$dir/containerd.toml" --log-level warn
  wait_for 30 containerd is_socket "$dir/run/containerd.sock" || { stop_engine; exit 1; }
  spawn dockerd dockerd --config-file "$dir/daemon.json"
  wait_for 60 dockerd answers || { stop_engine; exit 1; }
}

# An own containerd, because dockerd would take over the system's. The collector of old build cache goes by free disk
# and would empty caches under test. The cgroup is how RUN steps that outlive their engine are found. A proxy that is not
# there keeps the engine from pulling anything from outside, whatever network the machine has.
write_settings() {
  local snapshotter=false nowhere=http://127.0.0.1:9
  [[ $store != containerd ]] || snapshotter=true
  cat >"$dir/containerd.toml" <<END
version = 2
root = "$dir/data-$store/containerd"
state = "$dir/state/containerd"
disabled_plugins = ["io.containerd.grpc.v1.cri", "io.containerd.cri.v1.images", "io.containerd.cri.v1.runtime", "io.containerd.nri.v1.nri"]
[grpc]
  address = "$dir/run/containerd.sock"
[ttrpc]
  address = "$dir/run/containerd.sock.ttrpc"
[plugins."io.containerd.internal.v1.opt"]
  path = "$dir/state/opt"
END
  cat >"$dir/daemon.json" <<END
{
  "hosts": ["unix://$dir/run/docker.sock"],
  "pidfile": "$dir/state/dockerd.pid",
  "data-root": "$dir/data-$store/docker",
  "exec-root": "$dir/state/docker",
  "containerd": "$dir/run/containerd.sock",
  "bridge": "$(bridge_name)",
  "iptables": false,
  "ip6tables": false,
  "ip-forward": false,
  "ip-masq": false,
  "proxies": { "http-proxy": "$nowhere", "https-proxy": "$nowhere", "no-proxy": "127.0.0.0/8,localhost,::1" },
  "features": { "containerd-snapshotter": $snapshotter },
  "builder": { "gc": { "enabled": false } },
  "exec-opts": ["native.cgroupdriver=cgroupfs"],
  "cgroup-parent": "/$(bridge_name)",
  "shutdown-timeout": 5,
  "log-level": "warn"
}
END
  mkdir -p "$dir/state"
}

# As a service manager does it: whoever changed daemon.json gets an engine that follows it, or none.
restart_engine() {
  [[ -f $dir/daemon.json ]] || die "never started ($dir)"
  end_process dockerd 20
  spawn dockerd dockerd --config-file "$dir/daemon.json"
  wait_for 60 dockerd answers
}

stop_engine() {
  kill_steps # containers may ignore a polite end, and RUN steps outlive their engine
  if [[ $purge = 0 ]]; then
    end_process dockerd 20
    end_process containerd 10
  fi
  sweep
}

kill_steps() {
  local file step
  for file in $(grep -ls -- ":/$(bridge_name)/" /proc/[0-9]*/cgroup || true); do
    step=${file#/proc/}
    kill -KILL "${step%/cgroup}" 2>/dev/null || true
  done
}

# Removes whatever a stopped or killed engine left: processes, mounts, the bridge, cgroups, sockets.
sweep() {
  local mount group
  kill_marked dockerd
  kill_marked containerd
  kill_steps
  while read -r mount; do
    umount -l "$mount" 2>/dev/null || true
  done < <(awk -v under="$dir/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r)
  remove_bridge
  while read -r group; do
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
  done < <(find /sys/fs/cgroup -maxdepth 2 -type d -name "$(bridge_name)" 2>/dev/null)
  rm -rf -- "$dir/state" "$dir"/run/{docker.sock,containerd.sock,containerd.sock.ttrpc,dockerd.pid,containerd.pid}
}
