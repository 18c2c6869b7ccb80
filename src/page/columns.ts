// The live files of an image → columns, folder by folder: names are carried once, however many files a folder has.
import type { FileColumns } from './data.ts'
import type { LiveFiles } from './input.ts'

/** More would be too much for a browser and for one string of text. */
const MOST_FILES = 1_000_000

type Folder = {
  readonly name: string
  readonly folders: Map<string, Folder>
  /** Positions in the live files. */
  readonly files: number[]
}

/** Sorts files into their folders; the smallest are left out beyond `most`. */
export function columnsOf(live: LiveFiles, most = MOST_FILES): FileColumns {
  const kept = largest(live.sizes, most)
  const root = folderOf('')
  for (let at = 0; at < live.paths.length; at += 1)
    if (kept(at)) parentOf(root, live.paths[at] ?? '').files.push(at)
  const folders = { names: [] as string[], parents: [] as number[], counts: [] as number[] }
  const files = { names: [] as string[], sizes: [] as number[], layers: [] as number[] }
  const waiting: { folder: Folder; parent: number }[] = [{ folder: root, parent: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, parent } = next
    const self = folders.names.push(folder.name) - 1
    folders.parents.push(parent)
    folders.counts.push(folder.files.length)
    for (const at of folder.files) {
      files.names.push(nameOf(live.paths[at] ?? ''))
      files.sizes.push(live.sizes[at] ?? 0)
      files.layers.push(live.layers[at] ?? 0)
    }
    for (const inner of folder.folders.values()) waiting.push({ folder: inner, parent: self })
  }
  return { folders, ...files, omitted: omittedOf(live.sizes, kept) }
}

function folderOf(name: string): Folder {
  return { name, folders: new Map(), files: [] }
}

function parentOf(root: Folder, path: string): Folder {
  let folder = root
  let start = 0
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
    const name = path.slice(start, end)
    start = end + 1
    if (name === '') continue
    const inner = folder.folders.get(name) ?? folderOf(name)
    folder.folders.set(name, inner)
    folder = inner
  }
  return folder
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function largest(sizes: ArrayLike<number>, most: number): (at: number) => boolean {
  if (sizes.length <= most) return () => true
  const order = Array.from(sizes, (_, at) => at).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  const kept = new Set(order.slice(0, most))
  return (at) => kept.has(at)
}

function omittedOf(sizes: ArrayLike<number>, kept: (at: number) => boolean): FileColumns['omitted'] {
  let files = 0
  let bytes = 0
  for (let at = 0; at < sizes.length; at += 1) {
    if (kept(at)) continue
    files += 1
    bytes += sizes[at] ?? 0
  }
  return { files, bytes }
}
