import { expect, test } from 'vitest'
import { renderPretty } from '../../src/report/findings-pretty.ts'
import { type Paint, plain } from '../../src/report/paint.ts'
import { fc } from '../support/property.ts'
import { markedFile } from './marked.ts'

const pretty = (marked: string, more = {}) => renderPretty([markedFile(marked, more)], { paint: plain })

/** The excerpt alone: what stands between the message and the hint. */
const excerpt = (marked: string) => pretty(marked).split('\n\n')[1]?.split('\n').slice(0, -1).join('\n')

test('a finding has its place, one sentence, marked source, fix and hint, and a summary ends the text', () => {
  const file = markedFile(
    'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm ci && npm run build\nCMD ["node", "."]\n',
    {
      rule: 'manifests-first',
      message:
        'Every source change reinstalls the dependencies: COPY . . (line 3) comes before npm ci (line 4).',
      fix: {
        kind: 'unsafe',
        description: 'it splits install and build',
        edits: [
          { range: { start: 26, end: 26 }, text: 'COPY package.json package-lock.json ./\nRUN npm ci\n' },
          { range: { start: 39, end: 49 }, text: '' },
        ],
      },
    },
  )
  expect(renderPretty([file], { paint: plain, milliseconds: 9.4 })).toMatchInlineSnapshot(`
    "Dockerfile:3:1  warning  manifests-first
      Every source change reinstalls the dependencies: COPY . . (line 3) comes before npm ci (line 4).

        2 │ WORKDIR /app
        3 │ COPY . .
          │ ^^^^^^^^
        4 │ RUN npm ci && npm run build
      Fix (unsafe, --fix-unsafe): it splits install and build
        + COPY package.json package-lock.json ./
        + RUN npm ci
          COPY . .
        - RUN npm ci && npm run build
        + RUN npm run build
      layersmith explain manifests-first

    1 warning (1 fixable with --fix-unsafe) in 1 file, 9 ms
    "
  `)
})

test('tabs and wide characters keep the marks under what they mark', () => {
  expect(excerpt('FROM a\nRUN\techo 日本 «"grüße 🐳"» x')).toMatchInlineSnapshot(`
    "    1 │ FROM a
        2 │ RUN echo 日本 "grüße 🐳" x
          │               ^^^^^^^^^^"
  `)
})

test('a range over several lines marks each of them, without blanks around', () => {
  expect(
    excerpt('FROM a\nRUN «apt-get update && \\\n    apt-get install \\\n\n    curl» # end\nCMD x'),
  ).toMatchInlineSnapshot(`
    "    1 │ FROM a
        2 │ RUN apt-get update && \\
          │     ^^^^^^^^^^^^^^^^^^^
        3 │     apt-get install \\
          │     ^^^^^^^^^^^^^^^^^
        4 │
        5 │     curl # end
          │     ^^^^
        6 │ CMD x"
  `)
})

test('of a long range the beginning and the end are shown', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `  step${index + 1} \\`)
  const shown = excerpt(`«RUN x \\\n${lines.join('\n')}»\n`)
    ?.split('\n')
    .filter((line) => !line.includes('^'))
  expect(shown).toEqual([
    '     1 │ RUN x \\',
    ...[2, 3, 4, 5, 6].map((number) => `     ${number} │   step${number - 1} \\`),
    '       ⋮',
    '    20 │   step19 \\',
    '    21 │   step20 \\',
  ])
})

test('a line wider than a screen is cut around its mark', () => {
  const shown = excerpt(`RUN ${'a '.repeat(200)}«here»${' b'.repeat(200)}`)?.split('\n') ?? []
  expect(shown[0]?.length).toBeLessThan(135)
  expect(shown[0]).toMatch(/ │ ….* here b.*…$/)
  expect(shown[1]?.indexOf('^^^^')).toBe(shown[0]?.indexOf('here'))
})

test.each([
  ['at the end of a line', 'FROM a«»\n', '    1 │ FROM a\n      │       ^'],
  ['in an empty file', '«»', ''],
  ['behind the last line', 'FROM a\n«»', '    1 │ FROM a'],
  [
    'in a line with carriage return',
    'FROM «a»\r\nRUN x\r\n',
    '    1 │ FROM a\n      │      ^\n    2 │ RUN x',
  ],
])('a range %s is shown as well as it can be', (_name, marked, expected) => {
  expect(excerpt(marked) ?? '').toBe(expected)
})

