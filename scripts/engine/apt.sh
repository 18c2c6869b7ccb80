# shellcheck shell=bash
# Turns the machine's apt sources into a private apt that knows one more suite, for install.sh (to be sourced).

declare -A installed_packages=()

# Remembers which of the named packages are installed.
read_installed() {
  local status name
  installed_packages=()
  while read -r status name; do
    [[ $status != ii* ]] || installed_packages[$name]=1
  done < <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null || true)
}
installed() { [[ -n ${installed_packages[$1]:-} ]]; }

# Makes a copy of the machine's sources and pins, with lists of its own, that goes away at exit.
open_private_apt() {
  local file
  private=$(mktemp -d "${TMPDIR:-/tmp}/layersmith-apt.XXXXXX")
  made_policy=0
  trap close_private_apt EXIT
  chmod 755 "$private" # apt downloads as a user of its own
  mkdir -p "$private"/{sources,preferences,lists/partial}
  for file in /etc/apt/sources.list.d/*.{sources,list}; do
    [[ ! -f $file ]] || cp -- "$file" "$private/sources/"
  done
  [[ ! -s /etc/apt/sources.list ]] || cp /etc/apt/sources.list "$private/sources/zz-main.list"
  for file in /etc/apt/preferences /etc/apt/preferences.d/*; do
    [[ ! -f $file ]] || cp -- "$file" "$private/preferences/"
  done
  # lists the machine already has need not come again
  cp -p /var/lib/apt/lists/*_{InRelease,Packages}* "$private/lists/" 2>/dev/null || true
  apt_options=(
    -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$private/sources"
    -o Dir::Etc::Preferences=/dev/null -o "Dir::Etc::PreferencesParts=$private/preferences"
    -o "Dir::State::Lists=$private/lists" -o Dir::Cache::PkgCache= -o Dir::Cache::SrcPkgCache=
    -o Acquire::Languages=none -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300
    -o APT::Install-Recommends=false -o Dpkg::Use-Pty=0
  )
}
close_private_apt() {
  [[ $made_policy = 0 ]] || rm -f /usr/sbin/policy-rc.d
  rm -rf -- "$private"
}

# apt-get on the private sources, silent unless it fails.
run_apt() {
  if [[ ${verbose:-0} = 1 ]]; then
    apt-get "${apt_options[@]}" "$@" >&2
  else
    apt-get -qq "${apt_options[@]}" "$@" >"$private/log" 2>&1 || { tail -n 40 "$private/log" >&2; return 1; }
  fi
}
in_suite() { apt-cache "${apt_options[@]}" show "$1" >/dev/null 2>&1; }

# Adds suite $2, reached as the machine reaches its own suite $1, for the packages that follow and no others.
add_newer_suite() {
  local codename=$1 newer=$2 file
  shift 2
  for file in "$private"/sources/*; do
    case $file in
      *.sources) stanza_for "$codename" "$newer" "$file" ;;
      *) line_for "$codename" "$newer" "$file" ;;
    esac >"$private/newer"
    [[ ! -s $private/newer ]] || { mv "$private/newer" "$private/sources/zz-newer.${file##*.}"; break; }
  done
  compgen -G "$private/sources/zz-newer.*" >/dev/null ||
    die "no enabled apt source of suite '$codename' to reach '$newer' through"
  printf 'Package: %s\nPin: release n=%s\nPin-Priority: %s\n\n' '*' "$newer" -1 "$*" "$newer" 990 \
    >"$private/preferences/00-newer"
}

# The first enabled deb822 stanza of file $3 that serves suite $1, with suite $2 in its place.
stanza_for() {
  awk -v RS= -v own="$1" -v newer="$2" '
    function words(line) { sub(/^[^:]*:/, " ", line); return line " " }
    {
      count = split($0, line, "\n"); serves = binary = 0; on = 1; text = ""
      for (i = 1; i <= count; i++) {
        field = tolower(line[i])
        if (field ~ /^#/) continue
        if (field ~ /^suites:/) { serves = index(words(line[i]), " " own " "); line[i] = "Suites: " newer }
        if (field ~ /^types:/) { binary = index(words(field), " deb "); line[i] = "Types: deb" }
        if (field ~ /^components:/) line[i] = "Components: main"
        if (field ~ /^enabled:[ \t]*(no|false|off|0)/) on = 0
        text = text line[i] "\n"
      }
      if (serves && binary && on) { printf "%s", text; exit }
    }' "$3"
}

# The same for a one-line style file.
line_for() {
  awk -v own="$1" -v newer="$2" '
    $1 == "deb" {
      uri = 2
      if ($2 ~ /^\[/) { while (uri < NF && $uri !~ /\]$/) uri++; uri++ }
      if ($(uri + 1) != own) next
      for (i = 1; i <= uri; i++) printf "%s ", $i
      print newer, "main"
      exit
    }' "$3"
}

# Dies unless installing $3... leaves the system as it is: only the packages named in $2 may come from the newer
# suite $1, nothing is removed (but tini, which tini-static replaces), libc6 stays.
plan_is_harmless() {
  local newer_suite=$1 may_be_newer=" $2 " action name rest origin
  shift 2
  apt-get "${apt_options[@]}" -s install "$@" >"$private/plan" 2>"$private/plan.errors" ||
    { cat "$private/plan.errors" >&2; die "apt finds no way to install: $*"; }
  # a plan's line names the archive ("testing") where the source names the suite ("forky")
  origin=$(sed -n 's/^Suite: *//p' "$private"/lists/*_dists_"$newer_suite"_InRelease 2>/dev/null | head -n 1)
  while read -r action name rest; do
    case $action in
      Remv) [[ $name = tini ]] || die "apt would remove $name" ;;
      Inst)
        [[ ${name%%:*} != libc6 ]] || die "apt would change libc6"
        [[ $may_be_newer = *" ${name%%:*} "* || $rest != *"${origin:-$newer_suite}"[\ ,]* ]] ||
          die "apt would take $name from $newer_suite"
        ;;
    esac
  done <"$private/plan"
}

# Packages start their services when installed; these are wanted as programs only.
keep_services_down() {
  [[ ! -e /usr/sbin/policy-rc.d ]] || return 0
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  made_policy=1
}
