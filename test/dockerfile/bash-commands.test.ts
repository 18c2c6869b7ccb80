import { describe, expect, test } from 'vitest'
import { readBash } from '../../src/dockerfile/bash-commands.ts'

const wordsOf = (text: string) => readBash(text).commands.map((words) => words.map((word) => word.text))

describe('the commands of a script', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['are in lists and pipes', 'a && b | c; d &', [['a'], ['b'], ['c'], ['d']]],
    ['are in compounds', 'if a; then (b); else { c; }; fi', [['a'], ['b'], ['c']]],
    [
      'are in substitutions, behind the command around them',
      'a "$(b)" `c` <(d)',
      [['a', `\${b}`, `\${VAR}`, ''], ['b'], ['c'], ['d']],
    ],
    ['are in functions and loops', 'f() { a; }; for x in y; do b; done', [['a'], ['b']]],
    ['have no quotes and no escapes', `a 'b c' "d\\"e" f\\ g \\h`, [['a', 'b c', 'd"e', 'f g', 'h']]],
    ['have no redirections', 'a >b 2>&1 c <<<d', [['a', 'c']]],
    ['have no assignments before them', 'A=b c=d e f=g', [['e', 'f=g']]],
    ['name what expands', `a x$B-\${C:-d}$((1))y`, [['a', `x\${B}-\${C:-d}\${VAR}y`]]],
    ['keep patterns and drop braces', 'a *.[ch] {b,c}d', [['a', '*.[ch]', 'd']]],
    ['are no conditions', '[ -f a ] && [[ b ]] && test c', [['test', 'c']]],
    ['that declare have no assignments as words', 'export A=b C', [['export', '', 'C']]],
    ['go on behind a continuation', 'a \\\n\\\n  b', [['a', 'b']]],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  test.each(['a && ', 'if a', 'a "b', '[ a'])('are none when the text is no bash: %s', (text) => {
    expect(readBash(text)).toEqual({ parsed: false, commands: [], pipes: false })
  })
})

test.each<[string, boolean]>([
  ['a | b', true],
  ['a || b', false],
  ['a "$(b |& c)"', true],
  ["a 'b | c'", false],
])('whether it pipes: %s', (text, expected) => {
  expect(readBash(text).pipes).toBe(expected)
})
