// A build that pushes → the label that tells later runs which images it was made from.
import { pushesByItself } from '../build/outputs.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { PushDecision } from '../push/policy.ts'
import { listExternals } from '../rebuild/externals.ts'
import { BASES_LABEL, recordName, renderBases } from '../rebuild/recorded.ts'
import { parseBuildArgs } from './build-args.ts'
import type { Ports } from './ports.ts'
import { createLookup } from './rebuild-lookup.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

/** Nothing is recorded of registries that answer later than this. */
const PATIENCE = 2000

/** More images than this are not asked about. */
const MOST = 20

type Asked = {
  readonly settings: Settings
  readonly source: Source
  readonly decision: PushDecision
  readonly env: EngineEnv
}

/** What a check of the sources needs to know. */
export function givenOf({ build }: Settings) {
  return {
    buildArgs: parseBuildArgs(build.buildArgs),
    target: build.target,
    buildContexts: build.buildContexts,
  }
}

/** Begins to ask, one HEAD for each image; the answer is the label, or none. Never throws. */
export function recordBases(
  { settings, source, decision, env }: Asked,
  ports: Pick<Ports, 'registry' | 'clock'>,
): () => Promise<readonly string[]> {
  const { dockerfile } = source
  const pushes = decision.push || pushesByItself(settings.build.outputs)
  if (dockerfile === undefined || !pushes) return async () => []
  const { images } = listExternals(parseDockerfile(dockerfile.text), givenOf(settings))
  const names = new Map(
    images
      // the base has labels of its own
      .filter(({ reference, base }) => !base && !reference.includes('@'))
      .slice(0, MOST)
      .map(({ reference }) => [recordName(reference) ?? '', reference]),
  )
  if (names.size === 0) return async () => []
  const digests = new Map<string, string>()
  const asking = ports.registry(env).then((registry) => {
    const lookup = createLookup(registry)
    return Promise.allSettled(
      [...names].map(async ([name, reference]) => void digests.set(name, await lookup.digest(reference))),
    )
  })
  let done = false
  const ended = asking
    .catch(() => undefined)
    .finally(() => {
      done = true
    })
  return async () => {
    if (!done) await Promise.race([ended, ports.clock.sleep(PATIENCE)])
    return digests.size === 0 ? [] : [`${BASES_LABEL}=${renderBases(digests)}`]
  }
}

/** Labels that the user gives come over ours. */
export function withLabels(settings: Settings, labels: readonly string[]): Settings {
  const { build } = settings
  return labels.length === 0
    ? settings
    : { ...settings, build: { ...build, labels: [...labels, ...build.labels] } }
}
