// Two live trees to their nodes in pairs, path by path.
import type { LiveNode } from './live-tree.ts'

export type LeafPair = readonly [before: LiveNode | undefined, after: LiveNode | undefined]

export type TreePairs = {
  /** All but directories of both trees, by path. */
  readonly leaves: readonly LeafPair[]
  /** The directories of one tree and of the other. */
  readonly directories: readonly [before: ReadonlySet<string>, after: ReadonlySet<string>]
}

/** Walks two trees side by side. */
export function pairTrees(before: LiveNode, after: LiveNode): TreePairs {
  const pairs: LeafPair[] = []
  const directories = [new Set<string>(), new Set<string>()] as const
  const open: LeafPair[] = [[before, after]]
  const add = (one: LiveNode | undefined, other: LiveNode | undefined) => {
    if (one?.children !== undefined || other?.children !== undefined) open.push([one, other])
    const leaves: LeafPair = [leaf(one), leaf(other)]
    if (leaves[0] !== undefined || leaves[1] !== undefined) pairs.push(leaves)
  }
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [one, other] = pair
    if (one?.children !== undefined) directories[0].add(one.path)
    if (other?.children !== undefined) directories[1].add(other.path)
    for (const child of one?.children?.values() ?? []) add(child, other?.children?.get(child.path))
    for (const child of other?.children?.values() ?? [])
      if (one?.children?.has(child.path) !== true) add(undefined, child)
  }
  return { leaves: pairs, directories }
}

function leaf(node: LiveNode | undefined): LiveNode | undefined {
  return node?.children === undefined ? node : undefined
}
