import { checkLines } from './lines-of.ts'

checkLines('DL3001', [
  ['RUN top', 1],
  ['RUN ls &&\\\n\n  vim', 1],
  ['FROM a\nONBUILD RUN kill 1', 2],
  ['RUN ["ssh", "host"]', 1],
  ['RUN ["sh", "-c", "ps && x"]'],
  ['RUN ["sh", "-c", "x && ps"]', 1],
  ['RUN echo $(free)', 1],
  ['RUN ifconfig && nano && sudo ssh x && /bin/ps && which vim'],
  ['CMD top'],
  ['RUN exec top', 1],
  ['RUN "unclosed && top'],
])

checkLines('DL3003', [
  ['FROM a\nRUN (cd x)\nRUN if cd y; then :; fi', 2, 3],
  ['RUN echo `cd x`', 1],
  ['RUN cdx && echo cd && pushd x'],
  ['ONBUILD RUN cd x'],
  ['RUN <<EOF\nls\ncd x\nEOF', 1],
  ['RUN sh -c "cd x"'],
])

checkLines('DL3004', [
  ['RUN A=1 sudo x', 1],
  ['ONBUILD RUN a | sudo tee b', 1],
  ['RUN gosu x sudo y && apt-get install sudo'],
])

checkLines('DL3009', [
  ['RUN apt-get update', 1],
  ['FROM a\nRUN apt-get update && apt-get install x', 2],
  ['FROM a\nRUN apt update', 2],
  ['FROM a\nRUN aptitude -q update', 2],
  ['FROM a\nRUN apt-get update && rm -r -f /var/lib/apt/lists/*'],
  ['FROM a\nRUN apt-get update && rm -r /var/lib/apt/lists', 2],
  ['FROM a\nRUN rm -rf /x; apt-get update'],
  ['FROM a\nRUN apt-get update && apt-get clean', 2],
  ['FROM a AS b\nRUN apt-get update\nFROM c'],
  ['FROM a AS b\nRUN apt-get update\nFROM b', 2],
  ['FROM a AS b\nRUN apt-get update\nFROM B'],
  ['FROM a AS b\nRUN apt-get update\nFROM r.io/b:1', 2],
  ['FROM a AS b\nRUN apt-get update\nFROM c\nFROM b\nFROM d', 2],
  ['FROM a AS b\nRUN apt-get update\nFROM c\nCOPY --from=b /x /x'],
  ['FROM a\nRUN apt-get update\nFROM a', 2],
  ['FROM a:1\nRUN apt-get update\nFROM a:2'],
  ['FROM --platform=x a\nRUN apt-get update\nFROM a'],
  ['RUN apt-get update\nFROM a'],
  ['RUN apt-get update\nFROM scratch', 1],
  ['FROM a\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update'],
  ['FROM a\nRUN --mount=type=cache,target=/var/lib/apt apt-get update', 2],
  [
    'FROM a\nRUN --mount=type=tmpfs,target=/var/lib/apt --mount=type=cache,dst=/var/cache/apt/x apt-get update',
  ],
  ['FROM a\nRUN --mount=type=bind,target=/var/lib/apt/lists apt-get update', 2],
  ['FROM a\nONBUILD RUN apt-get update\nFROM b', 2],
])

checkLines('DL3013', [
  ['RUN pip install x && pip install y==1', 1],
  ['ONBUILD RUN pip install x', 1],
  ['RUN PIP_X=1 pip3 install --no-cache-dir x', 1],
  ['RUN ["pip", "install", "x"]', 1],
  ['RUN pip install "x>=1" y\\>2'],
  ['RUN pip install $PACKAGES', 1],
  ['RUN pip install x==$V ${W:->1}'],
  ['RUN pip install $(cat a/b)'],
  ['RUN pip install `cat a/b`', 1],
  ['RUN /usr/bin/pip install x'],
])

checkLines('DL3019', [
  ['RUN apk add x', 1],
  ['RUN apk add --no-cache x && apk add y', 1],
  ['RUN apk --no-cache add x'],
  ['RUN apk add --no-cache=yes x'],
  ['RUN --mount=type=cache,target=/etc/apk/cache apk add x', 1],
  ['RUN --mount=type=cache,target=/x/var/cache/apk/ apk add x'],
])

checkLines('DL3032', [
  ['RUN yum clean all && yum install x', 1],
  ['RUN yum install x && yum clean packages'],
  ['RUN yum install x all', 1],
  ['RUN yum install x && yum -y clean'],
  ['RUN yum install x; rm -rf y'],
  ['RUN yum groupinstall x'],
  ['RUN yum install a && yum clean all && yum install b'],
])

checkLines('DL3040', [
  ['RUN dnf in x', 1],
  ['RUN dnf install a && microdnf clean all', 1],
  ['RUN dnf install a && microdnf install b && dnf clean all', 1],
  ['RUN dnf reinstall a && rm -rf b'],
  ['RUN --mount=type=cache,target=/root/.cache/libdnf5 dnf in x'],
  ['RUN --mount=type=cache,target=/var/cache/dnf dnf in x', 1],
  ['RUN dnf groupinstall x && dnf update'],
])

checkLines('DL3042', [
  ['RUN pip install x', 1],
  ['FROM a\nENV PIP_NO_CACHE_DIR=1\nRUN pip install x\nFROM b\nRUN pip install x', 5],
  ['FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM b\nRUN pip install x'],
  ['FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM c AS b\nRUN pip install x', 4],
  ['FROM a\nENV PIP_NO_CACHE_DIR=1\nFROM a\nRUN pip install x'],
  ['ENV PIP_NO_CACHE_DIR=1\nRUN pip install x'],
  ['ENV PIP_NO_CACHE_DIR=1\nFROM a\nRUN pip install x', 3],
  ['FROM a\nENV PIP_NO_CACHE_DIR 1\nRUN pip install x'],
  ['FROM a\nENV PIP_NO_CACHE_DIR="True"\nRUN pip install x'],
  ['FROM a\nENV PIP_NO_CACHE_DIR=1 PIP_NO_CACHE_DIR=0\nRUN pip install x'],
  ['FROM a\nENV PIP_NO_CACHE_DIR=1\nENV PIP_NO_CACHE_DIR=0\nRUN pip install x'],
  ['FROM a\nENV PIP_NO_CACHE_DIR=tRuE\nRUN pip install x', 3],
  ['FROM a\nARG PIP_NO_CACHE_DIR=1\nRUN pip install x', 3],
  ['RUN PIP_NO_CACHE_DIR=1 pip install x'],
  ['RUN PIP_NO_CACHE_DIR="1" pip install x', 1],
  ['RUN export PIP_NO_CACHE_DIR=yesterday; pip install x'],
  ['RUN PIP_NO_CACHE_DIR=0 a; PIP_NO_CACHE_DIR=1 pip install x', 1],
  ['RUN pip install --no-cache-dir=1 x', 1],
  ['RUN pipx install x && pipenv install y && python -m pipenv install && python3 -m pip install -m pipx'],
  ['RUN --mount=type=cache,target=/home/x/.cache/pip pip install x'],
  ['RUN --mount=type=cache,target=/pip pip install x', 1],
  ['ONBUILD ENV PIP_NO_CACHE_DIR=1\nONBUILD RUN pip install x\nRUN pip install x', 3],
  ['FROM a\nENV PIP_NO_CACHE_DIR=1\nONBUILD RUN pip install x', 3],
])
