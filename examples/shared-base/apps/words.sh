# How many words come in: words < file
. /usr/local/lib/tools/say.sh
wc -w
