#!/bin/sh
# Turns a fresh clone on Debian or Ubuntu into one where everything runs: npm packages, Node 24, a current engine, a browser.
# Says nothing and changes nothing when all of it is there.
set -eu
cd "$(dirname "$0")/.."

stamp=node_modules/.layersmith-stamp
lock=$(sha256sum <package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ]; then
  echo 'installing npm packages ...'
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" >"$stamp"
fi

PATH=$PWD/node_modules/.bin:$PATH
version=$(node -p 'process.versions.node' 2>/dev/null || echo none)
if [ "${version%%.*}" = none ] || [ "${version%%.*}" -lt 24 ]; then
  echo "bootstrap: Node 24 or newer is needed, this is $version; there is no npm package of it for $(uname -sm)" >&2
  exit 1
fi

if ! scripts/engine/install.sh --check 2>/dev/null; then
  echo 'installing a current Docker engine, a registry and Chromium from the distribution ...'
  scripts/engine/install.sh
fi
