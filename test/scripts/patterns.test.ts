import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBacktracking, findPatterns } from '../../scripts/check/patterns.ts'

const kindOf = (source: string) => findBacktracking({ place: '', source, flags: '' })

test.each(['^(?:a+)+$', '^(?:-\\S+ ?)*$', '^(?:\\d+\\.?\\d*s)+$'])(
  '/%s/ is found out as exponential',
  (source) => {
    expect(kindOf(source)).toBe('exponential backtracking')
  },
)

test.each(['^[a-z]+f?[a-z]*$', '^\\s*(.*\\S)=$'])('/%s/ is found out as polynomial', (source) => {
  expect(kindOf(source)).toBe('polynomial backtracking')
})

test.each(['^(?:a|b)+$', '^\\d+(?:\\.\\d*)?s$', '^-[a-ce-z]*d[a-z]*$', '(?<!\\w)name(?!\\w)'])(
  '/%s/ is safe',
  (source) => {
    expect(kindOf(source)).toBeUndefined()
  },
)

test('literals and expressions that are put together are found with their flags', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-patterns-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"types":[]},"files":["a.ts"]}')
  writeFileSync(
    join(folder, 'a.ts'),
    [
      'const PART = String.raw`\\d+`',
      'export const half = 4 / 2 / 1',
      'export const one = /a\\/[/]b/gu',
      "export const two = new RegExp('^c$', 'i')",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the file
      'export const three = (name: string) => new RegExp(`^${PART}-${name}$`)',
    ].join('\n'),
  )
  const found = findPatterns(join(folder, 'tsconfig.json'), `${folder}/`)
  expect(found.map(({ place, source, flags }) => [place.split(':').at(-1), source, flags])).toEqual([
    ['3', 'a\\/[/]b', 'gu'],
    ['4', '^c$', 'i'],
    ['5', '^\\d+-name$', ''],
  ])
})
