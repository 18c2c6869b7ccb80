# Degrees Celsius in Fahrenheit: fahrenheit 21
. /usr/local/lib/tools/say.sh
[ "$#" -eq 1 ] || fail 'how many degrees?'
say $(($1 * 9 / 5 + 32))
