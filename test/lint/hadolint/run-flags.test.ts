import { checkLines } from './lines-of.ts'

checkLines('DL3008', [
  ['RUN apt-get install -y $(cat list/txt)'],
  ['RUN apt-get install -y $(cat list)', 1],
  ['RUN apt-get install -y `cat list/txt`', 1],
  ['RUN apt-get install -y ${A%/*}'],
  ['RUN apt-get install -y ca-certificates {a,b}=1', 1],
  ['RUN DEBIAN_FRONTEND=noninteractive apt-get install -y a=1 # b'],
  ['RUN apt-get install -y a=1 \\\n  # b\n  c=2'],
  ['RUN apt-get install -y a=1 \\\n  # b\n  c', 1],
  ['RUN apt-get install -y\nRUN exec apt-get install a', 2],
  ['RUN ["apt-get", "install", "a=1", "b"]', 1],
  ['RUN if x; then apt-get install a; fi', 1],
  ['RUN apt-get install -y a=1 > /dev/null 2>&1'],
  ['RUN apt-get -o a=b install c', 1],
  ['RUN xargs apt-get install -y < list'],
  ['RUN apt-get install -y a=1 "" ', 1],
])

checkLines('DL3014', [
  ['RUN apt-get install a', 1],
  ['RUN apt-get -y install a'],
  ['RUN apt-get install -fmy a'],
  ['RUN apt-get install --yes a'],
  ['RUN apt-get install --assume-yes a'],
  ['RUN apt-get install -q a', 1],
  ['RUN apt-get install -q -q a'],
  ['RUN apt-get install -qqq a', 1],
  ['RUN apt-get install --quiet --quiet a'],
  ['RUN apt-get install --quiet a', 1],
  ['RUN apt-get install -q=2 a'],
  ['RUN apt-get install --qq a'],
  ['RUN apt-get remove a'],
  ['RUN yes | apt-get install a', 1],
])

checkLines('DL3015', [
  ['RUN apt-get install -y a', 1],
  ['RUN apt-get --no-install-recommends install -y a'],
  ['RUN apt-get install --no-install-recommends=true a'],
  ['RUN apt-get install -o APT::Install-Recommends=false a'],
  ['RUN apt-get install -oAPT::Install-Recommends=false a', 1],
  ['RUN apt-get install --option=APT::Install-Recommends=false a', 1],
])

checkLines('DL3016', [
  ['RUN npm install a', 1],
  ['ONBUILD RUN npm install -g a', 2 - 1],
  ['RUN npm install && npm run build'],
  ['RUN npm install a@1 && npm install b', 1],
  ['RUN npm --global install a', 1],
  ['RUN npm install $A', 1],
  ['RUN npm install a@$V'],
  ['RUN npm install --registry=$X a@1'],
])

checkLines('DL3018', [
  ['RUN apk add a', 1],
  ['RUN apk --update add a=1'],
  ['RUN apk add --virtual .x a=1 && apk add -t .y b', 1],
  ['RUN apk add a~=1 "b>2" c.apk'],
  ['RUN apk add --no-cache $A', 1],
])

checkLines('DL3027', [
  ['RUN apt update', 1],
  ['RUN command apt update', 1],
  ['RUN /usr/bin/apt update && apt-get update && rm /etc/apt'],
])

checkLines('DL3028', [
  ['RUN gem install a', 1],
  ['RUN gem install a:1 b', 1],
  ['RUN gem install a -v 1 && gem install b', 1],
  ['RUN gem install --no-document a'],
  ['RUN gem install a --no-document', 1],
])

checkLines('DL3030', [
  ['RUN yum install a', 1],
  ['RUN yum -y install a && yum localinstall b', 1],
  ['RUN yum install --assumeyes a && yum install -qy b && yum update'],
])

checkLines('DL3034', [
  ['RUN zypper in a', 1],
  ['RUN zypper --non-interactive in a'],
  ['RUN zypper -n rm a && zypper in -y b'],
  ['RUN zypper in --no-confirm a && zypper si b', 1],
  ['RUN zypper update && zypper refresh'],
])

checkLines('DL3035', [['RUN zypper dup', 1], ['RUN zypper -n dist-upgrade', 1], ['RUN zypper update']])

checkLines('DL3036', [
  ['RUN zypper in a', 1],
  ['RUN zypper in a && zypper clean'],
  ['RUN zypper in a && zypper cc -a'],
  ['RUN zypper clean && zypper install a', 1],
  ['RUN zypper in a && rm -rf /var/cache/zypp', 1],
  ['RUN --mount=type=tmpfs,target=/var/cache/zypp zypper in a'],
])

checkLines('DL3038', [
  ['RUN dnf install a', 1],
  ['RUN microdnf install a', 1],
  ['RUN dnf -y install a && dnf install --assumeyes b'],
  ['RUN dnf upgrade'],
])

checkLines('DL3046', [
  ['RUN useradd -u 123456 a', 1],
  ['RUN useradd -u 12345 a'],
  ['RUN useradd -u123456 abcdef', 1],
  ['RUN useradd -u123456 abc'],
  ['RUN useradd -l -u 123456 a'],
  ['RUN useradd --no-log-init -u 123456 a'],
  ['RUN useradd --uid 123456 a'],
  ['RUN useradd --uid=123456 a'],
  ['RUN useradd -mu 123456 a', 1],
  ['RUN useradd -u $UID a', 1],
  ['RUN useradd -u $ID a'],
  ['RUN adduser -u 123456 a'],
])

checkLines('DL3047', [
  ['RUN wget a', 1],
  ['RUN wget -O a b', 1],
  ['RUN wget --progress=dot a'],
  ['RUN wget --progress dot a'],
  ['RUN wget -q a && wget -nv b && wget --no-verbose c && wget -o d e && wget -a f g'],
  ['RUN wget -nvc a', 1],
  ['RUN wget --output-file=x a && wget --append-output y b && wget --quiet c'],
  ['RUN wget -qO- a | sh'],
  ['RUN wget --output-document x a', 1],
  ['RUN busybox wget a', 1],
])

checkLines('DL3062', [
  ['RUN go install a', 1],
  ['RUN go get -u a@v1 b', 1],
  ['RUN go install a@latest', 1],
  ['RUN go install ./cmd a@v1 && go build x'],
  ['RUN CGO_ENABLED=0 go install a@v1'],
  ['RUN go run a@v1 b && go install c'],
])

checkLines('DL4005', [
  ['RUN ln -sf /bin/bash /bin/sh', 1],
  ['RUN ln -s bash /bin/sh', 1],
  ['RUN mv /bin/bash /bin/sh'],
])

checkLines('DL3005', [['RUN apt-get dist-upgrade && apt-get upgrade']])
checkLines('DL3017', [['RUN apk upgrade']])
checkLines('DL3031', [['RUN yum update']])
checkLines('DL3039', [['RUN dnf update']])
