# How many lines come in: lines < file
. /usr/local/lib/tools/say.sh
wc -l
