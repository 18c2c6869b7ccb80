// The promise of docs/label-order.md: what only sets the image's settings is never a matter of the cache.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { renderRule } from '../../src/lint/render-rule.ts'
import { rules } from '../../src/lint/rules/index.ts'

const SETTINGS = [
  'LABEL version=1.2.3 revision=4f0c1d2',
  'EXPOSE 8080',
  'CMD ["node", "server.js"]',
  'ENTRYPOINT ["docker-entrypoint.sh"]',
  'HEALTHCHECK CMD ["true"]',
  'VOLUME /data',
  'STOPSIGNAL SIGINT',
]

const FILES: Readonly<Record<string, readonly string[]>> = {
  'a good order': [
    'FROM node:24',
    'WORKDIR /app',
    'COPY package.json ./',
    'RUN npm ci',
    'COPY . .',
    'RUN make',
  ],
  'a bad order': [
    'FROM debian:13',
    'COPY . /app',
    'RUN apt-get update && apt-get install -y git',
    'RUN make',
  ],
  'an ARG for each build': [
    'FROM debian:13',
    'ARG GIT_SHA',
    'RUN apt-get update',
    'RUN echo "$GIT_SHA" > /rev',
  ],
}

const CACHE = new Set(rules.filter(({ category }) => category === 'cache').map(({ id }) => id))

/** What is said of the cache, apart from the lines on which. */
function cacheFindings(lines: readonly string[]): readonly string[] {
  const input = { text: `${lines.join('\n')}\n`, path: 'Dockerfile', settings: { preset: 'strict' as const } }
  const findings = lintDockerfile(input).filter(({ rule }) => CACHE.has(rule))
  return findings.map(({ rule, message }) => `${rule}: ${message.replaceAll(/\d+/g, '#')}`)
}

describe.each(Object.entries(FILES))('%s', (_, lines) => {
  test.each(SETTINGS)('is no better or worse for %s at its top', (setting) => {
    expect(cacheFindings(lines.toSpliced(1, 0, setting))).toEqual(cacheFindings(lines))
    expect(cacheFindings([...lines, setting])).toEqual(cacheFindings(lines))
  })
})

/** All that pages say of these keywords and the cache in one sentence. */
const TRUE_SENTENCES = [
  'LABELs, and ENVs made of the ARG alone, move down with it; where they stand does not matter for the cache.',
]

test('no text of a rule claims anything else', () => {
  const sentences = rules.flatMap((rule) =>
    renderRule(rule)
      .replaceAll(/```[\s\S]*?```/g, '')
      .replaceAll(/\n(?!\n)/g, ' ')
      .split(/(?<=[.:])\s+/),
  )
  const keyword = /\b(?:LABEL|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|VOLUME|STOPSIGNAL)s?\b/
  const claims = sentences.filter(
    (text) => keyword.test(text) && /\bcache\b|\brerun|runs? again|invalidat/i.test(text),
  )
  expect(claims.filter((text) => !TRUE_SENTENCES.includes(text))).toEqual([])
})

test('no message ties them to the cache', () => {
  const own = rules.filter(({ category }) => category === 'cache')
  const texts = own.flatMap(({ examples }) => examples.flatMap((one) => ('bad' in one ? one.bad : [])))
  const messages = texts.flatMap((marked) => {
    const text = marked.replaceAll(/[«»]/g, '')
    return lintDockerfile({ text, path: 'Dockerfile', rules: own }).map(({ message }) => message)
  })
  const keyword = /\b(?:LABEL|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|VOLUME|STOPSIGNAL)\b/
  expect(messages.length).toBeGreaterThan(20)
  expect(messages.filter((message) => keyword.test(message))).toEqual([])
})

test('the page about it is linked from the table of rules', () => {
  const index = readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8')
  expect(index).toContain('(../label-order.md)')
})
