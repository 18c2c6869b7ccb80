// One overlay under construction: writes and removals by path, each costing what it touches and no more.
import type { LayerEntry } from './entry.ts'
import type { DeadFile, FileContent, LiveNode } from './live-tree.ts'
import { joinPath, LONGEST_PATH, nameOf, parentOf, resolveLink } from './path.ts'

type Node = {
  readonly path: string
  layer: number
  entry: LayerEntry | undefined
  content: Content | undefined
  children: Map<string, Node> | undefined
}
/** The node of a file is its content as well: of large images there are too many for two objects each. */
type Content = Node & { readonly entry: LayerEntry; renamed: boolean; names: number }

export type Overlay = {
  readonly root: LiveNode
  readonly dead: readonly DeadFile[]
  /** Removes a path with all below it; false when there is nothing. */
  readonly remove: (path: string, layer: number) => boolean
  /** Empties a directory, which an opaque marker also makes where there is none. */
  readonly clear: (path: string, layer: number) => void
  readonly write: (entry: LayerEntry, layer: number) => void
  /** Binds the hard links of a layer that name a file its tar had not written yet; returns those without target. */
  readonly settleLinks: (layer: number) => readonly LayerEntry[]
}

/** How many symbolic links a path may pass, as in Linux. */
const MOST_LINKS = 40

function fileNode(path: string, layer: number, entry: LayerEntry): Node {
  const node: Content = {
    path,
    layer,
    entry,
    content: undefined,
    children: undefined,
    renamed: false,
    names: 1,
  }
  node.content = node
  return node
}

export function createOverlay(): Overlay {
  const root: Node = { path: '', layer: 0, entry: undefined, content: undefined, children: new Map() }
  const directories = new Map<string, Node>([['', root]])
  const dead: DeadFile[] = []
  let pending: { readonly node: Node; readonly entry: LayerEntry }[] = []

  function drop(top: Node, layer: number, successor?: FileContent): void {
    const open = [top]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.children !== undefined) {
        directories.delete(node.path)
        for (const child of node.children.values()) open.push(child)
      } else if (node.content !== undefined) {
        node.content.names -= 1
        if (node.entry === node.content.entry) node.content.renamed = true
        if (node.content.names > 0) continue
        dead.push({ content: node.content, killedBy: layer, successor: node === top ? successor : undefined })
      }
    }
  }

  /** A symbolic link of the same tar is followed, as unpacking does; one of a layer below gives way to a directory. */
  function followed(node: Node | undefined, layer: number): string | undefined {
    if (node?.entry?.kind !== 'symbolic-link' || node.layer !== layer) return undefined
    const target = node.entry.link ?? ''
    if (target.length > LONGEST_PATH) return undefined
    return resolveLink(node.path, target)
  }

  function directoryAt(path: string, layer: number): Node {
    const known = directories.get(path)
    if (known !== undefined) return known
    let names = path.split('/')
    let at = root
    let links = 0
    for (let step = 0; step < names.length; step++) {
      const key = joinPath(at.path, names[step] ?? '')
      const child = at.children?.get(key)
      const target = links < MOST_LINKS ? followed(child, layer) : undefined
      if (target !== undefined) {
        links += 1
        names = [...target.split('/').filter(Boolean), ...names.slice(step + 1)]
        at = root
        step = -1
      } else {
        at = child?.children === undefined ? place(at, key, layer, directory(key, layer)) : child
      }
    }
    return at
  }

  function directory(path: string, layer: number, entry?: LayerEntry): Node {
    return { path, layer, entry, content: undefined, children: new Map() }
  }

  function place(parent: Node, key: string, layer: number, node: Node): Node {
    const old = parent.children?.get(key)
    if (old !== undefined) drop(old, layer, node.content)
    parent.children?.set(key, node)
    if (node.children !== undefined) directories.set(key, node)
    return node
  }

  function nodeAt(path: string): Node | undefined {
    return path === '' ? root : directories.get(parentOf(path))?.children?.get(path)
  }

  function write(entry: LayerEntry, layer: number): void {
    const parentPath = parentOf(entry.path)
    const parent = entry.path === '' ? root : directoryAt(parentPath, layer)
    const key = parent.path === parentPath ? entry.path : joinPath(parent.path, nameOf(entry.path))
    if (entry.kind === 'directory') {
      const old = key === '' ? root : parent.children?.get(key)
      if (old?.children === undefined) place(parent, key, layer, directory(key, layer, entry))
      else Object.assign(old, { layer, entry })
      return
    }
    if (key === '') return
    const node: Node =
      entry.kind === 'file'
        ? fileNode(key, layer, entry)
        : { path: key, layer, entry, content: undefined, children: undefined }
    if (entry.kind === 'hard-link') link(node, entry)
    place(parent, key, layer, node)
  }

  function link(node: Node, entry: LayerEntry): void {
    const target = nodeAt(entry.link ?? '')
    if (target?.layer === node.layer && target.content !== undefined) bind(node, target)
    else pending.push({ node, entry })
  }

  function bind(node: Node, target: Node): void {
    node.content = target.content
    if (node.content !== undefined) node.content.names += 1
  }

  function settleLinks(): readonly LayerEntry[] {
    const open = pending.filter(({ node }) => nodeAt(node.path) === node)
    pending = []
    const lost = open.filter(({ node, entry }) => {
      const target = nodeAt(entry.link ?? '')
      if (target === undefined || target === node || target.children !== undefined) return true
      bind(node, target)
      return false
    })
    return lost.map(({ entry }) => entry)
  }

  return {
    root,
    dead,
    remove: (path, layer) => {
      const node = nodeAt(path)
      if (node === undefined) return false
      drop(node, layer)
      directories.get(parentOf(path))?.children?.delete(path)
      return true
    },
    clear: (path, layer) => {
      const node = directoryAt(path, layer)
      for (const child of node.children?.values() ?? []) drop(child, layer)
      node.children?.clear()
    },
    write,
    settleLinks,
  }
}
