// The Daemon port in memory: a daemon that takes every configuration, or none.
import type { DaemonFacts } from '../../src/build/engine-store.ts'
import { ExternalError } from '../../src/errors.ts'
import type { Daemon } from '../../src/ports/daemon.ts'

export type FakeDaemonWorld = {
  readonly facts?: Partial<DaemonFacts>
  /** It does not start with another configuration than its first. */
  readonly stubborn?: boolean
  /** Once stopped it never starts again. */
  readonly dies?: boolean
}

export type FakeDaemon = Daemon & {
  /** Texts it was given, in order. */
  readonly written: readonly (string | undefined)[]
}

/** A daemon of a hosted runner. */
export function createFakeDaemon({ facts, stubborn, dies }: FakeDaemonWorld = {}): FakeDaemon {
  const first: DaemonFacts = {
    ...{
      throwAway: true,
      endpoint: 'unix:///var/run/docker.sock',
      securityOptions: [],
      runningContainers: 0,
    },
    ...{ config: { path: '/etc/docker/daemon.json', text: undefined }, root: true },
    ...facts,
  }
  let { config } = first
  const written: (string | undefined)[] = []
  return {
    written,
    inspect: async () => ({ ...first, config }),
    async configure(asked) {
      config = asked
      written.push(asked.text)
      if (dies === true || (stubborn === true && asked.text !== first.config?.text))
        throw new ExternalError('engine', 'unavailable', 'its daemon could not be restarted (no).')
    },
  }
}
