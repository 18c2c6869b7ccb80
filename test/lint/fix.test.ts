import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import type { Edit, Finding } from '../../src/lint/finding.ts'
import { applyFixes, keepsComments } from '../../src/lint/fix.ts'
import { fixDockerfile } from '../../src/lint/fix-dockerfile.ts'
import { defineRule } from '../../src/lint/rule.ts'
import { fewRules } from '../support/few-rules.ts'

const edit = (start: number, end: number, text: string): Edit => ({ range: { start, end }, text })

function finding(edits: readonly Edit[], kind: 'safe' | 'unsafe' = 'safe'): Finding {
  const position = { line: 1, column: 1, endLine: 1, endColumn: 2 }
  const about = {
    rule: 'x',
    aliases: [],
    severity: 'info',
    message: 'M.',
    range: { start: 0, end: 1 },
  } as const
  return { ...about, ...position, fix: { kind, description: '', edits } }
}

describe('applyFixes', () => {
  test.each([
    ['apart', [[edit(0, 1, 'A')], [edit(2, 3, 'C')]], 'AbC', 2],
    ['touching', [[edit(0, 1, 'A')], [edit(1, 2, 'B')]], 'ABc', 2],
    ['overlapping', [[edit(0, 2, 'A')], [edit(1, 3, 'B')]], 'Ac', 1],
    ['the same', [[edit(0, 1, 'A')], [edit(0, 1, 'A')]], 'Abc', 1],
    ['insertions in one place', [[edit(1, 1, 'A')], [edit(1, 1, 'B')]], 'aAbc', 1],
    ['an insertion beside a replacement', [[edit(0, 1, 'A')], [edit(1, 1, 'B')]], 'Abc', 1],
    ['all edits of a fix or none', [[edit(2, 3, 'C')], [edit(0, 1, 'A'), edit(2, 3, 'X')]], 'abC', 1],
    ['several edits of a fix in any order', [[edit(2, 3, 'C'), edit(0, 1, 'A')]], 'AbC', 1],
  ])('%s', (_, fixes, text, count) => {
    const result = applyFixes(
      'abc',
      fixes.map((edits) => finding(edits)),
      { unsafe: false },
    )
    expect([result.text, result.applied.length]).toEqual([text, count])
  })

  test('leaves unsafe fixes alone unless they are wanted', () => {
    const findings = [finding([edit(0, 1, 'A')], 'unsafe')]
    expect(applyFixes('abc', findings, { unsafe: false }).text).toBe('abc')
    expect(applyFixes('abc', findings, { unsafe: true }).text).toBe('Abc')
  })

  test('writes the line ends of the file', () => {
    expect(applyFixes('a\r\nb', [finding([edit(3, 3, 'x\ny\r\n')])], { unsafe: false }).text).toBe(
      'a\r\nx\r\ny\r\nb',
    )
  })
})

describe('keepsComments', () => {
  test.each([
    ['# a\nFROM x:1\n', 'FROM x:1\n# a\n', true],
    ['# a\nFROM x:1\n', 'FROM x:1\n', false],
    ['# a\n# a\nFROM x:1\n', '# a\nFROM x:1\n', false],
  ])('%j to %j: %s', (before, after, kept) => {
    expect(keepsComments(parseDockerfile(before), parseDockerfile(after))).toBe(kept)
  })
})

describe('fixDockerfile', () => {
  const fix = (text: string, unsafe = false) =>
    fixDockerfile({ text, path: 'Dockerfile', rules: fewRules }, { unsafe })

  test.each([
    ['a byte order mark', '\uFEFFFROM Alpine\n', '\uFEFFFROM alpine\n'],
    ['no final line break', 'FROM alpine:3.22\nCMD crond -f', 'FROM alpine:3.22\nCMD ["crond", "-f"]'],
    [
      'carriage returns',
      'FROM a:1\r\nENV A=1\r\n# b\r\nENV B=2\r\nCMD x\r\n',
      'FROM a:1\r\nENV A=1 \\\r\n    # b\r\n    B=2\r\nCMD ["x"]\r\n',
    ],
    ['blanks nobody asked about', 'FROM  Alpine  \n\n\n', 'FROM  alpine  \n\n\n'],
    [
      'the escape character',
      '# escape=`\nFROM a:1\nENV A=1\nENV B=2\n',
      '# escape=`\nFROM a:1\nENV A=1 `\n    B=2\n',
    ],
  ])('keeps %s', (_, text, expected) => {
    expect(fix(text).text).toBe(expected)
  })

  test('goes on until nothing is left to fix', () => {
    const result = fix('FROM debian:13\nRUN apt-get update\nRUN apt-get install curl\nCMD a\nCMD b\n')
    expect(result.text).toBe(
      'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\nCMD ["b"]\n',
    )
    expect(result.remaining).toEqual([])
    expect(result.applied.map(({ rule }) => rule).sort()).toEqual([
      'apt-assume-yes',
      'apt-cache-split',
      'exec-form',
      'one-process-instruction',
    ])
  })

  test('offers the assignment before an ENTRYPOINT only as unsafe', () => {
    const text = 'FROM python:3.14\nENTRYPOINT NAME="a b" flask run\n'
    expect(fix(text).text).toBe(text)
    expect(fix(text, true).text).toBe('FROM python:3.14\nENV NAME="a b"\nENTRYPOINT ["flask", "run"]\n')
  })

  const harmful = (text: string) =>
    defineRule({
      ...{ id: 'harmful', aliases: [], since: '0', summary: 'S.', category: 'style', severity: 'info' },
      ...{ confidence: 'high', fix: 'safe', why: '', references: [], examples: [] },
      *check({ file }) {
        const range = { start: 0, end: file.text.indexOf('\n') }
        yield { range, message: 'M.', fix: { kind: 'safe', description: '', edits: [{ range, text }] } }
      },
    })

  test.each([
    ['breaks the file', '# a\nFROM x:1\n', 'FORM'],
    ['loses a comment', '# a\nFROM x:1\n', ''],
  ])('drops a fix that %s', (_, text, insert) => {
    const result = fixDockerfile({ text, path: 'Dockerfile', rules: [harmful(insert)] }, { unsafe: false })
    expect(result).toMatchObject({ text, applied: [] })
  })

  test('drops a fix that breaks the file also where nothing is told of syntax', () => {
    const { check, ...rest } = harmful('FORM')
    const codes = { XX1: 'info' } as const
    const rule = defineRule({
      ...{ ...rest, check: () => [] },
      checks: {
        hadolint: { codes, check: (facts) => [...check(facts)].map((told) => ({ ...told, code: 'XX1' })) },
      },
    })
    const input = {
      text: 'FROM x:1\n',
      path: 'Dockerfile',
      rules: [rule],
      settings: { preset: 'hadolint' } as const,
    }
    expect(fixDockerfile(input, { unsafe: false })).toMatchObject({ text: input.text, applied: [] })
  })

  test('ends although a fix never settles', () => {
    const result = fixDockerfile(
      { text: 'FROM x:1\n', path: '', rules: [harmful('FROM x:1 \\\n')] },
      { unsafe: false },
    )
    expect(result.applied).toHaveLength(10)
  })
})
