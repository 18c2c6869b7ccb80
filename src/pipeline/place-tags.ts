// An image that is in its registries → its tags, fixed ones first, and what is where when that is done.
import { ExternalError, messageOf } from '../errors.ts'
import { canonicalName, requireReference } from '../image/reference-name.ts'
import type { ManifestInfo, Registry } from '../ports/registry.ts'
import { isInPlace, type PlacedTag } from '../push/placed.ts'
import {
  type BuiltImage,
  decideMove,
  describeRefusal,
  type TagMove,
  type TagPolicy,
  type TagState,
} from '../push/tag-move.ts'
import { isFixedTag, orderTags } from '../push/tag-order.ts'
import type { Relate } from './relate.ts'
import { readTagStates } from './tag-states.ts'

export type Placement = {
  readonly registry: Registry
  readonly references: readonly string[]
  readonly policy: TagPolicy
  readonly relate: Relate
}

export type Decided = { readonly state: TagState; readonly move: TagMove }

/** Reads all tags anew and decides on each; nothing is written. */
export async function decideTags(placement: Placement, image: BuiltImage): Promise<readonly Decided[]> {
  const { registry, references, policy, relate } = placement
  const states = orderTags(await readTagStates(registry, references, (digest) => digest !== image.digest))
  return Promise.all(
    states.map(async (state) => {
      const asks = policy.forward && state.revision !== undefined && state.digest !== image.digest
      const relation = asks ? await relate(state.revision ?? '') : 'unknown'
      return { state, move: decideMove(state, image, { ...policy, relation }) }
    }),
  )
}

/** The sentence for tags that may not be overwritten; undefined when there are none. */
export function refusalOf(decided: readonly Decided[]): string | undefined {
  const refused = decided.flatMap(({ state: { reference }, move }) =>
    move.kind === 'refused' ? [{ reference, reason: move.reason }] : [],
  )
  return refused.length === 0 ? undefined : describeRefusal(refused)
}

export type Image = {
  readonly manifest: ManifestInfo
  /** References that answer it already. */
  readonly done: readonly string[]
}

/** Sets what was decided. A fixed tag that fails keeps all moving tags where they are. */
export async function placeTags(
  registry: Registry,
  decided: readonly Decided[],
  image: Image,
): Promise<readonly PlacedTag[]> {
  const put = (some: readonly Decided[]) => Promise.all(some.map((one) => placeTag(registry, one, image)))
  const fixed = await put(decided.filter(({ state }) => isFixedTag(state.tag)))
  const moving = decided.filter(({ state }) => !isFixedTag(state.tag))
  const whole = fixed.every((row) => isInPlace(row) || row.state === 'left')
  return [...fixed, ...(whole ? await put(moving) : notSet(moving))]
}

/** Rows of tags that stay as they are, since something else went wrong. */
export function notSet(decided: readonly Decided[]): readonly PlacedTag[] {
  return decided.map(({ state, move }) => ({
    ...rowOf(state),
    ...('reason' in move ? { state: move.kind, note: move.reason } : { state: 'not set' }),
  }))
}

const rowOf = ({ reference, digest }: TagState) => ({ reference, digest, note: undefined })

async function placeTag(
  registry: Registry,
  { state, move }: Decided,
  { manifest, done }: Image,
): Promise<PlacedTag> {
  if ('reason' in move) return { ...rowOf(state), state: move.kind, note: move.reason }
  const name = canonicalName(requireReference(state.reference))
  try {
    // a registry whose tags are immutable refuses them even when they stay the same
    if (move.kind !== 'same' && !done.includes(state.reference)) await registry.putManifest(name, manifest)
    const found = await registry.digest(name)
    if (found === manifest.digest) return { ...rowOf(state), state: move.kind, digest: found }
    const note = 'another run moved it at the same time'
    return { ...rowOf(state), state: 'left', digest: found, note }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    return { ...rowOf(state), state: 'failed', note: messageOf(error) }
  }
}
