# Whole years since a year: age 1989
. /usr/local/lib/tools/say.sh
[ "$#" -eq 1 ] || fail 'which year?'
say $(($(date +%Y) - $1))
