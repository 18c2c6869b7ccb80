// The engine port through the docker command line and its buildx plugin.
import { readFile } from 'node:fs/promises'
import { ExternalError } from '../../errors.ts'
import type { Engine } from '../../ports/engine.ts'
import type { EarlyProbe } from './early.ts'
import { probeBuilder } from './probe.ts'
import { runDocker } from './process.ts'

/** The metadata file must hold the lines and layers of every step, whatever is attested to the image. */
const BUILD_ENV = { BUILDX_METADATA_PROVENANCE: 'max', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

const createBuilder: Engine['createBuilder'] = async (name, entitlements, env) => {
  const flags = entitlements.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`).join(' ')
  const args = [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'docker-container',
    '--driver-opt',
    'network=host',
  ]
  const ran = await runDocker(
    [...args, ...(flags === '' ? [] : ['--buildkitd-flags', flags]), '--bootstrap'],
    { env },
  )
  if (ran.code !== 0) {
    await runDocker(['buildx', 'rm', '--force', name], { env })
    const detail = ran.stderr.findLast((line) => line.startsWith('ERROR')) ?? ran.stderr.at(-1) ?? ''
    throw new ExternalError(
      'engine',
      'unavailable',
      `A container builder could not be created: ${detail.replace(/^ERROR: /, '')}`,
    )
  }
  const builder = await probeBuilder(name, env)
  return { ...builder, name, ours: true }
}

export type EngineOptions = {
  /** A probe that is under way already. */
  readonly early?: EarlyProbe | undefined
  /** Milliseconds between two empty lines of progress; the engine says nothing while a step is silent. */
  readonly beat?: number
}

const buildWith = async (
  beat: number,
  [command, env, onProgress]: Parameters<Engine['build']>,
): ReturnType<Engine['build']> => {
  const beating = setInterval(() => onProgress(''), beat)
  const ran = await runDocker(command.args, {
    env: { ...BUILD_ENV, ...env },
    onLine: (line) => {
      if (!line.startsWith('{')) return false
      onProgress(line)
      return true
    },
  }).finally(() => clearInterval(beating))
  return {
    code: ran.code,
    stdout: ran.stdout,
    tail: ran.stderr,
    metadata: await readIfThere(command.metadataFile),
  }
}

const provenance: Engine['provenance'] = async ({ builder, ref, platform }, env) => {
  const id = ref.split('/').at(-1) ?? ref
  const args = [
    'buildx',
    'history',
    'inspect',
    'attachment',
    ...(builder === undefined ? [] : ['--builder', builder]),
  ]
  const ran = await runDocker(
    [...args, '--platform', platform, '--type', 'https://slsa.dev/provenance/v0.2', id],
    { env },
  )
  if (ran.code !== 0) return undefined
  try {
    return JSON.parse(ran.stdout) as unknown
  } catch {
    return undefined
  }
}

/** The engine of this machine. */
export function createBuildxEngine({ early, beat = 5_000 }: EngineOptions = {}): Engine {
  let first = early
  return {
    probe: (name, env) => {
      const underWay = first
      // the engine may be another one when it is asked again
      first = undefined
      return probeBuilder(name, env, underWay)
    },
    createBuilder,
    removeBuilder: async (name) => {
      const ran = await runDocker(['buildx', 'rm', '--force', name])
      if (ran.code !== 0)
        throw new ExternalError(
          'engine',
          'unavailable',
          `The builder ${name} could not be removed: ${ran.stderr.at(-1) ?? ''}`,
        )
    },
    build: (...asked) => buildWith(beat, asked),
    provenance,
  }
}
