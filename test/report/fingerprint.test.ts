import { expect, test } from 'vitest'
import { hashOf, lineHashesOf } from '../../src/report/fingerprint.ts'

test.each([
  ['an empty file', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks, which do not count',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
])('%s has the hashes the upload action computes', (_name, text, hashes) => {
  expect(lineHashesOf(text)).toEqual(hashes)
})

test('line breaks of either kind give the same hashes', () => {
  expect(lineHashesOf('a\r\nb\r\nc')).toEqual(lineHashesOf('a\nb\nc'))
})

test('a line far away does not change the hash of a line', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `RUN step number ${index}`)
  const changed = lineHashesOf([...lines.slice(0, -1), 'other'].join('\n'))
  expect(changed.slice(0, 20)).toEqual(lineHashesOf(lines.join('\n')).slice(0, 20))
})

test('equal stretches of text are told apart by a count', () => {
  const hashes = lineHashesOf('RUN the same\n'.repeat(40))
  expect(new Set(hashes)).toHaveLength(hashes.length)
})

test('a text hash is 16 hexadecimal digits', () => {
  expect(hashOf('')).toBe('cbf29ce484222325')
  expect(hashOf('a')).toBe('af63dc4c8601ec8c')
})
