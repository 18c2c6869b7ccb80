// A pushed reference → what the registry now answers for it: digest, and the manifests behind it.
import { ExternalError, messageOf } from '../errors.ts'
import { shortDigest } from '../image/digest.ts'
import { imagesOf, parseManifest } from '../image/manifest.ts'
import { formatPlatform } from '../image/platform.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Registry } from '../ports/registry.ts'
import type { PlatformManifest } from '../report/derive-report.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'

export type Pushed = { readonly digest: string; readonly manifests: readonly PlatformManifest[] }

const at = (reference: string, digest: string): string =>
  `${repositoryName(requireReference(reference))}@${digest}`

async function readImage(
  registry: Registry,
  reference: string,
  known: { digest: string; text: string; platform: string | undefined },
): Promise<PlatformManifest[]> {
  const parsed = parseManifest(known.text)
  if (parsed.kind === 'index') return []
  const config = await registry.blob(reference, parsed.config.digest)
  return [{ platform: known.platform, digest: known.digest, manifest: known.text, config }]
}

/** Reads manifest(s) and configuration: a few kilobytes, never a layer. Throws ExternalError('registry'). */
export async function readPushed(registry: Registry, reference: string): Promise<Pushed> {
  const top = await registry.manifest(reference)
  const parsed = parseManifest(top.text, top.mediaType)
  if (parsed.kind === 'manifest') {
    return {
      digest: top.digest,
      manifests: await readImage(registry, reference, { ...top, platform: undefined }),
    }
  }
  const images = await Promise.all(
    imagesOf(parsed).map(async (descriptor) => {
      const image = await registry.manifest(at(reference, descriptor.digest))
      if (image.digest !== descriptor.digest)
        throw new ExternalError(
          'registry',
          'invalid',
          `The registry answers another manifest for ${descriptor.digest}.`,
        )
      const platform = descriptor.platform === undefined ? undefined : formatPlatform(descriptor.platform)
      return readImage(registry, reference, { ...image, platform })
    }),
  )
  return { digest: top.digest, manifests: images.flat() }
}

/** Asks what each tag answers; one that another run has moved meanwhile is told of. */
export async function verifyTags(
  tags: readonly string[],
  { digest, env }: { readonly digest: string; readonly env: EngineEnv },
  ports: Pick<Ports, 'log' | 'registry' | 'outputs'>,
): Promise<void> {
  const [first = '', ...others] = tags
  const registry = await ports.registry(env)
  const asked = others.map(async (tag) => [tag, await registry.digest(tag).catch(() => undefined)] as const)
  const answers = [[first, digest] as const, ...(await Promise.all(asked))]
  for (const [tag, answer] of answers) {
    if (answer === digest) continue
    const what = answer === undefined ? 'no digest' : shortDigest(answer)
    ports.log.notice(`${tag} answers ${what} and not what was pushed: another run may have moved it.`)
  }
  const known = answers.filter(([, answer]) => answer !== undefined)
  ports.outputs.set('tag-digests', JSON.stringify(Object.fromEntries(known)))
}

/** Reads the pushed tags back as a group of the log; when that fails, the build's own word has to do. */
export async function confirmPush(
  tags: readonly string[],
  env: EngineEnv,
  ports: Pick<Ports, 'log' | 'clock' | 'registry'>,
): Promise<Pushed | undefined> {
  const [first] = tags
  if (first === undefined) return undefined
  try {
    return await section(ports, 'Push', async () => {
      const value = await readPushed(await ports.registry(env), first)
      return {
        value,
        text: `${tags.join(', ')} → ${shortDigest(value.digest)}`,
        lines: [`  ${value.digest}`],
      }
    })
  } catch (error) {
    ports.log.notice(`${first} was pushed but could not be read back: ${messageOf(error)}`)
    return undefined
  }
}
