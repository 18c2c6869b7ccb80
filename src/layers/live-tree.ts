// The file system that a pile of layers amounts to: nodes by path, file contents by their hard-linked names.
import type { LayerEntry } from './entry.ts'

/** The bytes of one file of one layer; hard links of it are further names, not further bytes. */
export type FileContent = {
  /** Where the layer wrote it first. */
  readonly path: string
  readonly layer: number
  readonly entry: LayerEntry
  /** That name is gone, and hard links are what is left. */
  readonly renamed: boolean
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

export type LiveFile = { readonly path: string; readonly content: FileContent }

/** True for the name that the layer wrote first: the node is the file then, without another object for it. */
function isNamed(node: LiveNode): node is LiveNode & LiveFile {
  return node.content !== undefined && node.content.entry === node.entry
}

/** Every live file once: under the name its layer wrote, or under another when that is gone. */
export function liveFiles(root: LiveNode): readonly LiveFile[] {
  const files: LiveFile[] = []
  const renamed = new Map<FileContent, string>()
  const open = [root]
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    directory.children?.forEach((node) => {
      const { path, content } = node
      if (node.children !== undefined) open.push(node)
      else if (isNamed(node)) files.push(node)
      else if (content?.renamed === true) renamed.set(content, path)
    })
  }
  for (const [content, path] of renamed) files.push({ path, content })
  return files
}
