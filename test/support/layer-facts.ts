// Layers in a notation a test can read: `{ 'a/b': 10 }` is a file of ten bytes, `'a/'` a directory.
import type { LayerEntry } from '../../src/layers/entry.ts'
import type { LayerFacts } from '../../src/layers/layer-facts.ts'
import type { ReplayLayer } from '../../src/layers/replay.ts'

/** A number is a file's size, `null` a directory, `=path` a hard link, `->path` a symbolic link. */
export type EntryText = readonly [path: string, what: number | null | string, more?: Partial<LayerEntry>]

const plain = { size: 0, mode: 0o644, uid: 0, gid: 0, mtime: 1_700_000_000, link: undefined }

export function entryOf([path, what, more]: EntryText): LayerEntry {
  const made: Partial<LayerEntry> =
    what === null
      ? { kind: 'directory', mode: 0o755 }
      : typeof what === 'number'
        ? { kind: 'file', size: what }
        : what.startsWith('=')
          ? { kind: 'hard-link', link: what.slice(1) }
          : { kind: 'symbolic-link', link: what.slice(2) }
  return { ...plain, kind: 'file', path, ...made, ...more }
}

export function factsOf(entries: readonly LayerEntry[], more?: Partial<LayerFacts>): LayerFacts {
  const fileBytes = entries.reduce((sum, { size }) => sum + size, 0)
  const tarBytes = fileBytes + 512 * entries.length
  const none = {
    databases: [],
    notes: [],
    hashes: new Map<string, string>(),
    heads: new Map<string, number>(),
  }
  return { diffId: 'sha256:0', tarBytes, fileBytes, entries, ...none, ...more }
}

export const layerOf = (...entries: readonly EntryText[]): ReplayLayer => ({
  facts: factsOf(entries.map(entryOf)),
  base: false,
})

export const baseOf = (...entries: readonly EntryText[]): ReplayLayer => ({
  ...layerOf(...entries),
  base: true,
})
