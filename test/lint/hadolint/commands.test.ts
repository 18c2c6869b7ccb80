import { expect, test } from 'vitest'
import { shellOf } from '../../../src/lint/hadolint/commands.ts'

test.each<[string, readonly string[]]>([
  ['/usr/bin/a b', ['/usr/bin/a']],
  ['sudo a', ['sudo']],
  ['env A=b c', ['env']],
  ['command a -b', ['a']],
  ['command -v a', ['command']],
  ['builtin cd /', ['cd']],
  ['busybox', ['busybox']],
  ['exec -a b -cl c', ['c']],
  ['exec -x a', ['exec']],
  ['exec -- a', ['a']],
  ['"a"b c', ['ab']],
  ['$A b', []],
  ['command "$A"', []],
])('the name of the command of %s', (text, expected) => {
  const names = shellOf({ form: 'text', text }).commands.map(({ name }) => name)
  expect(names).toEqual(expected)
})
