// A Dockerfile and an id of hadolint → the lines on which the preset reports it.
import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'

export type Row = readonly [text: string, ...lines: readonly number[]]

/** One test for each row: a Dockerfile, and the lines that are expected. */
export function checkLines(code: string, rows: readonly Row[]): void {
  describe(code, () => {
    test.each(rows.map(([text, ...lines]) => ({ text, lines })))('$text → $lines', ({ text, lines }) => {
      const found = lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'hadolint' } })
      expect(found.filter(({ rule }) => rule === code).map(({ line }) => line)).toEqual(lines)
    })
  })
}
