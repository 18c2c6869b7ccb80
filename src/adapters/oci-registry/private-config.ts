// The user's docker config and one login to a private config folder; the user's own is never touched.
import { chmod, mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isObject, type JsonObject } from '../../image/json.ts'
import type { Login } from './credentials.ts'
import { readDockerConfig } from './docker-config.ts'
import { configKey, registryHost } from './hosts.ts'

/** What docker and buildx look up beside `config.json`; links, so that builders and contexts stay the user's. */
const SHARED_ENTRIES = ['contexts', 'cli-plugins', 'buildx', 'ca.pem', 'cert.pem', 'key.pem']

export type PrivateConfig = Login & {
  /** The user's docker config folder; it need not exist. */
  readonly from: string
  /** The folder to write, for DOCKER_CONFIG; deleting it is the logout. */
  readonly into: string
}

/** Writes the folder (mode 0700) with its `config.json` (mode 0600). */
export async function writePrivateConfig({ from, into, ...login }: PrivateConfig): Promise<void> {
  const config = withLogin(await readDockerConfig(from), login)
  await mkdir(into, { recursive: true, mode: 0o700 })
  await chmod(into, 0o700)
  const path = join(into, 'config.json')
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
  for (const entry of SHARED_ENTRIES) await linkEntry(resolve(from, entry), join(into, entry))
}

/** The config with the login in its file part, where neither a store nor a helper can hide it. */
function withLogin(config: JsonObject, { host, username, password }: Login): JsonObject {
  const key = configKey(host)
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  const names = registryHost(host) === 'docker.io' ? [key, 'docker.io', 'index.docker.io'] : [key]
  const needsHelpers = config['credsStore'] !== undefined || config['credHelpers'] !== undefined
  return {
    ...config,
    auths: { ...objectAt(config, 'auths'), [key]: { auth } },
    ...(needsHelpers && {
      credHelpers: {
        ...objectAt(config, 'credHelpers'),
        ...Object.fromEntries(names.map((name) => [name, ''])),
      },
    }),
  }
}

function objectAt(config: JsonObject, key: string): JsonObject {
  const value = config[key]
  return isObject(value) ? value : {}
}

async function linkEntry(target: string, path: string): Promise<void> {
  const exists = await stat(target).catch(() => undefined)
  if (exists === undefined) return
  await symlink(target, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
