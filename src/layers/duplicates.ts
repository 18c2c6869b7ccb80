// Live files to groups of equal content, of which all but one could be a link or not be there.
import type { LiveFile } from './live-tree.ts'
import type { Replay } from './replay.ts'
import { equallyLarge, HASHED_FROM, hashOf, isBase } from './same-content.ts'

export type DuplicateGroup = {
  readonly sha256: string
  /** Of one copy. */
  readonly size: number
  /** Of the copies in own layers beyond the first; a copy in the base is the first. */
  readonly bytes: number
  /** The copy to keep first. */
  readonly paths: readonly string[]
}

/** Groups of equal sha256 with a copy too many in an own layer, most bytes first; hard links are no copies. */
export function deriveDuplicates(replay: Replay, from: number = HASHED_FROM): readonly DuplicateGroup[] {
  return equallyLarge(replay, from)
    .flatMap((files) => [...Map.groupBy(files, ({ content }) => hashOf(replay, content))])
    .flatMap(([sha256, files]) => (sha256 === undefined ? [] : groupOf(replay, sha256, files)))
    .sort((one, other) => other.bytes - one.bytes)
}

function groupOf(replay: Replay, sha256: string, files: readonly LiveFile[]): readonly DuplicateGroup[] {
  const own = files.filter(({ content }) => !isBase(replay, content.layer)).length
  const copies = own === files.length ? own - 1 : own
  if (copies === 0) return []
  const size = files[0]?.content.entry.size ?? 0
  const paths = files
    .toSorted((one, other) => one.content.layer - other.content.layer || (one.path < other.path ? -1 : 1))
    .map(({ path }) => path)
  return [{ sha256, size, bytes: copies * size, paths }]
}
