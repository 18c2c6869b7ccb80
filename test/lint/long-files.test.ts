// Long files of every shape: linting ends, where time that grows with the square of the length would not.
import { describe, expect, test, vi } from 'vitest'
import { SHAPES } from '../../scripts/bench/scaling-shapes.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Lines of findings that are not in the file. */
function linesOutside(text: string): readonly number[] {
  const findings = lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'strict' } })
  const last = text.split('\n').length
  return findings.flatMap(({ line, endLine }) => (line >= 1 && endLine <= last ? [] : [line]))
}

describe('a file of a thing over and over is linted to its end', () => {
  test.each(Object.entries(SHAPES))('%s', (_name, render) => {
    expect(linesOutside(render(20_000))).toEqual([])
  })
})

test('every bad example is linted when it stands in a file many times', () => {
  const examples = rules.flatMap(({ examples: own }) => own.flatMap((one) => ('bad' in one ? [one.bad] : [])))
  const texts = examples.map((bad) => bad.replace(/[«»]/g, '').repeat(20))
  expect(texts.filter((text) => linesOutside(text).length > 0)).toEqual([])
})

test('a list of names that are silenced, and findings, may both be long', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `rule-${at}`).join(',')
  expect(
    linesOutside(`# layersmith ignore-file ${names}\nFROM debian:13\n${'CMD echo hi\n'.repeat(2000)}`),
  ).toEqual([])
})

test('a line of 65,535 bytes is linted', () => {
  expect(linesOutside(`FROM debian:13\nRUN ${'a '.repeat(32_765)}\n`)).toEqual([])
  expect(linesOutside(`FROM debian:13\nRUN ${'echo $(a) && '.repeat(5000)}true\n`)).toEqual([])
})
