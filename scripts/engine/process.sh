# shellcheck shell=bash disable=SC2154 # engine.sh sets what is read here
# Turns a command into a background process that is found again by a mark in its environment, for engine.sh
# (to be sourced). The mark is inherited, so what a killed daemon leaves behind carries it too; a process id that was
# given to another program does not.

mark() { echo "LAYERSMITH_PART=$dir:$1"; }
marked() { { tr '\0' '\n' <"/proc/$1/environ"; } 2>/dev/null | grep -qxF -- "$2"; }

# spawn PART COMMAND...: runs it with its output in log/PART.log until end_process PART.
spawn() {
  local part=$1 spawned
  shift
  : >"$dir/log/$part.log"
  env -- "$(mark "$part")" setsid "$@" </dev/null >>"$dir/log/$part.log" 2>&1 9>&- &
  spawned=$!
  disown
  echo "$spawned" >"$dir/run/$part.pid"
  # just after the fork the child still shows this script's environment
  until marked "$spawned" "$(mark "$part")" || [[ ! -d /proc/$spawned ]]; do sleep 0.01; done
}

# Prints the process id of PART when it runs.
pid_of() {
  local found
  found=$(cat "$dir/run/$1.pid" 2>/dev/null) || return 1
  [[ $found =~ ^[0-9]+$ ]] && marked "$found" "$(mark "$1")" && echo "$found"
}

# end_process PART SECONDS: asks it to end, and kills it when it has not after that time.
end_process() {
  local part=$1 tries=$(($2 * 20)) running
  running=$(pid_of "$part") || { rm -f "$dir/run/$part.pid"; return 0; }
  kill -TERM "$running" 2>/dev/null || true
  while ((tries-- > 0)) && pid_of "$part" >/dev/null; do sleep 0.05; done
  kill_marked "$part"
  rm -f "$dir/run/$part.pid"
}

# Kills PART and all that descends from it, wherever it was moved.
kill_marked() {
  local file found
  for file in $(grep -lszxF -- "$(mark "$1")" /proc/[0-9]*/environ || true); do
    found=${file#/proc/} found=${found%/environ}
    [[ $found = "$$" ]] || kill -KILL "$found" 2>/dev/null || true
  done
}

# wait_for SECONDS PART CHECK...: until CHECK succeeds; fails, with the log's end, when PART ends or time is up.
wait_for() {
  local tries=$(($1 * 20)) part=$2
  shift 2
  while ((tries-- > 0)); do
    ! "$@" || return 0
    # while a program replaces another, its environment reads as empty: only a process that is gone has ended
    pid_of "$part" >/dev/null || [[ -d /proc/$(cat "$dir/run/$part.pid") ]] || break
    sleep 0.05
  done
  echo "engine: $part did not start; its last words:" >&2
  tail -n 20 "$dir/log/$part.log" >&2
  return 1
}
