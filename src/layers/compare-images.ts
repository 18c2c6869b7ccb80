// Two replays to what differs between their trees. Nothing is subtracted: each change has its bytes before and after.
import type { LiveNode } from './live-tree.ts'
import { pairTrees, type TreePairs } from './pair-trees.ts'
import type { Replay } from './replay.ts'
import { provenEqual } from './same-content.ts'
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
  /** The names that count of files whose first name is gone. */
  readonly renamed: ReadonlySet<string>
}

/** Compares what containers of two images see. Swapping the images swaps before and after, added and removed. */
export function compareImages(before: Replay, after: Replay, limit = 20): ImageComparison {
  const [old, now] = [sideOf(before), sideOf(after)]
  const changes: FileChange[] = []
  let touched = 0
  const pairs = pairTrees(before.root, after.root)
  for (const [one, other] of pairs.leaves) {
    const kind =
      one === undefined ? 'added' : other === undefined ? 'removed' : differenceOf([old, one], [now, other])
    if (kind === 'touched') touched += 1
    if (kind === 'touched' || kind === 'same') continue
    const path = one?.path ?? other?.path ?? ''
    changes.push({ path, kind, before: bytesOf(old, one), after: bytesOf(now, other) })
  }
  return {
    before: total(before),
    after: total(after),
    added: sumOf(changes, 'added'),
    removed: sumOf(changes, 'removed'),
    changed: sumOf(changes, 'changed'),
    touched,
    directories: directoryChanges(changes, pairs.directories, limit),
    files: changes.sort(byWeight).slice(0, limit),
  }
}

function sideOf(replay: Replay): Side {
  const renamed = replay.files.filter(({ content }) => content.renamed).map(({ path }) => path)
  return { replay, renamed: new Set(renamed) }
}

/** Of several names of one file, the one it was written under has the bytes. */
function bytesOf({ renamed }: Side, node: LiveNode | undefined): number {
  if (node?.content === undefined) return 0
  return node.content.entry === node.entry || renamed.has(node.path) ? node.content.entry.size : 0
}

function differenceOf(
  [old, one]: readonly [Side, LiveNode],
  [now, other]: readonly [Side, LiveNode],
): 'same' | 'touched' | 'changed' {
  if (bytesOf(old, one) !== bytesOf(now, other) || !isAlike(one, other)) return 'changed'
  if (one.content === undefined || other.content === undefined) return 'same'
  const proven = provenEqual([old.replay, one.content], [now.replay, other.content])
  if (proven !== undefined) return proven ? 'same' : 'changed'
  return one.content.entry.mtime === other.content.entry.mtime ? 'same' : 'touched'
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
  [old, now]: TreePairs['directories'],
  limit: number,
): readonly DirectoryChange[] {
  const sized = changes.flatMap(({ path, before, after }) => [
    { path, bytes: before, layer: BEFORE },
    { path, bytes: after, layer: AFTER },
  ])
  return topDirectories(deriveTree(sized), limit).map(({ path, layers, fileCount }) => ({
    path,
    kind: !old.has(path) ? 'added' : now.has(path) ? 'changed' : 'removed',
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

function total({ files }: Replay): number {
  return files.reduce((sum, { content }) => sum + content.entry.size, 0)
}

function byWeight(one: FileChange, other: FileChange): number {
  const weightOf = ({ before, after }: FileChange) => Math.abs(after - before)
  const most = ({ before, after }: FileChange) => Math.max(before, after)
  return weightOf(other) - weightOf(one) || most(other) - most(one) || (one.path < other.path ? -1 : 1)
}
