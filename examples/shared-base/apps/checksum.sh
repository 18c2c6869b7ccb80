# The checksum of a text: checksum hello
. /usr/local/lib/tools/say.sh
printf %s "$*" | sha256sum | cut -d' ' -f1
