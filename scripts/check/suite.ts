// Turns one vitest project into a step that counts each of its tests.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, execute, type Outcome, type Step } from './step.ts'

/** What is read of vitest's JSON report. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Counts a project's tests; a file that crashed, a run that died and a run of nothing are failures too. */
export function countTests(report: Report | undefined, ended: Ended): Outcome {
  const crashed = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const passed = report?.numPassedTests ?? 0
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const known = (report?.numFailedTests ?? 0) + crashed
  const failed = known === 0 && (ended.code !== 0 || passed === 0) ? 1 : known
  const reason = passed + known === 0 ? 'no test ran\n' : ''
  return { passed, failed, skipped, details: failed === 0 ? '' : `${ended.output}${reason}` }
}

/** A run that died while it was writing has left half of it. */
function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

/** The step that runs all tests of a vitest project. */
export function suiteStep(project: string): Step {
  const run = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'layersmith-check-'))
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    try {
      const ended = await execute('vitest', ['run', '--project', project, ...reporters])
      return countTests(readReport(file), ended)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return { name: `${project} tests`, run }
}
