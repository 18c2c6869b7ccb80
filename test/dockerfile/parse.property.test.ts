// Any text at all: the parser neither throws nor loses a character, and its ranges stay in place.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile’s
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { printDockerfile } from '../../src/dockerfile/print.ts'
import { deriveStages, scopeAt } from '../../src/dockerfile/stages.ts'
import { fc } from '../support/property.ts'
import { rangeProblems } from './tree-claims.ts'

const fixture = new URL('../fixtures/parser-vectors.json', import.meta.url)
const { vectors }: { vectors: readonly { text: string }[] } = JSON.parse(readFileSync(fixture, 'utf8'))

const KEYWORDS =
  'FROM RUN COPY ADD ENV ARG LABEL CMD ENTRYPOINT HEALTHCHECK ONBUILD EXPOSE VOLUME USER WORKDIR SHELL STOPSIGNAL'
const TOKENS = [
  ...KEYWORDS.split(' '),
  ...[
    '\n',
    '\n',
    '\r\n',
    ' ',
    ' ',
    '\t',
    '\v',
    '\f',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\0',
    '😀',
    '\ud800',
  ],
  ...[
    '\\',
    '\\\n',
    '\\ \n',
    '`',
    '`\n',
    '#',
    '# escape=`\n',
    '# syntax=x\n',
    '# check=skip=all\n',
    '#!/bin/sh\n',
  ],
  ...['<<EOF', '<<-EOF', '<< EOF', '<<"E F"', 'EOF\n', '\tEOF\n', '\nEOF\n', '3<<A', '<<\\A', '\nA\n'],
  ...['--from=a', '--mount=type=cache,target=/x', '--mount=', '--platform=', '--', '--x="a b"', '--chmod=9'],
  ...[
    '$X',
    '${X:-',
    '${X',
    '${X//a/',
    '${',
    '}',
    '$',
    "'",
    '"',
    '[',
    ']',
    ',',
    '["a", "b"]',
    '[1]',
    '[]',
    '="',
  ],
  ...['a', 'A=1', 'AS', 'as b', '=', 'NONE', 'http://x', '80/tcp', '-1', '/', '.'],
]
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(''))
const mutated = fc
  .record({
    text: fc.constantFrom(...vectors.map(({ text }) => text.slice(0, 2000))),
    at: fc.nat(200),
    drop: fc.nat(8),
    insert: fc.constantFrom('', ...TOKENS),
  })
  .map(({ text, at, drop, insert }) => text.slice(0, at) + insert + text.slice(at + drop))
const anything = fc.string({ unit: 'binary', maxLength: 200 })

const inputs = [
  { name: 'random text', texts: anything },
  { name: 'a soup of tokens', texts: soup },
  { name: 'a mutated vector', texts: mutated },
]

describe.each(inputs)('$name', ({ texts }) => {
  test('prints as it was', () => {
    fc.assert(
      fc.property(texts, (text) => printDockerfile(parseDockerfile(text)) === text),
      { numRuns: 700 },
    )
  })

  test('has every range inside the text and no instruction in another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(rangeProblems(parseDockerfile(text))).toEqual([])
      }),
      { numRuns: 700 },
    )
  })

  test('has stages whose scopes can be asked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const graph = deriveStages(parseDockerfile(text), { buildArgs: { X: '1' } })
        const scopes = graph.stages.flatMap((stage) => stage.instructions.map((i) => scopeAt(stage, i)))
        expect(scopes.every(({ lookup }) => lookup('undeclared') === undefined)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
