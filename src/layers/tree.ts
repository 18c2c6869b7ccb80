// Files with their sizes to a tree of directories, largest first.
import type { LayerFacts } from './layer-facts.ts'
import type { LiveFile } from './live-tree.ts'
import { nameOf, parentOf } from './path.ts'

export type SizedFile = {
  readonly path: string
  readonly bytes: number
  readonly layer: number
}

export type SizedDirectory = {
  /** '' is the root. */
  readonly path: string
  /** Of everything below it. */
  readonly bytes: number
  readonly fileCount: number
  /** The layers that wrote those bytes, and how many each. */
  readonly layers: ReadonlyMap<number, number>
  readonly directories: readonly SizedDirectory[]
  /** Its own. */
  readonly files: readonly SizedFile[]
}

type Directory = {
  readonly path: string
  readonly parent: Directory | undefined
  readonly directories: Directory[]
  readonly files: SizedFile[]
  readonly layers: Map<number, number>
  bytes: number
  fileCount: number
}

/** The tree a container sees, every file counted once; directories without files are left out. */
export function deriveLiveTree(files: readonly LiveFile[]): SizedDirectory {
  return deriveTree(files.map(({ path, content: { entry, layer } }) => ({ path, bytes: entry.size, layer })))
}

/** The tree of what one layer wrote, dead or alive. */
export function deriveLayerTree({ entries }: LayerFacts, layer: number): SizedDirectory {
  const files = entries.filter(({ kind, path }) => kind === 'file' && !nameOf(path).startsWith('.wh.'))
  return deriveTree(files.map(({ path, size }) => ({ path, bytes: size, layer })))
}

/** Sums files up by directory. */
export function deriveTree(files: readonly SizedFile[]): SizedDirectory {
  const known = new Map<string, Directory>()
  const root = directoryAt(known, '')
  let directory = root
  for (const file of files) {
    const parent = parentOf(file.path)
    // most stand beside the one before
    if (parent !== directory.path) directory = directoryAt(known, parent)
    directory.files.push(file)
    directory.fileCount += 1
    add(directory, file.layer, file.bytes)
  }
  // a directory stands behind its parent: backwards, every sum is whole when it is passed on
  for (const one of [...known.values()].reverse()) {
    const { parent, layers, fileCount } = one
    one.files.sort(byBytes)
    one.directories.sort(byBytes)
    if (parent === undefined) continue
    for (const [layer, bytes] of layers) add(parent, layer, bytes)
    parent.fileCount += fileCount
  }
  return root
}

function add(directory: Directory, layer: number, bytes: number): void {
  directory.bytes += bytes
  directory.layers.set(layer, (directory.layers.get(layer) ?? 0) + bytes)
}

function directoryAt(known: Map<string, Directory>, path: string): Directory {
  const found = known.get(path)
  if (found !== undefined) return found
  const parent = path === '' ? undefined : directoryAt(known, parentOf(path))
  const lists = { directories: [], files: [], layers: new Map<number, number>() }
  const made: Directory = { path, parent, ...lists, bytes: 0, fileCount: 0 }
  parent?.directories.push(made)
  known.set(path, made)
  return made
}

function byBytes(
  one: { readonly bytes: number; readonly path: string },
  other: { readonly bytes: number; readonly path: string },
): number {
  return other.bytes - one.bytes || (one.path < other.path ? -1 : 1)
}
