// The processes of this machine → the one that serves a socket, with its configuration file.
import { readdir, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export type FoundDaemon = {
  readonly pid: number
  /** Path of the configuration file, whether there is one or not. */
  readonly path: string
  readonly text: string | undefined
  /** Name the machine's service manager knows it by. */
  readonly unit: string
}

const DEFAULT_SOCKET = '/var/run/docker.sock'
const DEFAULT_CONFIG = '/etc/docker/daemon.json'

/** Undefined when the engine behind the socket is not a process that can be seen from here. */
export async function findDaemon(socket: string): Promise<FoundDaemon | undefined> {
  const wanted = await resolve(socket)
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const comm = await readFile(`/proc/${name}/comm`, 'utf8').catch(() => '')
    if (comm.trim() !== 'dockerd') continue
    const argv = (await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0')
    const path = valuesOf(argv, '--config-file').at(-1) ?? DEFAULT_CONFIG
    const text = await readFile(path, 'utf8').catch(absent)
    const hosts = [...valuesOf(argv, '--host', '-H'), ...hostsOf(text)]
    const sockets = await Promise.all(socketsOf(hosts).map(resolve))
    if (!sockets.includes(wanted)) continue
    return { pid: Number(name), path: await resolve(path), text, unit: await unitOf(name) }
  }
  return undefined
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** `--name value`, `--name=value` and `-Hvalue`. */
function valuesOf(argv: readonly string[], ...names: readonly string[]): readonly string[] {
  return argv.flatMap((word, at) => {
    if (names.includes(word)) return argv[at + 1] ?? []
    const name = names.find((one) => word.startsWith(one.startsWith('--') ? `${one}=` : one))
    return name === undefined ? [] : word.slice(name.length).replace(/^=/, '')
  })
}

function hostsOf(text: string | undefined): readonly string[] {
  try {
    const { hosts } = JSON.parse(text ?? '{}') as { hosts?: unknown }
    return Array.isArray(hosts) ? hosts.map(String) : []
  } catch {
    return []
  }
}

/** Without a host, and with a socket that systemd opened for it, it is the default one. */
function socketsOf(hosts: readonly string[]): readonly string[] {
  if (hosts.length === 0) return [DEFAULT_SOCKET]
  return hosts.flatMap((host) => {
    if (host.startsWith('fd://')) return DEFAULT_SOCKET
    return /^unix:\/\/(\/.+)$/.exec(host)?.[1] ?? []
  })
}

/** `/var/run` and `/run` are one folder on most machines. */
async function resolve(path: string): Promise<string> {
  const folder = dirname(path)
  return realpath(path).catch(async () => join(await realpath(folder).catch(() => folder), basename(path)))
}

async function unitOf(pid: string): Promise<string> {
  const groups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '')
  return /\/([\w@.-]+)\.service$/m.exec(groups)?.[1] ?? 'docker'
}
