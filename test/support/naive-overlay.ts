// Layers unpacked the slow way, for comparison: one flat map of paths, searched from end to end at every step.
import type { LayerEntry } from '../../src/layers/entry.ts'
import type { ReplayLayer } from '../../src/layers/replay.ts'

type Inode = { readonly layer: number; readonly entry: LayerEntry }
type Item = { readonly layer: number; readonly kind: LayerEntry['kind']; readonly inode: Inode | undefined }

export type NaiveResult = {
  readonly live: readonly Inode[]
  readonly dead: readonly (Inode & { by: number })[]
}

const parents = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, end, names) => names.slice(0, end + 1).join('/'))

/** Understands files, directories, hard links within a layer and whiteouts; symbolic links as plain names. */
export function naiveOverlay(layers: readonly ReplayLayer[]): NaiveResult {
  const tree = new Map<string, Item>()
  const inodes: Inode[] = []
  const deaths = new Map<Inode, number>()
  const alive = () => new Set([...tree.values()].map(({ inode }) => inode))
  const erase = (layer: number, which: (path: string, item: Item) => boolean) => {
    for (const [path, item] of [...tree]) if (which(path, item)) tree.delete(path)
    const left = alive()
    for (const inode of inodes) if (!left.has(inode) && !deaths.has(inode)) deaths.set(inode, layer)
  }
  const put = (path: string, item: Item) => {
    for (const parent of parents(path)) {
      if (tree.get(parent)?.kind === 'directory') continue
      erase(item.layer, (other) => other === parent)
      tree.set(parent, { layer: item.layer, kind: 'directory', inode: undefined })
    }
    const keeps = item.kind === 'directory' && tree.get(path)?.kind === 'directory'
    if (!keeps) erase(item.layer, (other) => other === path || other.startsWith(`${path}/`))
    tree.set(path, item)
    if (item.inode !== undefined && !inodes.includes(item.inode)) inodes.push(item.inode)
  }
  for (const [layer, { facts }] of layers.entries()) {
    const below = new Set(tree.keys())
    for (const { path } of facts.entries) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const folder = path.slice(0, -name.length)
      const hidden = `${folder}${name.slice(4)}`
      if (name === '.wh..wh..opq') {
        erase(layer, (other) => below.has(other) && other.startsWith(folder))
        if (folder !== '') put(folder.slice(0, -1), { layer, kind: 'directory', inode: undefined })
      } else if (name.startsWith('.wh.'))
        erase(layer, (other) => below.has(other) && (other === hidden || other.startsWith(`${hidden}/`)))
    }
    for (const entry of facts.entries.filter(({ path }) => !path.includes('.wh.'))) {
      const linked = entry.kind === 'hard-link' ? tree.get(entry.link ?? '')?.inode : undefined
      const inode = entry.kind === 'file' ? { layer, entry } : linked
      if (entry.link !== entry.path || inode !== linked) put(entry.path, { layer, kind: entry.kind, inode })
    }
  }
  const left = alive()
  return {
    live: inodes.filter((inode) => left.has(inode)),
    dead: [...deaths].map(([inode, by]) => ({ ...inode, by })),
  }
}
