# A throw of a dice: dice 20
. /usr/local/lib/tools/say.sh
say $(($(od -An -N4 -tu4 /dev/urandom) % ${1:-6} + 1))
