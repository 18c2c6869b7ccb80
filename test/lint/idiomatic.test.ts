// Well-made Dockerfiles of many trades: what may be said of them, and that nothing else is.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { listingOf } from '../support/listing.ts'

/** `line severity rule`; a file that is not here is met with silence. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'vite-nginx': ['10 info copy-link'],
  wolfi: ['8 warning image-latest', '11 info copy-link'],
  'heredoc-run': ['16 info chmod-after-copy'],
  'named-context': ['3 warning unknown-from-stage'],
  'shell-cmd-with-var': ['5 info exec-form'],
  'secretish-but-fine': ['2 style merge-env'],
  'artifact-from-ci': ['3 info copy-missing-source'],
  'pip-env-nocache': ['5 style pin-pip'],
  'service-in-run': ['4 style merge-env'],
}

type Sample = {
  readonly name: string
  readonly text: string
  readonly context: Readonly<Record<string, string>> | undefined
}

/** `=== name | path, path=text, …` and the Dockerfile. */
function readSample(part: string): Sample {
  const [head = '', ...lines] = part.split('\n')
  const [name = '', files] = head.split(' | ')
  const pairs = files?.split(', ').map((file): readonly [string, string] => {
    const [path = '', ...text] = file.split('=')
    return [path, text.join('=').replaceAll('\\n', '\n')]
  })
  return { name, text: lines.join('\n'), context: pairs && Object.fromEntries(pairs) }
}

const samples = readFileSync(new URL('../fixtures/idiomatic.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map(readSample)

const lint = ({ text, context }: Sample) =>
  lintDockerfile({ text, path: 'Dockerfile', context: listingOf(context) })

describe('under the preset recommended', () => {
  test.each(samples)('$name hears what it deserves', (sample) => {
    const said = lint(sample).map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)
    expect(said).toEqual(SAID[sample.name] ?? [])
  })
})

test('there are many of them, and the table speaks of none that is not there', () => {
  const names = samples.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(40)
  expect(Object.keys(SAID).filter((name) => !names.includes(name))).toEqual([])
})
