// Words → the files whose paths have all of them, the largest first.
import { type FileTree, folderPath } from './tree.ts'

export type PathIndex = { readonly pathOf: (file: number) => string; readonly lowered: readonly string[] }

export type Found = { readonly files: readonly number[]; readonly bytes: number }

/** All paths of a tree; made once, when somebody searches. */
export function indexPaths(tree: FileTree): PathIndex {
  const { folders, names } = tree.columns
  const pathOfFile: string[] = []
  for (let folder = 0; folder < folders.names.length; folder += 1) {
    const path = folderPath(tree, folder)
    const first = tree.firstFile[folder] ?? 0
    for (let file = first; file < first + (folders.counts[folder] ?? 0); file += 1)
      pathOfFile[file] = `${path === '/' ? '' : path}/${names[file]}`
  }
  return { pathOf: (file) => pathOfFile[file] ?? '', lowered: pathOfFile.map((path) => path.toLowerCase()) }
}

/** Every word must stand somewhere in the path; nothing is found for no word. */
export function findFiles(tree: FileTree, { lowered }: PathIndex, query: string): Found {
  const words = query.toLowerCase().split(/\s/).filter(Boolean)
  if (words.length === 0) return { files: [], bytes: 0 }
  const { sizes } = tree.columns
  const files: number[] = []
  let bytes = 0
  for (let file = 0; file < lowered.length; file += 1) {
    const path = lowered[file] ?? ''
    if (!words.every((word) => path.includes(word))) continue
    files.push(file)
    bytes += sizes[file] ?? 0
  }
  files.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  return { files, bytes }
}
