// What the real front end answers for our own inputs, against what the parser answers.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { printDockerfile } from '../../src/dockerfile/print.ts'
import { createLineIndex, positionAt } from '../../src/dockerfile/source.ts'
import { deriveStages } from '../../src/dockerfile/stages.ts'
import type { Diagnostic, Dockerfile } from '../../src/dockerfile/syntax.ts'
import { dumpInstructions, type InstructionDump } from './vector-dump.ts'

type Vector = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly expect: {
    readonly escape?: string
    readonly error: { readonly stage: 'parse' | 'instruction' | 'convert'; readonly text: string } | null
    readonly instructions: readonly InstructionDump[]
    readonly checks: readonly string[]
  }
}

const fixture = new URL('../fixtures/parser-vectors.json', import.meta.url)
const { vectors }: { vectors: readonly Vector[] } = JSON.parse(readFileSync(fixture, 'utf8'))

/** The error of a check that `error=true` raised is the linter's, not the parser's. */
const rejected = vectors.filter(({ expect: { error } }) => error && !error.text.startsWith('lint violation'))
const accepted = vectors.filter((vector) => !rejected.includes(vector))
/** A parse error leaves the front end without a tree; ours is still there, but has nothing to be held to. */
const withTree = vectors.filter(({ expect: { error } }) => error?.stage !== 'parse')

test('there are 136 vectors', () => {
  expect(vectors).toHaveLength(136)
})

describe('the tree is the one of the real front end', () => {
  test.each(withTree)('$id $title', ({ text, expect: expected }) => {
    const file = parseDockerfile(text)
    expect(dumpInstructions(file)).toEqual(expected.instructions)
    expect(file.escape).toBe(expected.escape)
  })
})

describe('what the front end accepts has no error', () => {
  test.each(accepted)('$id $title', ({ text }) => {
    expect(errorsOf(parseDockerfile(text))).toEqual([])
  })
})

describe('what the front end refuses has an error on the line it names', () => {
  test.each(rejected)('$id $title', ({ text, expect: { error } }) => {
    const file = parseDockerfile(text)
    const lines = errorsOf(file).map(({ range }) => positionAt(createLineIndex(text), range.start).line)
    expect(lines).not.toEqual([])
    expect(lines).toEqual(expect.arrayContaining(namedLines(error?.text ?? '')))
  })
})

describe('blank lines inside an instruction are warned of', () => {
  test.each(vectors)('$id $title', ({ text, expect: { checks } }) => {
    const expected = checks.filter((check) => check.includes('NoEmptyContinuation')).length
    const warnings = parseDockerfile(text).diagnostics.filter(({ code }) => code === 'empty-continuation')
    expect(warnings).toHaveLength(expected)
  })
})

test.each(vectors)('$id prints as it was', ({ text }) => {
  expect(printDockerfile(parseDockerfile(text))).toBe(text)
})

function errorsOf(file: Dockerfile): readonly Diagnostic[] {
  const all = [...file.diagnostics, ...deriveStages(file).diagnostics]
  return all.filter(({ severity }) => severity === 'error')
}

/** Lines in the front end's messages; in errors of directives and of the file they count from 0. */
function namedLines(text: string): number[] {
  const instruction = /parse error on line (\d+)/u.exec(text)?.[1]
  const parse = /@\[\[\{\{(\d+) /u.exec(text)?.[1]
  const fromZero = /escape|no instructions/u.test(text) ? 1 : 0
  if (text.startsWith('file with no instructions')) return []
  return [instruction ?? (parse === undefined ? [] : Number(parse) + fromZero)].flat().map(Number)
}
