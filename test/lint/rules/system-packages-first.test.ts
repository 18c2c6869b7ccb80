import { describe, expect, it } from 'vitest'
import { systemPackagesFirst } from '../../../src/lint/rules/system-packages-first.ts'
import { fixedLines, judge } from '../../support/lint-rule.ts'

const BASE = ['FROM debian:13', 'WORKDIR /app']
const INSTALL = 'RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*'

describe('system-packages-first reports', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[]; readonly verdict: readonly string[] }[] = [
    { claim: 'apt-get after a copy', lines: [...BASE, 'COPY . .', INSTALL], verdict: ['4 warning safe'] },
    { claim: 'dnf, yum and zypper', lines: [...BASE, 'COPY a.js .', 'RUN dnf -y install a', 'RUN yum install -y b', 'RUN zypper --non-interactive in c'], verdict: ['4 warning safe', '5 warning none', '6 warning none'] },
    { claim: 'an install behind sudo', lines: [...BASE, 'COPY . .', 'RUN sudo apt-get install -y gcc'], verdict: ['4 warning safe'] },
    { claim: 'an install in a condition', lines: [...BASE, 'COPY . .', 'RUN if true; then apt-get install -y gcc; fi'], verdict: ['4 warning safe'] },
    { claim: 'settings between', lines: [...BASE, 'COPY . .', 'ENV PORT=80', 'WORKDIR /srv', 'LABEL a=b', INSTALL], verdict: ['7 warning safe'] },
    { claim: 'a variable it reads', lines: [...BASE, 'COPY . .', 'ARG PKG=gcc', 'RUN apt-get install -y $PKG'], verdict: ['5 warning none'] },
    { claim: 'a variable its tools read', lines: [...BASE, 'COPY . .', 'ENV DEBIAN_FRONTEND=noninteractive', INSTALL], verdict: ['5 warning none'] },
    { claim: 'a copy behind such a variable', lines: [...BASE, 'COPY a.txt .', 'ARG PKG', 'COPY b.txt .', 'RUN apt-get install -y $PKG'], verdict: ['6 warning safe'] },
    { claim: 'another user', lines: [...BASE, 'COPY . .', 'USER root', INSTALL], verdict: ['5 warning none'] },
    { claim: 'a step of unknown effect between', lines: [...BASE, 'COPY . .', 'RUN make', INSTALL], verdict: ['5 warning unsafe'] },
    { claim: 'a small known step between', lines: [...BASE, 'COPY . .', 'RUN mkdir -p /data', INSTALL], verdict: ['5 warning safe'] },
    { claim: 'a copy in the parent stage', lines: ['FROM debian:13 AS src', 'COPY . /src', 'FROM src', INSTALL], verdict: ['4 warning none'] },
    { claim: 'a test stage as info', lines: ['FROM debian:13 AS test', 'COPY . /src', INSTALL, 'FROM debian:13'], verdict: ['3 info safe'] },
    { claim: 'packages and application in one', lines: [...BASE, 'COPY . .', 'RUN apt-get install -y gcc && make'], verdict: ['4 warning unsafe'] },
    { claim: 'packages that are removed again, when all of it can move', lines: [...BASE, 'COPY . .', 'RUN apk add gpg && echo ok && apk del gpg'], verdict: ['4 warning safe'] },
    { claim: 'words that are no paths', lines: [...BASE, 'COPY . .', 'RUN apt-get install -y gcc && make all test'], verdict: ['4 warning unsafe'] },
    { claim: 'an application before the packages', lines: [...BASE, 'COPY . .', 'RUN make && apt-get install -y gcc'], verdict: ['4 warning none'] },
    { claim: 'a file of another folder', lines: [...BASE, 'COPY entrypoint.sh /', INSTALL], verdict: ['4 warning safe'] },
    { claim: 'tools put on the path', lines: [...BASE, 'COPY run /usr/local/bin/run', INSTALL], verdict: ['4 warning safe'] },
  ]
  it.each(cases)('$claim', ({ lines, verdict }) => {
    expect(judge(systemPackagesFirst, { lines })).toEqual(verdict)
  })

  it('only what the context really brings', () => {
    const lines = ['FROM debian:13', 'COPY rootfs /', INSTALL]
    expect(judge(systemPackagesFirst, { lines, context: { 'rootfs/srv/a': '' } })).toEqual(['3 warning safe'])
    expect(judge(systemPackagesFirst, { lines, context: { 'rootfs/etc/apt/apt.conf': '' } })).toEqual([])
    expect(judge(systemPackagesFirst, { lines })).toEqual([])
  })
})

