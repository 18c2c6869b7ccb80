import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/lint/rules/index.ts'
import { fixedLines, judge } from '../../support/lint-rule.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))

function find(id: string) {
  const rule = byId.get(id)
  return rule === undefined ? expect.unreachable(`no rule ${id}`) : rule
}

type Claims = readonly (readonly [rule: string, ...lines: string[]])[]

const onImage = (image: string, lines: readonly string[]): readonly string[] => [`FROM ${image}`, ...lines]

describe('reported', () => {
  // biome-ignore format: a case is a line
  const cases: Claims = [
    ['apt-get-not-apt', 'RUN sudo apt install -y x'],
    ['apt-get-not-apt', 'RUN if true; then apt-get update && apt remove x; fi'],
    ['apt-no-recommends', 'RUN apt-get install -y -o Debug::x=1 x'],
    ['apt-no-recommends', 'RUN aptitude install -y x'],
    ['apt-no-recommends', 'RUN apt-get install -y libx-dev y'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && apt-get clean'],
    ['apt-lists-left', 'RUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y x'],
    ['apt-lists-left', 'RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/partial'],
    ['update-alone', 'RUN apt-get update'],
    ['update-alone', 'RUN apk update && rm -rf /tmp/x', 'RUN apk update && apk add x'],
    ['update-alone', 'RUN dnf makecache', 'RUN dnf -y install x'],
    ['install-without-update', 'RUN apt-get update && rm -rf /var/lib/apt/lists/*', 'RUN apt-get install -y x'],
    ['install-without-update', 'RUN mkdir /x && apt-get -qq install -y x=1'],
    ['no-blanket-upgrade', 'RUN microdnf update'],
    ['no-blanket-upgrade', 'RUN zypper --non-interactive update'],
    ['no-blanket-upgrade', 'RUN apt-get full-upgrade -y'],
    ['pin-apt', 'RUN apt-get install -y x:arm64'],
    ['pin-apk', 'RUN apk add -X https://x.example/y z'],
    ['pin-yum', 'RUN yum install -y a+b'],
    ['pin-dnf', 'RUN dnf install -y java-devel'],
    ['pin-zypper', 'RUN zypper in -r main x'],
    ['pin-pip', 'RUN pip install --trusted-host a --root-user-action ignore --python 3 --platform x --target /y z'],
    ['pin-pip', 'RUN pipx install poetry'],
    ['pin-pip', 'RUN pip3.12 install -r a.txt b'],
    ['pin-npm', 'RUN npm install --registry https://x.example y'],
    ['pin-npm', 'RUN npm add owner/repo'],
    ['pin-npm', 'RUN npx -y -p cowsay cowthink hi'],
    ['pin-gem', 'RUN gem i -N x'],
    ['pin-go', 'RUN go install -v -tags a,b x.example/y@latest'],
    ['apk-no-cache', 'RUN rm -rf /var/cache/apk/* && apk add x'],
    ['apk-no-cache', 'RUN --mount=type=cache,target=/var/cache/apt apk add x'],
    ['yum-assume-yes', 'RUN yum localinstall ./x.rpm'],
    ['dnf-assume-yes', 'RUN dnf -q --enablerepo crb remove x'],
    ['zypper-non-interactive', 'RUN zypper --root /x rm y'],
    ['yum-clean', 'RUN yum install -y x', 'RUN yum clean all'],
    ['dnf-clean', 'RUN dnf install -y x && dnf clean all && dnf install -y y'],
    ['zypper-clean', 'RUN zypper -n in x && rm -rf /var/cache/dnf'],
    ['pip-no-cache', 'RUN --mount=type=cache,target=/var/cache pip install x'],
    ['pip-no-cache', 'RUN pip install x', 'ENV PIP_NO_CACHE_DIR=1'],
    ['npm-cache-clean', 'RUN npm cache clean --force && npm ci'],
    ['yarn-cache-clean', 'RUN yarn add x'],
    ['wget-progress', 'RUN wget -nc https://x.example'],
    ['wget-progress', 'RUN wget -O q https://x.example'],
    ['curl-fail', 'RUN curl -sSL "$URL" | tar xz'],
    ['curl-fail', 'RUN curl --silent https://x.example >> /y'],
    ['curl-fail', 'RUN curl -H "a: -f" -o x https://x.example'],
    ['pointless-command', 'RUN vim /etc/hosts'],
    ['pointless-command', 'RUN ssh host'],
    ['no-sudo', 'RUN sudo -v'],
    ['no-sudo', 'RUN echo x | sudo tee /y'],
  ]
  it.each(cases)('%s: %s', (id, ...lines) => {
    expect(judge(find(id), { lines: onImage('debian:13', lines) })).toHaveLength(1)
  })
})

describe('accepted', () => {
  // biome-ignore format: a case is a line
  const cases: Claims = [
    ['apt-get-not-apt', 'RUN apt-key list && ls /etc/apt && echo apt'],
    ['apt-no-recommends', 'RUN apt-get install -y libx-dev zlib1g-dev=1'],
    ['apt-no-recommends', 'RUN apt-get $OPTIONS install x'],
    ['apt-no-recommends', 'RUN apt-get download x && apt-get install -s y'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && rm -r -f /var/lib/apt/lists'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && rm -rf "/var/lib/apt/lists/"*'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && rm -rf /tmp/* /var/lib/{apt,dpkg}/'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && find /var/lib/apt/lists -type f -delete'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && cd /var/lib/apt/lists && rm -rf ./*'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && /cleanup.sh'],
    ['apt-lists-left', 'RUN --mount=type=tmpfs,target=/var/lib/apt/lists/ apt-get update && apt-get install -y x'],
    ['apt-lists-left', "RUN apt-get update 'x"],
    ['update-alone', 'RUN apk --update add x'],
    ['update-alone', 'RUN apt update && apt-get install -y x'],
    ['update-alone', 'RUN apt-get update && rm -rf /var/lib/apt/lists/*'],
    ['update-alone', 'RUN apk update && ./install.sh'],
    ['update-alone', 'ONBUILD RUN apk update'],
    ['update-alone', 'RUN yum update -y'],
    ['install-without-update', 'RUN --mount=type=cache,target=/var/lib/apt apt-get install -y x'],
    ['install-without-update', 'RUN ./prepare.sh', 'RUN apt-get install -y x'],
    ['install-without-update', 'RUN apt-get install -y ./x.deb /y.deb'],
    ['install-without-update', 'RUN add-apt-repository ppa:x && apt-get install -y x'],
    ['install-without-update', 'ADD rootfs.tar /', 'RUN apt-get install -y x'],
    ['no-blanket-upgrade', 'RUN apt-get upgrade -y x && yum update -y --cve CVE-1 && dnf upgrade y'],
    ['no-blanket-upgrade', 'RUN apk add --upgrade x && apk upgrade $PACKAGES'],
    ['pin-apt', 'RUN apt-get install -y -t rel x=1 y/stable ./z.deb old- task^'],
    ['pin-apk', 'RUN apk add x=1 y~=2 "z>3" !conflict'],
    ['pin-dnf', 'RUN dnf install -y a-1:1.1 b-2.* https://x.example/c.rpm'],
    ['pin-zypper', 'RUN zypper in -t pattern x && zypper in "y<2"'],
    ['pin-pip', 'RUN pip install --require-hashes x && pipenv install y && pip install . ./a a.whl -e git+https://x.example/y'],
    ['pin-pip', 'ENV PIP_CONSTRAINT=/c.txt', 'RUN pip install x'],
    ['pin-npm', 'RUN npm install @a/b@1 c@npm:d@2 https://x.example/e.tgz git+ssh://x#v1'],
    ['pin-npm', 'COPY . .', 'RUN npx tsc'],
    ['pin-npm', 'RUN npm run install x && npm ci'],
    ['pin-gem', 'RUN gem install a:1 b:2 && gem install c --version=3 && gem install d -v 4 -- --e'],
    ['pin-go', 'RUN go run . x.example/y && go get ./... && go install /abs/path'],
    ['apk-no-cache', 'RUN apk add -t x y --no-cache'],
    ['apk-no-cache', 'RUN apk add x && rm -fr "/var/cache/apk"'],
    ['apk-no-cache', 'RUN --mount=type=cache,target=/var/cache apk add x'],
    ['apk-no-cache', 'RUN apk --root /rootfs add x'],
    ['yum-assume-yes', 'RUN yes | yum install x && yum -qqy install y'],
    ['dnf-assume-yes', 'RUN dnf install --assumeyes x && dnf list y && microdnf install z'],
    ['zypper-non-interactive', 'RUN zypper -qn in x && zypper in --no-confirm y'],
    ['yum-clean', 'RUN yum install -y x && yum -y clean all'],
    ['dnf-clean', 'RUN dnf install -y x && rm -rf /var/cache/*'],
    ['dnf-clean', 'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y x'],
    ['pip-no-cache', 'RUN PIP_NO_CACHE_DIR=off pip install x'],
    ['pip-no-cache', 'RUN export PIP_NO_CACHE_DIR=1; pip install x'],
    ['pip-no-cache', 'RUN pip config set global.no-cache-dir true', 'RUN pip install x'],
    ['pip-no-cache', 'ENV PIP_CACHE_DIR=/c', 'RUN --mount=type=cache,target=/c pip install x'],
    ['pip-no-cache', 'USER app', 'RUN --mount=type=cache,target=/home/app/.cache pip install x'],
    ['pip-no-cache', 'RUN pip install x && pip cache purge'],
    ['pip-no-cache', 'RUN pipx install x && uv pip install y && pip download z'],
    ['npm-cache-clean', 'RUN npm run build && npx x'],
    ['yarn-cache-clean', 'RUN yarn build && yarn --version'],
    ['yarn-cache-clean', 'RUN yarn set version 4', 'RUN yarn install'],
    ['wget-progress', 'RUN wget -nvc -O x https://x.example && wget -qO- y.example'],
    ['curl-fail', 'RUN curl -sSf https://x.example | sh && curl --fail-early -o x https://y.example'],
    ['curl-fail', 'RUN curl -o /dev/null https://x.example && curl -s --unix-socket /s http://x/y -o z'],
    ['curl-fail', 'RUN curl file:///x -o y'],
    ['sort-packages', 'RUN apt-get install -y b \\', '  a'],
    ['pointless-command', 'RUN which ssh && command -v vim && echo kill && kill -0 1'],
    ['pointless-command', 'RUN --security=insecure mount x /y'],
    ['no-sudo', 'RUN apt-get install -y sudo && echo "x ALL=(ALL) ALL" > /etc/sudoers.d/x && grep sudo /x'],
  ]
  it.each(cases)('%s: %s', (id, ...lines) => {
    expect(judge(find(id), { lines: onImage('debian:13', lines) })).toEqual([])
  })
})

describe('fixed', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly id: string; readonly lines: readonly string[]; readonly fixed: readonly string[] }[] = [
    { id: 'apt-lists-left', lines: ['RUN ["sh", "-c", "apt-get update && apt-get install -y x"]'], fixed: ['RUN ["sh", "-c", "apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*"]'] },
    { id: 'apt-lists-left', lines: ['RUN sudo apt-get update; sudo apt-get install -y x'], fixed: ['RUN sudo apt-get update; sudo apt-get install -y x && sudo rm -rf /var/lib/apt/lists/*'] },
    { id: 'apt-lists-left', lines: ['RUN apt-get update \\', '    # why', '    && apt-get install -y x'], fixed: ['RUN apt-get update \\', '    # why', '    && apt-get install -y x \\', '    && rm -rf /var/lib/apt/lists/*'] },
    { id: 'apt-lists-left', lines: ['RUN <<EOF', 'apt-get update', 'apt-get install -y x', 'EOF'], fixed: ['RUN <<EOF', 'apt-get update', 'apt-get install -y x && rm -rf /var/lib/apt/lists/*', 'EOF'] },
    { id: 'apk-no-cache', lines: ['RUN apk update && apk add x && apk add y'], fixed: ['RUN apk add --no-cache x && apk add --no-cache y'] },
    { id: 'zypper-non-interactive', lines: ['RUN ["zypper", "install", "x"]'], fixed: ['RUN ["zypper", "--non-interactive", "install", "x"]'] },
    { id: 'no-sudo', lines: ['RUN sudo -HE make && sudo -u app make && sudo cd /x'], fixed: ['RUN make && sudo -u app make && sudo cd /x'] },
    { id: 'sort-packages', lines: ['RUN apk add \\', '  c \\', '  a=1 \\', '  B \\', '  && true'], fixed: ['RUN apk add \\', '  a=1 \\', '  B \\', '  c \\', '  && true'] },
  ]
  it.each(cases)('$id: $lines.0', ({ id, lines, fixed }) => {
    expect(fixedLines(find(id), { lines: onImage('debian:13', lines) })).toEqual(onImage('debian:13', fixed))
  })

  // biome-ignore format: a case is a line
  const kept: Claims = [
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x', 'RUN apt-get install -y y'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x &'],
    ['apt-lists-left', 'RUN apt-get update && apt-get install -y x && exec ./y'],
    ['apt-lists-left', 'RUN apt-get update; apt-get install -y x; # why'],
    ['install-without-update', 'RUN ["apt-get", "install", "-y", "x"]'],
    ['install-without-update', 'RUN for p in x; do apt-get install -y x; done'],
    ['apt-get-not-apt', 'RUN ["apt", "upgrade"]'],
    ['apk-no-cache', 'RUN apk update && apk upgrade && apk add x'],
    ['no-sudo', 'USER app', 'RUN sudo make'],
    ['sort-packages', 'RUN apk add \\', '  b \\', '  # why', '  a'],
  ]
  it.each(kept)('not %s: %s', (id, ...lines) => {
    expect(judge(find(id), { lines: onImage('debian:13', lines) })).toHaveLength(1)
    expect(fixedLines(find(id), { lines: onImage('debian:13', lines) })).toEqual(onImage('debian:13', lines))
  })
})

it('each text is reported by apt-cache-split or by update-alone, not by both', () => {
  const texts = [
    ['RUN apt-get update'],
    ['RUN apt-get update', 'RUN apt-get install -y x'],
    ['RUN apt-get update', 'RUN apt-get update && apt-get install -y x'],
    ['RUN apt update && ./x', 'COPY . .', 'RUN apt-get install -y x'],
  ]
  const counts = texts.map((lines) =>
    ['apt-cache-split', 'update-alone'].map(
      (id) => judge(find(id), { lines: onImage('debian:13', lines) }).length,
    ),
  )
  expect(counts).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
    [1, 0],
  ])
})
