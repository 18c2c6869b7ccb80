// What is asked of the tags, the builder, and the tags as they are → how the image gets to its registry.
import type { Builder } from '../build/plan.ts'
import type { TagPolicy, TagState } from './tag-move.ts'
import { isFixedTag } from './tag-order.ts'

/**
 * `engine`: the engine pushes all tags. `digest`: it pushes none, we set them afterwards. `first`: it pushes a version that
 * is new, we set the others. `twice`: it builds, and pushes when the tags are decided on. `untagged`: another job tags it.
 */
export type Strategy = 'engine' | 'digest' | 'first' | 'twice' | 'untagged'

export type Asked = {
  readonly policy: TagPolicy
  readonly builder: Pick<Builder, 'driver' | 'store' | 'nodes'>
  readonly states: readonly TagState[]
  /** Somebody judges the image before it gets a tag. */
  readonly judged: boolean
  /** The image is to be in the engine as well. */
  readonly loads: boolean
}

const isNew = ({ digest, hidden }: TagState): boolean => digest === undefined && hidden === undefined

/** Nobody else sets it while the image is built, as another run may do with `main`. */
const isFree = (state: TagState): boolean => isNew(state) && isFixedTag(state.tag)

/** Whether the builder pushes an image that has no tag. */
export function pushesByDigest({ driver, nodes }: Asked['builder']): boolean {
  return driver !== 'docker' && nodes === 1
}

/**
 * The docker driver refuses to push by digest, and for a builder of several nodes buildx joins their images under a tag:
 * there an image needs one to be pushed at all.
 */
export function chooseStrategy({ policy, builder, states, judged, loads }: Asked): Strategy {
  if (!policy.immutable && !policy.forward && !judged) return 'engine'
  if (pushesByDigest(builder)) return 'digest'
  const risky = policy.immutable && states.some((state) => isFixedTag(state.tag) && !isNew(state))
  const repositories = new Set(states.map(({ repository }) => repository))
  const free = [...repositories].every((name) =>
    states.some((state) => state.repository === name && isFree(state)),
  )
  return free && !risky && !judged && !loads && builder.store !== 'classic' ? 'first' : 'twice'
}

/** One reference for each repository that the engine may push to: a tag that nobody else sets before others. */
export function firstReferences(states: readonly TagState[]): readonly string[] {
  const first = new Map<string, string>()
  for (const state of [...states.filter(isFree), ...states])
    if (!first.has(state.repository)) first.set(state.repository, state.reference)
  return [...first.values()]
}
