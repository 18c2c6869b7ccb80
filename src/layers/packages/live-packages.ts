// A replay to the packages a container has: of each database file the one that is still there.
import type { Package } from '../package.ts'
import { parentOf } from '../path.ts'
import type { Replay } from '../replay.ts'
import { deriveLiveTree, type SizedDirectory } from '../tree.ts'
import { compareText } from './versions/order.ts'

export type LivePackage = Package & {
  /** The database file that lists it. */
  readonly path: string
  /** The layer that wrote this file last: it installed the package, or another one beside it. */
  readonly layer: number
}

/** Lists packages by the databases that list them. An npm package weighs what its folder does, a Python one its RECORD. */
export function livePackages(replay: Replay): readonly LivePackage[] {
  const folders = Map.groupBy(listedPackages(replay), ({ manager, path }) => `${manager} ${parentOf(path)}`)
  const packages = [...folders.values()].flatMap(joinPython)
  return packages.some(({ manager }) => manager === 'node') ? withFolderSizes(replay, packages) : packages
}

function listedPackages({ files, layers }: Replay): readonly LivePackage[] {
  const databases = layers.map(({ facts }) => new Map(facts.databases.map((one) => [one.path, one])))
  const found: LivePackage[] = []
  for (const { path, content } of files) {
    const { layer, entry } = content
    const listed = databases[layer]
    if (listed === undefined || listed.size === 0) continue
    for (const item of listed.get(entry.path)?.packages ?? []) found.push({ ...item, path, layer })
  }
  return found.sort((one, other) => compareText(one.path, other.path))
}

/** METADATA has the name and version as written, RECORD the size; either may be missing. */
function joinPython(folder: readonly LivePackage[]): readonly LivePackage[] {
  const records = folder.filter(({ manager, path }) => manager === 'python' && path.endsWith('/RECORD'))
  if (records.length === 0 || records.length === folder.length) return folder
  const size = records[0]?.size
  return folder.filter((item) => !records.includes(item)).map((item) => ({ ...item, size }))
}

function withFolderSizes({ files }: Replay, packages: readonly LivePackage[]): readonly LivePackage[] {
  const sizes = folderSizes(deriveLiveTree(files))
  return packages.map((item) =>
    item.manager === 'node' ? { ...item, size: sizes.get(parentOf(item.path)) } : item,
  )
}

function folderSizes(tree: SizedDirectory): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  const open = [tree]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    sizes.set(next.path, next.bytes)
    for (const directory of next.directories) open.push(directory)
  }
  return sizes
}
