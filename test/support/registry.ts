// Turns a name into a real registry on a loopback port.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineScript, freshFolder, runFolder } from './home.ts'
import { outputOf } from './program.ts'

export type Credentials = { readonly username: string; readonly password: string }

export type RegistryOptions = {
  /** Registries of the same name in one run are one registry; without a name it is a new, empty one. */
  readonly name?: string
  /** Asks for these credentials on every request. */
  readonly auth?: Credentials
}

export type Registry = {
  /** host:port, as in an image reference. */
  readonly address: string
  readonly auth: Credentials | undefined
  stop(): Promise<void>
}

/** Starts a registry, or finds the running one of that name. Takes about 0.1 s. */
export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  const folder = options.name ? join(runFolder(), `registry-${options.name}`) : freshFolder('registry')
  const args = options.auth ? [`--htpasswd=${await writeHtpasswd(folder, options.auth)}`] : []
  const address = (await engineScript(folder, ['registry', ...args])).trim()
  return {
    address,
    auth: options.auth,
    stop: async () => void (await engineScript(folder, ['stop', '--purge'])),
  }
}

/** Headers that identify us to that registry. */
export function authorization(registry: Pick<Registry, 'auth'>): Record<string, string> {
  if (!registry.auth) return {}
  const { username, password } = registry.auth
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
}

/** The registry takes bcrypt only, which Node has not, but perl's crypt has and every Debian has perl. */
async function writeHtpasswd(folder: string, { username, password }: Credentials): Promise<string> {
  const salt = '$2y$05$layersmithlayersmithu.'
  const hash = await outputOf('perl', ['-e', 'print crypt($ARGV[0], $ARGV[1])', password, salt])
  if (!hash.startsWith('$2y$')) throw new Error('perl here knows no bcrypt')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'htpasswd')
  writeFileSync(file, `${username}:${hash}\n`)
  return file
}
