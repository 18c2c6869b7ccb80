// Triggers and exceptions of the rules, a line each: short Dockerfiles that must or must not be reported.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { listingOf } from '../support/listing.ts'

const BASES: Readonly<Record<string, string>> = {
  '%D': 'FROM debian:13',
  '%A': 'FROM alpine:3.22',
  '%N': 'FROM node:24',
  '%P': 'FROM python:3.13',
}
const unfold = (text: string) => text.replaceAll('\\n', '\n')

function readContext(list: string): Readonly<Record<string, string>> {
  const pairs = list.split(', ').map((file) => file.split('='))
  return Object.fromEntries(pairs.map(([path = '', ...text]) => [path, unfold(text.join('='))]))
}

const lines = readFileSync(new URL('../fixtures/catalogue.txt', import.meta.url), 'utf8')
const cases = lines
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [rule = '', wanted = '', body = '', files] = line.split(' ¦ ')
    const text = unfold(body.replaceAll(/%[DANP]/g, (base) => BASES[base] ?? base))
    return {
      rule,
      wanted,
      body,
      text: `${text}\n`,
      context: listingOf(files ? readContext(files) : undefined),
    }
  })

/** What is told to a concern: under the rule's own name, or by one that has taken it over. */
function severitiesOf({ rule, text, context }: (typeof cases)[number]): readonly string[] {
  const settings = { rules: { [rule]: 'on' as const } }
  const findings = lintDockerfile({ text, path: 'Dockerfile', context, settings })
  return findings
    .filter((finding) => [finding.rule, ...finding.aliases].includes(rule))
    .map(({ severity }) => severity)
}

describe.each([...Map.groupBy(cases, ({ rule }) => rule)])('%s', (_, own) => {
  test.each(own)('$wanted $body', (entry) => {
    const found = [...new Set(severitiesOf(entry))]
    const expected = { '-': [], '+': [expect.any(String)] }[entry.wanted] ?? [entry.wanted.slice(1)]
    expect(found).toEqual(expected)
  })
})

test('no rule is forgotten', () => {
  const shown = new Set(cases.map(({ rule }) => rule))
  const others = ['base-platform', 'merge-env', 'mode-max-needed', 'shell', 'from-reference-invalid']
  const configured = ['label-required', 'label-unknown', 'trusted-registry']
  const missing = rules.map(({ id }) => id).filter((id) => !shown.has(id))
  expect(missing.filter((id) => ![...others, ...configured].includes(id))).toEqual([])
})
