// The `cache` input and the runner's environment → may this run read and write caches, and why not.

export type CacheInput = 'auto' | 'read' | 'off'

export type CachePolicy = {
  readonly read: boolean
  readonly write: boolean
  /** One sentence when less is possible than was asked for. */
  readonly problem: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>
type Permission = { readonly read: boolean; readonly write: boolean }

const everything: Permission = { read: true, write: true }
const modes: Readonly<Record<string, Permission>> = {
  none: { read: false, write: false },
  read: { read: true, write: false },
  write: everything,
  'write-only': { read: false, write: true },
}

/** Decides before the first request, so that what is not allowed is never tried. */
export function deriveCachePolicy(input: CacheInput, env: Environment): CachePolicy {
  if (input === 'off') return { read: false, write: false, problem: undefined }
  const missing = findMissingService(env)
  if (missing !== undefined) return { read: false, write: false, problem: missing }
  const mode = modes[(env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()] ?? everything
  const token = readTokenPermission(env['ACTIONS_RUNTIME_TOKEN'] ?? '')
  const read = mode.read && token.read
  const write = input === 'auto' && mode.write && token.write
  return { read, write, problem: explain({ asked: input, read, write, byMode: !(mode.read && mode.write) }) }
}

function findMissingService(env: Environment): string | undefined {
  const url = usesServiceV2(env) ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']
  if (!url) return 'The layer cache is not used: no Actions cache service is announced to this run.'
  if (!env['ACTIONS_RUNTIME_TOKEN']) {
    return 'The layer cache is not used: this run has no token for the cache service (ACTIONS_RUNTIME_TOKEN).'
  }
  return undefined
}

/** Version 2 is spoken where the runner asks for it, never on GitHub Enterprise Server. */
export function usesServiceV2(env: Environment): boolean {
  if (!env['ACTIONS_CACHE_SERVICE_V2']) return false
  const host = /^https?:\/\/([^/:]+)/.exec(env['GITHUB_SERVER_URL'] || 'https://github.com')?.[1] ?? ''
  return /(^github\.com|\.ghe\.com|\.localhost)$/i.test(host)
}

/** An engine that is spoken to over the network is on another machine, where 127.0.0.1 is not this one. */
export function sharesLoopback(env: Environment): boolean {
  const [, scheme = '', host = ''] = /^(\w+):\/\/([^/]*)/.exec(env['DOCKER_HOST'] ?? '') ?? []
  if (/^ssh$/i.test(scheme)) return false
  return !/^(?:tcp|https?)$/i.test(scheme) || /^(?:127\.[\d.]+|localhost|\[::1\])(?::\d+)?$/i.test(host)
}

/** What the token's `ac` claim grants; a token that cannot be read is left to the service to judge. */
export function readTokenPermission(token: string): Permission {
  const scopes = parseScopes(token)
  if (scopes === undefined) return everything
  return {
    read: scopes.some((permission) => (permission & 1) !== 0),
    write: scopes.some((permission) => (permission & 2) !== 0),
  }
}

function parseScopes(token: string): readonly number[] | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const list: unknown = JSON.parse((claims as { ac: string }).ac)
    if (!Array.isArray(list)) return undefined
    const permissions = list.map((scope: unknown) => (scope as { Permission?: unknown } | null)?.Permission)
    return permissions.every((permission) => typeof permission === 'number') ? permissions : undefined
  } catch {
    return undefined
  }
}

type Outcome = Permission & { readonly asked: CacheInput; readonly byMode: boolean }

function explain({ asked, read, write, byMode }: Outcome): string | undefined {
  const cause = byMode ? "the workflow's cache mode" : "this run's cache token"
  if (!read && !write) return `The layer cache is not used: ${cause} allows neither reading nor writing.`
  if (!read) return `The layer cache is written but not read: ${cause} allows writing only.`
  if (!write && asked === 'auto')
    return `The layer cache is read but not saved: ${cause} allows reading only.`
  return undefined
}
