import { expect, test } from 'vitest'
import { diffLines, renderUnifiedDiff } from '../../src/report/line-diff.ts'
import { fc } from '../support/property.ts'

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })

test('kept and removed lines are the old text, kept and added lines the new one', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const all = diffLines(before, after)
      const side = (kind: '+' | '-') =>
        all.filter((line) => line.kind === ' ' || line.kind === kind).map(({ text }) => text)
      expect(side('-')).toEqual(before)
      expect(side('+')).toEqual(after)
    }),
  )
})

test('only what differs is marked', () => {
  expect(diffLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
    { kind: ' ', text: 'a' },
    { kind: '-', text: 'b' },
    { kind: '+', text: 'x' },
    { kind: ' ', text: 'c' },
    { kind: ' ', text: 'd' },
    { kind: '+', text: 'e' },
  ])
})

test('texts too far apart are replaced whole', () => {
  const before = Array.from({ length: 1_500 }, (_, index) => `old ${index}`)
  const after = Array.from({ length: 1_500 }, (_, index) => `new ${index}`)
  expect(diffLines(before, after)).toHaveLength(3_000)
})

test('a unified diff has hunks with three lines of context', () => {
  const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n'
  expect(renderUnifiedDiff('Dockerfile', before, before.replace('2\n', 'two\n').replace('12\n', '12'))).toBe(
    [
      '--- a/Dockerfile',
      '+++ b/Dockerfile',
      '@@ -1,5 +1,5 @@',
      ' 1',
      '-2',
      '+two',
      ' 3',
      ' 4',
      ' 5',
      '@@ -9,4 +9,4 @@',
      ' 9',
      ' 10',
      ' 11',
      '-12',
      '+12',
      '\\ No newline at end of file',
      '',
    ].join('\n'),
  )
})

test.each([
  ['an empty file filled', '', 'FROM a\n', '@@ -0,0 +1 @@\n+FROM a\n'],
  ['a file emptied', 'FROM a\n', '', '@@ -1 +0,0 @@\n-FROM a\n'],
])('%s has the spans the format asks for', (_name, before, after, hunk) => {
  expect(renderUnifiedDiff('x', before, after)).toBe(`--- a/x\n+++ b/x\n${hunk}`)
})

test('equal texts have no diff', () => {
  expect(renderUnifiedDiff('x', 'same\n', 'same\n')).toBe('')
})

test('an absolute or odd path gives a patch all the same', () => {
  expect(renderUnifiedDiff('/a\nb', 'x\n', 'y\n')).toBe('--- a/a␊b\n+++ b/a␊b\n@@ -1 +1 @@\n-x\n+y\n')
})
