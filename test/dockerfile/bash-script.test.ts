import { describe, expect, test } from 'vitest'
import { readStatements } from '../../src/dockerfile/bash-script.ts'

describe('what ShellCheck gets to see of a script', () => {
  test.each([
    { text: 'a\nb; c & d', seen: 4 },
    { text: '', seen: 0 },
    { text: 'a; fi; b', seen: 1 },
    { text: 'a; b)', seen: 2 },
    { text: 'a;; b', seen: 1 },
    { text: '; a', seen: 0 },
    { text: 'echo "a" (b)', seen: 1 },
    { text: 'cat <<X\na\nX\n', seen: 1 },
    { text: 'cat <<X > a b', seen: 1 },
    { text: '$a (b)', seen: 1 },
    { text: 'a # b \\', seen: 1 },
    { text: 'a b\\\\', seen: 1 },
    { text: '[ a ] && [[ b ]]', seen: 1 },
  ])('$text has $seen', ({ text, seen }) => expect(readStatements(text)).toHaveLength(seen))

  test.each([
    'a &&',
    'a | ',
    'a "b',
    "a 'b",
    'a $(b',
    'a; { b }',
    'a; (b',
    'if a; b; fi',
    'for x in a; do b',
    'a >',
    'a <<X\nb',
    'a; [ b && c',
    '[a b] && c',
    'a && b \\',
    'a\\\\\\',
    'echo (b)',
    'x=$(a; fi)',
    'a; { b ) }',
  ])('%s is given up', (text) => expect(readStatements(text)).toBeUndefined())
})
