import { expect, test } from 'vitest'
import { toFindingsJson } from '../../src/report/findings-json.ts'
import { renderJsonLines } from '../../src/report/findings-jsonl.ts'
import { markedFile } from './marked.ts'

test('every line is a finding of the JSON format with its path', () => {
  const files = [
    markedFile('«a»\n«b»\n'),
    markedFile('FROM a\n', {}, 'clean'),
    markedFile('«c»', {}, 'other'),
  ]
  const lines = renderJsonLines(files).trimEnd().split('\n')
  const expected = toFindingsJson(files).files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ path, ...finding })),
  )
  expect(lines.map((line) => JSON.parse(line))).toEqual(expected)
  expect(lines).toHaveLength(3)
})