describe('system-packages-first is silent', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[] }[] = [
    { claim: 'without a copy', lines: [...BASE, INSTALL] },
    { claim: 'about files of another stage', lines: [...BASE, 'COPY --from=build /a /b', INSTALL] },
    { claim: 'about files written in place', lines: [...BASE, 'COPY <<EOF /etc/motd', 'hi', 'EOF', INSTALL] },
    { claim: 'when a package may be a copied file, below a folder that the base image sets', lines: ['FROM debian:13', 'WORKDIR app', 'COPY . /app', 'RUN apt-get install -y local/tool.deb'] },
    { claim: 'when it may be one right in that folder', lines: ['FROM debian:13', 'COPY . /app', 'RUN apt-get install -y ./local/tool.deb'] },
    { claim: 'when the packages are only there for the rest of the RUN', lines: [...BASE, 'COPY . .', 'RUN apk add --virtual .tools gcc && npm ci && apk del .tools'] },
    { claim: 'when they are removed again behind the application', lines: [...BASE, 'COPY . .', 'RUN set -e; apt-get install -y gcc; make; apt-get purge -y gcc'] },
    { claim: 'when packages come from a copied list', lines: [...BASE, 'COPY packages.txt .', 'RUN xargs apt-get install -y < packages.txt'] },
    { claim: 'when packages come from a copied list by substitution', lines: [...BASE, 'COPY packages.txt .', 'RUN apt-get install -y $(cat packages.txt)'] },
    { claim: 'when a package is a copied file', lines: [...BASE, 'COPY debs/ ./debs/', 'RUN apt-get install -y ./debs/*.deb'] },
    { claim: 'when a copied script takes part', lines: [...BASE, 'COPY setup.sh /tmp/setup.sh', 'RUN sh /tmp/setup.sh && apt-get install -y gcc'] },
    { claim: 'when a copied program takes part', lines: [...BASE, 'COPY . .', 'RUN ./setup && apt-get install -y gcc'] },
    { claim: 'when keys are copied', lines: [...BASE, 'COPY key.gpg /usr/share/keyrings/', INSTALL] },
    { claim: 'when a step between adds a source', lines: [...BASE, 'COPY . .', 'RUN curl -fsSL https://a.example/key | gpg --dearmor -o /etc/apt/keyrings/a.gpg', INSTALL] },
    { claim: 'when the context is mounted', lines: [...BASE, 'COPY . .', 'RUN --mount=type=bind,target=/src apt-get install -y gcc'] },
    { claim: 'about triggers', lines: [...BASE, 'ONBUILD COPY . .', 'ONBUILD RUN apt-get install -y gcc'] },
    { claim: 'about other verbs', lines: [...BASE, 'COPY . .', 'RUN apt-get update', 'RUN apk update', 'RUN yum clean all'] },
    { claim: 'about Windows', lines: ['FROM mcr.microsoft.com/windows/servercore', 'COPY . .', 'RUN apt-get install -y gcc'] },
  ]
  it.each(cases)('$claim', ({ lines }) => {
    expect(judge(systemPackagesFirst, { lines })).toEqual([])
  })
})

describe('system-packages-first fixes', () => {
  // biome-ignore format: a case is a line
  const cases: readonly { readonly claim: string; readonly lines: readonly string[]; readonly fixed: readonly string[] }[] = [
    { claim: 'move above the first copy', lines: [...BASE, 'COPY a.txt .', 'COPY b.txt .', INSTALL], fixed: [...BASE, INSTALL, 'COPY a.txt .', 'COPY b.txt .'] },
    { claim: 'take the refresh of the lists along', lines: [...BASE, 'COPY . .', 'RUN apt-get update', 'RUN apt-get install -y gcc'], fixed: [...BASE, 'RUN apt-get update', 'RUN apt-get install -y gcc', 'COPY . .'] },
    { claim: 'keep the order of several installs', lines: [...BASE, 'COPY . .', 'RUN apk add a', 'RUN apk add b', 'RUN make'], fixed: [...BASE, 'RUN apk add a', 'RUN apk add b', 'COPY . .', 'RUN make'] },
    { claim: 'keep mounts, continuations and comments', lines: [...BASE, '# app', 'COPY . .', '', '# tools', 'RUN --mount=type=cache,target=/var/cache/apt apt-get install -y \\', '    # compiler', '    gcc', '', 'RUN make'], fixed: [...BASE, '# tools', 'RUN --mount=type=cache,target=/var/cache/apt apt-get install -y \\', '    # compiler', '    gcc', '# app', 'COPY . .', '', 'RUN make'] },
  ]
  it.each(cases)('$claim', ({ lines, fixed }) => {
    expect(fixedLines(systemPackagesFirst, { lines })).toEqual(fixed)
  })
})
