import { describe, expect, test } from 'vitest'
import { artifactInMount } from '../../../src/lint/rules/artifact-in-mount.ts'
import { cacheMountDefeated } from '../../../src/lint/rules/cache-mount-defeated.ts'
import { cacheMountWrong } from '../../../src/lint/rules/cache-mount-wrong.ts'
import { chmodAfterCopy } from '../../../src/lint/rules/chmod-after-copy.ts'
import { chownAfterCopy } from '../../../src/lint/rules/chown-after-copy.ts'
import { manifestIncomplete } from '../../../src/lint/rules/manifest-incomplete.ts'
import { rmInLaterLayer } from '../../../src/lint/rules/rm-in-later-layer.ts'
import { fixedLines, judge, type RuleCase } from '../../support/lint-rule.ts'

const pip = 'pip install flask'
const node = { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' }

describe('files that are deleted in a later layer', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a download',
      ['RUN curl -fsSLo /tmp/t.tgz https://example.com/t.tgz', 'RUN tar xf /tmp/t.tgz && rm /tmp/t.tgz'],
      ['3 warning safe'],
    ],
    [
      'a folder around it',
      ['RUN wget -P /tmp/d https://example.com/t.tgz', 'RUN rm -rf /tmp/d'],
      ['3 warning safe'],
    ],
    [
      'a clone',
      ['WORKDIR /src', 'RUN git clone https://example.com/app.git', 'RUN make -C app', 'RUN rm -rf app'],
      ['5 warning none'],
    ],
    [
      'packages by their virtual name',
      ['RUN apk add -t .deps gcc', 'RUN make', 'RUN apk del .deps'],
      ['4 warning none'],
    ],
    [
      'nothing on a mount',
      ['RUN wget -P /tmp https://example.com/t.tgz', 'RUN --mount=type=tmpfs,target=/tmp rm -rf /tmp/*'],
      [],
    ],
    [
      'nothing that the same RUN wrote',
      ['RUN apt-get update', 'RUN apt-get update && rm -rf /var/lib/apt/lists/*'],
      [],
    ],
    [
      'nothing that was removed before',
      ['RUN wget -P /tmp https://example.com/t.tgz && rm /tmp/t.tgz', 'RUN rm -rf /tmp/*'],
      [],
    ],
    ['nothing of the base image', ['RUN rm -rf /usr/share/doc'], []],
  ])('%s', (_, lines, expected) => {
    expect(judge(rmInLaterLayer, { lines: ['FROM debian:13', ...lines] })).toEqual(expected)
  })
})

