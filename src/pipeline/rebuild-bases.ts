// Images from outside and what the published image records of them → which have moved since.
import { ExternalError } from '../errors.ts'
import { parseConfig } from '../image/config.ts'
import { type ImageIndex, type ImageManifest, imagesOf, parseManifest } from '../image/manifest.ts'
import { formatPlatform, normalPlatformText } from '../image/platform.ts'
import { requireReference } from '../image/reference-name.ts'
import {
  type BaseCheck,
  type BaseState,
  beginsWith,
  compareIndexes,
  type PlatformDigests,
  wantedPlatforms,
} from '../rebuild/base-state.ts'
import type { External } from '../rebuild/externals.ts'
import { followedTag } from '../rebuild/pins.ts'
import { type Recorded, recordName } from '../rebuild/recorded.ts'
import type { Lookup } from './rebuild-lookup.ts'
import { byDigest, type PublishedImage } from './rebuild-published.ts'

export type BaseQuestion = {
  readonly externals: readonly External[]
  readonly recorded: Recorded
  readonly image: PublishedImage
  /** That the image is built for. */
  readonly platforms: readonly string[]
}

/** One HEAD for each reference; more only for those that moved or are not recorded. */
export function checkBases(question: BaseQuestion, lookup: Lookup): Promise<readonly BaseCheck[]> {
  return Promise.all(
    question.externals.map(async (external) => ({
      external,
      state: await stateOf(external, question, lookup).catch(unknown),
    })),
  )
}

function unknown(error: unknown): BaseState {
  if (!(error instanceof ExternalError)) throw error
  return { kind: 'unknown', why: error.message }
}

async function stateOf(external: External, question: BaseQuestion, lookup: Lookup): Promise<BaseState> {
  const pinned = requireReference(external.reference).digest
  if (pinned !== undefined) return pinState(external.reference, pinned, lookup)
  const current = await lookup.digest(external.reference)
  const from = question.recorded.digests.get(recordName(external.reference) ?? '')
  if (from === current) return { kind: 'same', digest: current }
  if (from === undefined) return unrecorded(external, { ...question, current }, lookup)
  const wanted = wantedPlatforms(external, question.platforms).map(normalPlatformText)
  const after = await digestsOf(external.reference, current, lookup)
  // somebody recorded the digest of the platform's manifest
  if ([...after.values()].includes(from)) return { kind: 'same', digest: current }
  const before = await digestsOf(external.reference, from, lookup).catch(() => undefined)
  return compareIndexes({ from, to: current }, wanted, { before, after })
}

/** What a pin's tag has now; a pin needs no answer, as the build takes what is written. */
async function pinState(reference: string, digest: string, lookup: Lookup): Promise<BaseState> {
  const followed = followedTag(reference)
  const tag = followed?.tag ?? ''
  if (followed === undefined) return { kind: 'pinned', digest, tag, newer: undefined }
  try {
    const current = await lookup.digest(followed.reference)
    const same =
      current === digest || [...(await digestsOf(reference, current, lookup)).values()].includes(digest)
    return { kind: 'pinned', digest, tag, newer: same ? undefined : current }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    return { kind: 'pinned', digest, tag, newer: undefined }
  }
}

async function unrecorded(
  { reference, base }: External,
  { image, current }: BaseQuestion & { readonly current: string },
  lookup: Lookup,
): Promise<BaseState> {
  if (!base) return { kind: 'unrecorded', to: current }
  const manifest = await manifestFor(reference, { digest: current, platform: image.platform }, lookup)
  if (manifest === undefined) return { kind: 'unrecorded', to: current }
  const layers = ({ layers }: ImageManifest) => layers.map(({ digest }) => digest)
  if (beginsWith(layers(image.manifest), layers(manifest))) return { kind: 'same-layers', to: current }
  // blobs may have been compressed anew on the way, which diff ids do not see
  const config = parseConfig(await lookup.blob(reference, manifest.config.digest))
  const same = beginsWith(image.config.diffIds, config.diffIds)
  return { kind: same ? 'same-layers' : 'other-layers', to: current }
}

type Wanted = { readonly digest: string; readonly platform: string }

/** The manifest of one platform behind a digest. */
export async function manifestFor(
  reference: string,
  { digest, platform }: Wanted,
  lookup: Lookup,
): Promise<ImageManifest | undefined> {
  const top = await read(reference, digest, lookup)
  if (top.kind === 'manifest') return top
  const found = imagesOf(top).find((one) => platformName(one.platform) === platform)
  const image = found === undefined ? undefined : await read(reference, found.digest, lookup)
  return image?.kind === 'manifest' ? image : undefined
}

async function digestsOf(reference: string, digest: string, lookup: Lookup): Promise<PlatformDigests> {
  const top = await read(reference, digest, lookup)
  if (top.kind === 'manifest') return new Map([['', digest]])
  return new Map(imagesOf(top).map((one) => [platformName(one.platform), one.digest]))
}

async function read(reference: string, digest: string, lookup: Lookup): Promise<ImageIndex | ImageManifest> {
  const { text, mediaType } = await lookup.manifest(byDigest(reference, digest))
  return parseManifest(text, mediaType)
}

function platformName(platform: Parameters<typeof formatPlatform>[0] | undefined): string {
  return platform === undefined ? '' : formatPlatform(platform)
}
