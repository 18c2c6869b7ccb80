// A finished build → its report, made and delivered, as one group of the log.

import type { BuildPlan } from '../build/plan.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { Strategy } from '../push/strategy.ts'
import { layerLines } from '../report/log-lines.ts'
import { verdictOf } from '../report/verdict.ts'
import type { BuildRequest, BuildResult } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { deliverReport } from './deliver.ts'
import type { Ports } from './ports.ts'
import { publish } from './publish.ts'
import type { Pushed } from './pushed.ts'
import { makeReport } from './report.ts'
import { section } from './sections.ts'
import { dockerfileOf } from './source.ts'

export type ReportStep = BuildStep & {
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
  readonly request: BuildRequest
  readonly strategy: Strategy
  /** All that is to be built and pushed, whoever does it. */
  readonly whole: BuildPlan
}

async function make(
  { settings, run, identity, result, cache, ...step }: ReportStep,
  pushed: Pushed | undefined,
  ports: Ports,
) {
  const asked = settings.reports.read && !cache?.stats.unavailable
  const store = asked ? await ports.reports(step.folder) : undefined
  const { scope, title } = identity
  const dockerfile = dockerfileOf(step.source)
  return makeReport({ result, run, title, scope, dockerfile, pushed, cache, store })
}

/** Publishes the image, makes and delivers the report, and sets the outputs `digest` and `report`. */
export async function reportStep(step: ReportStep, ports: Ports): Promise<string | undefined> {
  const { settings, run, identity, result, cache, request, strategy, whole } = step
  const report = async (pushed: Pushed | undefined) => (await make(step, pushed, ports)).report
  const { pushed, failure } = await publish({ step, request, result, strategy, whole, report }, ports)
  await section(ports, 'Report', async () => {
    const made = await make(step, pushed, ports)
    ports.outputs.set('digest', made.digest ?? '')
    const path = ports.files.resolve(step.published, 'report.json')
    const { report } = made
    const lines = await deliverReport(
      { report, result, cache, findings: step.lint.files, identity, run, settings, path },
      ports,
    )
    const digest = made.digest === undefined || pushed !== undefined ? [] : [`  digest ${made.digest}`]
    const compared =
      report.compare === null
        ? ''
        : ` (compared with ${report.compare.ref}@${report.compare.commit.slice(0, 7)})`
    return {
      value: undefined,
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
  return failure
}
