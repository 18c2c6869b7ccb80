// Two replays to what differs between their trees. Nothing is subtracted: each change has its bytes before and after.
import { type LiveNode, liveFiles, liveNodes } from './live-tree.ts'
import type { Replay } from './replay.ts'
import { hashOf } from './same-content.ts'
import { topDirectories } from './top.ts'
import { deriveTree } from './tree.ts'

export type FileChange = {
  /** A file, link or device; directories show by what is in them. */
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Bytes under this name; of hard links, one has them all. 0 for what is not there. */
  readonly before: number
  readonly after: number
}

export type DirectoryChange = {
  readonly path: string
  /** Whether the directory itself came, went or was there before and after. */
  readonly kind: FileChange['kind']
  /** Bytes of the changed files below it, without those of directories listed beside it. */
  readonly before: number
  readonly after: number
  readonly fileCount: number
}

export type ChangeSum = { readonly files: number; readonly before: number; readonly after: number }

export type ImageComparison = {
  /** Bytes of the trees, every file counted once. */
  readonly before: number
  readonly after: number
  readonly added: ChangeSum
  readonly removed: ChangeSum
  readonly changed: ChangeSum
  /** Files that differ in their time alone, which says nothing; they are no changes. */
  readonly touched: number
  /** The largest first. */
  readonly directories: readonly DirectoryChange[]
  readonly files: readonly FileChange[]
}

type Side = {
  readonly replay: Replay
  /** All but directories, by path. */
  readonly leaves: ReadonlyMap<string, LiveNode>
  readonly directories: ReadonlySet<string>
  /** Of files under the name that counts. */
  readonly bytes: ReadonlyMap<string, number>
}

/** Compares what containers of two images see. Swapping the images swaps before and after, added and removed. */
export function compareImages(before: Replay, after: Replay, limit = 20): ImageComparison {
  const [old, now] = [sideOf(before), sideOf(after)]
  const changes: FileChange[] = []
  let touched = 0
  const note = (path: string, kind: FileChange['kind']) =>
    changes.push({ path, kind, before: old.bytes.get(path) ?? 0, after: now.bytes.get(path) ?? 0 })
  for (const [path, node] of old.leaves) {
    const other = now.leaves.get(path)
    const difference = other === undefined ? 'gone' : differenceOf([old, node], [now, other])
    if (difference === 'time') touched += 1
    else if (difference !== 'none') note(path, other === undefined ? 'removed' : 'changed')
  }
  for (const path of now.leaves.keys()) if (!old.leaves.has(path)) note(path, 'added')
  return {
    before: total(old),
    after: total(now),
    added: sumOf(changes, 'added'),
    removed: sumOf(changes, 'removed'),
    changed: sumOf(changes, 'changed'),
    touched,
    directories: directoryChanges(changes, old, now, limit),
    files: changes.sort(byWeight).slice(0, limit),
  }
}

function sideOf(replay: Replay): Side {
  const leaves = new Map<string, LiveNode>()
  const directories = new Set<string>()
  for (const node of liveNodes(replay.root)) {
    if (node.children === undefined) leaves.set(node.path, node)
    else directories.add(node.path)
  }
  const bytes = new Map<string, number>()
  for (const { path, content } of liveFiles(replay.root)) bytes.set(path, content.entry.size)
  return { replay, leaves, directories, bytes }
}

function differenceOf([old, one]: [Side, LiveNode], [now, other]: [Side, LiveNode]): 'none' | 'time' | 'all' {
  if (old.bytes.get(one.path) !== now.bytes.get(other.path) || !isAlike(one, other)) return 'all'
  if (one.content === undefined || other.content === undefined) return 'none'
  const hashes = [hashOf(old.replay, one.content), hashOf(now.replay, other.content)]
  if (hashes[0] !== undefined && hashes[1] !== undefined) return hashes[0] === hashes[1] ? 'none' : 'all'
  return one.content.entry.mtime === other.content.entry.mtime ? 'none' : 'time'
}

/** All but the time: kind, size, owner, mode, and where a symbolic link leads. */
function isAlike(one: LiveNode, other: LiveNode): boolean {
  if (one.content?.entry.size !== other.content?.entry.size) return false
  const [first, second] = [one.entry, other.entry]
  if (first === undefined || second === undefined) return first === second
  const kinds = [first, second].map(({ kind }) => (kind === 'hard-link' ? 'file' : kind))
  const sameLink = first.kind !== 'symbolic-link' || first.link === second.link
  const sameOwner = first.uid === second.uid && first.gid === second.gid && first.mode === second.mode
  return kinds[0] === kinds[1] && sameLink && sameOwner
}

const BEFORE = 0
const AFTER = 1

function directoryChanges(
  changes: readonly FileChange[],
  old: Side,
  now: Side,
  limit: number,
): readonly DirectoryChange[] {
  const sized = changes.flatMap(({ path, before, after }) => [
    { path, bytes: before, layer: BEFORE },
    { path, bytes: after, layer: AFTER },
  ])
  return topDirectories(deriveTree(sized), limit).map(({ path, layers, fileCount }) => ({
    path,
    kind: !old.directories.has(path) ? 'added' : now.directories.has(path) ? 'changed' : 'removed',
    before: layers.get(BEFORE) ?? 0,
    after: layers.get(AFTER) ?? 0,
    fileCount: fileCount / 2,
  }))
}

function sumOf(changes: readonly FileChange[], kind: FileChange['kind']): ChangeSum {
  const some = changes.filter((change) => change.kind === kind)
  return {
    files: some.length,
    before: some.reduce((sum, { before }) => sum + before, 0),
    after: some.reduce((sum, { after }) => sum + after, 0),
  }
}

function total({ bytes }: Side): number {
  return [...bytes.values()].reduce((sum, size) => sum + size, 0)
}

function byWeight(one: FileChange, other: FileChange): number {
  const weightOf = ({ before, after }: FileChange) => Math.abs(after - before)
  const most = ({ before, after }: FileChange) => Math.max(before, after)
  return weightOf(other) - weightOf(one) || most(other) - most(one) || (one.path < other.path ? -1 : 1)
}
