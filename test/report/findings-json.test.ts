import { expect, test } from 'vitest'
import { renderJson, toFindingsJson } from '../../src/report/findings-json.ts'
import { markedFile } from './marked.ts'

test('a finding carries its rule, the peers’ ids and its range', () => {
  expect(toFindingsJson([markedFile('FROM a\nCMD «node app»\n', {}, 'web/Dockerfile')])).toEqual({
    version: 1,
    files: [
      {
        path: 'web/Dockerfile',
        findings: [
          {
            rule: 'exec-form',
            aliases: ['DL3025', 'JSONArgsRecommended'],
            severity: 'warning',
            message: 'Say what is wrong.',
            line: 2,
            column: 5,
            endLine: 2,
            endColumn: 13,
          },
        ],
      },
    ],
  })
})

test('a clean file is listed with no findings', () => {
  expect(toFindingsJson([markedFile('FROM a\n')]).files).toEqual([{ path: 'Dockerfile', findings: [] }])
})

test('edits of a fix have lines and columns in UTF-16 units', () => {
  const fix = {
    kind: 'safe',
    description: 'shorter',
    edits: [
      { range: { start: 0, end: 0 }, text: '# syntax=x\n' },
      { range: { start: 10, end: 14 }, text: 'b' },
    ],
  } as const
  const json = toFindingsJson([markedFile('FROM a\n«#🐳\nRUN» x\n', { fix })])
  expect(json.files[0]?.findings[0]?.fix).toEqual({
    kind: 'safe',
    description: 'shorter',
    edits: [
      { line: 1, column: 1, endLine: 1, endColumn: 1, text: '# syntax=x\n' },
      { line: 2, column: 4, endLine: 3, endColumn: 4, text: 'b' },
    ],
  })
})

test('a byte order mark takes no column in an edit either', () => {
  const { text, findings } = markedFile('«FROM» a', {
    fix: { kind: 'safe', description: '', edits: [{ range: { start: 0, end: 5 }, text: 'from' }] },
  })
  const json = toFindingsJson([{ path: 'Dockerfile', text: `\ufeff${text}`, findings }])
  expect(json.files[0]?.findings[0]?.fix?.edits).toMatchObject([
    { line: 1, column: 1, endLine: 1, endColumn: 5 },
  ])
})

test('the text is one line of JSON', () => {
  expect(renderJson([])).toBe('{"version":1,"files":[]}\n')
})
