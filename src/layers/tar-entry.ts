// A tar header, and what the headers in front of it said, to an entry of the layer.
import type { EntryKind, LayerEntry } from './entry.ts'
import { entryPath } from './entry-path.ts'
import type { PaxRecords } from './pax.ts'
import type { TarHeader } from './tar-header.ts'

/** Names and figures that do not fit into a header come in entries of their own before it. */
export type Ahead = {
  readonly records: PaxRecords
  readonly longName: string | undefined
  readonly longLink: string | undefined
}

const KINDS: ReadonlyMap<string, EntryKind> = new Map<string, EntryKind>([
  ['0', 'file'],
  ['7', 'file'],
  ['S', 'file'],
  ['1', 'hard-link'],
  ['2', 'symbolic-link'],
  ['3', 'device'],
  ['4', 'device'],
  ['5', 'directory'],
  ['D', 'directory'],
  ['6', 'fifo'],
])

/** Types without content, whatever their size says. */
const WITHOUT_CONTENT = new Set(['1', '2', '3', '4', '5', '6'])

/** How many bytes of content follow the header. */
export function contentSize({ type, size }: TarHeader, { records }: Ahead): number {
  return WITHOUT_CONTENT.has(type) ? 0 : (records.size ?? size)
}

/** The entry; undefined for a type that puts nothing into an image. */
export function entryOf(header: TarHeader, ahead: Ahead): LayerEntry | undefined {
  const { records, longName, longLink } = ahead
  const name = records.sparseName ?? records.path ?? longName ?? header.name
  const known = KINDS.get(header.type)
  if (known === undefined) return undefined
  const kind = known === 'file' && name.endsWith('/') ? 'directory' : known
  const link = records.linkpath ?? longLink ?? header.link
  return {
    path: entryPath(name),
    kind,
    size: kind === 'file' ? fileSize(header, ahead) : 0,
    mode: header.mode,
    uid: whole(records.uid ?? header.uid),
    gid: whole(records.gid ?? header.gid),
    mtime: whole(records.mtime ?? header.mtime),
    link: kind === 'hard-link' ? entryPath(link) : kind === 'symbolic-link' ? link : undefined,
  }
}

function fileSize(header: TarHeader, ahead: Ahead): number {
  if (ahead.records.sparseSize !== undefined) return ahead.records.sparseSize
  return header.type === 'S' ? header.realSize : contentSize(header, ahead)
}

/** True when the content holds its holes as a map, so that its bytes are not those of the file. */
export function isSparse(header: TarHeader, { records }: Ahead): boolean {
  return header.type === 'S' || records.sparseSize !== undefined
}

function whole(figure: number): number {
  return Number.isFinite(figure) ? Math.floor(figure) : 0
}
