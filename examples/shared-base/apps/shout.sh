# A text in capitals: shout hello
. /usr/local/lib/tools/say.sh
say "$*" | tr '[:lower:]' '[:upper:]'
