// New blobs of a run → packs: few entries, named by what they hold.
import { createHash } from 'node:crypto'

export type PackedBlob = { readonly digest: string; readonly size: number }

export type Pack = {
  /** Name of the entry: packs of the same blobs in the same order are the same bytes. */
  readonly name: string
  readonly size: number
  readonly blobs: readonly (PackedBlob & { readonly offset: number })[]
}

const MIB = 1024 * 1024
/** A blob of this size is a pack by itself; smaller ones are put together up to it. */
const TARGET = 64 * MIB

/** Blobs up to this size lie side by side in their pack, so that one request brings them all. */
export const SMALL = MIB

type Group = { size: number; readonly blobs: PackedBlob[] }

/** Puts each blob, small ones first, into the first pack that has room for it. `salt` makes other names of the same blobs. */
export function planPacks(blobs: readonly PackedBlob[], salt = ''): readonly Pack[] {
  const groups: Group[] = []
  const isSmall = ({ size }: PackedBlob) => size <= SMALL
  for (const blob of [...blobs.filter(isSmall), ...blobs.filter((one) => !isSmall(one))]) {
    const roomy = blob.size < TARGET ? groups.find(({ size }) => size + blob.size <= TARGET) : undefined
    const group = roomy ?? { size: 0, blobs: [] }
    if (roomy === undefined) groups.push(group)
    group.blobs.push(blob)
    group.size += blob.size
  }
  return groups.map((group) => describePack(group.blobs, salt))
}

function describePack(blobs: readonly PackedBlob[], salt: string): Pack {
  const hash = createHash('sha256').update(salt)
  let offset = 0
  const placed = blobs.map((blob) => {
    hash.update(`${blob.digest} ${blob.size}\n`)
    const at = offset
    offset += blob.size
    return { ...blob, offset: at }
  })
  return { name: `layersmith-2-pack-${hash.digest('hex')}`, size: offset, blobs: placed }
}

/** Another name for the same bytes, the same in each try of a run. */
export function renamePack(name: string, run: string): string {
  return `layersmith-2-pack-${createHash('sha256').update(`${name} ${run}`).digest('hex')}`
}