describe('a cache mount at the wrong place', () => {
  const mount = (target: string, more = '') => `RUN --mount=type=cache,target=${target}${more} ${pip}`
  test.each<[string, readonly string[], readonly string[]]>([
    ['where HOME says', ['ENV HOME=/srv', mount('/root/.cache/pip')], ['3 warning safe']],
    ['above the cache', [mount('/root/.cache')], []],
    ['with an option', [`${mount('/x/.cache/pip')} --cache-dir=/x/.cache/pip`], []],
    ['by the user of a number', ['USER 1001', mount('/home/app/.cache/pip')], []],
    ['of an unknown user', ['ARG U', 'USER $U', mount('/root/.cache/pip')], []],
    ['with its owner', ['USER app', 'ENV HOME=/home/app', mount('/home/app/.cache/pip', ',uid=1000')], []],
    [
      'without its owner',
      ['USER app', 'ENV HOME=/home/app', mount('/home/app/.cache/pip')],
      ['4 warning none'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(judge(cacheMountWrong, { lines: ['FROM python:3.14', ...lines] })).toEqual(expected)
  })

  test('is silent on an image whose user is not known', () => {
    expect(judge(cacheMountWrong, { lines: ['FROM team/python:3', mount('/home/app/.cache/pip')] })).toEqual(
      [],
    )
  })
})

test.each<[string, string, string]>([
  ['the first step', 'npm cache clean --force && npm ci', 'npm ci'],
  ['a step in the middle', 'npm ci && rm -rf /root/.npm && npm run build', 'npm ci && npm run build'],
  ['a step after a semicolon', 'npm ci; npm cache clean --force', 'npm ci'],
])('what empties a mount goes: %s', (_, script, expected) => {
  const run = 'RUN --mount=type=cache,target=/root/.npm'
  expect(fixedLines(cacheMountDefeated, { lines: ['FROM node:24', `${run} ${script}`] }, false)).toEqual([
    'FROM node:24',
    `${run} ${expected}`,
  ])
})

test.each<[string, RuleCase, readonly string[]]>([
  [
    'tmpfs',
    {
      lines: [
        'FROM debian:13 AS b',
        'RUN --mount=type=tmpfs,target=/out make',
        'FROM scratch',
        'COPY --from=b /out/app /',
      ],
    },
    ['4 error none'],
  ],
  [
    'copied out',
    {
      lines: [
        'FROM debian:13 AS b',
        'RUN --mount=type=cache,target=/out make && cp /out/app /app',
        'FROM scratch',
        'COPY --from=b /app /',
      ],
    },
    [],
  ],
  [
    'in the context',
    {
      lines: [
        'FROM debian:13 AS b',
        'COPY . /src',
        'RUN --mount=type=cache,target=/src/out make',
        'FROM scratch',
        'COPY --from=b /src/out/app /',
      ],
      context: { 'out/app': '' },
    },
    [],
  ],
])('results on a mount: %s', (_, given, expected) => {
  expect(judge(artifactInMount, given)).toEqual(expected)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['octal and known', ['COPY a.sh /a.sh', 'RUN chmod 755 /a.sh'], ['3 info safe']],
  [
    'another file of the COPY stays as it is',
    ['COPY a.sh b.sh /x/', 'RUN chmod 755 /x/a.sh'],
    ['3 info unsafe'],
  ],
  ['a RUN between', ['COPY a.sh /a.sh', 'RUN true', 'RUN chmod 755 /a.sh'], []],
  ['a variable', ['COPY a.sh /a.sh', 'RUN chmod 755 $FILE'], []],
  ['a folder of the system', ['COPY a.sh /etc/', 'RUN chmod -R 755 /etc'], []],
])('chmod of what was copied: %s', (_, lines, expected) => {
  const context = { 'a.sh': '', 'b.sh': '' }
  expect(judge(chmodAfterCopy, { lines: ['FROM debian:13', ...lines], context })).toEqual(expected)
})

test('chmod and chown of one RUN both move to the COPY', () => {
  const lines = ['FROM debian:13', 'COPY a.sh /a.sh', 'RUN chmod 755 /a.sh && chown 1:1 /a.sh']
  const context = { 'a.sh': '' }
  const half = fixedLines(chmodAfterCopy, { lines, context })
  expect(fixedLines(chownAfterCopy, { lines: half, context })).toEqual([
    'FROM debian:13',
    'COPY --chown=1:1 --chmod=755 a.sh /a.sh',
  ])
})

test.each<[string, readonly string[], readonly string[]]>([
  [
    'mounted',
    [
      'COPY package.json ./',
      'RUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci',
    ],
    [],
  ],
  ['another COPY brings it', ['COPY package.json ./', 'COPY package-lock.json ./', 'RUN npm ci'], []],
  ['all is there', ['COPY . .', 'RUN npm ci'], []],
  ['another folder', ['COPY package.json ./web/', 'RUN cd web && npm ci'], ['3 warning safe']],
  ['a new name', ['COPY package.json ./other.json', 'RUN npm ci'], []],
])('the lock file: %s', (_, lines, expected) => {
  expect(
    judge(manifestIncomplete, { lines: ['FROM node:24', 'WORKDIR /app', ...lines], context: node }),
  ).toEqual(expected)
})
