# A text from its end to its start: backwards stressed
. /usr/local/lib/tools/say.sh
say "$*" | rev
