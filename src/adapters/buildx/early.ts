// A probe that is under way while the rest of the program is still being loaded: it takes longer than loading.
import { type Ran, runDocker } from './process.ts'

export type EarlyProbe = {
  readonly name: string | undefined
  /** Rejects like any call of the client; nobody has to wait for it. */
  readonly ran: Promise<Ran>
}

/** The words of the probe. */
export function inspectArgs(name: string | undefined): readonly string[] {
  return ['buildx', 'inspect', ...(name === undefined ? [] : [name])]
}

/** Starts the probe of that builder, or of the current one; it ends with the process at the latest. */
export function startProbe(name: string | undefined): EarlyProbe {
  const controller = new AbortController()
  process.once('exit', () => controller.abort())
  const ran = runDocker(inspectArgs(name), { signal: controller.signal })
  ran.catch(() => undefined)
  return { name, ran }
}
