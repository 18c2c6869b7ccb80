import { describe, expect, test } from 'vitest'
import type { Call } from '../../../src/lint/hadolint/calls.ts'
import { DNF, isRpmUnpinned, type RpmManager, YUM } from '../../../src/lint/hadolint/rpm-version.ts'
import {
  isApkUnpinned,
  isAptUnpinned,
  isGemUnpinned,
  isGoUnpinned,
  isNpmUnpinned,
  isPipUnpinned,
  isZypperUnpinned,
} from '../../../src/lint/hadolint/unpinned.ts'

function callOf(line: string): Call {
  const [name = '', ...args] = line.split(' ')
  return { name, args }
}

const yes = (line: string, because = '') => ({ line, unpinned: true, because })
const no = (line: string, because = '') => ({ line, unpinned: false, because })
const title = '$line → $unpinned $because'

describe('apt-get', () => {
  test.each([
    yes('apt-get install -y curl'),
    yes('apt-get -y install curl=1 git'),
    yes('apt-get install -t sid curl'),
    yes(
      'apt-get install --target-release=sid curl',
      'the value stands behind the sign, so nothing is skipped',
    ),
    yes('apt-get install -t=sid curl'),
    yes('apt-get install -o Acquire::Retries=3 curl'),
    yes('apt-get install -o APT::Foo curl=1', '-o is not known to take a value'),
    yes('apt-get install -- curl=1', 'two dashes are a package'),
    yes('apt-get install -', 'a dash is a package'),
    yes('apt-get install ${PACKAGES}', 'variables are not looked up'),
    yes('apt-get update install', 'the word counts wherever it stands'),
    no('apt-get install'),
    no('apt-get install -y install', 'the word is never a package'),
    no('apt-get install curl=7.*'),
    no('apt-get install ${A}=1 b/sid ./c /tmp/d e.deb'),
    no('apt-get install -t sid'),
    no('apt-get install --target-release sid curl=1'),
    no('apt-get install -yt sid curl=1', 'the last letter takes the value'),
    no('apt-get install -ty sid curl=1', 'any letter takes the value'),
    no('apt-get remove curl'),
    no('apt install curl', 'another program'),
    no('/usr/bin/apt-get install curl', 'names are compared with their path'),
  ])(title, ({ line, unpinned }) => expect(isAptUnpinned(callOf(line))).toBe(unpinned))
})

describe('apk', () => {
  test.each([
    yes('apk add --no-cache curl'),
    yes('apk add -t .deps curl=1 git'),
    yes('apk add curl@edge'),
    yes('apk add --virtual=.deps curl'),
    no('apk add -t .deps'),
    no('apk add --virtual .deps curl=1'),
    no('apk add --repository https://example.com curl=1'),
    no('apk add -X https://example.com curl~7'),
    no('apk add curl>7 git<3 ./a.apk'),
    no('apk del curl'),
    no('apk update'),
  ])(title, ({ line, unpinned }) => expect(isApkUnpinned(callOf(line))).toBe(unpinned))
})

describe('zypper', () => {
  test.each([
    yes('zypper install -y git'),
    yes('zypper -n in git=1 curl'),
    yes('zypper in --from repo git=1', 'no option is known to take a value'),
    no('zypper in git>=1 curl<2 x.rpm'),
    no('zypper remove git'),
    no('zypper si git'),
  ])(title, ({ line, unpinned }) => expect(isZypperUnpinned(callOf(line))).toBe(unpinned))
})

describe('pip', () => {
  test.each([
    yes('pip install flask'),
    yes('pip3.12 install flask==1 requests'),
    yes('pipx install black'),
    yes('python3 -m pip install flask'),
    yes('pip install --python /usr/bin/python3 flask'),
    yes('pip install git+https://example.com/a/b.git', 'without a revision'),
    yes('pip install gitpython/x', 'what begins with git is a repository'),
    yes('pip install -U pip'),
    yes('pip install --cert ca flask==1', 'not known to take a value'),
    yes('pip install --index-url=https://example.com flask'),
    no('pip install'),
    no('pip install flask==1 a>=2 b<=3 c<4 d>5 e!=6 f~=7 g===8'),
    no('pip install git+https://example.com/a/b.git@v1'),
    no('pip install gitpython@1'),
    no('pip install https://example.com/a.zip ./b /c a/b'),
    no('pip install a.whl b.tar.gz'),
    no('pip install -r requirements.txt flask'),
    no('pip install --requirement requirements.txt flask'),
    no('pip install --requirement=requirements.txt', 'a flag'),
    no('pip install -rreq.txt', 'flags of one letter each'),
    no('pip install . flask'),
    no('pip install -e . flask'),
    no('pip install -c constraints.txt flask'),
    no('pip install --constraint=c.txt flask'),
    no('pip install -qc c.txt flask'),
    no('pip install --root-user-action ignore flask==1'),
    no('pip install --root-user-action=ignore flask==1'),
    no('pip install -i https://example.com --trusted-host example.com flask==1'),
    no('pip install -t dir'),
    no('pip download flask'),
    no('pipenv install flask'),
    no('python -m pipx install black'),
    no('python -m venv pip install'),
    no('uv pip install flask'),
  ])(title, ({ line, unpinned }) => expect(isPipUnpinned(callOf(line))).toBe(unpinned))
})

