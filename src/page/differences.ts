// Two file systems, or the packages of two → what differs between them, the largest change first.

import type { PackageRow } from './data.ts'
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

export type PackageChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: PackageRow | undefined
  readonly after: PackageRow | undefined
}

/** Packages that only one side has, or that have another version or size; the largest change first, then by name. */
export function packageChanges(
  before: readonly PackageRow[],
  after: readonly PackageRow[],
): readonly PackageChange[] {
  const old = byName(before)
  const now = byName(after)
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [then, today] = [old.get(key) ?? [], now.get(key) ?? []]
    const [gone, come] = [without(then, today), without(today, then)]
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
      packageChange(gone[at], come[at]),
    )
  })
  return changes.toSorted((a, b) => Math.abs(bytesOf(b)) - Math.abs(bytesOf(a)))
}

function bytesOf({ before, after }: PackageChange): number {
  return changeOf({ before: before?.size ?? null, after: after?.size ?? null })
}

function packageChange(before: PackageRow | undefined, after: PackageRow | undefined): PackageChange {
  return { kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', before, after }
}

/** One name can stand several times: two architectures, two versions in node_modules. */
function byName(packages: readonly PackageRow[]): Map<string, readonly PackageRow[]> {
  return Map.groupBy(packages, ({ manager, name }) => `${name}\0${manager}`)
}

function without(some: readonly PackageRow[], others: readonly PackageRow[]): readonly PackageRow[] {
  const rest = others.map(textOf)
  return some.filter((each) => {
    const at = rest.indexOf(textOf(each))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

function textOf({ version, size }: PackageRow): string {
  return `${version}\0${size}`
}
