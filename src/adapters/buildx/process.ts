// Runs the docker command line and hands on its output line by line.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ExternalError } from '../../errors.ts'
import type { EngineEnv } from '../../ports/engine.ts'

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: readonly string[] }

export type RunOptions = {
  readonly env?: EngineEnv
  /** Takes every line of standard error; returning true keeps it out of `stderr`. */
  readonly onLine?: (line: string) => boolean
  /** Ends the client when aborted. */
  readonly signal?: AbortSignal
}

/** Error text a build may leave behind; progress lines never count. */
const KEPT_LINES = 2_000

/** An answer is far smaller; an image that is written to standard output (`type=tar`) must not fill the memory. */
const KEPT_BYTES = 64 * 1024 * 1024

function start(args: readonly string[], { env, signal }: RunOptions) {
  return spawn('docker', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
    env: { ...process.env, DOCKER_CLI_HINTS: 'false', NO_COLOR: '1', ...env },
  })
}

/** A canceled job interrupts this process only: the client is told, so that the engine stops the build. */
function passSignals(child: ChildProcess): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}

/** Runs `docker …args`. Throws ExternalError('engine') when there is no docker client. */
export async function runDocker(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(args, options)
  const forget = passSignals(child)
  const stdout: Buffer[] = []
  const stderr: string[] = []
  let bytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= KEPT_BYTES) stdout.push(chunk)
  })
  const lines = createInterface({ input: child.stderr, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('line', (line) => {
    if (options.onLine?.(line) === true) return
    stderr.push(line)
    if (stderr.length > KEPT_LINES) stderr.shift()
  })
  const drained = new Promise<void>((resolve) => lines.once('close', resolve))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => reject(startFailure(cause)))
    child.once('close', (exit, signal) => resolve(exit ?? (signal === null ? 1 : 130)))
  }).finally(forget)
  await drained
  return { code, stdout: Buffer.concat(stdout).toString('utf8'), stderr }
}

function startFailure(cause: NodeJS.ErrnoException): ExternalError {
  const why =
    cause.code === 'ENOENT'
      ? 'There is no docker command on this machine'
      : `The docker command could not be started (${cause.code ?? cause.message})`
  const message = `${why}. Lint works without one; to build, install Docker with buildx or choose a runner that has it.`
  return new ExternalError('engine', 'unreachable', message, { cause })
}
