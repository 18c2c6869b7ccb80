import { expect, test } from 'vitest'
import { SEVERITIES } from '../../src/lint/finding.ts'
import { compareSeverity, countBySeverity, FAIL_ON, findingsAtOrAbove } from '../../src/lint/threshold.ts'
import { markedFile } from '../report/marked.ts'

const oneOfEach = SEVERITIES.flatMap((severity) => markedFile('«x»', { severity }).findings)

test.each([
  ['error', ['error']],
  ['warning', ['error', 'warning']],
  ['info', ['error', 'warning', 'info']],
  ['style', ['error', 'warning', 'info', 'style']],
  ['never', []],
] as const)('failing on %s means %j', (failOn, expected) => {
  expect(findingsAtOrAbove(oneOfEach, failOn).map(({ severity }) => severity)).toEqual(expected)
})

test('each severity is counted', () => {
  expect(countBySeverity([...oneOfEach, ...oneOfEach.slice(0, 1)])).toEqual({
    error: 2,
    warning: 1,
    info: 1,
    style: 1,
  })
})

test('the worst sorts first', () => {
  expect(SEVERITIES.toReversed().sort(compareSeverity)).toEqual(SEVERITIES)
})

test('every severity is a level to fail on', () => {
  expect(FAIL_ON).toEqual([...SEVERITIES, 'never'])
})
