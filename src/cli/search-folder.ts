// A folder → the Dockerfiles in it and below, without what git ignores.
import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import type { Problem } from '../pipeline/lint-inputs.ts'
import type { CliPorts } from './ports.ts'

const SKIPPED = new Set(['.git', 'node_modules'])
const DOCKERFILE = /^(?:Dockerfile|Dockerfile\..+|.+\.Dockerfile|Containerfile.*)$/i

type Place = {
  readonly folder: string
  /** Whether git leaves the path out; a folder's ends with a slash. */
  readonly isIgnored: (path: string) => boolean
}

/** True for the names that folders are searched for. */
export function isDockerfileName(name: string): boolean {
  return DOCKERFILE.test(name) && !/\.dockerignore$/i.test(name)
}

/** Files of a folder before those below it, by name; a folder that cannot be read is a problem. */
export async function* searchFolder(ports: CliPorts, folder: string): AsyncGenerator<string | Problem> {
  yield* searchPlace(ports, await openPlace(ports, folder))
}

async function* searchPlace(ports: CliPorts, place: Place): AsyncGenerator<string | Problem> {
  const { folder, isIgnored } = place
  const entries = await ports.folders.list(folder).catch((error) => problemOf(folder, error))
  if ('message' in entries) {
    yield entries
    return
  }
  const join = (name: string) => (folder === '.' ? name : posix.join(folder, name))
  for (const { kind, name } of entries)
    if (kind === 'file' && isDockerfileName(name) && !isIgnored(join(name))) yield join(name)
  for (const { kind, name } of entries) {
    if (kind !== 'directory' || SKIPPED.has(name) || isIgnored(`${join(name)}/`)) continue
    yield* searchPlace(ports, await enter(ports, join(name), place))
  }
}

/** A repository within a repository has rules of its own. */
async function enter(ports: CliPorts, folder: string, { isIgnored }: Place): Promise<Place> {
  const repository = await ports.files.exists(posix.join(folder, '.git')).catch(() => undefined)
  return repository === undefined ? { folder, isIgnored } : openPlace(ports, folder)
}

async function openPlace({ folders }: CliPorts, folder: string): Promise<Place> {
  const ignored = await folders.listIgnored(folder)
  const lead = folder === '.' ? 0 : posix.join(folder, '/').length
  return { folder, isIgnored: (path) => ignored.size > 0 && ignored.has(path.slice(lead)) }
}

/** What a user can mend, as a value; a bug goes on. */
export function problemOf(path: string, error: unknown): Problem {
  if (error instanceof UserError) return { path, message: error.message }
  throw error
}
