// Turns the checkout into a verdict: every check in order, failures in full, then `N passed, N failed`.
// `npm run check -- unit dist` runs only the steps whose names contain one of the words.

import { globSync } from 'node:fs'
import { distStep } from './check/drift.ts'
import { patternsStep } from './check/patterns.ts'
import { type Outcome, programStep, root, type Step } from './check/step.ts'
import { suiteStep } from './check/suite.ts'

const steps: readonly Step[] = [
  programStep('format and lint', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']),
  programStep('types', 'tsc', ['-p', 'tsconfig.json']),
  programStep('types of the page', 'tsc', ['-p', 'tsconfig.page.json']),
  patternsStep,
  programStep('shell scripts', 'shellcheck', [
    '-x',
    ...globSync(['scripts/**/*.sh', '.ci/run'], { cwd: root }).sort(),
  ]),
  programStep('generated files are up to date', 'node', ['scripts/generate.ts', '--check']),
  distStep,
  suiteStep('unit'),
  suiteStep('browser'),
  suiteStep('contract'),
  suiteStep('e2e'),
]

async function perform(step: Step): Promise<Outcome> {
  const started = performance.now()
  const outcome = await step.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  const { passed, failed, skipped, details } = outcome
  const counts = passed + failed + skipped > 1 ? ` (${describe(passed, failed, skipped)})` : ''
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.name}${counts}`)
  if (details !== '') console.log(details.trimEnd())
  return outcome
}

function describe(passed: number, failed: number, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const words = process.argv.slice(2)
const wanted = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const outcomes: Outcome[] = []
for (const step of wanted) outcomes.push(await perform(step))
const sum = (key: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0)
process.exitCode = sum('failed') > 0 || wanted.length === 0 ? 1 : 0
console.log(describe(sum('passed'), sum('failed'), sum('skipped')))
