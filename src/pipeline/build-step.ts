// What was decided → cache restored, image built and pushed, cache kept, report delivered.

import { deriveHitRatio } from '../build/assemble.ts'
import { renderMetadataOutput } from '../build/metadata.ts'
import type { Builder } from '../build/plan.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Budget } from '../report/budget.ts'
import { formatDuration } from '../report/duration.ts'
import { logRow } from '../report/log-lines.ts'
import { type BuildRequest, type BuildResult, runBuild } from './build.ts'
import { openMounts } from './cache-mounts.ts'
import { type EndedBuild, failBuild } from './fail-build.ts'
import { type AskedBase, correctBase, type FinalBase, withBase } from './final-base.ts'
import { keepCache } from './finish-cache.ts'
import { keepMounts } from './keep-mounts.ts'
import type { LintOutcome } from './lint-step.ts'
import type { Ports } from './ports.ts'
import { mountStep, prepareBuild } from './prepare-build.ts'
import { reportStep } from './report-step.ts'
import type { Intent, RunOutcome } from './run.ts'
import type { AskedTags } from './stage-push.ts'

export type BuildStep = Intent & {
  readonly found: Builder
  readonly env: EngineEnv
  readonly dockerfile: Dockerfile | undefined
  readonly lint: LintOutcome
  /** The base of the image, which it says of itself. */
  readonly base: AskedBase
  /** The tags as they were when the step began, where something depends on them. */
  readonly tagStates: AskedTags
  /** What the image is judged by before it gets its tags. */
  readonly budgets: readonly Budget[]
}

function setOutputs({ result }: EndedBuild, ports: Pick<Ports, 'outputs'>): void {
  ports.outputs.set('metadata', renderMetadataOutput(result.metadataText))
  ports.outputs.set('imageid', result.metadata.imageId ?? '')
  ports.outputs.set('cache-hit-ratio', String(Math.round(deriveHitRatio(result.record).ratio * 1e4) / 1e4))
}

/** Builds; once more when the engine took another base than the image was to say, which takes no step anew. */
async function buildOnBase(
  request: BuildRequest,
  base: FinalBase | undefined,
  ports: Ports,
): Promise<BuildResult> {
  const result = await runBuild(request, ports)
  if (base === undefined || result.failure !== undefined) return result
  const used = correctBase(base, result.record)
  if (used === undefined || request.plan.inputs.tags.length === 0) return result
  ports.log.info(`The base is ${used.name}@${used.digest}: recorded in the image.`)
  return runBuild({ ...request, plan: withBase(request.plan, used) }, ports)
}

/** Builds, and delivers everything that follows from it. */
export async function buildStep(step: BuildStep, ports: Ports): Promise<RunOutcome> {
  const { plan, strategy, whole, base, cache } = await prepareBuild(step, ports)
  const file = step.source.dockerfile?.path ?? 'Dockerfile'
  const mounts = await openMounts(mountStep(step, plan, ports.clock.now()), cache, ports)
  const request = {
    plan,
    env: step.env,
    dockerfile: step.dockerfile,
    file,
    folder: step.folder,
    cacheIsFaulty: cache?.faulty,
  }
  ports.log.group('Build')
  const result = await buildOnBase(request, base, ports)
  const built = { request, result, cache }
  if (result.failure !== undefined) return failBuild(built, step, ports)
  ports.log.endGroup()
  const { cached, total } = deriveHitRatio(result.record)
  ports.log.info(
    logRow({
      label: 'Built',
      text: `${cached} of ${total} steps cached`,
      right: formatDuration(result.seconds),
    }),
  )
  setOutputs(built, ports)
  if (mounts !== undefined) await keepMounts(mounts, result, ports)
  const { outcome, finished } = await reportStep({ ...step, request, result, cache, strategy, whole }, ports)
  if (finished !== undefined) await keepCache({ plan, result, cache }, finished, step, ports)
  return outcome
}
