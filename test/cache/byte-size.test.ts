import { expect, test } from 'vitest'
import { parseByteSize } from '../../src/cache/byte-size.ts'

test.each([
  ['4GB', 4e9],
  ['4 gb', 4e9],
  ['1.5GiB', 1.5 * 1024 ** 3],
  ['512MiB', 512 * 1024 ** 2],
  ['10k', 10_000],
  ['0', 0],
  ['123', 123],
])('%s is %d bytes', (text, bytes) => {
  expect(parseByteSize(text)).toBe(bytes)
})

test.each(['', 'GB', '-1', '4 XB', '1e9', '4GB of it'])('%j is no size', (text) => {
  expect(parseByteSize(text)).toBeUndefined()
})
