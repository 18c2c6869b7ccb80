// The package index port over HTTP, with the machine's xz for what Node cannot unpack.
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { ExternalError, messageOf } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { PackageIndex } from '../../ports/package-index.ts'
import { hasXz, unxz } from './xz.ts'

export type PackageIndexOptions = {
  readonly clock: Pick<Clock, 'sleep'>
  readonly fetch?: typeof globalThis.fetch
  /** Where programs are looked for. */
  readonly path?: string | undefined
}

const TRIES = 3
const TIMEOUT = 60_000
const LARGEST = 128 * 1024 * 1024
const LARGEST_UNPACKED = 1024 * 1024 * 1024

/** Each file is fetched once, so that images of one distribution share it. */
export function createPackageIndex({ clock, fetch, path }: PackageIndexOptions): PackageIndex {
  const known = new Map<string, Promise<Uint8Array | undefined>>()
  const network = { clock, fetch: fetch ?? globalThis.fetch }
  return {
    forms: async () => ((await hasXz(path)) ? ['.xz', '.gz', ''] : ['.gz', '']),
    read(url, sha256) {
      const key = `${url} ${sha256 ?? ''}`
      const answer = known.get(key) ?? readOne(url, sha256, { ...network, path })
      known.set(key, answer)
      return answer
    },
  }
}

type Network = Required<Pick<PackageIndexOptions, 'clock' | 'fetch'>> & { readonly path: string | undefined }

async function readOne(
  url: string,
  sha256: string | undefined,
  network: Network,
): Promise<Uint8Array | undefined> {
  const { address, shown, headers } = addressOf(url)
  const bytes = await download(address, { headers, shown }, network)
  if (bytes === undefined) return undefined
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw problem(
      'invalid',
      `${shown} is not what its archive says it is: it is being renewed, or was altered.`,
    )
  try {
    if (address.endsWith('.xz')) return await unxz(bytes, { path: network.path, limit: LARGEST_UNPACKED })
    const packed = address.endsWith('.gz') && !address.endsWith('.tar.gz')
    return packed ? gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED }) : bytes
  } catch (error) {
    throw problem('invalid', `${shown} cannot be unpacked: ${messageOf(error)}.`, error)
  }
}

/** A login in the address becomes a header, and is shown nowhere. */
function addressOf(url: string): { address: string; shown: string; headers: Record<string, string> } {
  const parsed = new URL(url)
  const { username, password } = parsed
  parsed.username = ''
  parsed.password = ''
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const headers = username === '' ? {} : { authorization: `Basic ${login.toString('base64')}` }
  return { address: parsed.href, shown: parsed.href, headers: { 'user-agent': 'layersmith', ...headers } }
}

type Request = { readonly headers: Record<string, string>; readonly shown: string }

async function download(
  address: string,
  { headers, shown }: Request,
  { clock, fetch }: Network,
): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(address, { headers, signal: AbortSignal.timeout(TIMEOUT) })
      if (response.ok) return await bodyOf(response, shown)
      await response.body?.cancel()
      if (response.status === 404) return undefined
      const passing = response.status === 429 || response.status >= 500
      const reason = response.status === 429 ? 'rate-limited' : passing ? 'unavailable' : 'forbidden'
      if (!passing || attempt === TRIES) throw problem(reason, `${shown} answers ${response.status}.`)
    } catch (error) {
      if (error instanceof ExternalError) throw error
      if (attempt === TRIES)
        throw problem('unreachable', `${shown} does not answer: ${causeOf(error)}.`, error)
    }
    await clock.sleep(500 * 2 ** (attempt - 1))
  }
}

async function bodyOf(response: Response, shown: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST) throw problem('invalid', `${shown} has more than 128 MiB.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function causeOf(error: unknown): string {
  return messageOf(error instanceof Error && error.cause !== undefined ? error.cause : error)
}

function problem(reason: ConstructorParameters<typeof ExternalError>[1], message: string, cause?: unknown) {
  return new ExternalError('packages', reason, message, cause === undefined ? {} : { cause })
}
