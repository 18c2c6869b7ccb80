// The Engine port played from a script: builders by name, builds that end as they were told to.
import type { BuildCommand, Builder } from '../../src/build/plan.ts'
import { ExternalError, UserError } from '../../src/errors.ts'
import type { BuildExit, Engine, EngineEnv } from '../../src/ports/engine.ts'

export type ScriptedBuild = Partial<BuildExit> & {
  /** Lines of rawjson, in order. */
  readonly progress?: readonly string[]
}

export type FakeEngine = Engine & {
  /** Every call in order: `probe`, `create NAME`, `remove NAME`, `build`, `provenance PLATFORM`. */
  readonly calls: readonly string[]
  /** The builds that were asked for. */
  readonly builds: readonly { readonly command: BuildCommand; readonly env: EngineEnv }[]
  /** Provenance by platform. */
  readonly provenances: Map<string, unknown>
}

export type FakeEngineWorld = {
  readonly builder?: Partial<Builder>
  /** How builds end, in order; what follows the last one succeeds at once. */
  readonly builds?: readonly ScriptedBuild[]
  /** What every probe throws. */
  readonly down?: Error
  /** Container builders cannot be made. */
  readonly noContainers?: boolean
}

export const dockerBuilder: Builder = {
  name: 'default',
  driver: 'docker',
  store: 'containerd',
  platforms: ['linux/amd64'],
  nodes: 1,
  ours: false,
}

const SUCCESS: BuildExit = { code: 0, stdout: '', tail: [], metadata: '{}' }

/** An engine with one builder. */
export function createFakeEngine(world: FakeEngineWorld = {}): FakeEngine {
  const builders = new Map([[dockerBuilder.name, { ...dockerBuilder, ...world.builder }]])
  const script = [...(world.builds ?? [])]
  const calls: string[] = []
  const builds: { command: BuildCommand; env: EngineEnv }[] = []
  const provenances = new Map<string, unknown>()
  const find = (name: string): Builder => {
    const found = builders.get(name)
    if (found !== undefined) return found
    throw new UserError('unknown-builder', `Input builder is "${name}": there is no builder of that name.`)
  }
  return {
    calls,
    builds,
    provenances,
    async probe(name) {
      calls.push('probe')
      if (world.down !== undefined) throw world.down
      return find(name ?? dockerBuilder.name)
    },
    async createBuilder(name) {
      calls.push(`create ${name}`)
      if (world.noContainers === true)
        throw new ExternalError('engine', 'unavailable', 'A container builder could not be created: no.')
      const created: Builder = {
        ...dockerBuilder,
        name,
        driver: 'docker-container',
        store: undefined,
        ours: true,
      }
      builders.set(name, created)
      return created
    },
    async removeBuilder(name) {
      calls.push(`remove ${name}`)
      if (!builders.delete(name))
        throw new ExternalError(
          'engine',
          'unavailable',
          `The builder ${name} could not be removed: no builder`,
        )
    },
    async build(command, env, onProgress) {
      calls.push('build')
      builds.push({ command, env })
      const { progress = [], ...exit } = script.shift() ?? {}
      for (const line of progress) onProgress(line)
      return { ...SUCCESS, ...(exit.code ? { metadata: undefined } : {}), ...exit }
    },
    async provenance({ platform }) {
      calls.push(`provenance ${platform}`)
      return provenances.get(platform)
    },
  }
}
