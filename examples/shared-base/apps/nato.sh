# A word as it is spelled over the radio: nato ab
. /usr/local/lib/tools/say.sh
alphabet='alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec
romeo sierra tango uniform victor whiskey xray yankee zulu'
for letter in $(say "$1" | fold -w1); do
  for word in $alphabet; do
    case $word in "$letter"*) say "$word" ;; esac
  done
done
