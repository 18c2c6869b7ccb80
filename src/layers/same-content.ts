// Which files of which layers must be hashed to be certain, and what is known without.
import type { FileContent, LiveFile } from './live-tree.ts'
import type { Replay } from './replay.ts'

/** Files below this are never hashed: they are many and their copies weigh little. */
export const HASHED_FROM = 64 * 1024

/** By layer, the paths (as its entries have them) whose content decides something that sizes and times do not. */
export function contentCandidates(
  replay: Replay,
  hashedFrom: number = HASHED_FROM,
): ReadonlyMap<number, ReadonlySet<string>> {
  const wanted = new Map<number, Set<string>>()
  const add = ({ layer, entry }: FileContent) => {
    const paths = wanted.get(layer) ?? new Set()
    wanted.set(layer, paths.add(entry.path))
  }
  for (const { content, successor } of replay.dead) {
    if (successor === undefined || content.entry.size < hashedFrom || !isDoubtful(content, successor))
      continue
    add(content)
    add(successor)
  }
  for (const files of equallyLarge(replay, hashedFrom))
    for (const alike of equallyBegun(replay, files)) for (const { content } of alike) add(content)
  return wanted
}

/**
 * Equal bytes: by sha256 when both are known. Else by size and time, since chmod and chown keep both when they copy a
 * file up.
 */
export function isSameContent(replay: Replay, one: FileContent, other: FileContent): boolean {
  if (one.entry.size !== other.entry.size) return false
  // a path twice in one tar has one hash, that of the last
  const proven = one.layer === other.layer ? undefined : provenEqual([replay, one], [replay, other])
  return proven ?? one.entry.mtime === other.entry.mtime
}

type Place = readonly [replay: Replay, content: FileContent]

/** What the bytes themselves say about two files of one size; undefined when too few of them were read. */
export function provenEqual([old, one]: Place, [now, other]: Place): boolean | undefined {
  const hashes = [hashOf(old, one), hashOf(now, other)]
  if (hashes[0] !== undefined && hashes[1] !== undefined) return hashes[0] === hashes[1]
  const heads = [headOf(old, one), headOf(now, other)]
  return heads[0] === undefined || heads[1] === undefined || heads[0] === heads[1] ? undefined : false
}

export function hashOf({ layers }: Replay, { layer, entry }: FileContent): string | undefined {
  return layers[layer]?.facts.hashes.get(entry.path)
}

function headOf({ layers }: Replay, { layer, entry }: FileContent): number | undefined {
  return layers[layer]?.facts.heads.get(entry.path)
}

/** Files of one size to those of them that may have equal bytes; one of unknown beginning may equal any. */
function equallyBegun(replay: Replay, files: readonly LiveFile[]): readonly (readonly LiveFile[])[] {
  const byHead = Map.groupBy(files, ({ content }) => headOf(replay, content))
  return byHead.has(undefined) ? [files] : [...byHead.values()].filter(({ length }) => length > 1)
}

/** Sizes agree, and either the time differs, or nothing does: then the times may be set, not grown. */
function isDoubtful(
  { entry: one, layer }: FileContent,
  { entry: other, layer: upper }: FileContent,
): boolean {
  if (one.size !== other.size || layer === upper) return false
  const sameOwner = one.uid === other.uid && one.gid === other.gid && one.mode === other.mode
  return one.mtime !== other.mtime || sameOwner
}

/** Live files of one size, two or more, at least one of them in an own layer. */
export function equallyLarge(replay: Replay, from: number): readonly (readonly LiveFile[])[] {
  const bySize = new Map<number, LiveFile[]>()
  for (const file of replay.files) {
    const { size } = file.content.entry
    if (size < from || size === 0) continue
    const files = bySize.get(size)
    if (files === undefined) bySize.set(size, [file])
    else files.push(file)
  }
  return [...bySize.values()].filter(
    (files) => files.length > 1 && files.some(({ content }) => !isBase(replay, content.layer)),
  )
}

export function isBase({ layers }: Replay, layer: number): boolean {
  return layers[layer]?.base === true
}
