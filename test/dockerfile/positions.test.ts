// Every range names the exact text it stands for.
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { createLineIndex, offsetAt, positionAt } from '../../src/dockerfile/source.ts'
import type { Instruction, Range } from '../../src/dockerfile/syntax.ts'

const slice = (text: string, range: Range | undefined) => range && text.slice(range.start, range.end)

function onlyInstruction(text: string): Instruction {
  const [instruction] = parseDockerfile(text).instructions
  if (instruction === undefined) throw new Error('no instruction')
  return instruction
}

describe('arguments', () => {
  test.each([
    ['words', 'COPY a  b/ c', ['a', 'b/', 'c']],
    ['words after a byte order mark', '\uFEFFCOPY a b', ['a', 'b']],
    ['words over lines', 'COPY a \\\n  b \\\n# c\n  d', ['a', 'b', 'd']],
    ['a word split by a continuation', 'EXPOSE 8\\\n0', ['8\\\n0']],
    ['JSON strings', 'CMD ["a b", \\\n  "\\u0041"]', ['"a b"', '"\\u0041"']],
    ['the command of a shell form', 'RUN --network=none a &&\\\n b  ', ['a &&\\\n b']],
    ['the command of a HEALTHCHECK', 'HEALTHCHECK --retries=1 CMD ["x"]', ['"x"']],
    ['pairs', 'ENV A=1 B="2 3"', ['A=1', 'B="2 3"']],
    ['words with CRLF', 'COPY a \\\r\n b\r\n', ['a', 'b']],
  ])('%s', (_name, text, expected) => {
    expect(onlyInstruction(text).args.map(({ range }) => slice(text, range))).toEqual(expected)
  })
})

test('flags have ranges for themselves and their values', () => {
  const text = 'COPY --link --chown="a b" --chmod=7\\\n55 x y'
  expect(
    onlyInstruction(text).flags.map((flag) => [slice(text, flag.range), slice(text, flag.valueRange)]),
  ).toEqual([
    ['--link', undefined],
    ['--chown="a b"', '"a b"'],
    ['--chmod=7\\\n55', '7\\\n55'],
  ])
})

test('the values of quoted flags are unquoted', () => {
  const { flags } = onlyInstruction('COPY --chown="a b" --chm\'od\'=755 x y')
  expect(flags.map(({ name, value }) => [name, value])).toEqual([
    ['chown', 'a b'],
    ['chmod', '755'],
  ])
})

test('pairs have ranges for keys and values', () => {
  const text = 'LABEL a=\'b c\' \\\n  d= "e f"=g'
  expect(
    onlyInstruction(text).pairs.map((pair) => [slice(text, pair.keyRange), slice(text, pair.valueRange)]),
  ).toEqual([
    ['a', "'b c'"],
    ['d', ''],
    ['"e f"', 'g'],
  ])
})

test('a legacy pair reaches to the end of the line', () => {
  const text = 'ENV A  b c'
  const [pair] = onlyInstruction(text).pairs
  expect([pair?.legacy, slice(text, pair?.keyRange), slice(text, pair?.valueRange)]).toEqual([
    true,
    'A',
    'b c',
  ])
})

test('heredocs have bodies without their end marks, on their lines', () => {
  const text = 'RUN <<-A cat <<"B"\n\tx\n\tA\ny\nB\nRUN z'
  const { heredocs, range } = onlyInstruction(text)
  expect(
    heredocs.map(({ bodyRange, content, line, endLine }) => [slice(text, bodyRange), content, line, endLine]),
  ).toEqual([
    ['\tx\n', 'x\n', 2, 3],
    ['y\n', 'y\n', 4, 5],
  ])
  expect(slice(text, range)).toBe('RUN <<-A cat <<"B"\n\tx\n\tA\ny\nB')
})

test('the trigger of ONBUILD has positions of its own', () => {
  const text = 'ONBUILD \\\n COPY --from=a b c'
  const { inner } = onlyInstruction(text)
  expect([inner?.keyword, slice(text, inner?.keywordRange), slice(text, inner?.flags[0]?.range)]).toEqual([
    'COPY',
    'COPY',
    '--from=a',
  ])
})

describe('comments', () => {
  test('a block belongs to the next instruction across blank lines', () => {
    const [, second] = parseDockerfile('FROM a\n# one\n\n # two\nRUN b').instructions
    expect(second?.comments.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('an empty comment ends a block', () => {
    expect(onlyInstruction('# one\n#\n# two\nFROM a').comments.map(({ text }) => text)).toEqual(['two'])
  })

  test('comments inside an instruction are comments of the file only', () => {
    const file = parseDockerfile('RUN a \\\n# inside\n b')
    expect(file.comments.map(({ text, line }) => [text, line])).toEqual([['inside', 2]])
    expect(file.instructions[0]?.comments).toEqual([])
  })
})

describe('directives', () => {
  test.each([
    ['in any order', '# check=skip=all\n# syntax=a b\nFROM a', ['check skip=all', 'syntax a b']],
    ['after a shebang', '#!/bin/x\n# syntax=a\n# escape=`\nFROM a', ['syntax a']],
    ['indented, escape only', ' # escape=`\n # syntax=a\nFROM a', ['escape `']],
    ['not after a comment', '# c\n# syntax=a\nFROM a', []],
    ['in the notation of other files', '// syntax=a\nFROM a', ['syntax a']],
    ['in a JSON file', '{"syntax": "a"}', ['syntax a']],
  ])('%s', (_name, text, expected) => {
    expect(parseDockerfile(text).directives.map(({ name, value }) => `${name} ${value}`)).toEqual(expected)
  })
})

test('offsets and positions are each other’s inverse', () => {
  const text = 'a\r\nbc\n\nd\n'
  const index = createLineIndex(text)
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset)
  expect(offsets.map((offset) => offsetAt(index, positionAt(index, offset)))).toEqual(offsets)
  expect(positionAt(index, 4)).toEqual({ line: 2, column: 2 })
  expect(positionAt(index, text.length)).toEqual({ line: 5, column: 1 })
})
