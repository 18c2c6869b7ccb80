// What was decided → everything a build needs: builder, layer cache, plan, and what is pushed in which order.
import type { BuildPlan } from '../build/plan.ts'
import { listCacheRefs } from '../cache/scope.ts'
import type { OpenCache } from '../ports/cache.ts'
import { isStrict } from '../report/budget.ts'
import type { BuildStep } from './build-step.ts'
import type { MountStep } from './cache-mounts.ts'
import { openCache } from './cache-step.ts'
import { chooseBuilder, deriveNeeds } from './choose-builder.ts'
import { type FinalBase, withBase } from './final-base.ts'
import type { Ports } from './ports.ts'
import { planBuild, prepareInputs } from './prepare.ts'
import { type Staged, stagePush, tagPolicyOf, temporaryTag } from './stage-push.ts'

export type PreparedBuild = Staged & {
  readonly whole: BuildPlan
  readonly base: FinalBase | undefined
  readonly cache: OpenCache | undefined
}

/** Opens the cache and chooses the builder at the same time. */
export async function prepareBuild(step: BuildStep, ports: Ports): Promise<PreparedBuild> {
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

/** The build as its cache mounts see it. */
export function mountStep(step: BuildStep, plan: BuildPlan, now: number): MountStep {
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
