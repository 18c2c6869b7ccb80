// An image registry in memory.
import { createHash } from 'node:crypto'
import { ExternalError } from '../../src/errors.ts'
import { parseDigest } from '../../src/image/digest.ts'
import type { Reference } from '../../src/image/reference.ts'
import { repositoryName, requireReference } from '../../src/image/reference-name.ts'
import type { ManifestInfo, Registry } from '../../src/ports/registry.ts'

export type FakeRegistry = Registry & {
  /** Stores a manifest or index under a reference; returns its digest. */
  hold(reference: string, text: string): string
  /** References that were put and tags that were removed through the port, in order. */
  readonly written: readonly string[]
  /** Stores a blob in the reference's repository; returns its digest. */
  putBlob(reference: string, text: string): string
  /** The same registries seen with other credentials. */
  withCredentials(credentials: 'wrong' | 'none'): Registry
}

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** Registries without any image. */
export function createFakeRegistry(): FakeRegistry {
  const contents = new Map<string, string>()
  const repositoryOf = (reference: string) => repositoryName(requireReference(reference))

  const take = (key: string, what: string): string => {
    const text = contents.get(key)
    if (text === undefined)
      throw new ExternalError('registry', 'not-found', `There is no ${what} (404).`, { status: 404 })
    return text
  }
  const readManifest = async (reference: string): Promise<ManifestInfo> => {
    const text = take(manifestKey(requireReference(reference)), `manifest of ${reference}`)
    const { mediaType } = JSON.parse(text) as { mediaType: string }
    return { digest: sha256(text), mediaType, text }
  }

  const written: string[] = []
  const hold = (reference: string, text: string): string => {
    const parsed = requireReference(reference)
    contents.set(manifestKey(parsed), text)
    contents.set(manifestKey({ ...parsed, digest: sha256(text) }), text)
    return sha256(text)
  }

  return {
    digest: async (reference) => (await readManifest(reference)).digest,
    manifest: readManifest,
    blob: async (reference, digest) => {
      parseDigest(digest)
      return take(`${repositoryOf(reference)} blob ${digest}`, `blob ${digest}`)
    },
    stream: async (reference, digest, from) =>
      new Blob([
        new Uint8Array(
          Buffer.from(take(`${repositoryOf(reference)} blob ${digest}`, `blob ${digest}`)).subarray(from),
        ),
      ]).stream(),
    login: async () => undefined,
    written,
    tags: async (repository) => {
      const prefix = `${repositoryOf(repository)} manifest `
      return [...contents.keys()].flatMap((key) =>
        key.startsWith(prefix) && !key.includes('sha256:') ? [key.slice(prefix.length)] : [],
      )
    },
    putManifest: async (reference, { text }) => {
      written.push(reference)
      hold(reference, text)
    },
    putByDigest: async (repository, { text }) => {
      written.push(`${repository}@${sha256(text)}`)
      return hold(`${repository}@${sha256(text)}`, text)
    },
    removeTag: async (reference) => {
      written.push(`-${reference}`)
      const parsed = requireReference(reference)
      return parsed.digest === undefined && contents.delete(manifestKey(parsed))
    },
    attach: async (image, { text, mediaType }) => {
      const { digest } = await readManifest(image)
      written.push(`${mediaType} of ${image}`)
      return hold(`${repositoryOf(image)}@${sha256(text)}`, JSON.stringify({ mediaType, digest, text }))
    },
    hold,
    putBlob(reference, text) {
      contents.set(`${repositoryOf(reference)} blob ${sha256(text)}`, text)
      return sha256(text)
    },
    withCredentials: () => ({
      digest: refuse,
      manifest: refuse,
      blob: refuse,
      stream: refuse,
      login: refuse,
      tags: refuse,
      putManifest: refuse,
      putByDigest: refuse,
      removeTag: refuse,
      attach: refuse,
    }),
  }
}

/** A digest names the manifest whatever tag stands beside it. */
function manifestKey(reference: Reference): string {
  return `${repositoryName(reference)} manifest ${reference.digest ?? reference.tag}`
}

async function refuse(): Promise<never> {
  throw new ExternalError('registry', 'unauthorized', 'The credentials were refused (401).', { status: 401 })
}
