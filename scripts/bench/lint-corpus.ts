// One process that lints the corpus once, file by file, and prints what that took; `context` as its argument
// gives every file its build context, the name of a peer has that lint it instead. A process of its own, so that
// nobody warms up anybody else.
import { lintDockerfile } from '../../src/lint/lint.ts'
import { generateCorpus, type Sample } from './corpus.ts'

export const PEERS = ['dockerfile-utils', 'dockerfilelint'] as const

export type Linting = 'bare' | 'context' | (typeof PEERS)[number]

export type CorpusRun = {
  /** Milliseconds, one for each file in order. */
  readonly perFile: readonly number[]
  readonly findings: number
}

/** Lints one file and counts the findings. */
type Lint = (sample: Sample) => number

/** All rules are on, also those that are off by default. */
const ALL = { path: 'Dockerfile', settings: { preset: 'strict' } } as const

const LINTERS: Readonly<Record<Linting, () => Promise<Lint>>> = {
  bare: async () => (sample) => lintDockerfile({ ...ALL, text: sample.text }).length,
  context: async () => (sample) => lintDockerfile({ ...ALL, ...sample }).length,
  'dockerfile-utils': async () => {
    const { validate } = await import('dockerfile-utils')
    return ({ text }) => validate(text).length
  },
  dockerfilelint: async () => {
    const { default: peer } = await import('dockerfilelint')
    return ({ text }) => Object.values(peer.run('.', text)).flat().length
  },
}

function lintCorpus(size: number, lint: Lint): CorpusRun {
  const perFile: number[] = []
  let findings = 0
  for (const sample of generateCorpus(size)) {
    const started = performance.now()
    findings += lint(sample)
    perFile.push(performance.now() - started)
  }
  return { perFile, findings }
}

if (import.meta.main) {
  const [size = '500', kind = 'bare'] = process.argv.slice(2)
  console.log(JSON.stringify(lintCorpus(Number(size), await LINTERS[kind as Linting]())))
}
