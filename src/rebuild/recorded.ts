// What a published image says of the images it was made from: labels and provenance → digests by name.
import { readProvenance } from '../build/provenance.ts'
import { isDigest } from '../image/digest.ts'
import { isObject } from '../image/json.ts'
import { parseReference } from '../image/reference.ts'
import { canonicalName } from '../image/reference-name.ts'

/** Images that a build took beside its base, `name@digest` with blanks between; those of the base are the OCI's own. */
export const BASES_LABEL = 'io.github.layersmith.bases'
const BASE_NAME = 'org.opencontainers.image.base.name'
const BASE_DIGEST = 'org.opencontainers.image.base.digest'

export type Recorded = {
  /** Digest by complete name without one: `docker.io/library/alpine:3.22`. */
  readonly digests: ReadonlyMap<string, string>
  readonly source: 'labels' | 'provenance' | 'none'
}

/** The name under which an image is recorded; undefined for what is no name. */
export function recordName(text: string): string | undefined {
  const parsed = parseReference(text)
  if (!parsed.ok) return undefined
  const { reference } = parsed
  const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined)
  return canonicalName({ ...reference, tag, digest: undefined })
}

/** The label's value; the same bases give the same text. */
export function renderBases(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .map(([name, digest]) => `${name}@${digest}`)
    .sort()
    .join(' ')
}

/** Reads the labels of an image. */
export function readLabels(labels: Readonly<Record<string, string>>): Recorded {
  const name = recordName(labels[BASE_NAME] ?? '')
  const digest = labels[BASE_DIGEST] ?? ''
  const base = name !== undefined && isDigest(digest) ? [[name, digest] as const] : []
  const all = (labels[BASES_LABEL] ?? '').split(' ').flatMap((entry) => {
    const at = entry.lastIndexOf('@')
    const known = at < 1 ? undefined : recordName(entry.slice(0, at))
    const value = entry.slice(at + 1)
    return known !== undefined && isDigest(value) ? [[known, value] as const] : []
  })
  // the engine confirmed the base, the others are what their tags had when the build began
  const digests = new Map([...all, ...base])
  return { digests, source: digests.size === 0 ? 'none' : 'labels' }
}

/** Reads the predicate or the whole statement of a provenance attestation, of whichever mode. */
export function readMaterials(text: string): Recorded {
  const statement = parsed(text)
  // in mode min the definition of the build is left out, the materials are not
  const predicate = isObject(statement['predicate']) ? statement['predicate'] : statement
  const bases = readProvenance({ ...predicate, ...placeholder(predicate) })?.bases ?? []
  const digests = new Map(
    bases.flatMap(({ reference, digest }) => {
      const name = recordName(reference)
      return name === undefined || digest === undefined ? [] : [[name, digest] as const]
    }),
  )
  return { digests, source: digests.size === 0 ? 'none' : 'provenance' }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** The reader asks for a definition of the build; one that is left out is an empty one here. */
function placeholder(predicate: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const config = { digestMapping: { '': '' } }
  const definition = predicate['buildDefinition']
  if (!isObject(definition)) return { buildConfig: config }
  return { buildDefinition: { ...definition, internalParameters: { buildConfig: config } } }
}