test('control characters of path, message, source and fix never reach the terminal', () => {
  const file = markedFile('RUN «\u001b[2J»\n', {
    message: 'has \u001b[2J',
    fix: { kind: 'safe', description: 'no \u0007', edits: [{ range: { start: 0, end: 3 }, text: '\u009b' }] },
  })
  const text = renderPretty([{ ...file, path: 'a\u001bb' }], { paint: plain })
  expect([...text].filter((character) => /[^\P{Cc}\n]/u.test(character))).toEqual([])
})

test('a long fix is cut and says so', () => {
  const edits = [{ range: { start: 0, end: 0 }, text: 'ENV A=1\n'.repeat(40) }]
  expect(pretty('«FROM a»\n', { fix: { kind: 'safe', description: 'many', edits } })).toContain(
    '\n    … 26 more lines\n',
  )
})

test('colours follow the meaning', () => {
  const paint: Paint = (ink, text) => `<${ink}>${text}</${ink}>`
  const text = renderPretty([markedFile('FROM «a»', { severity: 'error' })], { paint })
  expect(text).toContain('<path>Dockerfile:1:6</path>  <error>error</error>  <rule>exec-form</rule>')
  expect(text).toContain('<error>^</error>')
})

test.each([
  [[], 'No findings in 0 files'],
  [[markedFile('FROM a')], 'No findings in 1 file'],
  [[markedFile('«a»'), markedFile('«a» «b»', { severity: 'info' })], '1 warning, 2 info in 2 files'],
  [[markedFile('«a» «b»', { severity: 'error' })], '2 errors in 1 file'],
])('the summary counts each severity', (files, expected) => {
  expect(renderPretty(files, { paint: plain }).trimEnd().split('\n').at(-1)).toBe(expected)
})

test('the summary tells safe fixes from unsafe ones', () => {
  const fix = (kind: 'safe' | 'unsafe') => ({ fix: { kind, description: '', edits: [] } })
  const files = [markedFile('«a»', fix('safe')), markedFile('«a» «b»', fix('unsafe'))]
  expect(renderPretty(files, { paint: plain })).toContain(
    '3 warnings (1 fixable with --fix, 2 with --fix-unsafe) in 2 files',
  )
})

test('a very long line of a fix is cut', () => {
  const text = `CMD ${'x'.repeat(5000)}`
  const fix = {
    kind: 'safe',
    description: 'd',
    edits: [{ range: { start: 0, end: 3 }, text: 'RUN' }],
  } as const
  const shown = pretty(`«${text}»\n`, { fix })
  expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBe('    + '.length + 1000 + '…'.length)
})

test('a file with carriage returns is shown without them, its fix too', () => {
  const fix = {
    kind: 'safe',
    description: 'list',
    edits: [{ range: { start: 10, end: 11 }, text: '["x"]' }],
  } as const
  const shown = pretty('FROM\r\nCMD «x»\r\n', { fix })
  expect(shown).toContain('    - CMD x\n    + CMD ["x"]\n')
})

test('a byte order mark takes no column', () => {
  const { text, findings } = markedFile('FROM «a»')
  const shown = renderPretty([{ path: 'Dockerfile', text: `\ufeff${text}`, findings }], { paint: plain })
  expect(shown).toContain('    1 │ FROM a\n      │      ^\n')
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyNumber = fc.integer({ min: 1, max: 70 })

test('any text with any position can be shown, and nothing but line breaks and tabs controls the terminal', () => {
  fc.assert(
    fc.property(
      anyText,
      anyText,
      fc.array(anyNumber, { minLength: 6, maxLength: 6 }),
      (text, added, numbers) => {
        const [line = 1, column = 1, lines = 0, endColumn = 1, start = 0, length = 0] = numbers
        const range = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) }
        const fix = { kind: 'safe', description: added, edits: [{ range, text: added }] } as const
        const at = { line, column, endLine: line + lines - 1, endColumn }
        const finding = {
          rule: 'x',
          aliases: [],
          severity: 'info',
          message: added,
          range,
          fix,
          ...at,
        } as const
        const shown = renderPretty([{ path: added, text, findings: [finding] }], { paint: plain })
        expect(shown).not.toMatch(/[^\P{Cc}\n\t]/u)
      },
    ),
  )
})
