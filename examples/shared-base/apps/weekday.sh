# The weekday of a date: weekday 2026-01-31
. /usr/local/lib/tools/say.sh
date -d "${1:-$(date +%F)}" +%A
