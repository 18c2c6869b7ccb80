// The layer cache as BuildKit's own cache directory, carried from run to run by the Actions cache.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveLayersKey, deriveLayersPrefix } from '../../cache/key.ts'
import { messageOf } from '../../errors.ts'
import { readLayer } from '../../layers/layer.ts'
import type { CacheRequest, CacheState, LayerCache, OpenCache, SaveResult } from '../../ports/cache.ts'
import type { Clock } from '../../ports/clock.ts'
import { blobPath, type Layout, readLayout } from './layout.ts'
import { listNodeCaches } from './node-caches.ts'
import { type CacheNotes, writeNotes } from './notes.ts'
import { type RestoreOutcome, restoreFirst } from './restore.ts'
import { saveFolder } from './toolkit.ts'

export type DirectoryCacheOptions = {
  /** A private folder that outlives the build until the post step; comma-free, as it becomes part of a CSV value. */
  readonly folder: string
  readonly clock: Clock
  /** Milliseconds after which a transfer is given up. */
  readonly restoreLimit?: number
  readonly saveLimit?: number
}

const minutes = 60_000

/** A layer cache over `@actions/cache`; the service's troubles become problems, never exceptions. */
export function createDirectoryCache(options: DirectoryCacheOptions): LayerCache {
  return {
    async open(request) {
      const started = options.clock.now()
      const restoredTo = join(options.folder, 'restored', 'layers')
      const exportTo = join(options.folder, 'export', 'layers')
      await rm(exportTo, { recursive: true, force: true })
      const { scope } = request
      const refs = request.read === false ? [] : request.refs
      const limit = options.restoreLimit ?? 5 * minutes
      const outcome = await restoreFirst({ scope, refs, folder: restoredTo, limit })
      const seconds = (options.clock.now() - started) / 1000
      return openCache({ request, outcome, restoredTo, exportTo, seconds, clock: options.clock })
    },
    save: (state) => saveState(state, options.saveLimit ?? 10 * minutes),
  }
}

type Opened = {
  readonly request: CacheRequest
  readonly outcome: RestoreOutcome
  readonly restoredTo: string
  readonly exportTo: string
  readonly seconds: number
  readonly clock: Clock
}

function openCache(opened: Opened): OpenCache {
  const { request, outcome, restoredTo, exportTo } = opened
  const { restored, problem, unavailable } = outcome
  const writes = request.write && !unavailable
  const sizes = new Map(Object.entries(restored?.notes.diskSizes ?? {}))
  let exported: Layout | undefined
  const note = async ({ blobs }: Layout) => {
    const { scope, refs, commit } = request
    const savedAt = opened.clock.now()
    // only of blobs that are there: handed on from run to run, the list would grow for ever
    const diskSizes = Object.fromEntries([...sizes].filter(([digest]) => blobs.has(digest)))
    await writeNotes(exportTo, { version: 1, scope, ref: refs[0] ?? '', commit, savedAt, diskSizes })
  }
  return {
    from: restored === undefined ? [] : importsOf(restored.layout, restoredTo),
    to: writes
      ? [[`type=local,dest=${exportTo},mode=max,ignore-error=true`, ...request.compression].join(',')]
      : [],
    stats: {
      source: restored && sourceOf(restored.notes),
      restoredBytes: sum(restored?.layout.blobs.values() ?? []),
      seconds: opened.seconds,
      problem,
      unavailable,
    },
    bases: [],
    faulty: () => false,
    reached: () => true,
    fetched: () => sum(restored?.layout.blobs.values() ?? []),
    async diskSizes(digests) {
      const before = sizes.size
      await Promise.all(digests.map((digest) => measure({ sizes, digest, folders: [exportTo, restoredTo] })))
      if (exported !== undefined && sizes.size > before) await note(exported)
      return new Map(digests.flatMap((digest) => pair(digest, sizes.get(digest))))
    },
    async finish() {
      if (writes) await listNodeCaches(exportTo)
      const layout = writes ? await readLayout(exportTo) : undefined
      if (layout === undefined || layout.digest === restored?.layout.digest) return undefined
      exported = layout
      await note(layout)
      const key = deriveLayersKey(
        deriveLayersPrefix(request.scope, request.refs[0] ?? ''),
        request.run,
        layout.digest,
      )
      return { kind: 'directory', key, directory: exportTo, bytes: sum(layout.blobs.values()) }
    },
  }
}

/** Without a digest only one of several is read. */
function importsOf({ roots }: Layout, folder: string): readonly string[] {
  const source = `type=local,src=${folder}`
  return roots.length < 2 ? [source] : roots.map((digest) => `${source},digest=${digest}`)
}

type Measurement = {
  readonly sizes: Map<string, number>
  readonly digest: string
  readonly folders: readonly string[]
}

// A blob that is not there, or not readable, has no known size: that is all the report needs to know.
async function measure({ sizes, digest, folders }: Measurement): Promise<void> {
  for (const folder of folders) {
    const path = blobPath(folder, digest)
    if (path === undefined || sizes.has(digest)) return
    const layer = await readLayer(createReadStream(path)).catch(() => undefined)
    if (layer !== undefined) sizes.set(digest, layer.tarBytes)
  }
}

function sourceOf({ ref, commit, savedAt }: CacheNotes): NonNullable<OpenCache['stats']['source']> {
  return { ref, commit, savedAt }
}

function pair(digest: string, size: number | undefined): [string, number][] {
  return size === undefined ? [] : [[digest, size]]
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

async function saveState(state: CacheState, limit: number): Promise<SaveResult> {
  try {
    if (state.kind !== 'directory') throw new Error('it was made in another way.')
    const { saved, problem } = await saveFolder(
      { what: 'layer cache', folder: state.directory, limit },
      state.key,
    )
    return { saved, bytes: state.bytes, problem: problem?.text, unavailable: problem?.entryOnly === false }
  } catch (error) {
    return {
      saved: false,
      bytes: state.bytes,
      problem: `The layer cache could not be saved: ${messageOf(error)}`,
      unavailable: false,
    }
  }
}