describe('npm', () => {
  test.each([
    yes('npm install express'),
    yes('npm install -g express@4 yarn'),
    yes('npm install @scope/name'),
    yes('npm install @my-scope/name'),
    yes('npm install git+ssh://git@example.com/a.git', 'without a commit'),
    yes('npm install git://example.com/a@1'),
    yes('npm install --prefix dir', 'not known to take a value'),
    yes('npm --registry=https://example.com install express'),
    no('npm install'),
    no('npm install --registry https://example.com'),
    no('npm --loglevel verbose install express@4'),
    no('npm install @scope/name@1'),
    no('npm install @a-b/name@latest'),
    no('npm install git+https://example.com/a.git#v1'),
    no('npm install github:a/b@1'),
    no('npm install ./a ../b /c ~/d e.tgz f.tar g.tar.gz'),
    no('npm run install express', 'install is not the first word'),
    no('npm --prefix dir install express', 'install is not the first word'),
    no('npm i express', 'only the long word'),
    no('npm ci'),
  ])(title, ({ line, unpinned }) => expect(isNpmUnpinned(callOf(line))).toBe(unpinned))
})

describe('gem', () => {
  test.each([
    yes('gem install rake'),
    yes('gem i rake:1 bundler'),
    yes('gem install --no-document x rake', 'only one word behind a flag is skipped'),
    yes('gem install -N -f rake', 'a flag behind a flag is its value'),
    no('gem install --no-document rake', 'the word behind a flag is its value'),
    no('gem install -N rake'),
    no('gem install rake:13'),
    no('gem install rake -v 13'),
    no('gem install rake --version 13'),
    no('gem install rake --version=13'),
    no('gem install rake:1 -- --with-x=y z'),
    no('gem update rake'),
  ])(title, ({ line, unpinned }) => expect(isGemUnpinned(callOf(line))).toBe(unpinned))
})

describe('go', () => {
  test.each([
    yes('go install example.com/a'),
    yes('go get example.com/a@latest'),
    yes('go get example.com/a@none'),
    yes('go install -v example.com/a@v1 example.com/b'),
    yes('go run example.com/a -- x'),
    yes('go run -ldflags x ./a', 'the value of a flag is taken for the package'),
    yes('go tool run', 'the word before run is looked at too'),
    no('go run example.com/a@v1 example.com/b', 'only the first two words of go run'),
    no('go run . x'),
    no('go install ./... /a .a'),
    no('go get tool example.com/a@v1'),
    no('go build example.com/a'),
    no('go install'),
  ])(title, ({ line, unpinned }) => expect(isGoUnpinned([callOf(line)])).toBe(unpinned))

  test('a run takes the eyes off installs', () => {
    expect(isGoUnpinned(['go install a', 'go run ./b'].map(callOf))).toBe(false)
    expect(isGoUnpinned(['go install a', 'go run'].map(callOf))).toBe(true)
  })
})

describe('yum and dnf', () => {
  const known = (text: string) => text.includes('${VERSION}')
  const cases: readonly (readonly [RpmManager, ReturnType<typeof yes>])[] = [
    [YUM, yes('yum install -y git')],
    [YUM, yes('yum install -y git-core', 'no part begins with a digit')],
    [YUM, yes('yum install -y git-1.0~rc!', 'a sign no version has')],
    [YUM, yes('yum install a.rpm', 'an archive needs a dash as well')],
    [YUM, yes('yum install -y git-${OTHER}')],
    [YUM, yes('yum install ${VERSION}', 'no dash')],
    [YUM, yes('yum module install nodejs')],
    [YUM, yes('yum install --enablerepo x git-1', 'no option is known to take a value')],
    [YUM, no('yum install -y git-2.1 git-core-2.43.0-1.el9 gcc-c++-11')],
    [YUM, no('yum install -y git-${VERSION}')],
    [YUM, no('yum install a-b.rpm')],
    [YUM, no('yum install')],
    [YUM, no('yum module install nodejs:20')],
    [YUM, no('yum groupinstall x')],
    [YUM, no('dnf install git')],
    [DNF, yes('dnf install git')],
    [DNF, yes('microdnf install git')],
    [DNF, yes('dnf module install nodejs')],
    [DNF, yes('dnf module group install a', 'a module is one even next to a group')],
    [YUM, yes('yum group install tools', 'yum knows no groups')],
    [DNF, no('dnf group install tools')],
    [DNF, no('dnf install git-2 curl-${VERSION}')],
    [DNF, no('yum install git')],
  ]
  test.each(cases.map(([manager, rest]) => ({ manager, ...rest })))(title, ({ manager, line, unpinned }) =>
    expect(isRpmUnpinned([callOf(line)], manager, known)).toBe(unpinned),
  )
})
