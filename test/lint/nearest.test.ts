import { expect, test } from 'vitest'
import { nearest } from '../../src/lint/nearest.ts'

test.each([
  ['exec-from', 'exec-form'],
  ['EXEC-FORM', 'exec-form'],
  ['dl3025', 'DL3025'],
  ['DL302', 'DL3025'],
  ['something-else', undefined],
  ['', undefined],
])('%s probably means %s', (typed, expected) => {
  expect(nearest(typed, ['exec-form', 'merge-env', 'DL3025'])).toBe(expected)
})
