// Words with variables, and what they come to.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile’s
import { describe, expect, test } from 'vitest'
import { expand, substitutionError, unquote, type Variable } from '../../src/dockerfile/expand.ts'

const variables = new Map<string, Variable>([
  ['X', { value: 'foo.tar.gz' }],
  ['EMPTY', { value: '' }],
  ['LATER', { value: undefined }],
  ['ä1', { value: 'wide' }],
])
const lookup = (name: string) => variables.get(name)

describe('values', () => {
  test.each([
    ['a$X-b', 'afoo.tar.gz-b'],
    ['${X}', 'foo.tar.gz'],
    ['$ä1', 'wide'],
    ['$NONE', ''],
    ['$', '$'],
    ['a$.', 'a$.'],
    ["'$X'", '$X'],
    ['"$X"', 'foo.tar.gz'],
    ['\\$X', '$X'],
    ['"\\$X \\a"', '$X \\a'],
    ['a\\ b', 'a b'],
    ['${NONE:-d}', 'd'],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${NONE-d}', 'd'],
    ['${X:+y}', 'y'],
    ['${EMPTY:+y}', ''],
    ['${EMPTY+y}', 'y'],
    ['${X:?e}', 'foo.tar.gz'],
    ['${X#f}', 'oo.tar.gz'],
    ['${X#*.}', 'tar.gz'],
    ['${X##*.}', 'gz'],
    ['${X%.gz}', 'foo.tar'],
    ['${X%.*}', 'foo.tar'],
    ['${X%%.*}', 'foo'],
    ['${X#?o}', 'o.tar.gz'],
    ['${X#z}', 'foo.tar.gz'],
    ['${X/o/p}', 'fpo.tar.gz'],
    ['${X//o/p}', 'fpp.tar.gz'],
    ['${X//./}', 'footargz'],
    ['${X/*./}', 'gz'],
    ['${NONE:-${X%%.*}-${NONE:-z}}', 'foo-z'],
    ["${NONE:-'a}b'}", 'a}b'],
    ['$LATER', undefined],
    ['${LATER:-d}', undefined],
    ['a${}', undefined],
  ])('%s comes to %s', (text, value) => {
    expect(expand(text, { lookup }).value).toBe(value)
  })
})

describe('uses', () => {
  test('have their place and their modifier', () => {
    const { uses } = expand('a$X${NONE:-b}${X##*.}', { lookup })
    expect(uses).toEqual([
      { name: 'X', start: 1, end: 3, modifier: undefined },
      { name: 'NONE', start: 3, end: 13, modifier: ':-' },
      { name: 'X', start: 13, end: 21, modifier: '##' },
    ])
  })

  test('of undeclared names are told apart, unless a modifier provides for them', () => {
    const { undefinedUses } = expand('$A ${B} ${C:-1} ${D+1} ${E#x} $X $LATER', { lookup })
    expect(undefinedUses.map(({ name }) => name)).toEqual(['A', 'B', 'E'])
  })
})

describe('errors', () => {
  test.each([
    ['${}', 'bad substitution'],
    ['${{X}}', 'bad substitution'],
    ['${:-a}', 'bad substitution'],
    ['${X', 'the closing } is missing'],
    ['${X:-a', 'the closing } is missing'],
    ['${X^^}', '"^" is no modifier'],
    ['${X:#a}', '":#" is no modifier'],
    ['${X/a}', 'the closing / is missing'],
    ["'a", "the closing ' is missing"],
    ['"a', 'the closing " is missing'],
  ])('%s: %s', (text, message) => {
    expect(substitutionError(text)?.message).toBe(message)
  })

  test('a value demanded by ? is missing, which is no error of the text', () => {
    expect(expand('${A:?give it}', { lookup }).error).toMatchObject({ message: 'A: give it', syntax: false })
    expect(substitutionError('${A:?give it}')).toBeUndefined()
  })

  test('in heredoc bodies quotes are ordinary characters', () => {
    expect(substitutionError("it's", { ignoreQuotes: true })).toBeUndefined()
    expect(expand("it's $X", { lookup, ignoreQuotes: true }).value).toBe("it's foo.tar.gz")
  })
})

test('the escape character of the file is honoured', () => {
  expect(expand('C:\\a`$X', { escape: '`', lookup }).value).toBe('C:\\a$X')
})

test('values split at blanks that are not quoted', () => {
  expect(expand('a "b c" $P', { lookup: () => ({ value: '80 81' }) }).words).toEqual(['a', 'b c', '80', '81'])
})

test('quotes are removed and variables stay', () => {
  expect(unquote('"a b"\'c\'\\ d$X${Y:-"z"}', '\\')).toBe('a bc d$X${Y:-"z"}')
})
