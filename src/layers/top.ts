// A tree of directories to the few files and directories by which most of it can be told.
import type { SizedDirectory, SizedFile } from './tree.ts'

/** Bytes of a directory without those of the directories listed beside it. */
export type TopDirectory = Pick<SizedDirectory, 'path' | 'bytes' | 'fileCount' | 'layers'>

/** The largest files of a tree. */
export function topFiles(tree: SizedDirectory, limit: number): readonly SizedFile[] {
  let files: SizedFile[] = []
  let least = 0
  for (const directory of directoriesOf(tree)) {
    for (const file of directory.files) {
      // sorted already: what follows is smaller still
      if (file.bytes < least) break
      files.push(file)
    }
    if (files.length < limit * 2 + 1000) continue
    files = largest(files, limit)
    least = files.at(-1)?.bytes ?? 0
  }
  return largest(files, limit)
}

function largest(files: SizedFile[], limit: number): SizedFile[] {
  return files
    .sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
    .slice(0, limit)
}

/**
 * The directories to name, most bytes first. One of which a single directory below holds half is no news: that one is
 * named, and what lies beside it. No byte is counted twice.
 */
export function topDirectories(tree: SizedDirectory, limit: number): readonly TopDirectory[] {
  const named: TopDirectory[] = []
  const open = [tree]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, bytes, fileCount, directories, files, layers } = next
    const isSplit = path === '' || (directories[0]?.bytes ?? 0) * 2 >= bytes
    if (!isSplit || directories.length === 0) {
      named.push({ path, bytes, fileCount, layers })
      continue
    }
    for (const directory of directories) open.push(directory)
    named.push({ path, fileCount: files.length, ...looseBytes(files) })
  }
  return named
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
    .slice(0, limit)
}

function looseBytes(files: readonly SizedFile[]): Pick<TopDirectory, 'bytes' | 'layers'> {
  const layers = new Map<number, number>()
  for (const { layer, bytes } of files) layers.set(layer, (layers.get(layer) ?? 0) + bytes)
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), layers }
}

function* directoriesOf(tree: SizedDirectory): Generator<SizedDirectory> {
  const open = [tree]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    for (const directory of next.directories) open.push(directory)
  }
}
