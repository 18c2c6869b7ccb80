// A replay to the bytes a smaller image would not have, and who wrote and who killed them. All figures are file bytes.
import { type DuplicateGroup, deriveDuplicates } from './duplicates.ts'
import { deriveJunk, type JunkKind } from './junk.ts'
import type { DeadFile } from './live-tree.ts'
import type { Replay } from './replay.ts'
import { HASHED_FROM, isBase, isSameContent } from './same-content.ts'

export type DeadPair = {
  /** Positions in the layers, from 0. Equal for a file written twice in one tar. */
  readonly writtenBy: number
  readonly killedBy: number
  readonly bytes: number
  readonly files: number
  /** The part of `bytes` that `killedBy` wrote again with the same content. */
  readonly copiedUp: number
  /** The largest first, as many as asked for. */
  readonly paths: readonly string[]
}

export type LayerWaste = {
  /** Dead bytes in own layers: the sum of `pairs`. */
  readonly reclaimable: number
  /** Most bytes first. */
  readonly pairs: readonly DeadPair[]
  /** The part of `reclaimable` that was written again with the same content (chmod, chown, touch). */
  readonly copiedUp: number
  /** Live bytes of own layers whose content another live file has; no part of `reclaimable`. */
  readonly duplicate: number
  readonly duplicates: readonly DuplicateGroup[]
  /** Live bytes of own layers in known caches and the like; no part of `reclaimable`. */
  readonly junk: number
  readonly junkByKind: readonly JunkKind[]
  /** Dead bytes in base layers: the sum of `shadowedPairs`. */
  readonly shadowedBase: number
  readonly shadowedPairs: readonly DeadPair[]
  /** Live own bytes of all own bytes, 0 to 1; 1 when there are none. */
  readonly efficiency: number
  readonly ownBytes: number
  readonly liveOwnBytes: number
}

export type WasteOptions = {
  /** Paths a pair names; 20. */
  readonly paths?: number
  /** Smallest file that counts as a duplicate; must be what `contentCandidates` was asked with. */
  readonly hashedFrom?: number
}

/** Adds up what is dead, copied, doubled and needless in the layers of a replay. */
export function deriveWaste(replay: Replay, options: WasteOptions = {}): LayerWaste {
  const { paths = 20, hashedFrom = HASHED_FROM } = options
  const isShadowed = ({ content }: DeadFile) => isBase(replay, content.layer)
  const pairs = pairsOf(
    replay,
    replay.dead.filter((file) => !isShadowed(file)),
    paths,
  )
  const shadowedPairs = pairsOf(replay, replay.dead.filter(isShadowed), paths)
  const duplicates = deriveDuplicates(replay, hashedFrom)
  const junkByKind = deriveJunk(replay)
  const reclaimable = sum(pairs)
  const liveOwnBytes = ownLive(replay)
  const ownBytes = liveOwnBytes + reclaimable
  return {
    reclaimable,
    pairs,
    copiedUp: pairs.reduce((total, { copiedUp }) => total + copiedUp, 0),
    duplicate: sum(duplicates),
    duplicates,
    junk: sum(junkByKind),
    junkByKind,
    shadowedBase: sum(shadowedPairs),
    shadowedPairs,
    efficiency: ownBytes === 0 ? 1 : liveOwnBytes / ownBytes,
    ownBytes,
    liveOwnBytes,
  }
}

function sum(items: readonly { readonly bytes: number }[]): number {
  return items.reduce((total, { bytes }) => total + bytes, 0)
}

function ownLive(replay: Replay): number {
  let bytes = 0
  for (const { content } of replay.files) if (!isBase(replay, content.layer)) bytes += content.entry.size
  return bytes
}

/** Pairs with bytes; one whose files are all empty costs nothing and is left out. */
function pairsOf(replay: Replay, dead: readonly DeadFile[], limit: number): readonly DeadPair[] {
  const count = replay.layers.length
  return [...Map.groupBy(dead, ({ content, killedBy }) => content.layer * count + killedBy)]
    .map(([key, files]) =>
      pairOf(replay, { writtenBy: Math.floor(key / count), killedBy: key % count }, files, limit),
    )
    .filter(({ bytes }) => bytes > 0)
    .sort(
      (one, other) =>
        other.bytes - one.bytes || one.writtenBy - other.writtenBy || one.killedBy - other.killedBy,
    )
}

function pairOf(
  replay: Replay,
  layers: Pick<DeadPair, 'writtenBy' | 'killedBy'>,
  files: readonly DeadFile[],
  limit: number,
): DeadPair {
  const copied = files.filter(
    ({ content, successor }) => successor !== undefined && isSameContent(replay, content, successor),
  )
  const bytesOf = (some: readonly DeadFile[]) =>
    some.reduce((total, { content }) => total + content.entry.size, 0)
  const paths = files
    .toSorted((one, other) => other.content.entry.size - one.content.entry.size)
    .slice(0, limit)
    .map(({ content }) => content.path)
  return { ...layers, bytes: bytesOf(files), files: files.length, copiedUp: bytesOf(copied), paths }
}
