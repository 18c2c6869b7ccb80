// An image of the Docker engine → the archive `docker save` makes of it, in a file that goes away.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { ExternalError, UserError } from '../../errors.ts'
import { compressionOf } from '../../layers/compression.ts'

const KEPT_ERROR = 4_000

/** True when the engine has the image; false when not, or when no engine answers. */
export async function engineHas(name: string): Promise<boolean> {
  return (await runDocker(['image', 'inspect', '--format', '{{.Id}}', name])).code === 0
}

/** Writes the engine's own export into the folder and returns its path. */
export async function saveFromEngine(name: string, folder: string): Promise<string> {
  const path = join(folder, 'image.tar')
  const { code, error } = await runDocker(['image', 'save', '--output', path, name])
  if (code === 0) return path
  if (/no such image|not found/i.test(error))
    throw new UserError(
      'no-such-image',
      `The engine has no image ${name}: build or pull it, or give --from registry.`,
    )
  throw new ExternalError(
    'engine',
    'unavailable',
    `The engine could not export ${name}: ${error.trim().split('\n').at(-1) ?? ''}`,
  )
}

async function runDocker(
  args: readonly string[],
): Promise<{ readonly code: number; readonly error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let error = ''
    child.stderr.on('data', (chunk: Buffer) => {
      error = `${error}${chunk}`.slice(-KEPT_ERROR)
    })
    child.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') resolve({ code: 127, error: 'There is no docker command on this machine' })
      else reject(cause)
    })
    child.once('close', (code) => resolve({ code: code ?? 1, error }))
  })
}

/** An archive that comes as a stream, compressed or not, as a file to jump about in. */
export async function spool(source: Readable, path: string): Promise<string> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first = await chunks.next()
  const head = first.done ? Buffer.alloc(0) : first.value
  const all = async function* () {
    yield head
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const compression = compressionOf(head)
  const target = createWriteStream(path, { mode: 0o600 })
  if (compression === 'gzip') await pipeline(all, createGunzip(), target)
  else if (compression === 'zstd') await pipeline(all, createZstdDecompress(), target)
  else await pipeline(all, target)
  return path
}
