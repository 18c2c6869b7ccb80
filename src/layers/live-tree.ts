// The file system that a pile of layers amounts to: nodes by path, file contents by their hard-linked names.
import type { LayerEntry } from './entry.ts'

/** The bytes of one file of one layer; hard links of it are further names, not further bytes. */
export type FileContent = {
  /** Where the layer wrote it first. */
  readonly path: string
  readonly layer: number
  readonly entry: LayerEntry
}

export type LiveNode = {
  /** Without a leading `/`; '' is the root. */
  readonly path: string
  /** The uppermost layer that wrote it. */
  readonly layer: number
  /** Undefined for a directory that no layer lists and a path implies. */
  readonly entry: LayerEntry | undefined
  /** Undefined for what has no bytes: directories, symbolic links, devices. */
  readonly content: FileContent | undefined
  /** By full path; undefined for what is no directory. */
  readonly children: ReadonlyMap<string, LiveNode> | undefined
}

/** A file whose last name a layer took away: no container ever reads it. */
export type DeadFile = {
  readonly content: FileContent
  readonly killedBy: number
  /** What `killedBy` wrote in its place; undefined when the name went away. */
  readonly successor: FileContent | undefined
}

/** Every node, a directory before what it holds. */
export function* liveNodes(root: LiveNode): Generator<LiveNode> {
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    for (const child of node.children?.values() ?? []) open.push(child)
  }
}

export type LiveFile = { readonly path: string; readonly content: FileContent }

/** Every live file once: under the name its layer wrote, or under another when that is gone. */
export function* liveFiles(root: LiveNode): Generator<LiveFile> {
  const others = new Map<FileContent, string>()
  for (const { path, entry, content } of liveNodes(root)) {
    if (content === undefined) continue
    if (entry === content.entry) yield { path, content }
    else others.set(content, path)
  }
  for (const [content, path] of others)
    if (nodeAt(root, content.path)?.entry !== content.entry) yield { path, content }
}

function nodeAt(root: LiveNode, path: string): LiveNode | undefined {
  let node: LiveNode | undefined = root
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    node = node?.children?.get(path.slice(0, slash))
  return node?.children?.get(path)
}
