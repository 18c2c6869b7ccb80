// A build that has ended → what its layer cache has to save, what it brought, and both told.
import { secondsByLayer } from '../build/assemble.ts'
import type { BuildPlan } from '../build/plan.ts'
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'
import { listStepSeconds, sumSaved } from '../cache/payoff.ts'
import { messageOf } from '../errors.ts'
import type { CacheState, OpenCache } from '../ports/cache.ts'
import type { PostState } from '../ports/memory.ts'
import { type CacheFigures, renderPayoff } from '../report/cache-figures.ts'
import { logRow } from '../report/log-lines.ts'
import type { Report } from '../report/model.ts'
import { formatSize } from '../report/size.ts'
import type { BuildResult } from './build.ts'
import type { Ports } from './ports.ts'
import { saveCache } from './save-cache.ts'
import type { Settings } from './settings.ts'

export type Built = {
  readonly plan: BuildPlan
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
}

export type FinishedCache = {
  readonly state: CacheState | undefined
  readonly figures: CacheFigures
  /** What there was to save is lost, which has been told. */
  readonly failed: boolean
}

export type Keepable = {
  /** For later runs to compare with. */
  readonly kept?: PostState['report']
  /** Of this run. */
  readonly report?: Report
}

function diffIdsOf({ platforms }: Report): readonly string[] {
  return [...new Set(platforms.flatMap(({ layers }) => layers.flatMap(({ diffId }) => diffId ?? [])))]
}

/** Asks the cache for what there is to save, the report along with it; a cache never fails a run. */
export async function finishCache(
  { result, cache }: Built,
  { kept, report }: Keepable,
  ports: Pick<Ports, 'log'>,
): Promise<FinishedCache | undefined> {
  if (cache === undefined) return undefined
  const { steps } = result.record
  const known = cache.steps ?? new Map<string, number>()
  const told = {
    seconds: secondsByLayer(result.record),
    steps: listStepSeconds(steps, known),
    ran: steps.some((step) => hasRun(step) && !isFrom(step)),
    ...(kept && { report: { commit: kept.commit, text: JSON.stringify(kept.report) } }),
    ...(report && { layers: diffIdsOf(report) }),
  }
  let failed = false
  const state = await cache.finish(told).catch((error: unknown) => {
    failed = true
    ports.log.notice(`The layer cache will not be saved: ${messageOf(error)}`)
    return undefined
  })
  const [saved, cost] = [sumSaved(steps, known), cache.spent?.()]
  const figures = {
    ...{ stored: cache.stats.restoredBytes, fetched: cache.fetched(), fresh: state?.bytes },
    payoff: saved === undefined || cost === undefined ? undefined : { saved, cost },
  }
  return { state, figures, failed }
}

function hasRun({ status }: Step): boolean {
  return status === 'done' || status === 'failed' || status === 'canceled'
}

type Keeping = {
  readonly settings: Settings
  /** The run's private folder. */
  readonly folder: string
}

/** Saves it now or leaves that to the post step, and tells what the cache was good for. */
export async function keepCache(
  { plan, cache }: Built,
  finished: FinishedCache,
  { settings, folder }: Keeping,
  ports: Ports,
): Promise<void> {
  const { state, figures, failed } = finished
  const used = plan.cacheFrom.length > 0 || plan.cacheTo.length > 0
  if (cache !== undefined && used && !cache.reached())
    ports.log.notice(
      'The layer cache was not used: the builder does not reach 127.0.0.1 of this job. It is on another machine, or the job is in a container.',
    )
  const say = (text: string) => ports.log.info(logRow({ label: 'Cache', text }))
  const { payoff } = figures
  const fetched = `${formatSize(figures.fetched)} fetched`
  if (failed) say(`${fetched}, nothing saved`)
  else if (state === undefined || state.bytes === 0) {
    if (cache?.stats.source !== undefined) say(`${fetched}, nothing new to save`)
  } else if (settings.cacheUpload === 'post')
    say(`${fetched}, ${formatSize(state.bytes)} of layers to be saved in the post step`)
  if (payoff !== undefined) say(renderPayoff(payoff))
  if (state === undefined) return
  if (settings.cacheUpload === 'post') return ports.memory.remember({ cache: state, payoff })
  const own = ports.files.resolve(folder, 'cache')
  await saveCache({ state, folder: own, token: settings.githubToken }, ports)
}
