// `docker-credential-<name> get` to credentials.
import { execFile } from 'node:child_process'
import { ExternalError } from '../../errors.ts'
import { isObject } from '../../image/json.ts'
import type { Credential } from './credentials.ts'

/** Asks a helper for a server's credentials; undefined when it has none. Secrets travel by pipe only. */
export async function askHelper(name: string, server: string): Promise<Credential | undefined> {
  if (!/^[\w.-]+$/.test(name)) throw failed(name, 'its name may hold letters, digits, _ . and - only')
  const { stdout, error } = await run(`docker-credential-${name}`, server)
  if (error === undefined) return credentialOf(name, stdout)
  if (/credentials not found/i.test(stdout)) return undefined
  throw failed(name, error)
}

function run(program: string, input: string): Promise<{ stdout: string; error: string | undefined }> {
  return new Promise((resolve) => {
    const child = execFile(program, ['get'], { timeout: 30_000, maxBuffer: 1 << 20 }, (error, stdout) => {
      resolve({ stdout, error: error === null ? undefined : whyFailed(error, stdout) })
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** A helper that fails prints the reason where a success prints the secret. */
function whyFailed(error: { readonly code?: unknown; readonly killed?: boolean }, stdout: string): string {
  if (error.code === 'ENOENT') return 'it is not installed'
  if (error.killed === true) return 'it did not answer within 30 s'
  return stdout.trim().split('\n')[0] || `it ended with exit code ${String(error.code)}`
}

function credentialOf(name: string, stdout: string): Credential | undefined {
  const answer = parse(stdout)
  if (!isObject(answer)) throw failed(name, 'its answer is not JSON')
  const { Username: username, Secret: secret } = answer
  if (typeof username !== 'string' || typeof secret !== 'string')
    throw failed(name, 'its answer has no secret')
  if (secret === '') return undefined
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'basic', username, password: secret }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failed(name: string, why: string): ExternalError {
  return new ExternalError(
    'registry',
    'unauthorized',
    `The credential helper docker-credential-${name}, which the docker config names, failed: ${why}.`,
  )
}
