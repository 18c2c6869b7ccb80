// The external bases of a build for several platforms → the platforms their registries have them for.
import { parseDockerfile } from '../dockerfile/parse.ts'
import { parseConfig } from '../image/config.ts'
import { imagesOf, parseManifest } from '../image/manifest.ts'
import { formatPlatform, type Platform } from '../image/platform.ts'
import { parseReference } from '../image/reference.ts'
import type { Clock } from '../ports/clock.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Registry } from '../ports/registry.ts'
import { listBases } from './bases.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

export type ImagePlatforms = Readonly<Record<string, readonly string[]>>

/** What is known by now; waits a little longer for the rest. */
export type AskedPlatforms = () => Promise<ImagePlatforms | undefined>

/** No registry holds a run up for longer. */
const PATIENCE = 2000

/** More bases than this are not asked about. */
const MOST = 8

type Asked = { readonly settings: Settings; readonly source: Source; readonly env: EngineEnv }

/** Begins to ask; what goes wrong is left to the build, which meets it as well. */
export function askPlatforms(
  { settings, source, env }: Asked,
  ports: Pick<Ports, 'registry' | 'clock'>,
): AskedPlatforms {
  const bases = settings.lint && settings.build.platforms.length > 0 ? basesOf(settings, source) : []
  if (bases.length === 0) return async () => undefined
  const known: Record<string, readonly string[]> = {}
  const asking = Promise.allSettled(
    bases.map(async (reference) => {
      const registry = await ports.registry(env)
      known[reference] = await platformsOf(registry, reference)
    }),
  )
  return () => patience(ports.clock, asking).then(() => ({ ...known }))
}

async function patience(clock: Clock, asking: Promise<unknown>): Promise<void> {
  await Promise.race([asking, clock.sleep(PATIENCE)])
}

/** Docker Hub counts every answer as a pull, and the images all build on are there for all platforms. */
function basesOf({ build }: Settings, { dockerfile }: Source): readonly string[] {
  if (dockerfile === undefined) return []
  return listBases(parseDockerfile(dockerfile.text), build).filter(isElsewhere).slice(0, MOST)
}

function isElsewhere(text: string): boolean {
  const parsed = parseReference(text)
  return parsed.ok && parsed.reference.domain !== 'docker.io'
}

async function platformsOf(registry: Registry, reference: string): Promise<readonly string[]> {
  const { text, mediaType } = await registry.manifest(reference)
  const parsed = parseManifest(text, mediaType)
  const found: readonly (Platform | undefined)[] =
    parsed.kind === 'index'
      ? imagesOf(parsed).map(({ platform }) => platform)
      : [parseConfig(await registry.blob(reference, parsed.config.digest)).platform]
  return found.flatMap((platform) => (platform === undefined ? [] : formatPlatform(platform)))
}
