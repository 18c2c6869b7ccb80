// The daemon port: docker's own answers, the machine's processes, and its service manager.
import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../errors.ts'
import type { Daemon } from '../../ports/daemon.ts'
import type { EngineEnv } from '../../ports/engine.ts'
import { lastWords, runCommand } from './command.ts'
import { type FoundDaemon, findDaemon } from './find-daemon.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type DaemonOptions = {
  readonly environment: Environment
  /** Milliseconds to wait for a daemon that was restarted. */
  readonly limit?: number
}

/** A restart that systemd takes its time for is given up. */
const RESTART = 120_000

/** The daemon behind the engine that docker's client would ask. */
export function createDaemon({ environment, limit = 60_000 }: DaemonOptions): Daemon {
  // one that does not start any more has no process to tell its name
  let unit = 'docker'
  return {
    async inspect(env) {
      const [endpoint, info, sudo] = await Promise.all([endpointOf(env), infoOf(env), sudoWords()])
      const daemon = await daemonAt(endpoint)
      return {
        throwAway: environment['RUNNER_ENVIRONMENT'] === 'github-hosted',
        endpoint,
        securityOptions: listOf(info['SecurityOptions']),
        runningContainers: Number(info['ContainersRunning'] ?? 0),
        config: daemon && { path: daemon.path, text: daemon.text },
        root: sudo !== undefined,
      }
    },
    async configure({ path, text }, env) {
      const daemon = await daemonAt(await endpointOf(env))
      const sudo = (await sudoWords()) ?? []
      await writeConfig(sudo, path, text)
      unit = daemon?.unit ?? unit
      await restart(sudo, unit)
      await untilItAnswers(env, limit)
    },
  }
}

async function endpointOf(env: EngineEnv): Promise<string> {
  const asked = await runCommand(['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
    env,
  })
  if (asked.code !== 0) throw failed(`docker does not say where its engine is (${lastWords(asked)}).`)
  return asked.stdout.trim()
}

type Info = Readonly<Record<string, unknown>>

async function infoOf(env: EngineEnv): Promise<Info> {
  const asked = await runCommand(['docker', 'info', '--format', '{{json .}}'], { env })
  if (asked.code !== 0) throw failed(`it does not answer (${lastWords(asked)}).`)
  return JSON.parse(asked.stdout) as Info
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

async function daemonAt(endpoint: string): Promise<FoundDaemon | undefined> {
  const socket = /^unix:\/\/(.+)$/.exec(endpoint)?.[1]
  return socket === undefined ? undefined : findDaemon(socket)
}

/** What goes before a command that takes root; undefined where nothing helps. */
async function sudoWords(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return []
  const { code } = await runCommand(['sudo', '-n', 'true'])
  return code === 0 ? ['sudo', '-n'] : undefined
}

// whole or not at all, and with the owner and mode of the file that was there
const WRITE = [
  'set -e; mkdir -p "$(dirname "$1")"',
  '[ ! -e "$1" ] || cp -p "$1" "$1.layersmith"',
  'cat > "$1.layersmith"; mv -f "$1.layersmith" "$1"',
].join('; ')

async function writeConfig(sudo: readonly string[], path: string, text: string | undefined): Promise<void> {
  const argv = text === undefined ? ['rm', '-f', '--', path] : ['sh', '-c', WRITE, 'sh', path]
  const ended = await runCommand([...sudo, ...argv], { input: text ?? '' })
  if (ended.code !== 0) throw failed(`${path} could not be written (${lastWords(ended)}).`)
}

/** systemd counts failed starts, and refuses after the third: it is made to forget them. */
async function restart(sudo: readonly string[], unit: string): Promise<void> {
  await runCommand([...sudo, 'systemctl', 'reset-failed', unit])
  const ways = [
    ['systemctl', 'restart', unit],
    ['service', unit, 'restart'],
  ]
  const words: string[] = []
  for (const way of ways) {
    const ended = await runCommand([...sudo, ...way], { timeout: RESTART })
    if (ended.code === 0) return
    words.push(`\`${way.join(' ')}\`: ${lastWords(ended) || `exit code ${ended.code}`}`)
  }
  throw failed(`its daemon could not be restarted (${words.join('; ')}).`)
}

async function untilItAnswers(env: EngineEnv, limit: number): Promise<void> {
  const end = Date.now() + limit
  for (;;) {
    const asked = await runCommand(['docker', 'version', '--format', '{{.Server.Version}}'], { env })
    if (asked.code === 0) return
    if (Date.now() > end)
      throw failed(`its daemon does not answer ${limit / 1000} s after the restart (${lastWords(asked)}).`)
    await sleep(100)
  }
}

function failed(message: string): ExternalError {
  return new ExternalError('engine', 'unavailable', message)
}
