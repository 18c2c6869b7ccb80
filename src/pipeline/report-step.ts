// A finished build → its report, made and delivered, as one group of the log.

import type { BuildPlan } from '../build/plan.ts'
import type { OpenCache } from '../ports/cache.ts'
import { layerLines } from '../report/log-lines.ts'
import { verdictOf } from '../report/verdict.ts'
import type { BuildResult } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { deliverReport } from './deliver.ts'
import { type FinishedCache, finishCache } from './finish-cache.ts'
import { reportToKeep } from './keep-report.ts'
import type { Ports } from './ports.ts'
import { confirmPush } from './pushed.ts'
import { makeReport } from './report.ts'
import { section } from './sections.ts'
import { dockerfileOf } from './source.ts'

export type ReportStep = BuildStep & {
  readonly plan: BuildPlan
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
  /** The references that were pushed. */
  readonly pushed: readonly string[]
}

/** Makes and delivers the report, and sets the outputs `digest` and `report`. The cache ends with it: the report travels along. */
export async function reportStep(step: ReportStep, ports: Ports): Promise<FinishedCache | undefined> {
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
    const kept = reportToKeep(step, report)
    const finished = await finishCache(step, kept, ports)
    if (kept !== undefined && finished?.state?.kind !== 'packs') ports.memory.remember({ report: kept })
    const lines = await deliverReport(
      {
        report,
        result,
        cache,
        figures: finished?.figures,
        findings: step.lint.files,
        identity,
        run,
        settings,
        path,
      },
      ports,
    )
    const digest = made.digest === undefined || pushed !== undefined ? [] : [`  digest ${made.digest}`]
    const compared =
      report.compare === null
        ? ''
        : ` (compared with ${report.compare.ref}@${report.compare.commit.slice(0, 7)})`
    return {
      value: finished,
      text: `${verdictOf(report)}${compared}`,
      lines: [
        ...digest,
        ...report.platforms.flatMap((platform, _, all) => [
          ...(all.length > 1 ? [`  ${platform.platform}`] : []),
          ...layerLines(platform),
        ]),
        ...lines,
      ],
    }
  })
}
