import { expect, test } from 'vitest'
import { renderByRule } from '../../src/report/findings-by-rule.ts'
import { renderPretty } from '../../src/report/findings-pretty.ts'
import { plain } from '../../src/report/paint.ts'
import { markedFile } from './marked.ts'

test('rules are counted, the worst and most frequent first', () => {
  const files = [
    markedFile('«a»\n'.repeat(9), { severity: 'info', rule: 'often' }, 'a'),
    markedFile('«a»\n', { severity: 'info', rule: 'often' }, 'b'),
    markedFile('«a»\n«b»\n', { severity: 'info', rule: 'less' }, 'c'),
    markedFile('«a»\n', { severity: 'error', rule: 'worst' }, 'd'),
  ]
  expect(renderByRule(files, plain)).toEqual([
    '   1  error    worst  in 1 file',
    '  10  info     often  in 2 files',
    '   2  info     less   in 1 file',
  ])
})

test.each([
  [9, false],
  [10, true],
])('a run over %i files ends with the counts: %s', (count, expected) => {
  const files = Array.from({ length: count }, (_, index) => markedFile('«a»\n', {}, `${index}/Dockerfile`))
  const text = renderPretty(files, { paint: plain })
  expect(text.includes(`\n\n  ${count}  warning  exec-form  in ${count} files\n\n${count} warnings`)).toBe(
    expected,
  )
  expect(text).toMatch(/files\n$/)
})

test('many clean files need no counts', () => {
  const files = Array.from({ length: 12 }, (_, index) => markedFile('FROM a\n', {}, `${index}`))
  expect(renderPretty(files, { paint: plain })).toBe('No findings in 12 files\n')
})
