// Settings, builder and the tags as they are → how the image is pushed, and the plan of the build for it.
import type { Builder, BuildPlan } from '../build/plan.ts'
import { ExternalError, messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { chooseStrategy, firstReferences, pushesByDigest, type Strategy } from '../push/strategy.ts'
import type { TagPolicy, TagState } from '../push/tag-move.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'
import { REVISION, readTagStates } from './tag-states.ts'

/** The tags as they were before the build; undefined where the engine pushes them without being asked about them. */
export type AskedTags = () => Promise<readonly TagState[] | undefined>

type Asking = {
  readonly settings: Settings
  readonly push: boolean
  /** Somebody judges the image before it gets a tag. */
  readonly judged: boolean
  readonly env: EngineEnv
}

/** The commit that the image says it was made from. */
export function ownRevision({ build }: Settings): string | undefined {
  const start = `${REVISION}=`
  return build.labels.findLast((label) => label.startsWith(start))?.slice(start.length) || undefined
}

/** An image that does not say its commit can be compared with no other. */
export function tagPolicyOf(settings: Settings): TagPolicy {
  const { immutable, tagMoves } = settings
  return { immutable, forward: tagMoves === 'forward' && ownRevision(settings) !== undefined }
}

/** Begins to read the tags, where something depends on them. */
export function askTags(
  { settings, push, judged, env }: Asking,
  ports: Pick<Ports, 'registry' | 'log'>,
): AskedTags {
  const { immutable, forward } = tagPolicyOf(settings)
  const { tags, outputs } = settings.build
  // an image that gets no tag now overwrites none
  const wanted =
    push &&
    settings.push !== 'by-digest' &&
    tags.length > 0 &&
    outputs.length === 0 &&
    (immutable || forward || judged)
  if (!wanted) return async () => undefined
  const asking = ports.registry(env).then((registry) => readTagStates(registry, tags, () => false))
  // waited for later: it must not be an unhandled rejection until then
  asking.catch(() => undefined)
  return async () => {
    try {
      return await asking
    } catch (error) {
      if (immutable || !(error instanceof ExternalError)) throw error
      ports.log.notice(
        `The tags could not be read, so the engine pushes them as they are: ${messageOf(error)}`,
      )
      return undefined
    }
  }
}

export type Staged = {
  readonly strategy: Strategy
  /** What the engine is to do. */
  readonly plan: BuildPlan
}

export type Staging = {
  readonly policy: TagPolicy
  readonly judged: boolean
  /** The tag of an image that another job merges, for builders that push to tags only. */
  readonly temporary: string | undefined
}

/** `push: by-digest`: unique to the run, its attempt and the platforms. */
export function temporaryTag({ push, build }: Settings, run: RunContext): string | undefined {
  if (push !== 'by-digest') return undefined
  const platforms = build.platforms.map((platform) => `-${platform.replace(/[^\w.-]/g, '-')}`)
  return `layersmith-${run.runId}-${run.runAttempt}-${run.job}${platforms.join('')}`
    .replace(/[^\w.-]/g, '-')
    .slice(0, 128)
}

function stageUntagged(plan: BuildPlan, temporary: string): Staged {
  const names = plan.inputs.tags.map((tag) => repositoryName(requireReference(tag)))
  const repositories = [...new Set(names)]
  if (pushesByDigest(plan.builder)) return { strategy: 'untagged', plan: { ...plan, byDigest: repositories } }
  const tags = repositories.map((name) => `${name}:${temporary}`)
  return { strategy: 'untagged', plan: { ...plan, inputs: { ...plan.inputs, tags } } }
}

/** The plan that fits the strategy. */
export function stagePush(
  plan: BuildPlan,
  states: readonly TagState[] | undefined,
  { policy, judged, temporary }: Staging,
): Staged {
  if (temporary !== undefined) return stageUntagged(plan, temporary)
  if (states === undefined || !plan.push) return { strategy: 'engine', plan }
  const builder: Builder = plan.builder
  const strategy = chooseStrategy({ policy, builder, states, judged, loads: plan.inputs.load })
  const repositories = [...new Set(states.map(({ repository }) => repository))]
  switch (strategy) {
    case 'engine':
      return { strategy, plan }
    case 'digest':
      return { strategy, plan: { ...plan, byDigest: repositories } }
    case 'first':
      return { strategy, plan: { ...plan, inputs: { ...plan.inputs, tags: firstReferences(states) } } }
    case 'twice':
      return { strategy, plan: { ...plan, push: false } }
    case 'untagged':
      return { strategy, plan: { ...plan, byDigest: repositories } }
  }
}
