// Base images of a build → their layers, which their own registry keeps for us.
import { Readable } from 'node:stream'
import type { CacheIndex } from '../../cache/index-entry.ts'
import { imagesOf, parseManifest } from '../../image/manifest.ts'
import { parseReference } from '../../image/reference.ts'
import { repositoryName } from '../../image/reference-name.ts'
import type { CacheRequest } from '../../ports/cache.ts'

export type BaseLayer = { readonly size: number; readonly origin: string }

export type BaseLayers = {
  find(digest: string): BaseLayer | undefined
  /** Those of this build. */
  readonly current: readonly string[]
  /** What an index notes of them, layers by `repository@digest`: those of this build, and others that it has layers of. */
  noted(layers: ReadonlySet<string>): CacheIndex['bases']
  /** The layer cannot be had: it is not offered any more. */
  forget(digest: string): void
  open(digest: string, from: number): Promise<Readable>
}

export const NO_BASES: BaseLayers = {
  find: () => undefined,
  current: [],
  noted: () => ({}),
  forget: () => {},
  open: () => Promise.reject(new Error('no base image is known')),
}

/** Layers of these are stored like others. */
export function storedBases(bases: BaseLayers): BaseLayers {
  return { ...NO_BASES, current: bases.current }
}

type Images = CacheIndex['bases']

/** None on any trouble with a registry: then the layers are stored like others. */
export async function findBases(request: CacheRequest, indexes: readonly CacheIndex[]): Promise<BaseLayers> {
  // another run's word sends nobody to a repository that this build does not use anyway
  const repositories = new Set(request.bases.map(repositoryOf))
  const named: Images = Object.assign({}, ...indexes.map(({ bases }) => bases))
  const known = Object.fromEntries(
    Object.entries(named).filter(([origin]) => repositories.has(repositoryOf(origin))),
  )
  const found = await Promise.all(
    request.bases.map((name) => describeBase(request, name, known).catch(() => ({}))),
  )
  // images of earlier runs count as long as their registry still has them
  const current: Images = Object.assign({}, ...found)
  const older = Object.entries(known).filter(([origin]) => current[origin] === undefined)
  const alive = await Promise.all(older.map(([origin]) => isThere(request, origin)))
  const images: Images = { ...Object.fromEntries(older.filter((_, at) => alive[at])), ...current }
  const layers = new Map<string, BaseLayer>()
  for (const [origin, sizes] of Object.entries(images))
    for (const [digest, size] of Object.entries(sizes)) layers.set(digest, { size, origin })
  return {
    find: (digest) => layers.get(digest),
    forget: (digest) => void layers.delete(digest),
    current: Object.keys(current).sort(),
    noted(used) {
      const needed = Object.entries(images).filter(
        ([origin, sizes]) =>
          current[origin] !== undefined || Object.keys(sizes).some((digest) => used.has(digest)),
      )
      return Object.fromEntries(
        needed.map(([origin, sizes]) => [
          origin,
          Object.fromEntries(Object.entries(sizes).filter(([digest]) => layers.has(digest))),
        ]),
      )
    },
    async open(digest, from) {
      const registry = await request.registry()
      const body = await registry.stream(layers.get(digest)?.origin ?? '', digest, from)
      return Readable.fromWeb(body as never)
    },
  }
}

function repositoryOf(name: string): string {
  const parsed = parseReference(name)
  return parsed.ok ? repositoryName(parsed.reference) : ''
}

async function isThere(request: CacheRequest, origin: string): Promise<boolean> {
  const registry = await request.registry()
  return registry.digest(origin).then(
    () => true,
    () => false,
  )
}

/** One HEAD; the manifest only when the image is not the one that an earlier run has described. */
async function describeBase(request: CacheRequest, name: string, known: Images): Promise<Images> {
  const parsed = parseReference(name)
  if (!parsed.ok) return {}
  const registry = await request.registry()
  const digest = parsed.reference.digest ?? (await registry.digest(name))
  const repository = repositoryName(parsed.reference)
  const origin = `${repository}@${digest}`
  const before = known[origin]
  if (before !== undefined) return { [origin]: before }
  const { text, mediaType } = await registry.manifest(origin)
  const top = parseManifest(text, mediaType)
  const manifests =
    top.kind === 'manifest'
      ? [top]
      : await Promise.all(
          imagesOf(top)
            .filter(({ platform }) => isWanted(request.platforms, platform))
            .map(async ({ digest: one }) => {
              const image = await registry.manifest(`${repository}@${one}`)
              return parseManifest(image.text, image.mediaType)
            }),
        )
  const layers = manifests.flatMap((manifest) => (manifest.kind === 'manifest' ? manifest.layers : []))
  return { [origin]: Object.fromEntries(layers.map(({ digest: layer, size }) => [layer, size])) }
}

type Named = { readonly os: string; readonly architecture: string } | undefined

function isWanted(platforms: readonly string[], platform: Named): boolean {
  if (platform === undefined) return false
  const name = `${platform.os}/${platform.architecture}`
  const local = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
  // stages on the build platform have bases of the machine's own
  return name === local || platforms.some((wanted) => wanted === name || wanted.startsWith(`${name}/`))
}
