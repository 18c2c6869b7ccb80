import { expect, test } from 'vitest'
import { cellsOf, visible } from '../../src/report/visible.ts'

test.each([
  ['plain text', 'RUN echo hi', 'RUN echo hi'],
  ['an escape sequence', 'a\u001b[31mb', 'a␛[31mb'],
  ['a line break', 'a\r\nb', 'a␍␊b'],
  ['NUL and DEL', '\0\u007f', '␀␡'],
  ['a C1 control', '\u009b31m', '<U+009B>31m'],
  ['a bidirectional override', 'a\u202eb', 'a<U+202E>b'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['letters of other scripts', 'größe 日本 🐳', 'größe 日本 🐳'],
])('%s is safe to print', (_name, text, expected) => {
  expect(visible(text)).toBe(expected)
})

test.each([
  ['a tab at the start', '\tx', 5],
  ['a tab after two letters', 'ab\tx', 5],
  ['wide letters', '日本', 4],
  ['an emoji of several code points', '👩‍🚀x', 3],
  ['a combining accent', 'e\u0301x', 2],
  ['an escape character', '\u001bx', 2],
])('%s has the width a terminal gives it', (_name, text, width) => {
  const last = cellsOf(text).at(-1)
  expect((last?.column ?? 0) + (last?.width ?? 0)).toBe(width)
})

test('cells cover the line without gaps', () => {
  const line = 'a\t日👩‍🚀\u001bé'
  const cells = cellsOf(line)
  expect(cells.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line)
})
