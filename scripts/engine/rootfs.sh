#!/usr/bin/env bash
# Turns a list of packages into a tar of a small root file system of the machine's own distribution.
#
#   rootfs.sh [--with-apt] OUTPUT.tar [PACKAGE]...
#     --with-apt  keep the machine's package source in it, so that apt-get works in a RUN; never publish such a tar
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=scripts/engine/apt.sh
. "$here/apt.sh"

die() { echo "rootfs: $*" >&2; exit 1; }

with_apt=0
[[ ${1:-} != --with-apt ]] || { with_apt=1; shift; }
[[ $# -ge 1 ]] || die "an output file is needed"
output=$1
shift
"$here/install.sh" --with=mmdebstrap

codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
work=$(mktemp -d "${TMPDIR:-/tmp}/layersmith-rootfs.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
for file in /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list; do
  [[ -f $file ]] || continue
  case $file in
    *.sources) stanza_for "$codename" "$codename" "$file" >"$work/own.sources" ;;
    *) line_for "$codename" "$codename" "$file" >"$work/own.list" ;;
  esac
done
find "$work" -empty -delete
source=$(find "$work" -name 'own.*' | sort -r | head -n 1)
[[ -n $source ]] || die "no enabled apt source of suite '$codename'"

forget=()
# shellcheck disable=SC2016 # the hook's $1 is the new root
[[ $with_apt = 1 ]] || forget=(--customize-hook='rm -rf "$1"/etc/apt/sources.list "$1"/etc/apt/sources.list.d/*')
include=$(IFS=,; echo "$*")
mmdebstrap --variant=apt --quiet ${include:+--include="$include"} "${forget[@]}" \
  --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  "$codename" "$work/rootfs.tar" "$source" >&2
mv "$work/rootfs.tar" "$output"
