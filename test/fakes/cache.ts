// A layer cache in memory; several runners share one service.
import { deriveLayersKey, deriveLayersPrefix } from '../../src/cache/key.ts'
import type { CacheRequest, CacheState, LayerCache, OpenCache } from '../../src/ports/cache.ts'

export type FakeLayer = { readonly digest: string; readonly size: number; readonly diskSize: number }

export type FakeCacheService = {
  /** When set, everything fails with this sentence. */
  problem: string | undefined
  /** Keys saved so far, oldest first. */
  keys(): readonly string[]
  /** A cache as a fresh runner has it. */
  connect(): FakeLayerCache
}

export type FakeLayerCache = LayerCache & {
  /** What the engine would export at the end of a build. */
  exportLayers(layers: readonly FakeLayer[]): void
}

type Content = {
  readonly ref: string
  readonly commit: string
  readonly digest: string
  readonly layers: readonly FakeLayer[]
}

/** An empty service. */
export function createFakeCacheService(): FakeCacheService {
  const saved = new Map<string, Content>()
  const service: FakeCacheService = {
    problem: undefined,
    keys: () => [...saved.keys()],
    connect: () => connect(service, saved),
  }
  return service
}

function connect(service: FakeCacheService, saved: Map<string, Content>): FakeLayerCache {
  let exported: readonly FakeLayer[] | undefined
  const pending = new Map<string, Content>()
  return {
    exportLayers(layers) {
      exported = layers
    },
    async open(request) {
      exported = undefined
      const restored = service.problem === undefined ? findNewest(saved, request) : undefined
      return openFake({ request, restored, problem: service.problem, pending, read: () => exported })
    },
    async save(state) {
      const content = pending.get(state.key)
      if (service.problem !== undefined || content === undefined) {
        return {
          saved: false,
          bytes: state.bytes,
          problem: service.problem ?? 'nothing to save',
          unavailable: false,
        }
      }
      if (!saved.has(state.key)) saved.set(state.key, content)
      return { saved: true, bytes: state.bytes, problem: undefined, unavailable: false }
    },
  }
}

function findNewest(saved: ReadonlyMap<string, Content>, { refs, scope }: CacheRequest): Content | undefined {
  for (const ref of refs) {
    const found = [...saved].findLast(([key]) => key.startsWith(deriveLayersPrefix(scope, ref)))
    if (found !== undefined) return found[1]
  }
  return undefined
}

type Opened = {
  readonly request: CacheRequest
  readonly restored: Content | undefined
  readonly problem: string | undefined
  readonly pending: Map<string, Content>
  read(): readonly FakeLayer[] | undefined
}

function openFake({ request, restored, problem, pending, read }: Opened): OpenCache {
  const bytes = (layers: readonly FakeLayer[]) => layers.reduce((sum, { size }) => sum + size, 0)
  return {
    from: restored === undefined ? [] : ['type=local,src=/fake/restored'],
    to: request.write ? ['type=local,dest=/fake/export,mode=max,ignore-error=true'] : [],
    stats: {
      source: restored && { ref: restored.ref, commit: restored.commit, savedAt: 0 },
      restoredBytes: bytes(restored?.layers ?? []),
      seconds: 0,
      problem,
      unavailable: false,
    },
    bases: [],
    faulty: () => false,
    reached: () => true,
    fetched: () => bytes(restored?.layers ?? []),
    async diskSizes(digests) {
      const known = [...(restored?.layers ?? []), ...(read() ?? [])]
      const asked = known.filter(({ digest }) => digests.includes(digest))
      return new Map(asked.map(({ digest, diskSize }) => [digest, diskSize]))
    },
    async finish(): Promise<CacheState | undefined> {
      const layers = request.write ? read() : undefined
      if (layers === undefined) return undefined
      const digest = layers.map((layer) => layer.digest.replace('sha256:', '')).join('')
      if (digest === restored?.digest) return undefined
      const ref = request.refs[0] ?? ''
      const key = deriveLayersKey(deriveLayersPrefix(request.scope, ref), request.run, digest)
      pending.set(key, { ref, commit: request.commit, digest, layers })
      return { kind: 'directory', key, directory: '/fake/export', bytes: bytes(layers) }
    },
  }
}
