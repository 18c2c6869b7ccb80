#!/usr/bin/env bash
# Turns a Debian or Ubuntu machine into one that can run all tests: a current Docker engine, buildx, a registry, a browser.
#
#   install.sh [--check] [--verbose] [--with=PACKAGE]...
#     --check         install nothing; exit 1 and name what is missing
#     --with=PACKAGE  one more package of the machine's own suite, such as mmdebstrap
#   ENGINE_SUITE      the newer Debian suite the engine comes from (default: forky)
#
# A browser that is there already is taken: the one CHROMIUM names, Chromium or Google Chrome. Ubuntu packages none for
# apt, so it has to have one. An engine that is new enough stays, whoever packaged it. On Debian the engine comes from a newer suite, found
# through the sources the machine already has; everything else comes from the machine's own suite. Nothing under
# /etc/apt changes, and a plan that removes packages or touches libc6 is refused.
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=scripts/engine/apt.sh
. "$here/apt.sh"

oldest_engine=28
suite=${ENGINE_SUITE:-forky}
own=(runc iptables iproute2 procps docker-registry busybox-static shellcheck ca-certificates)
from_newer=(docker.io docker-cli docker-buildx containerd)
# what the newer docker.io depends on and older suites lack
from_newer_too=(tini-static)
check=0 verbose=0

die() { echo "install: $*" >&2; exit 1; }

for argument; do
  case $argument in
    --check) check=1 ;;
    --verbose) verbose=1 ;;
    --with=?*) own+=("${argument#*=}") ;;
    --help) sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    *) die "unknown argument: $argument (see --help)" ;;
  esac
done

os() { sed -n "s/^$1=//p" /etc/os-release | tr -d \"; }
codename=$(os VERSION_CODENAME)
newer=0
[[ $(os ID) != debian || $codename = "$suite" || $codename = sid ]] || newer=1

has_browser() {
  [[ -x ${CHROMIUM:-} ]] || command -v chromium >/dev/null || command -v google-chrome >/dev/null
}
[[ $(os ID) != debian ]] || has_browser || own+=(chromium fonts-dejavu-core)

engine_is_current() {
  [[ $(dockerd --version 2>/dev/null) =~ version\ ([0-9]+)\. ]] || return 1
  ((BASH_REMATCH[1] >= oldest_engine)) || return 1
  command -v containerd >/dev/null && command -v docker >/dev/null && has_buildx
}
has_buildx() {
  local folder
  for folder in /usr/libexec /usr/lib /usr/local/libexec /usr/local/lib "${DOCKER_CONFIG:-$HOME/.docker}/.."; do
    [[ ! -x $folder/docker/cli-plugins/docker-buildx ]] || return 0
  done
  return 1
}
missing_packages() {
  local name
  if ! engine_is_current; then
    if [[ $newer = 1 ]]; then
      printf '%s\n' "${from_newer[@]}" "${from_newer_too[@]}"
    else
      printf '%s\n' docker.io docker-buildx containerd
    fi
  fi
  for name in "${own[@]}"; do
    installed "$name" || { [[ $name = runc ]] && command -v runc >/dev/null; } || echo "$name"
  done
}

read_installed "${own[@]}"
mapfile -t missing < <(missing_packages)
[[ ${#missing[@]} -gt 0 ]] || exit 0
[[ $check = 0 ]] || { echo "missing: ${missing[*]}" >&2; exit 1; }
[[ $(id -u) = 0 ]] || die "needs root to install: ${missing[*]}"
command -v apt-get >/dev/null || die "no apt-get here; please install: ${missing[*]}"

open_private_apt
[[ $newer = 0 ]] || add_newer_suite "$codename" "$suite" "${from_newer[@]}" "${from_newer_too[@]}"
run_apt update || die "apt-get update failed"

# docker.io wants a sysusers tool; without systemd the small one will do
if [[ ! -e /usr/lib/systemd/systemd && ! -e /lib/systemd/systemd ]] && ! command -v systemd-sysusers >/dev/null &&
  in_suite systemd-standalone-sysusers; then
  missing+=(systemd-standalone-sysusers)
fi

plan_is_harmless "$suite" "${from_newer[*]} ${from_newer_too[*]}" "${missing[@]}"
keep_services_down
run_apt -y -o Dpkg::Options::=--force-confold install "${missing[@]}" || die "apt-get install failed"

read_installed "${own[@]}"
mapfile -t missing < <(missing_packages)
[[ ${#missing[@]} -eq 0 ]] || die "still missing, or older than $oldest_engine, after the install: ${missing[*]}"
