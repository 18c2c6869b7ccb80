// Where a fix looks safe and is not: found by building both files.
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { fixSafely } from '../support/fixed-example.ts'
import { findingsOf } from '../support/lint-rule.ts'

const kindsOf = (id: string, text: string, context?: Readonly<Record<string, string>>) =>
  rules
    .filter((rule: Rule) => rule.id === id)
    .flatMap((rule) => findingsOf(rule, { lines: text.split('\n'), context }))
    .map(({ fix }) => fix?.kind ?? 'none')

describe('the image is not the same', () => {
  test.each([
    ['the text of a trigger is part of it', 'pip-no-cache', 'ONBUILD RUN pip install a==1'],
    ['the text of a trigger is part of it', 'exec-form', 'ONBUILD CMD node server.js'],
    ['the cache is elsewhere', 'pip-no-cache', 'ENV PIP_CACHE_DIR=/x\nRUN pip install a==1'],
    ['the cache is elsewhere', 'pip-no-cache', 'RUN XDG_CACHE_HOME=/x pip install a==1'],
    ['the cache is elsewhere', 'npm-cache-clean', 'ENV npm_config_cache=/x\nRUN npm ci'],
    ['the cache is elsewhere', 'yarn-cache-clean', 'ARG YARN_CACHE_FOLDER=/x\nRUN yarn install'],
    ['the cache is elsewhere', 'docs-and-caches', 'ENV GOCACHE=/x\nRUN go build -o /a .'],
    ['the cache is elsewhere', 'docs-and-caches', 'ENV CONDA_PKGS_DIRS=/x\nRUN conda install -y a'],
    [
      'the mount is not where the cache is',
      'cache-mount-defeated',
      'ENV HOME=/data\nRUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir a',
    ],
    [
      'the mount is not where the cache is',
      'cache-mount-defeated',
      'ENV HOME=/data\nRUN --mount=type=cache,target=/root/.npm npm ci && npm cache clean --force',
    ],
    ['sudo hides the variable', 'no-sudo', 'ENV A=1\nRUN sudo ./configure'],
    ['the files replaced each other', 'copy-dest-slash', 'COPY a b /app'],
    [
      'missing folders get the owner of the first',
      'copy-narrow-first',
      'COPY --chown=app . /data/a\nCOPY nginx.conf /data/b/nginx.conf',
    ],
  ])('%s: %s', (_why, id, text) => {
    expect(kindsOf(id, `FROM python:3.14\n${text}`)).toEqual(['unsafe'])
  })

  test.each([
    ['chmod-after-copy', 'COPY a /data/a\nRUN chmod 0700 /data/a', 'unsafe'],
    ['chmod-after-copy', 'COPY a /data/\nRUN chmod 0700 /data/a', 'unsafe'],
    ['chmod-after-copy', 'COPY a /opt/a\nRUN chmod 0700 /opt/a', 'safe'],
    ['chmod-after-copy', 'WORKDIR /data\nCOPY a ./\nRUN chmod 0700 a', 'safe'],
    ['chown-after-copy', 'COPY a /data/a\nRUN chown app:app /data/a', 'unsafe'],
    ['chown-after-copy', 'WORKDIR /data/b\nCOPY a /data/a\nRUN chown app:app /data/a', 'safe'],
  ])('%s: missing folders get the flag, too: %s', (id, text, kind) => {
    expect(kindsOf(id, `FROM debian:13\n${text}`, { a: '' })).toEqual([kind])
  })

  test('system packages keep their place when their RUN makes a folder below the copy', () => {
    const text =
      'FROM alpine:3.22\nCOPY --chown=app . /app/\nRUN apk add --no-cache git && mkdir -p /app/cache'
    expect(kindsOf('system-packages-first', text, { a: '' })).not.toContain('safe')
  })

  test.each([
    ['is a redirection of its own', 'COPY a /b\nRUN chmod 755 /b > /log'],
    ['is turned around', 'COPY a /b\nRUN ! chmod 755 /b'],
  ])('a chmod with what %s stays', (_what, text) => {
    expect(kindsOf('chmod-after-copy', `FROM debian:13\n${text}`, { a: '' })).toEqual(['none'])
  })

  test.each([
    ['writes to a copied file', 'RUN npm ci > log', 'none'],
    ['reads a copied file', 'RUN npm ci < log', 'none'],
    ['has a variable that names a copied file', 'ENV NODE_OPTIONS=--require=./log\nRUN npm ci', 'unsafe'],
    ['writes elsewhere', 'RUN npm ci > /tmp/log', 'safe'],
    ['has a variable that names a manifest', 'ENV npm_config_x=package.json\nRUN npm ci', 'safe'],
  ])('an install that %s before the sources', (_what, text, kind) => {
    const context = { 'package.json': '{}', 'package-lock.json': '{}', log: '', 'a.js': '' }
    expect(kindsOf('manifests-first', `FROM node:24\nWORKDIR /app\nCOPY . .\n${text}`, context)).toEqual([
      kind,
    ])
  })
})

describe('a shell that ends at errors still does', () => {
  const fixedBy = (id: string, text: string) =>
    rules.filter((rule) => rule.id === id).map((rule) => fixSafely(rule, `FROM debian:13\n${text}\n`).text)
  const tar = 'curl -fsSLO https://example.com/a.tgz; tar xzf a.tgz'
  test.each([
    ['archive-left', `RUN set -e; ${tar}; make`, `RUN set -e; ${tar}; rm a.tgz; make`],
    ['archive-left', `RUN ${tar}; make`, `RUN ${tar} && rm a.tgz; make`],
    ['archive-left', `RUN set -e; ${tar}`, `RUN set -e; ${tar} && rm a.tgz`],
    [
      'install-without-update',
      'RUN set -e; apt-get install -y a; true',
      'RUN set -e; apt-get update; apt-get install -y a; true',
    ],
    [
      'install-without-update',
      'RUN set -e; true && apt-get install -y a; true',
      'RUN set -e; true && apt-get install -y a; true',
    ],
    [
      'install-without-update',
      'RUN true && apt-get install -y a',
      'RUN true && apt-get update && apt-get install -y a',
    ],
  ])('%s: %s', (id, before, after) => {
    expect(fixedBy(id, before)).toEqual([`FROM debian:13\n${after}\n`])
  })
})

describe('the image is the same', () => {
  test.each([
    ['sudo keeps the variables', 'no-sudo', 'ENV A=1\nRUN sudo -E ./configure'],
    ['the folder is there', 'copy-dest-slash', 'WORKDIR /app/web\nCOPY a b /app'],
    [
      'the mount is where the cache is',
      'cache-mount-defeated',
      'ENV HOME=/data\nRUN --mount=type=cache,target=/data/.cache pip install --no-cache-dir a',
    ],
    ['the keyword is no part of a trigger', 'keyword-case', 'onbuild RUN make'],
  ])('%s: %s', (_why, id, text) => {
    expect(kindsOf(id, `FROM python:3.14\n${text}`)).toEqual(['safe'])
  })
})
