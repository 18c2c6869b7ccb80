// An image's Dockerfile and references → whether it has to be built anew, and why. Nothing is built, no layer is pulled.
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { ExternalError } from '../errors.ts'
import { parseManifest } from '../image/manifest.ts'
import { normalPlatformText } from '../image/platform.ts'
import type { PackageIndex } from '../ports/package-index.ts'
import type { Registry } from '../ports/registry.ts'
import type { AgeLimits } from '../rebuild/age.ts'
import type { BaseCheck } from '../rebuild/base-state.ts'
import { decideRebuild, type Verdict } from '../rebuild/decide.ts'
import { type BuildGiven, listExternals } from '../rebuild/externals.ts'
import { findInstalls } from '../rebuild/installs.ts'
import type { PackageCheck } from '../rebuild/package-check.ts'
import { type Recorded, readLabels, readMaterials, recordName } from '../rebuild/recorded.ts'
import { checkBases } from './rebuild-bases.ts'
import { createLookup, type Lookup } from './rebuild-lookup.ts'
import { checkPackages } from './rebuild-packages.ts'
import { byDigest, type FoundImage, readPublished } from './rebuild-published.ts'

export type RebuildQuestion = {
  /** References of the published image: the first that exists counts. */
  readonly references: readonly string[]
  readonly dockerfile: Dockerfile
  readonly given: BuildGiven
  /** Empty: those the published image has. */
  readonly platforms: readonly string[]
  readonly forced: boolean
  readonly limits: AgeLimits
  /** Compare the packages of the system with their distribution's index. */
  readonly packages: boolean
}

export type RebuildAnswer = {
  readonly verdict: Verdict
  readonly bases: readonly BaseCheck[]
  /** Undefined when there is none, or its registry did not say. */
  readonly published: FoundImage | undefined
  /** Undefined when there are none of the image's own, or they were not looked at. */
  readonly packages: PackageCheck | undefined
}

export type CheckPorts = {
  readonly registry: Registry
  /** Shared between images, so that each base is asked for once. */
  readonly lookup: Lookup
  /** Shared as well; asked for when there are packages to compare. */
  readonly packageIndex: () => Promise<PackageIndex>
  readonly now: number
}

/** What is asked for all images of a run. */
export function createCheckPorts(given: Omit<CheckPorts, 'lookup'>): CheckPorts {
  let index: Promise<PackageIndex> | undefined
  const packageIndex = () => {
    index ??= given.packageIndex()
    return index
  }
  return { ...given, packageIndex, lookup: createLookup(given.registry) }
}

/** Finds out and decides. Throws nothing for a registry's sake. */
export async function checkRebuild(question: RebuildQuestion, ports: CheckPorts): Promise<RebuildAnswer> {
  const { references, dockerfile, given, forced, limits } = question
  const wanted = question.platforms.map(normalPlatformText)
  const found = await readPublished(ports.registry, references, wanted)
  const situation = { forced, limits, now: ports.now, packages: undefined, unpinned: [] }
  if (found.kind !== 'found') {
    const verdict = decideRebuild({ ...situation, published: found, bases: [], unnamed: [] })
    return { verdict, bases: [], published: undefined, packages: undefined }
  }
  const { images, unknown } = listExternals(dockerfile, given)
  const recorded = await readRecorded(
    found,
    images.map(({ reference }) => reference),
    ports,
  )
  const platforms = wanted.length === 0 ? found.platforms : wanted
  const bases = await checkBases({ externals: images, recorded, image: found.image, platforms }, ports.lookup)
  const installs = findInstalls(dockerfile, given)
  const packages = question.packages
    ? await checkPackages({ found, externals: images, recorded, installs }, ports)
    : undefined
  const { digest, reference, image } = found
  const lacks = wanted.filter((platform) => !found.platforms.includes(platform))
  const verdict = decideRebuild({
    ...situation,
    published: { kind: 'found', reference, digest, created: image.origin.created, lacks },
    bases,
    unnamed: unknown,
    packages,
    unpinned: installs.unpinned,
  })
  return { verdict, bases, published: found, packages }
}

/** Labels; the provenance in the registry is read only for what they leave open. */
async function readRecorded(
  { reference, image, attestations }: FoundImage,
  externals: readonly string[],
  { registry }: CheckPorts,
): Promise<Recorded> {
  const labels = readLabels(image.config.labels)
  const open = externals.some((name) => !name.includes('@') && !labels.digests.has(recordName(name) ?? ''))
  const [attestation] = attestations
  if (!open || attestation === undefined) return labels
  try {
    const { text, mediaType } = await registry.manifest(byDigest(reference, attestation.digest))
    const manifest = parseManifest(text, mediaType)
    const layers = manifest.kind === 'manifest' ? manifest.layers : []
    const statement = layers.find(({ annotations }) =>
      annotations['in-toto.io/predicate-type']?.startsWith('https://slsa.dev/provenance/'),
    )
    if (statement === undefined) return labels
    const materials = readMaterials(await registry.blob(reference, statement.digest))
    return { digests: new Map([...materials.digests, ...labels.digests]), source: 'provenance' }
  } catch (error) {
    if (error instanceof ExternalError) return labels
    throw error
  }
}
