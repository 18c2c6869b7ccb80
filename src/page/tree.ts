// The columns of a file system → sums for every folder, and what lies in a place of it.
import type { FileColumns } from './data.ts'

export type FileTree = {
  readonly columns: FileColumns
  readonly layerCount: number
  /** Bytes below a folder by layer: folder × layers + layer. */
  readonly bytes: Float64Array
  /** Files below a folder by layer, in the same way. */
  readonly counts: Uint32Array
  readonly foldersIn: readonly (readonly number[])[]
  /** The first file that lies directly in a folder. */
  readonly firstFile: Uint32Array
}

/** Adds up a file system of an image with so many layers, every file and every folder once. */
export function treeOf(columns: FileColumns, atLeast = 1): FileTree {
  const { folders, sizes, layers } = columns
  const layerCount = layers.reduce((most, layer) => Math.max(most, layer + 1), atLeast)
  const bytes = new Float64Array(folders.names.length * layerCount)
  const counts = new Uint32Array(bytes.length)
  const foldersIn: number[][] = folders.names.map(() => [])
  const firstFile = new Uint32Array(folders.names.length)
  let file = 0
  folders.counts.forEach((count, folder) => {
    firstFile[folder] = file
    for (const end = file + count; file < end; file += 1) {
      const at = folder * layerCount + (layers[file] ?? 0)
      bytes[at] = (bytes[at] ?? 0) + (sizes[file] ?? 0)
      counts[at] = (counts[at] ?? 0) + 1
    }
    if (folder > 0) foldersIn[folders.parents[folder] ?? 0]?.push(folder)
  })
  // a folder stands before what is in it, so that going backwards every sum is whole before it is passed on
  for (let folder = folders.names.length - 1; folder > 0; folder -= 1) {
    const parent = folders.parents[folder] ?? 0
    for (let layer = 0; layer < layerCount; layer += 1) {
      const [from, to] = [folder * layerCount + layer, parent * layerCount + layer]
      bytes[to] = (bytes[to] ?? 0) + (bytes[from] ?? 0)
      counts[to] = (counts[to] ?? 0) + (counts[from] ?? 0)
    }
  }
  return { columns, layerCount, bytes, counts, foldersIn, firstFile }
}

/** Bytes and number of the files below a folder, of one layer or of all. */
export function sumOf(
  tree: FileTree,
  folder: number,
  layer: number | null,
): { bytes: number; files: number } {
  if (layer !== null) {
    if (layer >= tree.layerCount) return { bytes: 0, files: 0 }
    const at = folder * tree.layerCount + layer
    return { bytes: tree.bytes[at] ?? 0, files: tree.counts[at] ?? 0 }
  }
  let [bytes, files] = [0, 0]
  for (let each = 0; each < tree.layerCount; each += 1) {
    bytes += tree.bytes[folder * tree.layerCount + each] ?? 0
    files += tree.counts[folder * tree.layerCount + each] ?? 0
  }
  return { bytes, files }
}

/** `/usr/lib`; the root is `/`. */
export function folderPath({ columns: { folders } }: FileTree, folder: number): string {
  return `/${foldersTo(folders.parents, folder)
    .map((each) => folders.names[each])
    .join('/')}`
}

/** The folders from below the root down to this one; none for the root itself. */
export function foldersTo(parents: readonly number[], folder: number): readonly number[] {
  const way: number[] = []
  for (let at = folder; at > 0; at = parents[at] ?? 0) way.push(at)
  return way.reverse()
}

/** The folder of a file. */
export function folderOfFile({ firstFile }: FileTree, file: number): number {
  let [low, high] = [0, firstFile.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((firstFile[middle] ?? 0) <= file) low = middle
    else high = middle - 1
  }
  return low
}
