// A finished build → its report, made and delivered, as one group of the log.

import type { OpenCache } from '../ports/cache.ts'
import type { Budget } from '../report/budget.ts'
import { layerLines } from '../report/log-lines.ts'
import { verdictOf } from '../report/verdict.ts'
import { judgeBeforePush, sayBudgets } from './budgets.ts'
import type { BuildResult } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { deliverReport } from './deliver.ts'
import type { Ports } from './ports.ts'
import { confirmPush } from './pushed.ts'
import { makeReport } from './report.ts'
import type { RunOutcome } from './run.ts'
import { section } from './sections.ts'
import { dockerfileOf } from './source.ts'

export type ReportStep = BuildStep & {
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
  /** The references that were pushed. */
  readonly pushed: readonly string[]
  readonly budgets: readonly Budget[]
}

/** Makes, judges and delivers the report, and sets the outputs `digest` and `report`. Says how the step ends. */
export async function reportStep(step: ReportStep, ports: Ports): Promise<RunOutcome> {
  const { settings, run, identity, result, cache } = step
  const pushed = await confirmPush(step.pushed, step.env, ports)
  return section(ports, 'Report', async () => {
    const asked = settings.reports.read && !cache?.stats.unavailable
    const store = asked ? await ports.reports(step.folder) : undefined
    const { scope, title } = identity
    const dockerfile = dockerfileOf(step.source)
    const made = await makeReport({ result, run, title, scope, dockerfile, pushed, cache, store })
    ports.outputs.set('digest', made.digest ?? '')
    const path = ports.files.resolve(step.published, 'report.json')
    const { report } = made
    const judgement = judgeBeforePush(report, step.budgets)
    const { verdicts, failure } = judgement
    const delivery = { report, result, cache, verdicts, dockerfile, identity, run, settings, path }
    const lines = await deliverReport({ ...delivery, findings: step.lint.files }, ports)
    const digest = made.digest === undefined || pushed !== undefined ? [] : [`  digest ${made.digest}`]
    const compared =
      report.compare === null
        ? ''
        : ` (compared with ${report.compare.ref}@${report.compare.commit.slice(0, 7)})`
    return {
      value: failure ?? { kind: 'done' as const },
      text: `${verdictOf(report)}${compared}`,
      lines: [
        ...digest,
        ...report.platforms.flatMap((platform, _, all) => [
          ...(all.length > 1 ? [`  ${platform.platform}`] : []),
          ...layerLines(platform),
        ]),
        ...sayBudgets(judgement, ports),
        ...lines,
      ],
    }
  })
}
