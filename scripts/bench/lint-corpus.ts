// One process that lints the corpus once, file by file, and prints what that took; `context` as its argument
// gives every file its build context. A process of its own, so that its peak of memory is that of linting.
import { lintDockerfile } from '../../src/lint/lint.ts'
import { generateCorpus } from './corpus.ts'

export type CorpusRun = {
  /** Milliseconds, one for each file in order. */
  readonly perFile: readonly number[]
  readonly findings: number
  readonly characters: number
  /** Peak resident memory of the process, and what it was before the first file. */
  readonly peakMB: number
  readonly beforeMB: number
}

const peakMB = () => (process.resourceUsage().maxRSS * 1024) / 1e6

function lintCorpus(size: number, withContext: boolean): CorpusRun {
  const corpus = generateCorpus(size)
  const beforeMB = peakMB()
  const perFile: number[] = []
  let findings = 0
  for (const { text, context } of corpus) {
    const started = performance.now()
    const found = lintDockerfile({ text, path: 'Dockerfile', ...(withContext ? { context } : {}) })
    perFile.push(performance.now() - started)
    findings += found.length
  }
  const characters = corpus.reduce((sum, { text }) => sum + text.length, 0)
  return { perFile, findings, characters, peakMB: peakMB(), beforeMB }
}

const [size = '500', context] = process.argv.slice(2)
console.log(JSON.stringify(lintCorpus(Number(size), context === 'context')))
