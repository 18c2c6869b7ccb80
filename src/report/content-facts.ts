// The replay of an image's layers → what comment and summary show of its content: what is big, and which packages changed.
import { comparePackages } from '../layers/packages/compare-packages.ts'
import { livePackages } from '../layers/packages/live-packages.ts'
import type { Replay } from '../layers/replay.ts'
import { topDirectories, topFiles } from '../layers/top.ts'
import { deriveTree, type SizedFile } from '../layers/tree.ts'
import type { ContentFacts } from './comment-input.ts'

const DIRECTORIES = 10
const FILES = 10

/** Of own layers only: what the base brings cannot be helped here. Packages are compared where both images were read. */
export function deriveContentFacts(platform: string, now: Replay, before: Replay | undefined): ContentFacts {
  const own = now.files.flatMap(({ path, content: { layer, entry } }): SizedFile[] =>
    now.layers[layer]?.base === false ? [{ path, bytes: entry.size, layer }] : [],
  )
  const tree = deriveTree(own)
  const directories = topDirectories(tree, DIRECTORIES).map(({ path, bytes }) => ({
    path: `${path}/`,
    bytes,
  }))
  const files = topFiles(tree, FILES).map(({ path, bytes }) => ({ path, bytes }))
  const changes = before === undefined ? [] : comparePackages(livePackages(before), livePackages(now))
  return {
    platform,
    biggest: [...directories, ...files].toSorted((a, b) => b.bytes - a.bytes),
    packages: changes.map(({ kind, name, before: old, after }) => ({
      ...{ kind, name, before: old?.version ?? null, after: after?.version ?? null },
      bytes: sizeChange(old, after),
    })),
  }
}

type Side = { readonly size: number | undefined } | undefined

function sizeChange(before: Side, after: Side): number | null {
  const [then, now] = [before === undefined ? 0 : before.size, after === undefined ? 0 : after.size]
  return then === undefined || now === undefined ? null : now - then
}
