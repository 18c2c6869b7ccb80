// Transfers that do not check who answers.
import type { Placed, RunFacts } from '../facts.ts'
import { findInsecureOption, isInsecureVariable } from '../insecure-transfer.ts'
import { defineRule, type Report } from '../rule.ts'

export const tlsOff = defineRule({
  id: 'tls-off',
  aliases: [2, 3, 4, 5, 6, 12, 13, 14, 15, 16].map((number) => `CKV2_DOCKER_${number}`),
  since: '0.1.0',
  summary: 'Check certificates when something is downloaded.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `With the check of certificates turned off, whoever stands between the builder and the server decides what is
installed. It is mostly done because the certificates of the authorities are missing, or a proxy has one of its own: then
install \`ca-certificates\`, or add the certificate of the proxy to them.

An ENV or a \`config set\` also turns the check off in every container of the image. Transfers from the machine itself
(localhost) are left alone.`,
  references: ['https://curl.se/docs/sslcerts.html'],
  examples: [
    { bad: 'FROM debian:13\nRUN curl «-fsSkL» https://example.com/app.tgz -o app.tgz\n' },
    { bad: 'FROM debian:13\nRUN wget «--no-check-certificate» https://example.com/app.tgz\n' },
    { bad: 'FROM python:3.14\nRUN pip install «--trusted-host» pypi.org flask\n' },
    {
      bad: 'FROM node:24\nENV «NODE_TLS_REJECT_UNAUTHORIZED=0» PORT=80\nRUN npm config set «strict-ssl» false && npm ci\n',
    },
    { bad: 'FROM debian:13\nRUN «GIT_SSL_NO_VERIFY=true» git clone https://example.com/app.git\n' },
    { bad: 'FROM debian:13\nRUN git -c «http.sslVerify=false» clone https://example.com/app.git\n' },
    { bad: 'FROM fedora:43\nRUN dnf install -y --setopt=install_weak_deps=0 «--setopt=sslverify=0» git\n' },
    {
      good: 'FROM debian:13\nRUN curl -fsSLK options https://example.com/app.tgz\n',
      because: '-K names a file',
    },
    {
      good: 'FROM debian:13\nRUN curl -o-k https://example.com/app.tgz\n',
      because: 'this k is part of a name',
    },
    { good: 'FROM debian:13\nRUN curl -k https://localhost:8443/\n', because: 'only this machine is asked' },
    { good: 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=1\n', because: 'the check is on' },
  ],
  *check(facts) {
    for (const place of facts.placed) yield* checkVariables(place)
    for (const run of facts.runs) yield* checkPrograms(run)
  },
})

function* checkVariables({ instruction }: Placed): Iterable<Report> {
  if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return
  for (const { key, value, range } of instruction.pairs)
    if (isInsecureVariable(key, value)) yield { range, message: describe(key) }
}

function* checkPrograms({ programs }: RunFacts): Iterable<Report> {
  for (const program of programs) {
    const word = findInsecureOption(program)
    if (word !== undefined) yield { range: word.range, message: describe(word.value) }
    for (const { name, value, range } of program.assignments)
      if (isInsecureVariable(name, value?.value)) yield { range, message: describe(name) }
    if (program.name !== 'export') continue
    for (const { value, range } of program.args) {
      const equals = value.indexOf('=')
      const name = value.slice(0, Math.max(equals, 0))
      if (isInsecureVariable(name, value.slice(equals + 1))) yield { range, message: describe(name) }
    }
  }
}

function describe(word: string): string {
  return `${word} turns off the check of certificates, so anybody in between may change what arrives. Install the missing certificate instead.`
}
