// Turns a name into a real Docker engine on a private socket.

import { join } from 'node:path'
import { engineScript, freshFolder, runFolder } from './home.ts'
import { outputOf, type ProgramOptions, type ProgramResult, runProgram } from './program.ts'

export type EngineOptions = {
  /** The image store: containerd's (default) or the classic graph drivers. */
  readonly store?: 'containerd' | 'classic'
  /** Engines of the same name in one run are one engine; without a name it is a new one. */
  readonly name?: string
  /** Containers reach what the host reaches. */
  readonly nat?: boolean
}

export type Engine = {
  readonly folder: string
  readonly socket: string
  /** What a program needs to talk to it, PATH included. */
  readonly env: { readonly DOCKER_HOST: string; readonly DOCKER_CONFIG: string; readonly PATH: string }
  /** Runs the docker client on it; a code other than 0 is a result. */
  docker(args: readonly string[], options?: ProgramOptions): Promise<ProgramResult>
  /** The same, but returns stdout and throws on failure. */
  dockerOutput(args: readonly string[], options?: ProgramOptions): Promise<string>
  /** Makes it a fresh runner: no image, no build cache, no builder, no login. */
  reset(): Promise<void>
  /** Stops it; what it holds stays for the next start. */
  stop(): Promise<void>
  /** Stops it and removes all it holds. */
  purge(): Promise<void>
}

/** Starts an engine, or finds the running one of that name. Takes about 0.4 s. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const folder = options.name ? join(runFolder(), `engine-${options.name}`) : freshFolder('engine')
  const start = ['start', `--store=${options.store ?? 'containerd'}`, ...(options.nat ? ['--nat'] : [])]
  await engineScript(folder, start)
  const socket = join(folder, 'run/docker.sock')
  const env = {
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: join(folder, 'config'),
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
  }
  const withEnv = (more: ProgramOptions = {}) => ({ ...more, env: { ...process.env, ...env, ...more.env } })
  const docker = join(folder, 'bin/docker')
  const purge = async () => void (await engineScript(folder, ['stop', '--purge']))
  return {
    folder,
    socket,
    env,
    docker: (args, more) => runProgram(docker, args, withEnv(more)),
    dockerOutput: (args, more) => outputOf(docker, args, withEnv(more)),
    reset: async () => {
      await purge()
      await engineScript(folder, start)
    },
    stop: async () => void (await engineScript(folder, ['stop'])),
    purge,
  }
}
