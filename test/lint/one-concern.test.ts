import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../src/lint/lint.ts'

function lint(text: string, rules: Readonly<Record<string, 'off' | 'on' | 'info'>> = {}) {
  return lintDockerfile({ text, path: 'Dockerfile', settings: { rules } })
}
const names = (text: string, rules?: Readonly<Record<string, 'off' | 'on' | 'info'>>) =>
  lint(text, rules).map(({ rule }) => rule)

const SLOW = 'RUN apk add --no-cache build-base\n'
const SPLIT = 'RUN apt-get update\nRUN apt-get install -y --no-install-recommends git\n'
const KEY = 'COPY id_rsa /root/.ssh/id_rsa\nRUN ssh-add && rm /root/.ssh/id_rsa\n'

describe('one concern is one finding', () => {
  test.each([
    ['base-first', 'LABEL team=web\nFROM node:24\n', ['base-first']],
    ['a file without FROM', 'LABEL team=web\nRUN echo\n', ['base-first']],
    ['a port', 'FROM scratch\nEXPOSE 84430\n', ['port-range']],
    ['a stage of itself', 'FROM node:24 AS a\nCOPY --from=a /x /y\n', ['self-copy']],
    ['a trigger', 'FROM node:24\nONBUILD MAINTAINER me\n', ['onbuild-trigger']],
    [
      'a later stage',
      'FROM node:24 AS a\nCOPY --from=b /x /y\nFROM node:24 AS b\nFROM node:24\nCOPY --from=a /y /y\n',
      ['unknown-from-stage'],
    ],
    ['a shell', 'FROM debian:13\nSHELL /bin/bash -c\n', ['shell-needs-json']],
    [
      'a download above slow steps',
      `FROM alpine:3.22\nADD https://example.com/x /x\n${SLOW}`,
      ['add-remote-unpinned'],
    ],
    ['a download', 'FROM alpine:3.22\nADD https://example.com/x /x\n', ['add-checksum']],
    [
      'an archive',
      'FROM debian:13\nCOPY a.tar.gz /\nRUN tar -xzf /a.tar.gz -C /opt && rm /a.tar.gz\n',
      ['add-archive'],
    ],
    ['package lists', `FROM debian:13\n${SPLIT}`, ['apt-cache-split']],
    [
      'package lists removed too late',
      `FROM debian:13\n${SPLIT}RUN rm -rf /var/lib/apt/lists/*\n`,
      ['apt-cache-split'],
    ],
    ['a key', `FROM debian:13\n${KEY}`, ['secret-file-then-rm']],
    ['a name taken twice', 'FROM node:24 AS a\nFROM node:24 AS a\n', ['duplicate-stage']],
    [
      'a misspelt stage',
      'FROM node:24 AS build\nFROM node:24\nCOPY --from=biuld /a /b\n',
      ['unknown-from-stage'],
    ],
    ['an image in capitals', 'FROM MyTeam/app\n', ['from-reference-invalid']],
    ['an empty default', 'ARG TAG=""\nFROM node:$TAG\n', ['from-default-invalid']],
    [
      'a copy behind sources',
      'FROM debian:13\nCOPY . /app\nCOPY --from=nginx:1.29 /etc/nginx /etc/nginx\n',
      ['copy-narrow-first'],
    ],
    ['a CMD that is dead', 'FROM node:24\nCMD a\nCMD ["b"]\n', ['one-process-instruction']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

test('what the engine refuses is a matter of syntax by whatever rule it is told', () => {
  const findings = lint('FROM scratch\nEXPOSE 84430\n')
  expect(findings).toMatchObject([
    { rule: 'port-range', aliases: expect.arrayContaining(['DL3011', 'syntax', 'DL1000']) },
  ])
})

describe('the finding goes by the names of all', () => {
  const text = (name: string) =>
    `FROM alpine:3.22\n# layersmith-ignore ${name} -- the server signs it\nADD https://example.com/x /x\n${SLOW}`

  test.each(['add-remote-unpinned', 'add-checksum'])('%s silences it', (name) => {
    expect(names(text(name))).toEqual([])
  })
})

describe('what is switched off says nothing in place of others', () => {
  test('of two rules the other one speaks', () => {
    const text = `FROM alpine:3.22\nADD https://example.com/x /x\n${SLOW}`
    expect(names(text, { 'add-remote-unpinned': 'off' })).toEqual(['add-checksum'])
  })

  test.each([
    ['switched off', 'FROM scratch\nEXPOSE 84430\n', { 'port-range': 'off' }, ['syntax']],
    ['made milder', 'FROM scratch\nEXPOSE 84430\n', { 'port-range': 'info' }, ['port-range', 'syntax']],
    ['silenced', 'FROM scratch\n# layersmith-ignore port-range -- x\nEXPOSE 84430\n', {}, ['syntax']],
  ] as const)('what the engine refuses is heard when the rule is %s', (_, text, rules, expected) => {
    expect(names(text, rules)).toEqual(expected)
  })
})

test('what else the engine refuses is heard beside it', () => {
  const said = lint('LABEL team=web\nRUN --nope x\nFROM scratch\n').map(({ line, rule }) => `${line} ${rule}`)
  expect(said).toEqual(['1 base-first', '2 syntax'])
})
