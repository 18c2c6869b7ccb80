// Under hadolint's preset: hadolint's own configuration → one of ours, the weakest of all.
import { UserError } from '../errors.ts'
import type { Config } from '../lint/config.ts'
import type { Preset } from '../lint/presets.ts'
import type { Files } from '../ports/files.ts'

export type TheirRequest = {
  /** The current folder, absolute. */
  readonly workingFolder: string
  /** The only configuration to read, of ours or of hadolint. */
  readonly file?: string | undefined
  readonly preset?: Preset | undefined
  /** Where hadolint looks for its configuration, apart from the current folder. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
}

/** Whether the configuration that is named is one of hadolint's. */
export function namesTheirs({ file = '', preset }: TheirRequest): boolean {
  return preset === 'hadolint' && /(?:^|[/\\])\.?hadolint\.ya?ml$/.test(file)
}

/** What hadolint would be told here; one file at most is read, and once. */
export function createTheirConfig(files: Files, request: TheirRequest): () => Promise<Config> {
  let config: Promise<Config> | undefined
  return () => {
    config ??= readTheirs(files, request)
    return config
  }
}

async function readTheirs(files: Files, request: TheirRequest): Promise<Config> {
  const { hadolintPlaces, readTheirConfig } = await import('../lint/hadolint/their-config.ts')
  const { workingFolder, file, environment = {} } = request
  const named = namesTheirs(request) ? file : undefined
  for (const place of named === undefined ? hadolintPlaces(environment) : [named]) {
    const path = files.resolve(workingFolder, place)
    const text = await files.readText(path)
    if (text === undefined) continue
    const inside = files.relative(workingFolder, path)
    return readTheirConfig({ text, file: inside.startsWith('../') ? path : inside }, environment)
  }
  if (named === undefined) return readTheirConfig(undefined, environment)
  throw new UserError('bad-config', `There is no configuration ${named}.`, { file: named })
}
