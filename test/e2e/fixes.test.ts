// Safe fixes on the real engine: the image after a fix differs from the one before by what its rule declares, and by nothing else.

import { beforeAll, describe, expect, test } from 'vitest'
import { stripMarks } from '../../src/lint/render-rule.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { judgeEffect, type Outcome, partsOf } from '../support/declared-effect.ts'
import { startEngine } from '../support/engine.ts'
import { fixSafely } from '../support/fixed-example.ts'
import { buildPairs } from '../support/image-builds.ts'
import { startRegistry } from '../support/registry.ts'
import { pushStandIns } from '../support/stand-ins.ts'

type Row = {
  readonly rule: Rule
  readonly title: string
  readonly text: string
  readonly fixed: string
  readonly removes: readonly string[]
}

/** What the examples copy, whatever their context is said to hold. */
const context: Readonly<Record<string, string>> = {
  'package.json': '{\n  "dependencies": {\n    "left-pad": "1.3.0"\n  }\n}\n',
  'package-lock.json': '{}\n',
  'pom.xml': '<project>\n  <artifactId>junit</artifactId>\n</project>\n',
  'requirements.txt': 'flask==3.1\n',
  ...Object.fromEntries(
    ['pyproject.toml', 'uv.lock', 'tsconfig.json', 'app.json'].map((path) => [path, '{}\n']),
  ),
  ...Object.fromEntries(['run.sh', 'app.sh', 'entrypoint.sh'].map((path) => [path, '#!/bin/sh\n'])),
  ...Object.fromEntries(
    ['a', 'b', 'c', 'a b', 'app.py', 'server.js', 'src/app.js', 'nginx.conf'].map((path) => [
      path,
      `${path}\n`,
    ]),
  ),
}

/** Examples that cannot be built here. */
const unbuildable: readonly RegExp[] = [
  // The front end it names would have to be pulled.
  /^# syntax=/i,
  // The shell has programs of that name built in, and takes these.
  /\b(?:wget|unzip) -/,
  /RUN wget/,
  // Only with lists that the official image does not have.
  /^COPY \. \.\nRUN apt-get install/m,
]

/** What the examples of the rules leave out. */
const more: Readonly<Record<string, readonly string[]>> = {
  'archive-left': [
    'FROM debian:13\nRUN mkdir /x && cd /x && curl -fsSLO https://example.com/a.tgz && tar xzf a.tgz\n',
  ],
  'cache-mount-sharing': [
    'FROM maven:3.9\nCOPY . /src\nWORKDIR /src\nRUN --mount=type=cache,target=/root/.m2 mvn -B package\n',
  ],
  'cache-mount-wrong': [
    'FROM node:24\nUSER node\nWORKDIR /home/node\nCOPY --chown=node . .\nRUN --mount=type=cache,target=/home/node/.npm npm ci\n',
  ],
  'docs-and-caches': [
    'FROM golang:1.26\nRUN go build -o /app ./...\n',
    'FROM condaforge/miniforge3:25.3.1-0\nRUN conda install -y numpy\n',
  ],
  'directive-case': ['# Escape=`\nFROM alpine:3.22\nRUN echo a `\n  b\n'],
  'exec-form': ['FROM node:24\nENTRYPOINT exec node server.js\n'],
  'exec-form-single-string': ['FROM scratch\nCOPY a /\nCMD ["/a --port 80"]\n'],
  'malformed-exec-form': [
    "FROM node:24\nVOLUME ['/data']\nENTRYPOINT ['node', 'server.js']\n",
    "FROM node:24\nHEALTHCHECK CMD ['node', 'check.js']\n",
    "FROM node:24\nCOPY ['a b', '/srv/']\n",
  ],
  'system-packages-first': [
    'FROM alpine:3.22\nWORKDIR /app\nCOPY . .\nRUN apk add --no-cache ca-certificates\n',
  ],
  'yarn-cache-clean': [
    'FROM node:24\nUSER node\nWORKDIR /home/node\nCOPY --chown=node . .\nRUN yarn install\n',
  ],
  'wget-progress': ['FROM debian:13\nRUN ["wget", "https://example.com/a.tar.gz"]\n'],
  'platform-arg-early': [
    'FROM --platform=$BUILDPLATFORM alpine:3.22\nARG TARGETARCH\nRUN apk add --no-cache git\nRUN echo $TARGETARCH > /arch\n',
  ],
}

/** Fixes of what another program says, as that program writes them. */
const reported: Readonly<Record<string, readonly { readonly text: string; readonly fixed: string }[]>> = {
  shell: [
    {
      text: 'FROM alpine:3.22\nRUN echo "on `uname`" > /built && egrep -q Linux /built\n',
      fixed: 'FROM alpine:3.22\nRUN echo "on $(uname)" > /built && grep -E -q Linux /built\n',
    },
  ],
}

const safe = rules.filter(({ fix }) => fix === 'safe')
const rows: readonly Row[] = safe.flatMap((rule) => {
  const shown = rule.examples.flatMap((example) =>
    'bad' in example && example.preset === undefined ? [{ example, text: stripMarks(example.bad) }] : [],
  )
  const added = (more[rule.id] ?? []).map((text) => ({ example: {}, text }))
  const pairs = (reported[rule.id] ?? []).map(({ text, fixed }) => ({
    rule,
    text,
    fix: { text: fixed, removes: [] },
  }))
  const fixed = [...added, ...shown]
    .map(({ example, text }) => ({ rule, text, fix: fixSafely(rule, text, example) }))
    .filter(({ text, fix }) => fix.text !== text && !unbuildable.some((pattern) => pattern.test(text)))
    .slice(0, 1 + added.length)
  return [...pairs, ...fixed].map(({ text, fix }, index) => ({
    ...{ rule, text, fixed: fix.text, removes: fix.removes },
    title: `${rule.id} ${index + 1}`,
  }))
})

const outcomes = new Map<string | undefined, Outcome>()

const effectOf = ({ effect }: Pick<Rule, 'effect'> = {}) =>
  effect === undefined || effect === 'none' ? {} : effect

beforeAll(async () => {
  const engine = await startEngine({ name: 'main' })
  const base = await pushStandIns(await startRegistry({ name: 'main' }))
  const pairs = rows.map(({ rule, text, fixed }) => {
    const mayFail = effectOf(rule).repairs === true
    return [
      { dockerfile: text, context, mayFail },
      { dockerfile: fixed, context },
    ] as const
  })
  const built = await buildPairs(engine, base, pairs)
  for (const [row, pair] of built.map((pair, index) => [rows[index], pair] as const))
    outcomes.set(row?.title, judgeEffect(effectOf(row?.rule), row?.removes, pair))
})

test('there are examples of every rule with a safe fix', () => {
  expect([...new Set(rows.map(({ rule }) => rule.id))]).toEqual(safe.map(({ id }) => id))
  expect(rows.length).toBeGreaterThan(75)
})

describe('an image changes by nothing that is not declared', () => {
  test.each(rows)('$title', (row) => {
    expect(outcomes.get(row.title)?.undeclared).toEqual([])
  })
})

describe('everything that is declared happens', () => {
  test.each(safe)('$id', (rule) => {
    const seen = rows.filter((row) => row.rule === rule).flatMap((row) => outcomes.get(row.title)?.seen ?? [])
    expect([...new Set(seen)].sort()).toEqual(partsOf(effectOf(rule)).toSorted())
  })
})
