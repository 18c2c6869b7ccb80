// What a tag points to, the image that was built and the policy → what becomes of the tag.
import { isFixedTag } from './tag-order.ts'

/** A tag as its registry answers it. */
export type TagState = {
  /** As given: `ghcr.io/acme/api:main`. */
  readonly reference: string
  /** `ghcr.io/acme/api`. */
  readonly repository: string
  readonly tag: string
  /** Undefined when the registry has no such tag. */
  readonly digest: string | undefined
  /** Digest of the configuration, of an image for one platform. */
  readonly config: string | undefined
  /** Commit that the image says it was made from. */
  readonly revision: string | undefined
  /** Why it could not be read, when the registry answered but does not show it. */
  readonly hidden?: string
}

/** How the commit of the tag stands to ours in history. */
export type Relation = 'same' | 'older' | 'newer' | 'apart' | 'unknown'

export type BuiltImage = { readonly digest: string | undefined; readonly config: string | undefined }

export type TagPolicy = {
  readonly immutable: boolean
  /** Moving tags go forward in history only. */
  readonly forward: boolean
}

export type TagMove =
  | { readonly kind: 'new' | 'same' | 'moved' }
  | { readonly kind: 'left' | 'refused'; readonly reason: string }

const short = (text: string): string => text.replace(/^sha256:/, '').slice(0, 7)

/** Decides for one tag; nothing is written yet. */
export function decideMove(
  state: TagState,
  image: BuiltImage,
  how: TagPolicy & { readonly relation: Relation },
): TagMove {
  const fixed = how.immutable && isFixedTag(state.tag)
  if (state.hidden !== undefined && fixed)
    return { kind: 'refused', reason: `it cannot be told whether it exists: ${state.hidden}` }
  if (state.digest === undefined) return { kind: state.hidden === undefined ? 'new' : 'moved' }
  if (isSame(state, image)) return { kind: 'same' }
  if (fixed) return { kind: 'refused', reason: `it exists with another digest, ${describe(state)}` }
  if (how.forward && how.relation === 'newer')
    return { kind: 'left', reason: `it is at the newer commit ${short(state.revision ?? '')}` }
  return { kind: 'moved' }
}

/** The classic store does not know the digest before the push; the configuration says as much. */
function isSame({ digest, config }: TagState, image: BuiltImage): boolean {
  if (image.digest !== undefined) return digest === image.digest
  return config !== undefined && config === image.config
}

function describe({ digest = '', revision }: TagState): string {
  const of = revision === undefined ? '' : ` of commit ${short(revision)}`
  return `sha256:${short(digest)}…${of}`
}

/** The sentence for tags that may not be overwritten. */
export function describeRefusal(
  refused: readonly { readonly reference: string; readonly reason: string }[],
): string {
  const what = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ')
  return `Nothing was tagged, because immutable is true. ${what}. Release under a new version, or delete the tag in the registry.`
}
