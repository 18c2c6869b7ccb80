// Two file systems → what differs between them, the largest change first.

import type { FileTree } from './tree.ts'
import { sumOf } from './tree.ts'

/** A folder in both file systems; null where one does not have it. */
export type Twin = { readonly before: number | null; readonly after: number | null }

export type Difference = {
  readonly name: string
  readonly before: number | null
  readonly after: number | null
  /** Where one gets by going in; null for a file. */
  readonly twin: Twin | null
}

type Side = Map<string, { readonly bytes: number; readonly folder: number | null }>

/** What lies in a folder and has not the same size on both sides. */
export function differencesIn(before: FileTree, after: FileTree, twin: Twin): readonly Difference[] {
  const [old, now] = [sideOf(before, twin.before), sideOf(after, twin.after)]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names
    .map((key) => differenceOf(key, old.get(key), now.get(key)))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)) || (a.name < b.name ? -1 : 1))
}

/** After minus before; what is missing counts nothing. */
export function changeOf({ before, after }: Pick<Difference, 'before' | 'after'>): number {
  return (after ?? 0) - (before ?? 0)
}

/** A folder that became a file is two differences: the keys of folders end in `/`. */
function sideOf(tree: FileTree, folder: number | null): Side {
  const side: Side = new Map()
  if (folder === null) return side
  const { columns, firstFile, foldersIn } = tree
  for (const inner of foldersIn[folder] ?? [])
    side.set(`${columns.folders.names[inner]}/`, { bytes: sumOf(tree, inner, null).bytes, folder: inner })
  const first = firstFile[folder] ?? 0
  for (let file = first; file < first + (columns.folders.counts[folder] ?? 0); file += 1)
    side.set(columns.names[file] ?? '', { bytes: columns.sizes[file] ?? 0, folder: null })
  return side
}

type Entry = { readonly bytes: number; readonly folder: number | null }

function differenceOf(key: string, before: Entry | undefined, after: Entry | undefined): Difference {
  const twin = { before: before?.folder ?? null, after: after?.folder ?? null }
  const name = key.endsWith('/') ? key.slice(0, -1) : key
  return {
    name,
    before: before?.bytes ?? null,
    after: after?.bytes ?? null,
    twin: key.endsWith('/') ? twin : null,
  }
}
