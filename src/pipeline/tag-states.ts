// References → what their registries answer for them: digest, configuration, and the commit behind it.
import { ExternalError } from '../errors.ts'
import { parseConfig } from '../image/config.ts'
import { imagesOf, parseManifest } from '../image/manifest.ts'
import { canonicalName, repositoryName, requireReference } from '../image/reference-name.ts'
import type { Registry } from '../ports/registry.ts'
import type { TagState } from '../push/tag-move.ts'

export const REVISION = 'org.opencontainers.image.revision'

/** Which tags are asked where they come from as well: a GET, which some registries count as a pull. */
export type Wanted = (digest: string) => boolean

/** Reads tags at the same time. Throws ExternalError('registry') where a registry does not answer at all. */
export function readTagStates(
  registry: Registry,
  references: readonly string[],
  wanted: Wanted,
): Promise<readonly TagState[]> {
  const origins = new Map<string, Promise<Origin>>()
  const originOf = (name: string): Promise<Origin> => {
    const asked = origins.get(name) ?? readImage(registry, name).catch(nothingToRead)
    origins.set(name, asked)
    return asked
  }
  return Promise.all(
    references.map(async (text) => {
      const reference = requireReference(text)
      const repository = repositoryName(reference)
      const named = { reference: text, repository, tag: reference.tag ?? '', digest: undefined, ...UNKNOWN }
      try {
        const digest = await registry.digest(canonicalName(reference))
        const origin = wanted(digest) ? await originOf(`${repository}@${digest}`) : UNKNOWN
        return { ...named, digest, ...origin }
      } catch (error) {
        return { ...named, ...whyHidden(error) }
      }
    }),
  )
}

type Origin = Pick<TagState, 'config' | 'revision'>

const UNKNOWN: Origin = { config: undefined, revision: undefined }

/** A registry may refuse to show what does not exist yet. */
function whyHidden(error: unknown): { readonly hidden?: string } {
  if (!(error instanceof ExternalError)) throw error
  if (error.reason === 'not-found') return {}
  if (error.reason !== 'unauthorized' && error.reason !== 'forbidden') throw error
  return { hidden: error.message.replace(/\.$/, '') }
}

/** What is no image under this tag says nothing of a commit. */
function nothingToRead(error: unknown): Origin {
  if (error instanceof ExternalError && !error.retry) return UNKNOWN
  throw error
}

/** The annotation goes before the label; of an index the first image tells. */
async function readImage(registry: Registry, name: string): Promise<Origin> {
  const { text, mediaType } = await registry.manifest(name)
  const parsed = parseManifest(text, mediaType)
  const revision = parsed.annotations[REVISION]
  if (parsed.kind === 'index') {
    const [first] = imagesOf(parsed)
    if (revision !== undefined || first === undefined) return { config: undefined, revision }
    const within = await readImage(registry, name.replace(/@.*$/, `@${first.digest}`))
    return { config: undefined, revision: within.revision }
  }
  const config = parsed.config.digest
  if (revision !== undefined) return { config, revision }
  return { config, revision: parseConfig(await registry.blob(name, config)).labels[REVISION] }
}
