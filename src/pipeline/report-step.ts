// A finished build → its report, made and delivered, as one group of the log.

import type { BuildPlan } from '../build/plan.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { Strategy } from '../push/strategy.ts'
import { layerLines } from '../report/log-lines.ts'
import type { Comparison, Report } from '../report/model.ts'
import { verdictOf } from '../report/verdict.ts'
import { judgeImage, sayBudgets } from './budgets.ts'
import type { BuildRequest, BuildResult } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { type ReadContents, readContents } from './contents.ts'
import { deliverReport } from './deliver.ts'
import { type FoundBase, findBase } from './find-base.ts'
import { type FinishedCache, finishCache } from './finish-cache.ts'
import { reportToKeep } from './keep-report.ts'
import { writePage } from './page-step.ts'
import type { Ports } from './ports.ts'
import { publish } from './publish.ts'
import type { Pushed } from './pushed.ts'
import { makeReport } from './report.ts'
import type { RunOutcome } from './run.ts'
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

async function findBaseOf(step: ReportStep, ports: Ports): Promise<FoundBase | undefined> {
  const { settings, run, identity, cache, env } = step
  const asked = settings.reports.read && !cache?.stats.unavailable
  const store = asked ? await ports.reports(step.folder) : undefined
  return findBase({ settings, run, scope: identity.scope, env, store, cache }, ports)
}

type Made = ReadContents & { readonly digest: string | undefined }

type Reporting = {
  readonly step: ReportStep
  readonly report: Report
  readonly pushed: Pushed | undefined
  readonly base: FoundBase | undefined
}

async function contentsOfReport(
  { step, report, pushed, base }: Reporting,
  ports: Ports,
): Promise<ReadContents> {
  const { settings, budgets, cache, env, whole } = step
  const [tag] = whole.inputs.tags
  const image =
    pushed === undefined || tag === undefined
      ? undefined
      : `${repositoryName(requireReference(tag))}@${pushed.digest}`
  return readContents(
    {
      ...{ report, mode: settings.analyze, cache, env, pushed: image, before: base?.report },
      demanded: budgets.some(({ metric }) => metric === 'min-efficiency' || metric === 'max-reclaimable'),
    },
    ports,
  )
}

/** How the step ends, and the layer cache, which ends with the report: that travels along. */
export type Reported = { readonly outcome: RunOutcome; readonly finished: FinishedCache | undefined }

/** Publishes the image, makes, judges and delivers the report, and sets the outputs `digest` and `report`. */
export async function reportStep(step: ReportStep, ports: Ports): Promise<Reported> {
  const { settings, run, identity, result, cache, request, strategy, whole } = step
  const { title } = identity
  const dockerfile = dockerfileOf(step.source)
  // asked once: a judge may have wanted the report before
  const base = await findBaseOf(step, ports)
  let known: { readonly of: Pushed | undefined; readonly made: Made } | undefined
  const make = async (pushed: Pushed | undefined): Promise<Made> => {
    const { report, digest } = await makeReport({ result, run, title, dockerfile, pushed, cache, base })
    return { digest, ...(await contentsOfReport({ step, report, pushed, base }, ports)) }
  }
  const reportOf = async (pushed: Pushed | undefined) => {
    if (known === undefined || known.of !== pushed) known = { of: pushed, made: await make(pushed) }
    return known.made
  }
  const report = async (pushed: Pushed | undefined) => (await reportOf(pushed)).report
  const { pushed, failure } = await publish({ step, request, result, strategy, whole, report }, ports)
  return section(ports, 'Report', async () => {
    const made = await reportOf(pushed)
    ports.outputs.set('digest', made.digest ?? '')
    const path = ports.files.resolve(step.published, 'report.json')
    const { report, content } = made
    const judgement = judgeImage(report, step.budgets)
    const { verdicts } = judgement
    const { distance } = base ?? {}
    const kept = reportToKeep(step, report)
    const finished = await finishCache({ plan: request.plan, result, cache }, { kept, report }, ports)
    if (kept !== undefined && finished?.state?.kind !== 'packs') ports.memory.remember({ report: kept })
    const told = {
      report,
      content,
      result,
      cache,
      verdicts,
      dockerfile,
      distance,
      figures: finished?.figures,
    }
    const delivery = { ...told, identity, run, settings, path }
    const page = await writePage({ step, made, base: base?.report }, ports)
    const lines = await deliverReport({ ...delivery, page, findings: step.lint.files }, ports)
    const digest = made.digest === undefined || pushed !== undefined ? [] : [`  digest ${made.digest}`]
    const compared =
      report.compare === null
        ? ''
        : ` (compared with ${namedRef(report.compare)}${distance === undefined ? '' : `, ${distance}`})`
    return {
      value: { outcome: judgement.failure ?? outcomeOf(failure), finished },
      text: `${verdictOf(report)}${compared}`,
      lines: [
        ...digest,
        ...report.platforms.flatMap((platform, _, all) => [
          ...(all.length > 1 ? [`  ${platform.platform}`] : []),
          ...layerLines(platform),
        ]),
        ...made.lines,
        ...sayBudgets(judgement, ports),
        ...lines,
      ],
    }
  })
}

function namedRef({ ref, commit }: Comparison): string {
  return commit === '' ? ref : `${ref}@${commit.slice(0, 7)}`
}

const outcomeOf = (failure: string | undefined): RunOutcome =>
  failure === undefined ? { kind: 'done' } : { kind: 'failed', message: failure }
