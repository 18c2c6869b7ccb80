import { expect, test } from 'vitest'
import { countWords, formatCount, layerName, pairWords, shareWords } from '../../src/page/words.ts'
import { samplePlatform } from '../support/page-sample.ts'

const report = samplePlatform()

test.each([
  [0, 'base layer 1'],
  [3, 'lines 9–11'],
  [4, 'line 12'],
  [99, 'layer 100'],
])('layer %d is called %s', (position, name) => {
  expect(layerName(report, position)).toBe(name)
})

test.each([
  [5, 8, 'line 13 writes 84.0 MB that line 16 removes or replaces'],
  [3, 8, 'lines 9–11 write 84.0 MB that line 16 removes or replaces'],
  [5, 3, 'line 13 writes 84.0 MB that lines 9–11 remove or replace'],
  [5, 5, 'line 13 writes 84.0 MB more than once'],
])('layers %d and %d: %s', (writtenBy, killedBy, words) => {
  expect(pairWords(report, { writtenBy, killedBy, bytes: 84_000_000, paths: [] })).toBe(words)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [200_000, '200,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

test('a count agrees with its noun', () => {
  expect([countWords(1, 'file'), countWords(2, 'file'), countWords(3, 'more', 'more')]).toEqual([
    '1 file',
    '2 files',
    '3 more',
  ])
})

test.each([
  [38.2, 100, '38 %'],
  [4.44, 100, '4.4 %'],
  [0.01, 100, '<0.1 %'],
  [0, 100, '0 %'],
  [0, 0, ''],
])('%d of %d is "%s"', (part, whole, text) => {
  expect(shareWords(part, whole)).toBe(text)
})
