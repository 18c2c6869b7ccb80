import { describe, expect, test } from 'vitest'
import { mergeEnv } from '../../../src/lint/rules/merge-env.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM node:24\n${lines.join('\n')}\n`

describe('merges', () => {
  test.each([
    [
      ['ENV A=1 B=2', 'ENV C="x y"'],
      ['ENV A=1 B=2 \\', '    C="x y"'],
    ],
    [
      ['ENV A=1 \\', '    B=2', 'ENV C=3'],
      ['ENV A=1 \\', '    B=2 \\', '    C=3'],
    ],
    [
      ['env A=1', '', '  env B=2'],
      ['env A=1 \\', '    B=2'],
    ],
    [
      ['ENV A a', 'ENV B b$C'],
      ['ENV A=a \\', '    B=b$C'],
    ],
    [
      ['ENV A=1', '# one', '', '#two', 'ENV B=2'],
      ['ENV A=1 \\', '    # one', '    #two', '    B=2'],
    ],
    [
      ['ENV A=1', 'ENV B=2', 'ENV C=$A', 'ENV D=4'],
      ['ENV A=1 \\', '    B=2', 'ENV C=$A \\', '    D=4'],
    ],
    [
      ['ENV A=1', "ENV B='$A'"],
      ['ENV A=1 \\', "    B='$A'"],
    ],
    [
      ['ENV A=$B', 'ENV B=1'],
      ['ENV A=$B \\', '    B=1'],
    ],
  ])('%j', (before, after) => {
    expect(fixed(mergeEnv, file(...before))).toBe(file(...after))
  })
})

describe('accepts', () => {
  test.each([
    ['one', ['ENV A=1']],
    ['a value that needs the key before', ['ENV A=1', `ENV B=$\{A:-2}`]],
    ['a key that is set again', ['ENV A=1', 'ENV A=2']],
    ['something between', ['ENV A=1', 'ARG X', 'ENV B=2']],
    ['two stages', ['ENV A=1', 'FROM node:24', 'ENV B=2']],
    ['triggers', ['ONBUILD ENV A=1', 'ONBUILD ENV B=2']],
    ['an ignore comment between', ['ENV A=1', '# layersmith-ignore exec-form', 'ENV B=2']],
    ['a check comment between', ['ENV A=1', '# check=skip=UndefinedVar', 'ENV B=2']],
  ])('%s', (_, lines) => {
    expect(reported(mergeEnv, file(...lines))).toEqual([])
  })
})

test('an old form with blanks in its value is reported without a fix', () => {
  const text = file('ENV A some words', 'ENV B=2')
  expect(reported(mergeEnv, text)).toEqual(['ENV A some words\nENV B=2'])
  expect(fixed(mergeEnv, text, true)).toBe(text)
})
