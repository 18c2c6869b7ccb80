// Credentials given as inputs → a private client configuration, proven by the registry before it is used.
import { ExternalError, UserError } from '../errors.ts'
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

function refuse(error: unknown, host: string, username: string): never {
  if (!(error instanceof ExternalError) || error.reason !== 'unauthorized') throw error
  throw new UserError(
    'bad-login',
    `${host} refused the login of ${username} (401): check the inputs username and password.`,
    { cause: error },
  )
}

/** Logs in when asked to; returns the variables every engine call needs. */
export async function logIn(
  settings: Settings,
  folder: string,
  ports: Pick<Ports, 'log' | 'clock' | 'credentials' | 'registry'>,
): Promise<EngineEnv> {
  const { login } = settings
  if (login === undefined) return {}
  const host = login.registry ?? 'docker.io'
  ports.log.mask(login.password)
  ports.log.mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'))
  return section(ports, 'Log in', async () => {
    const env = await ports.credentials.adopt({ ...login, host }, folder)
    await (await ports.registry(env))
      .login(host)
      .catch((error: unknown) => refuse(error, host, login.username))
    return { value: env, text: `${host} as ${login.username}` }
  })
}
