import { expect, test } from 'vitest'
import { renderRdjson } from '../../src/report/findings-rdjson.ts'
import { markedFile } from './marked.ts'

const diagnose = (file: ReturnType<typeof markedFile>) =>
  JSON.parse(renderRdjson([file], 'https://example.com')).diagnostics

test('a diagnostic has message, place, severity and the page of its rule', () => {
  expect(diagnose(markedFile('FROM a\nCMD «b»\n'))).toEqual([
    {
      message: 'Say what is wrong.',
      location: { path: 'Dockerfile', range: { start: { line: 2, column: 5 }, end: { line: 2, column: 6 } } },
      severity: 'WARNING',
      code: { value: 'exec-form', url: 'https://example.com/blob/main/docs/rules/exec-form.md' },
    },
  ])
})

test.each([
  ['FROM a\n# é🐳 «b»\n', { start: { line: 2, column: 10 }, end: { line: 2, column: 11 } }],
  ['\ufeffFROM «é»\n', { start: { line: 1, column: 6 }, end: { line: 1, column: 8 } }],
  ['é «a\r\nü»\r\n', { start: { line: 1, column: 4 }, end: { line: 2, column: 3 } }],
])('columns of %j count bytes', (text, range) => {
  expect(diagnose(markedFile(text))).toMatchObject([{ location: { range } }])
})

test('the edits of a fix are one suggestion', () => {
  const edits = [
    { range: { start: 10, end: 11 }, text: 'Y' },
    { range: { start: 5, end: 6 }, text: 'X' },
  ]
  const fix = { kind: 'safe', description: 'better', edits } as const
  expect(diagnose(markedFile('«FROM a» as b\n', { fix }))).toMatchObject([
    {
      suggestions: [
        { range: { start: { line: 1, column: 6 }, end: { line: 1, column: 12 } }, text: 'X as Y' },
      ],
    },
  ])
})

test('what the front end refuses has no page', () => {
  expect(diagnose(markedFile('«X»', { rule: 'syntax' }))).toMatchObject([{ code: { value: 'syntax' } }])
})
