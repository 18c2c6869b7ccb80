// What was decided → cache restored, image built and pushed, cache kept, report delivered.

import { deriveHitRatio } from '../build/assemble.ts'
import { renderMetadataOutput } from '../build/metadata.ts'
import type { Builder, BuildPlan } from '../build/plan.ts'
import { listCacheRefs } from '../cache/scope.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { type Budget, isStrict } from '../report/budget.ts'
import { renderFailure } from '../report/build-log.ts'
import { formatDuration } from '../report/duration.ts'
import { logRow } from '../report/log-lines.ts'
import { escapeText } from '../report/markdown.ts'
import { type BuildRequest, type BuildResult, runBuild } from './build.ts'
import { type MountStep, openMounts } from './cache-mounts.ts'
import { openCache } from './cache-step.ts'
import { chooseBuilder, deriveNeeds } from './choose-builder.ts'
import { type AskedBase, correctBase, type FinalBase, withBase } from './final-base.ts'
import { finishCache, keepCache } from './finish-cache.ts'
import { keepFinishedSteps } from './keep-finished.ts'
import { keepMounts } from './keep-mounts.ts'
import type { LintOutcome } from './lint-step.ts'
import type { Ports } from './ports.ts'
import { planBuild, prepareInputs } from './prepare.ts'
import { tellWhere } from './push-trouble.ts'
import { reportStep } from './report-step.ts'
import type { Intent, RunOutcome } from './run.ts'
import { type AskedTags, type Staged, stagePush, tagPolicyOf, temporaryTag } from './stage-push.ts'
import { writeSummary } from './summary.ts'

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

type Prepared = Staged & {
  readonly whole: BuildPlan
  readonly base: FinalBase | undefined
  readonly cache: OpenCache | undefined
}

async function prepare(step: BuildStep, ports: Ports): Promise<Prepared> {
  const { settings, run, refs, identity, folder } = step
  const { build } = settings
  const ownCache = build.cacheFrom.length === 0 && build.cacheTo.length === 0
  const needs = deriveNeeds({
    builder: settings.builder,
    exportsCache: (ownCache && settings.cache.write) || build.cacheTo.length > 0,
    platforms: build.platforms,
    attests:
      build.attests.length > 0 ||
      (build.provenance ?? 'false') !== 'false' ||
      (build.sbom ?? 'false') !== 'false',
    outputs: build.outputs,
    allow: build.allow,
    network: build.network,
    run: `${run.runId}-${run.runAttempt}-${ports.clock.now().toString(36)}`,
  })
  // bad secrets are told before anything is created
  const inputs = await prepareInputs(step, ports)
  const [builder, cache] = await Promise.all([
    chooseBuilder(step.found, needs, step.env, ports),
    openCache(
      {
        ...{ settings, run, scope: identity.scope, refs, found: step.found, env: step.env },
        dockerfile: step.dockerfile,
        folder: ports.files.resolve(folder, 'cache'),
      },
      ports,
    ),
  ])
  const plan = planBuild(inputs, builder, step.decision.push, cache)
  const base = await step.base()
  const bare = { ...plan, compression: settings.compression }
  const whole = base === undefined ? bare : withBase(bare, base)
  const judged = step.budgets.some(isStrict)
  const staged = stagePush(whole, await step.tagStates(), {
    policy: tagPolicyOf(settings),
    judged,
    temporary: step.decision.push ? temporaryTag(settings, run) : undefined,
  })
  return { ...staged, whole, base, cache }
}

/** Lines of a failing step's output that an issue quotes. */
const MOST_TAIL = 40

type Built = {
  readonly request: BuildRequest
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
}

async function fail({ request, result, cache }: Built, step: BuildStep, ports: Ports): Promise<RunOutcome> {
  const { failure } = result
  if (failure === undefined) return { kind: 'done' }
  const { text } = step.source.dockerfile ?? {}
  for (const line of renderFailure({
    failure,
    file: request.file,
    dockerfile: text,
    output: result.output,
    tail: result.tail,
  }))
    ports.log.info(line)
  ports.log.endGroup()
  if (await keepFinishedSteps(request, result, ports)) {
    const built = { plan: request.plan, result, cache }
    const finished = await finishCache(built, undefined, ports)
    if (finished !== undefined) await keepCache(built, finished, keeping(step, ports), ports)
    ports.log.info('The finished steps are kept: the next run starts at the failed one.')
  }
  const where = await tellWhere({ request, result, env: step.env }, ports)
  await writeSummary(
    `### ${escapeText(step.identity.title)}: build failed\n\n${escapeText(failure.message)}\n${where}`,
    ports,
  )
  const { line, endLine, message } = failure
  const place =
    step.source.dockerfile === undefined || line === undefined
      ? {}
      : { file: request.file, line, ...(endLine === undefined ? {} : { endLine }) }
  const lines = result.output.trimEnd().split('\n')
  const tail = result.output.trim() === '' ? result.tail : lines
  return { kind: 'failed', message, ...place, tail: tail.slice(-MOST_TAIL) }
}

function keeping({ settings, folder }: BuildStep, ports: Pick<Ports, 'files'>) {
  return { settings, folder: ports.files.resolve(folder, 'cache') }
}

function setOutputs({ result }: Built, ports: Pick<Ports, 'outputs'>): void {
  ports.outputs.set('metadata', renderMetadataOutput(result.metadataText))
  ports.outputs.set('imageid', result.metadata.imageId ?? '')
  ports.outputs.set('cache-hit-ratio', String(Math.round(deriveHitRatio(result.record).ratio * 1e4) / 1e4))
}

function mountStep(step: BuildStep, plan: BuildPlan, now: number): MountStep {
  const { settings, run, refs, identity, folder, source, env, dockerfile } = step
  return {
    ...{ plan, env, dockerfile, folder, scope: identity.scope, context: source.folder },
    dockerfilePath: source.dockerfile?.absolute ?? '',
    refs: listCacheRefs(refs),
    read: settings.cache.read,
    wanted: settings.cacheMounts,
    limit: settings.cacheMountLimit,
    write: settings.cache.write,
    // two steps of a job may read the same mounts: the later one must not get what the first has read
    run: `${run.runId}-${run.runAttempt}-${now.toString(36)}`,
  }
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
  const { plan, strategy, whole, base, cache } = await prepare(step, ports)
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
  if (result.failure !== undefined) return fail(built, step, ports)
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
  if (finished !== undefined) await keepCache({ plan, result, cache }, finished, keeping(step, ports), ports)
  return outcome
}
