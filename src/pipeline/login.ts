// Credentials given as inputs → a private client configuration, proven by the registries before it is used.
import { ExternalError, UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import { parseReference } from '../image/reference.ts'
import type { Login } from '../ports/credentials.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'

/** Throws UserError for half a login. */
export function readLogin(given: {
  registry: string | undefined
  username: string | undefined
  password: string | undefined
}): Settings['login'] {
  const { registry, username, password } = given
  if (username === undefined && password === undefined) return undefined
  if (username !== undefined && password !== undefined) return { registry, username, password }
  const missing = username === undefined ? 'username' : 'password'
  throw new UserError(
    'bad-input',
    `Input ${missing} is empty: registry login needs username and password together.`,
  )
}

/** Who is logged in where, and the variables every engine call needs. */
export type LoggedIn = { readonly logins: readonly Login[]; readonly env: EngineEnv; readonly folder: string }

type LoginPorts = Pick<Ports, 'log' | 'clock' | 'credentials' | 'registry'>

function refuse(error: unknown, { host, username }: Login): never {
  if (!(error instanceof ExternalError) || error.reason !== 'unauthorized') throw error
  throw new UserError(
    'bad-login',
    `${host} refused the login of ${username} (401): check the inputs username and password.`,
    { cause: error },
  )
}

/** Before anything can show them. */
function mask({ username, password }: Login, { log }: Pick<Ports, 'log'>): void {
  for (const line of password.split('\n')) if (line.trim() !== '') log.mask(line.trim())
  log.mask(Buffer.from(`${username}:${password}`).toString('base64'))
}

// YAML is read by code that only runs with this input
async function listLogins({ login, registries }: Settings): Promise<readonly Login[]> {
  const single = login === undefined ? [] : [{ ...login, registry: login.registry ?? 'docker.io' }]
  const listed = registries === '' ? [] : (await import('../push/logins.ts')).parseLogins(registries)
  return [...single, ...listed].map(({ registry: host, username, password }) => ({
    host,
    username,
    password,
  }))
}

/** Logs in where asked to; wrong credentials are told before anything else is done. */
export async function logIn(settings: Settings, folder: string, ports: LoginPorts): Promise<LoggedIn> {
  const logins = await listLogins(settings)
  if (logins.length === 0) return { logins, env: {}, folder }
  for (const login of logins) mask(login, ports)
  return section(ports, 'Log in', async () => {
    const env = await ports.credentials.adopt(logins, folder)
    const registry = await ports.registry(env)
    await Promise.all(
      logins.map((login) => registry.login(login.host).catch((error: unknown) => refuse(error, login))),
    )
    const text = logins.map(({ host, username }) => `${host} as ${username}`).join(', ')
    return { value: { logins, env, folder }, text }
  })
}

/** GitHub's own registry, which takes the token of every job. */
const GHCR = 'ghcr.io'

/** For a push to ghcr.io that nobody gave credentials for, the job's own token does. */
export async function logInToGitHub(
  { logins, env, folder }: LoggedIn,
  { settings, run, push }: { settings: Settings; run: Pick<RunContext, 'actor'>; push: boolean },
  ports: LoginPorts,
): Promise<EngineEnv> {
  const { githubToken: password, build } = settings
  const goesThere = push && build.tags.some(isAtGitHub)
  if (!goesThere || password === undefined || run.actor === '') return env
  if (logins.some(({ host }) => host.toLowerCase() === GHCR)) return env
  if (await ports.credentials.knows(GHCR)) return env
  const login = { host: GHCR, username: run.actor, password }
  mask(login, ports)
  ports.log.info(`${GHCR}: pushing with the token of this job, as no credentials are given.`)
  return ports.credentials.adopt([...logins, login], folder)
}

function isAtGitHub(tag: string): boolean {
  const parsed = parseReference(tag)
  return parsed.ok && parsed.reference.domain === GHCR
}
