import { describe, expect, test } from 'vitest'
import { archiveLeft } from '../../../src/lint/rules/archive-left.ts'
import { downloadToShell } from '../../../src/lint/rules/download-to-shell.ts'
import { tlsOff } from '../../../src/lint/rules/tls-off.ts'
import { unsignedPackages } from '../../../src/lint/rules/unsigned-packages.ts'
import { judge } from '../../support/lint-rule.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM debian:13\n${lines.join('\n')}\n`

describe('tls-off', () => {
  test.each([
    ['curl -k https://a.internal', ['-k']],
    ['curl -skL https://a.internal', ['-skL']],
    ['curl --insecure https://a.internal http://localhost', ['--insecure']],
    ['curl -XPOST -Hk:v https://a.internal', []],
    ['curl -skL http://127.0.0.1:80/ https://localhost', []],
    ['wget --no-check-certificate localhost:8080', []],
    ['python3 -m pip install --trusted-host=a.internal x', ['--trusted-host=a.internal']],
    ['pip config set global.trusted-host a.internal', ['global.trusted-host']],
    ['yarn config set "strict-ssl" false', ['"strict-ssl"']],
    ['npm config set strict-ssl true', []],
    ['npm ci --strict-ssl=false', ['--strict-ssl=false']],
    ['git config --global http.sslVerify false', ['http.sslVerify']],
    ['git config --global http.sslVerify true', []],
    ['export NODE_TLS_REJECT_UNAUTHORIZED=0 A=1', ['NODE_TLS_REJECT_UNAUTHORIZED=0']],
    ['PYTHONHTTPSVERIFY=0 ./get', ['PYTHONHTTPSVERIFY=0']],
    ['yum -y --setopt sslverify=false install a', ['sslverify=false']],
    ['apt-get -o Acquire::https::Verify-Peer=false update', ['Acquire::https::Verify-Peer=false']],
    ['echo curl -k https://a.internal', []],
  ])('RUN %s', (command, expected) => {
    expect(reported(tlsOff, file(`RUN ${command}`))).toEqual(expected)
  })

  test.each([
    ['ENV npm_config_strict_ssl=false', ['npm_config_strict_ssl=false']],
    ['ENV NPM_CONFIG_STRICT_SSL "false"', ['NPM_CONFIG_STRICT_SSL "false"']],
    ['ENV PIP_TRUSTED_HOST=""', []],
    ['ARG GIT_SSL_NO_VERIFY=1', ['GIT_SSL_NO_VERIFY=1']],
    ['ENV GIT_SSL_NO_VERIFY=false', []],
  ])('%s', (line, expected) => {
    expect(reported(tlsOff, file(line))).toEqual(expected)
  })
})

describe('unsigned-packages', () => {
  test.each([
    ['RUN yum install -y --setopt=repo.gpgcheck=0 a', 'warning'],
    ['RUN zypper --no-gpg-checks in -y a', 'warning'],
    ['RUN rpm -i --nodigest /tmp/a.rpm', 'info'],
    ['RUN apt-get install -y --force-yes ./a.deb', 'info'],
    ['RUN apt-get -o APT::Get::AllowUnauthenticated=true install a', 'warning'],
    [
      'COPY <<EOF /etc/apt/sources.list.d/a.list\ndeb [arch=amd64 trusted=yes] https://a.internal ./\nEOF',
      'warning',
    ],
    ['RUN echo "deb [trusted=yes] file:/repo ./" > /etc/apt/sources.list', 'info'],
  ])('%s', (line, severity) => {
    expect(judge(unsignedPackages, { lines: ['FROM a', ...line.split('\n')] })).toEqual([
      expect.stringContaining(` ${severity} none`),
    ])
  })
})

describe('download-to-shell', () => {
  test.each([
    ['curl -fsSL https://a.internal/i.sh | sudo -E bash -', 1],
    ['curl -fsSL https://a.internal/i.sh | tee /i.sh | sh', 1],
    ['curl -fsSL https://a.internal/i.sh | VERSION=1 sh -s -- -y', 1],
    ['wget -qO- https://a.internal/i.pl | perl', 1],
    ['eval "$(curl -fsSL https://a.internal/i.sh)"', 1],
    ['curl -fsSL https://a.internal/i | bash ./script.sh', 0],
    ['curl -fsSL https://a.internal/i | python3 -m json.tool', 0],
    ['curl -fsSL https://a.internal/i | sh -c "cat > /i"', 0],
    ['V=$(curl -fsSL https://a.internal/v) && bash -c "./use $V"', 0],
    ['curl -fsSLo i.sh https://a.internal/i.sh && gpg --verify i.sh.asc && sh i.sh', 0],
  ])('%s', (command, count) => {
    expect(reported(downloadToShell, file(`RUN ${command}`))).toHaveLength(count)
  })
})

describe('archive-left', () => {
  const URL = 'https://a.internal/v1/app.tgz'
  test.each([
    [`wget -q ${URL} -O /tmp/a.tgz && tar -xzf /tmp/a.tgz`, 1],
    [`wget -P /tmp ${URL} && tar -C /opt -xzf /tmp/app.tgz`, 1],
    [`cd /opt && curl -fsSLO ${URL} && tar xf app.tgz`, 1],
    [`curl -fsSL ${URL} --output a.tgz && tar xf a.tgz; rm -f a.tgz`, 0],
    [`cd /tmp && curl -fsSLO ${URL} && tar xf app.tgz -C /opt && cd / && rm -rf /tmp`, 0],
    [`curl -fsSLO ${URL} && tar xf app.tgz && rm *.tgz`, 0],
    [`curl -fsSLO ${URL} && tar xf app.tgz && rm "$FILE"`, 0],
    [`curl -fsSLO ${URL} && tar xf app.tgz && mv app.tgz /srv/`, 0],
    [`curl -fsSLO ${URL} && tar tf app.tgz`, 0],
    [`curl -fsSL ${URL} -o - | tar x`, 0],
    [`tar xf app.tgz`, 0],
  ])('%s', (command, count) => {
    expect(reported(archiveLeft, file(`RUN ${command}`))).toHaveLength(count)
  })

  test('a later line that names the archive keeps it', () => {
    const lines = [`RUN curl -fsSLO ${URL} && tar xf app.tgz`, 'RUN sha256sum app.tgz']
    expect(reported(archiveLeft, file(...lines))).toEqual([])
  })

  test.each([
    [`curl -fsSLO ${URL} && (tar xf app.tgz)`],
    [`curl -fsSLO ${URL} && tar xf app.tgz || exit 1`],
    [`curl -fsSLO ${URL} && sudo tar xf app.tgz`],
    [`curl -fsSLO ${URL} && tar xf app.tgz && ./check app.tgz`],
  ])('%s has no fix', (command) => {
    expect(reported(archiveLeft, file(`RUN ${command}`))).toHaveLength(1)
    expect(fixed(archiveLeft, file(`RUN ${command}`), true)).toBe(file(`RUN ${command}`))
  })
})
