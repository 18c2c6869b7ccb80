// An image from outside, what was recorded of it and what its registry says now → whether it has moved.
import type { External } from './externals.ts'

export type BaseState =
  | { readonly kind: 'same'; readonly digest: string }
  /** `platforms`: those of ours that moved; empty when all did, or it cannot be told. */
  | {
      readonly kind: 'moved'
      readonly from: string
      readonly to: string
      readonly platforms: readonly string[]
    }
  /** It moved, but not for the platforms that are built. */
  | { readonly kind: 'elsewhere'; readonly from: string; readonly to: string }
  /** By comparison of layers, for want of a record. */
  | { readonly kind: 'same-layers' | 'other-layers'; readonly to: string }
  | { readonly kind: 'unrecorded'; readonly to: string }
  | {
      readonly kind: 'pinned'
      readonly digest: string
      readonly tag: string
      /** Undefined when the tag still has it, or could not be asked. */
      readonly newer: string | undefined
    }
  | { readonly kind: 'unknown'; readonly why: string }

export type BaseCheck = { readonly external: External; readonly state: BaseState }

/** Digests of the manifests of an index by platform; one manifest alone goes by `''`. */
export type PlatformDigests = ReadonlyMap<string, string>

/** Says which of our platforms moved; `before` and `after` are undefined when they could not be read. */
export function compareIndexes(
  moved: { readonly from: string; readonly to: string },
  wanted: readonly string[],
  { before, after }: { before: PlatformDigests | undefined; after: PlatformDigests | undefined },
): BaseState {
  if (before === undefined || after === undefined || wanted.length === 0)
    return { kind: 'moved', ...moved, platforms: [] }
  const of = (digests: PlatformDigests, platform: string) => digests.get(platform) ?? digests.get('')
  const platforms = wanted.filter((platform) => of(before, platform) !== of(after, platform))
  if (platforms.length === 0) return { kind: 'elsewhere', ...moved }
  return { kind: 'moved', ...moved, platforms: platforms.length === wanted.length ? [] : platforms }
}

/** True when the layers of a base are the first ones of an image; by diff ids where the blobs were compressed anew. */
export function beginsWith(image: readonly string[], base: readonly string[]): boolean {
  return base.length > 0 && base.length <= image.length && base.every((layer, at) => image[at] === layer)
}

/** The platforms for which the build takes an image; none when only the builder knows. */
export function wantedPlatforms({ platform }: External, target: readonly string[]): readonly string[] {
  if (platform === 'target') return target
  return platform === 'unknown' ? [] : [platform.fixed]
}
