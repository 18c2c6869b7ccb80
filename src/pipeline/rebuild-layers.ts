// A published image whose Dockerfile installs system packages → its package databases and where its packages come from.
import { parseConfig } from '../image/config.ts'
import type { Package, PackageManager } from '../layers/package.ts'
import { parseApkInstalled } from '../layers/packages/apk.ts'
import { parseDpkgStatus } from '../layers/packages/dpkg.ts'
import { pickFiles } from '../layers/pick-files.ts'
import { isAptSource } from '../rebuild/apt-sources.ts'
import { beginsWith } from '../rebuild/base-state.ts'
import type { External } from '../rebuild/externals.ts'
import { type Recorded, recordName } from '../rebuild/recorded.ts'
import { manifestFor } from './rebuild-bases.ts'
import type { CheckPorts } from './rebuild-check.ts'
import type { FoundImage, PublishedImage } from './rebuild-published.ts'

export type SystemPackages = {
  readonly manager: PackageManager & ('dpkg' | 'apk')
  readonly packages: readonly Package[]
  readonly base: readonly Package[]
  /** When the layer with the database was made; milliseconds since the epoch. */
  readonly made: number | undefined
  /** Texts by path: sources of apt, repositories of apk. */
  readonly sources: ReadonlyMap<string, string>
}

export type LayerQuestion = {
  readonly found: Pick<FoundImage, 'reference' | 'image'>
  readonly externals: readonly External[]
  readonly recorded: Recorded
}

const DATABASES: ReadonlyMap<string, 'dpkg' | 'apk'> = new Map([
  ['var/lib/dpkg/status', 'dpkg'],
  ['lib/apk/db/installed', 'apk'],
  ['usr/lib/apk/db/installed', 'apk'],
])

/** Folders are wanted for what a layer removes. */
const FOLDERS: ReadonlySet<string> = new Set(['etc', 'etc/apt', 'etc/apt/sources.list.d', 'etc/apk'])

function isWanted(path: string): boolean {
  return DATABASES.has(path) || FOLDERS.has(path) || isAptSource(path) || path === 'etc/apk/repositories'
}

/** How many of the first layers are the base's; undefined when nobody can say. */
export async function countBaseLayers(
  { found: { image }, externals, recorded }: LayerQuestion,
  { lookup }: Pick<CheckPorts, 'lookup'>,
): Promise<number | undefined> {
  const base = externals.find((external) => external.base)
  if (base === undefined) return 0
  const { reference } = base
  const pinned = /@(.+)$/.exec(reference)?.[1]
  const digest =
    pinned ?? recorded.digests.get(recordName(reference) ?? '') ?? (await lookup.digest(reference))
  const manifest = await manifestFor(reference, { digest, platform: image.platform }, lookup)
  if (manifest === undefined) return undefined
  const layers = manifest.layers.map((layer) => layer.digest)
  if (
    beginsWith(
      image.manifest.layers.map((layer) => layer.digest),
      layers,
    )
  )
    return layers.length
  const { diffIds } = parseConfig(await lookup.blob(reference, manifest.config.digest))
  return beginsWith(image.config.diffIds, diffIds) ? diffIds.length : undefined
}

type Texts = ReadonlyMap<string, string | undefined>

/** Undefined when no layer above the base has a database: then no package is ours. Reads no more layers than it must. */
export async function readSystemPackages(
  { found, baseLayers }: { readonly found: LayerQuestion['found']; readonly baseLayers: number },
  { registry }: Pick<CheckPorts, 'registry'>,
): Promise<SystemPackages | undefined> {
  const { reference, image } = found
  const read = async (at: number): Promise<Texts> => {
    const digest = image.manifest.layers[at]?.digest ?? ''
    const files = await pickFiles(await registry.stream(reference, digest, 0), isWanted)
    return new Map([...files].map(([path, { bytes }]) => [path, bytes && new TextDecoder().decode(bytes)]))
  }
  const above: Texts[] = []
  let made: number | undefined
  for (const at of ownLayers(image, baseLayers)) {
    const texts = await read(at)
    above.push(texts)
    if (made === undefined && databaseIn(texts) !== undefined) made = image.origin.layerTimes[at]
  }
  const own = above.map(databaseIn).find((database) => database !== undefined)
  if (own === undefined) return undefined
  const below: Texts[] = []
  for (let at = baseLayers - 1; at > 0 && !below.some((texts) => databaseIn(texts)); at -= 1)
    below.push(await read(at))
  // the first layer of a distribution's image says where its packages come from
  if (baseLayers > 0) below.push(await read(0))
  const base = below.map(databaseIn).find((database) => database?.manager === own.manager)
  return { ...own, base: base?.packages ?? [], made, sources: sourcesIn([...above, ...below]) }
}

/** All packages of the uppermost database; undefined when no layer has one. */
export async function readDatabase(
  { reference, image }: LayerQuestion['found'],
  { registry }: Pick<CheckPorts, 'registry'>,
): Promise<readonly Package[] | undefined> {
  for (const at of ownLayers(image, 0)) {
    const digest = image.manifest.layers[at]?.digest ?? ''
    const files = await pickFiles(await registry.stream(reference, digest, 0), (path) => DATABASES.has(path))
    const texts = new Map(
      [...files].map(([path, { bytes }]) => [path, bytes && new TextDecoder().decode(bytes)]),
    )
    const database = databaseIn(texts)
    if (database !== undefined) return database.packages
  }
  return undefined
}

/** Uppermost first, without those that COPY and WORKDIR made. */
function ownLayers({ config, manifest }: PublishedImage, baseLayers: number): readonly number[] {
  const made = config.history.filter(({ emptyLayer }) => !emptyLayer)
  const known = made.length === manifest.layers.length
  return manifest.layers
    .map((_, at) => at)
    .slice(baseLayers)
    .filter(
      (at) =>
        !known || !/^(?:\/bin\/sh -c #\(nop\) +)?(?:COPY|ADD|WORKDIR)\b/.test(made[at]?.createdBy ?? ''),
    )
    .reverse()
}

function databaseIn(texts: Texts): Pick<SystemPackages, 'manager' | 'packages'> | undefined {
  for (const [path, text] of texts) {
    const manager = DATABASES.get(path)
    if (manager === undefined || text === undefined) continue
    return { manager, packages: manager === 'dpkg' ? parseDpkgStatus(text) : parseApkInstalled(text) }
  }
  return undefined
}

/** Of each file the uppermost; one that a layer removed, or that was in a folder it removed, is none. */
function sourcesIn(layers: readonly Texts[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string | undefined>()
  const gone: string[] = []
  for (const texts of layers) {
    for (const [path, text] of texts)
      if (!seen.has(path) && !DATABASES.has(path) && !gone.some((folder) => path.startsWith(`${folder}/`)))
        seen.set(path, text)
    gone.push(...[...texts.keys()].filter((path) => FOLDERS.has(path)))
  }
  return new Map([...seen].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])))
}
