// The docker config of the user to credentials.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { isObject, type JsonObject, optionalText } from '../../image/json.ts'
import { askHelper } from './credential-helper.ts'
import type { Credential, CredentialSource } from './credentials.ts'
import { configKey, isKeyOf } from './hosts.ts'

/** The config as an object; empty when there is no file. Throws a UserError when it is not JSON. */
export async function readDockerConfig(folder: string): Promise<JsonObject> {
  const path = join(folder, 'config.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '{}'
    throw new UserError('docker-config', `${path} cannot be read: ${error.message}.`, { cause: error })
  })
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text)
    if (isObject(value)) return value
  } catch (error) {
    throw new UserError('docker-config', `${path} is not valid JSON: ${messageOf(error)}.`, { cause: error })
  }
  throw new UserError('docker-config', `${path} is not valid: it must hold one JSON object.`)
}

/** Credentials as docker itself would find them: helper of the host, else the store, else the file. */
export function dockerConfigCredentials(folder: string): CredentialSource {
  return async (host) => {
    const config = await readDockerConfig(folder)
    const helper = helperOf(config, host)
    const helped = helper === undefined ? undefined : await askHelper(helper, configKey(host))
    return helped ?? fromFile(config, host)
  }
}

/** An empty name in `credHelpers` means: this host's credentials are in the file. */
function helperOf(config: JsonObject, host: string): string | undefined {
  const helpers = isObject(config['credHelpers']) ? config['credHelpers'] : {}
  const key = Object.keys(helpers).find((candidate) => isKeyOf(candidate, host))
  return key === undefined ? optionalText(config, 'credsStore') : optionalText(helpers, key)
}

function fromFile(config: JsonObject, host: string): Credential | undefined {
  const auths = isObject(config['auths']) ? config['auths'] : {}
  const exact = auths[configKey(host)]
  const others = Object.entries(auths).filter(([key]) => isKeyOf(key, host))
  return [exact, ...others.map(([, value]) => value)]
    .map((entry) => (isObject(entry) ? credentialOf(entry) : undefined))
    .find((credential) => credential !== undefined)
}

function credentialOf(entry: JsonObject): Credential | undefined {
  const identity = optionalText(entry, 'identitytoken')
  if (identity !== undefined) return { kind: 'identity-token', token: identity }
  const bearer = optionalText(entry, 'registrytoken')
  if (bearer !== undefined) return { kind: 'registry-token', token: bearer }
  const pair = Buffer.from(optionalText(entry, 'auth') ?? '', 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  const username = colon > 0 ? pair.slice(0, colon) : optionalText(entry, 'username')
  const password = colon > 0 ? pair.slice(colon + 1).replace(/\0+$/, '') : optionalText(entry, 'password')
  return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password }
}
