import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'

const findingsOf = (text: string) =>
  lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'hadolint' } })

const unreadable = (text: string) =>
  findingsOf(text).flatMap(({ rule, line, severity }) => (rule === 'DL1000' ? [{ line, severity }] : []))

describe('DL1000 is all there is, on the line where hadolint stops', () => {
  test.each<[string, number]>([
    ['FROM debian\nRUN sudo a\nFOO b\n', 3],
    ['FROM debian\n\nENV a="b\nRUN c\n', 3],
    ['FROM debian\r\nRUN a \\\r\n   \r\n  b\r\n', 4],
    ['FROM debian\nCOPY --from=a \\\n  --from=b c d\n', 3],
    ['FROM debian\nRUN', 2],
    ['ONBUILD\n', 1],
  ])('%j', (text, line) => {
    expect(findingsOf(text)).toMatchObject([{ rule: 'DL1000', ours: 'syntax', severity: 'error', line }])
  })
})

describe('hadolint reads what BuildKit refuses', () => {
  test.each([
    '',
    '# only a comment',
    'RUN a\n',
    'FROM a AS -b\n',
    'FROM a\nRUN --device=b c\n',
    'FROM a\nSHELL sh\n',
    'FROM a\nSTOPSIGNAL a b c\n',
    'FROM a\nCOPY --from=$b c d\n',
    'FROM a\nONBUILD ONBUILD RUN a\n',
    '# escape=\\\n# escape=`\nFROM a\n',
  ])('%j', (text) => {
    expect(unreadable(text)).toEqual([])
  })
})

test('no comment and no level silences it', () => {
  const text = '# hadolint global ignore=DL1000\n# hadolint ignore=DL1000\nFOO\n'
  const settings = { preset: 'hadolint', codes: { DL1000: 'off' } } as const
  expect(lintDockerfile({ text, path: 'Dockerfile', settings })).toMatchObject([{ rule: 'DL1000', line: 3 }])
})

test('an unfinished instruction and one that goes wrong are told apart', () => {
  const messages = ['FROM a\nRUN\n', 'FROM a b\n'].map((text) => findingsOf(text)[0]?.message)
  expect(messages).toEqual([
    'The instruction is not complete, so hadolint reads nothing of this file. Complete it.',
    'hadolint cannot read on from `b`, so it reads nothing of this file. Correct the instruction here.',
  ])
})
