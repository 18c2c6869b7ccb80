// References → what their registries answer for them: digest, configuration, and the commit behind it.
import { ExternalError } from '../errors.ts'
import { parseConfig } from '../image/config.ts'
import { imagesOf, parseManifest } from '../image/manifest.ts'
import { canonicalName, repositoryName, requireReference } from '../image/reference-name.ts'
import type { Registry } from '../ports/registry.ts'
import type { TagState } from '../push/tag-move.ts'

export const REVISION = 'org.opencontainers.image.revision'

/** Reads tags at the same time. Throws ExternalError('registry') where a registry does not answer at all. */
export function readTagStates(
  registry: Registry,
  references: readonly string[],
): Promise<readonly TagState[]> {
  return Promise.all(references.map((reference) => readTagState(registry, reference)))
}

async function readTagState(registry: Registry, text: string): Promise<TagState> {
  const reference = requireReference(text)
  const repository = repositoryName(reference)
  const nothing = { digest: undefined, config: undefined, revision: undefined }
  const named = { reference: text, repository, tag: reference.tag ?? '', ...nothing }
  try {
    const { digest, text: manifest, mediaType } = await registry.manifest(canonicalName(reference))
    const origin = await readOrigin(registry, repository, { manifest, mediaType }).catch(nothingToRead)
    return { ...named, digest, ...origin }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    if (error.reason === 'not-found') return named
    // a registry may refuse to show what does not exist yet
    if (error.reason === 'unauthorized' || error.reason === 'forbidden')
      return { ...named, hidden: error.message.replace(/\.$/, '') }
    throw error
  }
}

/** What is no image under this tag says nothing of a commit. */
function nothingToRead(error: unknown): Pick<TagState, 'config' | 'revision'> {
  if (error instanceof ExternalError && !error.retry) return { config: undefined, revision: undefined }
  throw error
}

/** The annotation goes before the label; of an index the first image tells. */
async function readOrigin(
  registry: Registry,
  repository: string,
  { manifest: text, mediaType }: { manifest: string; mediaType: string },
): Promise<Pick<TagState, 'config' | 'revision'>> {
  const parsed = parseManifest(text, mediaType)
  if (parsed.kind === 'index') {
    const revision = parsed.annotations[REVISION]
    const [first] = imagesOf(parsed)
    if (revision !== undefined || first === undefined) return { config: undefined, revision }
    const image = await registry.manifest(`${repository}@${first.digest}`)
    const within = await readOrigin(registry, repository, {
      manifest: image.text,
      mediaType: image.mediaType,
    })
    return { config: undefined, revision: within.revision }
  }
  const config = parsed.config.digest
  const revision = parsed.annotations[REVISION]
  if (revision !== undefined) return { config, revision }
  const { labels } = parseConfig(await registry.blob(`${repository}@${config}`, config))
  return { config, revision: labels[REVISION] }
}
