import { describe, expect, test } from 'vitest'
import { fixDockerfile } from '../../src/lint/fix-dockerfile.ts'
import { lintDockerfile, type Settings } from '../../src/lint/lint.ts'
import { stripMarks } from '../../src/lint/render-rule.ts'
import { execForm } from '../../src/lint/rules/exec-form.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { fewRules } from '../support/few-rules.ts'
import { fc } from '../support/property.ts'

const lint = (text: string, settings?: Settings) =>
  lintDockerfile({ text, path: 'Dockerfile', settings, rules: fewRules })
const lintAll = (text: string) => lintDockerfile({ text, path: 'Dockerfile' })
const idsOf = (text: string, settings?: Settings) => lint(text, settings).map(({ rule }) => rule)

describe('findings', () => {
  test('carry everything a renderer needs', () => {
    expect(lint('FROM alpine:3.22\n\nCMD  crond -f\n')).toEqual([
      {
        rule: 'exec-form',
        aliases: execForm.aliases,
        severity: 'warning',
        message:
          'CMD in shell form runs under /bin/sh -c, which does not pass signals on to the program. Write CMD ["crond", "-f"].',
        range: { start: 18, end: 31 },
        line: 3,
        column: 1,
        endLine: 3,
        endColumn: 14,
        fix: {
          kind: 'safe',
          description: 'Use exec form',
          edits: [{ range: { start: 23, end: 31 }, text: '["crond", "-f"]' }],
        },
      },
    ])
  })

  test('come in the order of the text', () => {
    const text = 'FROM Alpine\nCMD b\nENTRYPOINT a\nCMD c\n'
    expect(lint(text).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 from-reference-invalid',
      '2 one-process-instruction',
      '3 exec-form',
      '3 shell-entrypoint-drops-cmd',
      '4 exec-form',
    ])
  })

  test.each([
    ['a byte order mark takes no column', '\uFEFFFROM Alpine\n', { line: 1, column: 6, endColumn: 12 }],
    ['columns count UTF-16 units', 'FROM a:1\nRUN echo 😀 && apt-get install x\n', { line: 2, column: 16 }],
    ['carriage returns take no line', 'FROM a:1\r\n\r\nCMD b\r\n', { line: 3, column: 1, endColumn: 6 }],
  ])('%s', (_, text, position) => {
    expect(lint(text)).toMatchObject([position])
  })
})

describe('syntax', () => {
  test.each(['', '# nothing\n', 'FORM alpine\n', 'FROM alpine:1\nRUN <<EOF\necho\n'])(
    '%j is refused',
    (text) => {
      expect(lint(text)).toContainEqual(
        expect.objectContaining({ rule: 'syntax', aliases: ['DL1000'], severity: 'error' }),
      )
    },
  )

  test('cannot be silenced', () => {
    expect(idsOf('# layersmith-ignore-file syntax\n# hadolint global ignore=DL1000\nFORM a\n')).toContain(
      'syntax',
    )
    expect(idsOf('FORM a\n', { rules: { syntax: 'off' } })).toContain('syntax')
  })
})

describe('settings', () => {
  const text = 'FROM alpine:3.22\nCMD crond -f\n'

  test.each(['exec-form', 'DL3025', 'JSONArgsRecommended'])('%s switches the rule off', (name) => {
    expect(idsOf(text, { rules: { [name]: 'off' } })).toEqual([])
  })

  test('change the severity', () => {
    expect(lint(text, { rules: { 'exec-form': 'error' } })).toMatchObject([{ severity: 'error' }])
  })
})

const corpus = rules.flatMap(({ examples }) =>
  examples.map((example) => ('bad' in example ? stripMarks(example.bad) : example.good)),
)
const fragment = fc.constantFrom(
  ...[
    'FROM ',
    'RUN ',
    'CMD ',
    'COPY ',
    'ENV ',
    'ARG ',
    'ONBUILD ',
    'HEALTHCHECK ',
    'SHELL ',
    'AS ',
    'a',
    'A',
  ],
  ...[
    '\n',
    '\r\n',
    '\\\n',
    ' ',
    '\t',
    '$',
    '${',
    '}',
    '"',
    "'",
    '`',
    '[',
    ']',
    ',',
    '=',
    ':-',
    '#',
    '# escape=`\n',
  ],
  ...[
    '<<EOF',
    '<<-"X"',
    'EOF',
    '&&',
    '||',
    ';',
    '|',
    '(',
    ')',
    '\uFEFF',
    '\u0000',
    '😀',
    '\uD800',
    '--from=',
    '@sha256:',
  ],
  ...[
    'apt-get install ',
    'apt-get update',
    "sh -c '",
    '--mount=type=cache,target=/',
    'if ',
    'fi',
    '$(',
    '# hadolint ignore=DL3025\n',
    '# layersmith-ignore exec-form\n',
  ],
)
const soup = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''))
const mutated = fc
  .tuple(fc.constantFrom(...corpus), fc.nat(), fc.nat(20), soup)
  .map(([text, at, drop, insert]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + insert.slice(0, 30) + text.slice(start + drop)
  })
const anything = fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 200 }))

describe('whatever the text', () => {
  test('linting answers with ranges inside of it, sorted', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const findings = lintAll(text)
        const starts = findings.map(({ range }) => range.start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        const wrong = findings.filter(
          ({ range }) => range.start < 0 || range.end < range.start || range.end > text.length,
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  test('fixing adds no error and is done after one time', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, soup), fc.boolean(), (text, unsafe) => {
        const input = { text, path: 'Dockerfile' }
        const errors = (found: readonly { severity: string }[]) =>
          found.filter(({ severity }) => severity === 'error').length
        const once = fixDockerfile(input, { unsafe })
        expect(errors(once.remaining)).toBeLessThanOrEqual(errors(lintDockerfile(input)))
        expect(fixDockerfile({ ...input, text: once.text }, { unsafe }).text).toBe(once.text)
      }),
      { numRuns: 250 },
    )
  })
})

test('fixing a file with carriage returns leaves one before every line feed', { timeout: 60_000 }, () => {
  const texts = corpus.map((text) => text.replace(/\r?\n/g, '\r\n'))
  const results = texts.map((text) => fixDockerfile({ text, path: 'Dockerfile' }, { unsafe: true }))
  expect(results.filter(({ text }) => /(?<!\r)\n/.test(text))).toEqual([])
  expect(results.filter(({ applied }) => applied.length > 0).length).toBeGreaterThan(20)
})

test('every example is linted by all rules together', () => {
  expect(corpus.flatMap(lintAll).length).toBeGreaterThan(corpus.length / 2)
})

describe('build arguments', () => {
  const text = 'ARG BASE\nFROM $BASE\n'

  test('that are not known to be all are no reason for an error', () => {
    expect(lintDockerfile({ text, path: '', rules: fewRules, buildArgs: {} })).toEqual([])
  })

  test('that are all there is show what the build would refuse', () => {
    const input = { text, path: '', rules: fewRules, buildArgsComplete: true }
    expect(lintDockerfile(input)).toMatchObject([{ rule: 'syntax', line: 2 }])
    expect(lintDockerfile({ ...input, buildArgs: { BASE: 'alpine:3.22' } })).toEqual([])
  })
})
