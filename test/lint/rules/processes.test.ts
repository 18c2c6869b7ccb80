import { describe, expect, test } from 'vitest'
import { oneProcessInstruction } from '../../../src/lint/rules/one-process-instruction.ts'
import { shellEntrypointDropsCmd } from '../../../src/lint/rules/shell-entrypoint-drops-cmd.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM alpine:3.22\n${lines.join('\n')}\n`

describe('one-process-instruction', () => {
  test.each([
    [['CMD a', 'CMD b', 'CMD c'], ['CMD a', 'CMD b'], ['CMD c']],
    [['ENTRYPOINT a', 'CMD x', 'entrypoint b'], ['ENTRYPOINT a'], ['CMD x', 'entrypoint b']],
    [['HEALTHCHECK CMD a', 'HEALTHCHECK NONE'], ['HEALTHCHECK CMD a'], ['HEALTHCHECK NONE']],
    [['  CMD a \\', '    b', '', 'CMD c'], ['CMD a \\\n    b'], ['', 'CMD c']],
    [
      ['CMD a \\', '  # why', '  b', 'CMD c'],
      ['CMD a \\\n  # why\n  b'],
      ['CMD a \\', '  # why', '  b', 'CMD c'],
    ],
  ])('%j', (lines, found, after) => {
    expect(reported(oneProcessInstruction, file(...lines))).toEqual(found)
    expect(fixed(oneProcessInstruction, file(...lines))).toBe(file(...after))
  })
})

describe('shell-entrypoint-drops-cmd', () => {
  test.each([
    ['CMD before it', ['CMD ["a"]', 'ENTRYPOINT b c'], ['ENTRYPOINT b c']],
    ['CMD in shell form', ['ENTRYPOINT b', 'CMD a'], ['ENTRYPOINT b']],
    ['exec', ['ENTRYPOINT exec b', 'CMD ["a"]'], ['ENTRYPOINT exec b']],
    ['only the last ENTRYPOINT counts', ['ENTRYPOINT b', 'ENTRYPOINT ["c"]', 'CMD ["a"]'], []],
    ['its own parameters', [`ENTRYPOINT b "$\{@}"`, 'CMD ["a"]'], []],
    ['the first parameter', ['ENTRYPOINT b $0', 'CMD ["a"]'], []],
    ['a trigger', ['ENTRYPOINT b', 'ONBUILD CMD ["a"]'], []],
    ['another stage', ['ENTRYPOINT b', 'FROM alpine:3.22', 'CMD ["a"]'], []],
  ])('%s', (_, lines, expected) => {
    expect(reported(shellEntrypointDropsCmd, file(...lines))).toEqual(expected)
  })

  test.each([
    ['CMD in shell form would hand over a shell', ['ENTRYPOINT b', 'CMD a']],
    ['the command needs its shell', ['ENTRYPOINT b $X', 'CMD ["a"]']],
    ['the shell was chosen', ['SHELL ["/bin/bash", "-c"]', 'ENTRYPOINT b', 'CMD ["a"]']],
  ])('offers no fix when %s', (_, lines) => {
    expect(reported(shellEntrypointDropsCmd, file(...lines))).toHaveLength(1)
    expect(fixed(shellEntrypointDropsCmd, file(...lines), true)).toBe(file(...lines))
  })
})
