// Digests that builds pushed → the entries of the index that joins them, attestations included.
import { ExternalError, UserError } from '../errors.ts'
import { parseConfig } from '../image/config.ts'
import { platformOf } from '../image/descriptor.ts'
import { isObject, type JsonObject, listOf, parseObject, textsOf } from '../image/json.ts'
import { parseManifest } from '../image/manifest.ts'
import type { Registry } from '../ports/registry.ts'
import type { IndexEntry } from '../push/join-index.ts'

/** The part as an index would list it, and what it says of itself. */
export type Part = {
  readonly entries: readonly IndexEntry[]
  readonly annotations: Readonly<Record<string, string>>
}

/** Reads one pushed image of a repository. */
export async function readPart(registry: Registry, repository: string, digest: string): Promise<Part> {
  const { text, mediaType } = await registry.manifest(`${repository}@${digest}`).catch(absent)
  const parsed = parseManifest(text, mediaType)
  if (parsed.kind === 'index') {
    const entries = listOf(parseObject(text, 'index'), 'manifests', 'index').filter(isObject).map(entryOf)
    const first = entries.find(({ platform }) => platform !== undefined)
    const child =
      first === undefined ? {} : await annotationsOf(registry, repository, String(first.descriptor['digest']))
    return { entries, annotations: { ...child, ...parsed.annotations } }
  }
  const { platform } = parseConfig(await registry.blob(`${repository}@${digest}`, parsed.config.digest))
  const size = new TextEncoder().encode(text).length
  const descriptor = { mediaType: parsed.mediaType, digest, size, ...(platform && { platform }) }
  return { entries: [{ descriptor, platform }], annotations: parsed.annotations }
}

/** Proves that a further repository has the image as well. */
export async function requirePart(registry: Registry, repository: string, digest: string): Promise<void> {
  await registry.digest(`${repository}@${digest}`).catch(absent)
}

async function annotationsOf(registry: Registry, repository: string, digest: string) {
  const { text, mediaType } = await registry.manifest(`${repository}@${digest}`)
  return parseManifest(text, mediaType).annotations
}

function entryOf(descriptor: JsonObject): IndexEntry {
  const attests = textsOf(descriptor['annotations'])['vnd.docker.reference.type'] !== undefined
  return { descriptor, platform: attests ? undefined : platformOf(descriptor['platform']) }
}

function absent(error: unknown): never {
  if (!(error instanceof ExternalError) || error.reason !== 'not-found') throw error
  throw new UserError(
    'bad-record',
    `Input records: ${error.message} Was it pushed with push: by-digest, and not cleaned up since?`,
  )
}
