// Layers, lowest first, to the tree a container sees and the files no container sees.
import type { LayerEntry } from './entry.ts'
import type { LayerFacts } from './layer-facts.ts'
import { type DeadFile, type LiveFile, type LiveNode, liveFiles } from './live-tree.ts'
import { createOverlay, type Overlay } from './overlay.ts'
import { LONGEST_PATH } from './path.ts'
import { whiteoutOf } from './whiteout.ts'

export type ReplayLayer = {
  readonly facts: LayerFacts
  /** True for a layer of the base image. */
  readonly base: boolean
}

export type ReplayNote = { readonly layer: number; readonly text: string }

export type Replay = {
  readonly layers: readonly ReplayLayer[]
  readonly root: LiveNode
  /** Those of the tree, each once, whatever its names. */
  readonly files: readonly LiveFile[]
  /** In the order of their deaths. */
  readonly dead: readonly DeadFile[]
  readonly notes: readonly ReplayNote[]
}

/**
 * Stacks layers as an overlay does. A whiteout or opaque marker hides what lower layers have, whatever its place in the
 * tar; of a path written twice in one tar the last stays, and the earlier is dead by the hand of its own layer.
 */
export function replayLayers(layers: readonly ReplayLayer[]): Replay {
  const overlay = createOverlay()
  const notes = layers.flatMap(({ facts }, layer) =>
    applyLayer(overlay, facts.entries, layer).map((text) => ({ layer, text })),
  )
  const { root, dead } = overlay
  return { layers, root, files: liveFiles(root), dead, notes }
}

function applyLayer(overlay: Overlay, entries: readonly LayerEntry[], layer: number): string[] {
  const writes: LayerEntry[] = []
  const lost: string[] = []
  const odd: string[] = []
  for (const entry of entries) {
    if (entry.path.length > LONGEST_PATH) {
      odd.push(entry.path)
      continue
    }
    const whiteout = whiteoutOf(entry.path)
    if (whiteout === undefined) writes.push(entry)
    else if (whiteout.kind === 'odd') odd.push(entry.path)
    else if (whiteout.kind === 'opaque') overlay.clear(whiteout.path, layer)
    else if (!overlay.remove(whiteout.path, layer)) lost.push(whiteout.path)
  }
  for (const entry of writes) overlay.write(entry, layer)
  const dangling = overlay.settleLinks(layer).map(({ path }) => path)
  return [
    ...note(lost, 'removed, though no layer below has it'),
    ...note(dangling, 'a hard link to a file that is not there'),
    ...note(odd, 'skipped: runtimes do not unpack such a name'),
  ]
}

/** One sentence however many paths. */
function note(paths: readonly string[], what: string): string[] {
  const [first] = paths
  if (first === undefined) return []
  const shown = first.length > 200 ? `${first.slice(0, 200)}…` : first
  return [`${shown}${paths.length === 1 ? '' : ` and ${paths.length - 1} more`}: ${what}`]
}
