// Settings and source → the plan of the build: builder, secrets and everything else in its place.
import type { Builder, BuildInputs, BuildPlan, Secret } from '../build/plan.ts'
import type { RunContext } from '../event/run-context.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { Ports } from './ports.ts'
import { resolveSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { defaultContext, type Source } from './source.ts'

export type Preparation = {
  readonly settings: Settings
  readonly source: Source
  readonly run: RunContext
  /** Where secrets are written. */
  readonly vault: string
}

/** The token reaches BuildKit only for this repository's own context, under a name bound to the host. */
async function gitSecret(
  { settings, source, run, vault }: Preparation,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<Secret[]> {
  const own = defaultContext(run).replace(/#.*$/, '')
  const token = settings.githubToken
  const given = settings.secrets.values.some((entry) => entry.startsWith('GIT_AUTH_TOKEN'))
  if (
    token === undefined ||
    given ||
    source.folder !== undefined ||
    source.context.replace(/#.*$/, '') !== own
  )
    return []
  ports.log.mask(token)
  const src = ports.files.resolve(vault, 'git-token')
  await ports.files.writeText(src, token)
  return [{ id: `GIT_AUTH_TOKEN.${new URL(run.serverUrl).host}`, src }]
}

/** Inputs of the build with paths and secrets resolved. */
export async function prepareInputs(
  preparation: Preparation,
  ports: Pick<Ports, 'files' | 'log'>,
): Promise<BuildInputs> {
  const { settings, source, run, vault } = preparation
  const secrets = await resolveSecrets(settings.secrets, {
    ...ports,
    folder: vault,
    workspace: run.workspace,
  })
  const expand = (value: string): string => value.replaceAll('{{defaultContext}}', defaultContext(run))
  return {
    ...settings.build,
    context: source.context,
    file: source.file,
    buildContexts: settings.build.buildContexts.map(expand),
    secrets: [...secrets, ...(await gitSecret(preparation, ports))],
  }
}

/** The plan; the cache is exported only where the builder can. */
export function planBuild(
  inputs: BuildInputs,
  builder: Builder,
  push: boolean,
  cache: OpenCache | undefined,
): BuildPlan {
  const canExport = builder.store !== 'classic'
  const cacheTo = canExport ? (cache?.to ?? []) : []
  return { inputs, builder, push, cacheFrom: cache?.from ?? [], cacheTo }
}
