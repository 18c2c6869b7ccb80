// The adapters of a run on a runner, heavy ones loaded when first asked for.
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createMemory } from '../action/state.ts'
import { createActionsLog } from '../adapters/actions-log/log.ts'
import { createActionsOutputs } from '../adapters/actions-log/outputs.ts'
import type { EarlyProbe } from '../adapters/buildx/early.ts'
import { createBuildxEngine } from '../adapters/buildx/engine.ts'
import { createGit } from '../adapters/git/git.ts'
import { createNodeFiles } from '../adapters/node-files/files.ts'
import { createShellCheck } from '../adapters/shellcheck/shellcheck.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Ports } from '../pipeline/ports.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { createLayerCache, createMounts, createReports } from './layer-cache.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type Started = {
  readonly probe?: EarlyProbe | undefined
  /** The bundle itself, which threads start again. */
  readonly program: string
}

/** Everything a pipeline may touch, for this run; who signs is the main step's, which alone carries that code. */
export function createPorts(
  env: Environment,
  run: Pick<RunContext, 'temp' | 'apiUrl' | 'repository'>,
  { probe, program }: Started,
): Omit<Ports, 'signer'> {
  const dockerConfig = env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker')
  const clock = {
    now: () => Date.now(),
    sleep: async (milliseconds: number) => void (await sleep(milliseconds)),
  }
  const connect = async (engineEnv: EngineEnv) => {
    const [{ createRegistry }, { dockerConfigCredentials }] = await Promise.all([
      import('../adapters/oci-registry/registry.ts'),
      import('../adapters/oci-registry/docker-config.ts'),
    ])
    return createRegistry({
      clock,
      credentials: dockerConfigCredentials(engineEnv['DOCKER_CONFIG'] ?? dockerConfig),
    })
  }
  return {
    clock,
    log: createActionsLog(),
    outputs: createActionsOutputs(env),
    memory: createMemory(env),
    files: createNodeFiles({ tempRoot: run.temp }),
    shellCheck: createShellCheck({ environment: env, tempRoot: run.temp }),
    engine: createBuildxEngine({ early: probe }),
    daemon: async () => (await import('../adapters/dockerd/daemon.ts')).createDaemon({ environment: env }),
    git: createGit(),
    origin: async (connection) =>
      (await import('../adapters/octokit/origin.ts')).createOrigin({ ...connection, clock }),
    credentials: {
      knows: async (host) => {
        const { createCredentials } = await import('../adapters/oci-registry/credentials-port.ts')
        return createCredentials(dockerConfig).knows(host)
      },
      adopt: async (logins, folder) => {
        const { createCredentials } = await import('../adapters/oci-registry/credentials-port.ts')
        const adopted = await createCredentials(dockerConfig).adopt(logins, folder)
        // builders stay the user's: one that is made with the login must be found without it by the post step
        return { BUILDX_CONFIG: env['BUILDX_CONFIG'] || join(dockerConfig, 'buildx'), ...adopted }
      },
    },
    registry: connect,
    cache: async (folder) => createLayerCache(env, folder, clock),
    mounts: async () => createMounts(env),
    layerReader: async () =>
      (await import('../adapters/layer-workers/layer-workers.ts')).createLayerWorkers({
        program: new URL(program),
        workers: availableParallelism(),
      }),
    images: async (engineEnv) => {
      const { openImage } = await import('../adapters/image-sources/open-image.ts')
      return (request) =>
        openImage({ registry: () => connect(engineEnv), stdin: process.stdin, tempRoot: run.temp }, request)
    },
    reports: async (folder) => createReports(env, folder),
    packageIndex: async () =>
      (await import('../adapters/package-index/package-index.ts')).createPackageIndex({ clock }),
    issues: async (token) => {
      const { createIssues } = await import('../adapters/octokit/issues.ts')
      return createIssues({ token, apiUrl: run.apiUrl, repository: run.repository, clock })
    },
    branches: async (token) => {
      const { createBranches } = await import('../adapters/octokit/branches.ts')
      return createBranches({ token, apiUrl: run.apiUrl, repository: run.repository, clock })
    },
    github: async (token) => {
      const { createGitHub } = await import('../adapters/octokit/github.ts')
      return createGitHub({ token, apiUrl: run.apiUrl, repository: run.repository, clock })
    },
  }
}
