// What was decided → cache restored, image built and pushed, cache kept, report delivered.

import { deriveHitRatio } from '../build/assemble.ts'
import { renderMetadataOutput } from '../build/metadata.ts'
import { pushesByItself } from '../build/outputs.ts'
import type { Builder, BuildPlan } from '../build/plan.ts'
import { listCacheRefs } from '../cache/scope.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { renderFailure } from '../report/build-log.ts'
import { formatDuration } from '../report/duration.ts'
import { logRow } from '../report/log-lines.ts'
import { escapeText } from '../report/markdown.ts'
import { type BuildRequest, type BuildResult, runBuild } from './build.ts'
import { keepMounts, type MountStep, openMounts } from './cache-mounts.ts'
import { openCache } from './cache-step.ts'
import { chooseBuilder, deriveNeeds } from './choose-builder.ts'
import { finishCache, keepCache } from './finish-cache.ts'
import { keepFinishedSteps } from './keep-finished.ts'
import type { LintOutcome } from './lint-step.ts'
import type { Ports } from './ports.ts'
import { planBuild, prepareInputs } from './prepare.ts'
import { reportStep } from './report-step.ts'
import type { Intent, RunOutcome } from './run.ts'
import { writeSummary } from './summary.ts'

export type BuildStep = Intent & {
  readonly found: Builder
  readonly env: EngineEnv
  readonly dockerfile: Dockerfile | undefined
  readonly lint: LintOutcome
}

async function prepare(
  step: BuildStep,
  ports: Ports,
): Promise<{ plan: BuildPlan; cache: OpenCache | undefined }> {
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
  return { plan: { ...plan, compression: settings.compression }, cache }
}

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
  await writeSummary(
    `### ${escapeText(step.identity.title)}: build failed\n\n${escapeText(failure.message)}\n`,
    ports,
  )
  const { line, endLine, message } = failure
  const place =
    step.source.dockerfile === undefined || line === undefined
      ? {}
      : { file: request.file, line, ...(endLine === undefined ? {} : { endLine }) }
  return { kind: 'failed', message, ...place }
}

function keeping({ settings, folder }: BuildStep, ports: Pick<Ports, 'files'>) {
  return { settings, folder: ports.files.resolve(folder, 'cache') }
}

function setOutputs({ result }: Built, ports: Pick<Ports, 'outputs'>): void {
  ports.outputs.set('metadata', renderMetadataOutput(result.metadataText))
  ports.outputs.set('imageid', result.metadata.imageId ?? '')
  ports.outputs.set('cache-hit-ratio', String(Math.round(deriveHitRatio(result.record).ratio * 1e4) / 1e4))
}

function mountStep(step: BuildStep, plan: BuildPlan): MountStep {
  const { settings, run, refs, identity, folder, source, env, dockerfile } = step
  return {
    ...{ plan, env, dockerfile, folder, scope: identity.scope, context: source.folder },
    dockerfilePath: source.dockerfile?.absolute ?? '',
    refs: listCacheRefs(refs),
    read: settings.cache.read,
    wanted: settings.cacheMounts,
    limit: settings.cacheMountLimit,
    write: settings.cache.write,
    run: `${run.runId}-${run.runAttempt}`,
  }
}

/** Builds, and delivers everything that follows from it. */
export async function buildStep(step: BuildStep, ports: Ports): Promise<RunOutcome> {
  const { plan, cache } = await prepare(step, ports)
  const file = step.source.dockerfile?.path ?? 'Dockerfile'
  const mounts = await openMounts(mountStep(step, plan), cache, ports)
  const request = {
    plan,
    env: step.env,
    dockerfile: step.dockerfile,
    file,
    folder: step.folder,
    cacheIsFaulty: cache?.faulty,
  }
  ports.log.group('Build')
  const result = await runBuild(request, ports)
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
  const pushes = plan.push || pushesByItself(plan.inputs.outputs)
  const finished = await reportStep(
    { ...step, plan, result, cache, pushed: pushes ? plan.inputs.tags : [] },
    ports,
  )
  if (finished !== undefined) await keepCache({ plan, result, cache }, finished, keeping(step, ports), ports)
  return { kind: 'done' }
}
