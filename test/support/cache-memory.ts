// A size → what the packed cache's process takes above its idle self while a blob of it is taken, saved and served.
import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Message, Reply } from './cache-process.ts'
import { startCacheService } from './cache-service.ts'

const program = fileURLToPath(new URL('cache-process.ts', import.meta.url))
const CHUNK = Buffer.alloc(1_000_000, 'layer')

export type Memory = { readonly taking: number; readonly saving: number; readonly serving: number }

/** Bytes, for a blob of so many megabytes; `folder` is for what lies on disk. */
export async function measureCacheMemory(megabytes: number, folder: string): Promise<Memory> {
  const service = await startCacheService({ folder: join(folder, 'service') })
  const env = service.env('refs/heads/main')
  const open = async (name: string) => {
    const child = fork(program, [], { execArgv: [] })
    const message = { url: env['ACTIONS_RESULTS_URL'] ?? '', token: env['ACTIONS_RUNTIME_TOKEN'] ?? '' }
    const reply = await ask(child, { kind: 'open', ...message, folder: join(folder, name) })
    return { child, base: baseOf('to' in reply ? reply.to : '') }
  }
  try {
    const layer = describe(megabytes)
    const one = await open('one')
    await pushBlob(one.base, layer, () => bytesOf(megabytes))
    const config = { digest: digestOf('{}'), size: 2, mediaType: 'application/vnd.buildkit.cacheconfig.v0' }
    await pushBlob(one.base, config, () => ['{}'])
    const manifest = { schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config, layers: [layer] }
    await fetch(`${one.base}manifests/own`, { method: 'PUT', body: JSON.stringify(manifest) })
    const taking = await peakOf(one.child, 'peak')
    const saving = await peakOf(one.child, 'save')
    one.child.kill()
    const two = await open('two')
    await drain(`${two.base}blobs/${layer.digest}`, layer.size)
    const serving = await peakOf(two.child, 'peak')
    two.child.kill()
    return { taking, saving, serving }
  } finally {
    await service.stop()
  }
}

const OCI = 'application/vnd.oci.image'

async function ask(child: ChildProcess, message: Message): Promise<Reply> {
  child.send(message)
  const [reply] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the process ended'))),
  ])) as [Reply]
  return reply
}

async function peakOf(child: ChildProcess, kind: 'peak' | 'save'): Promise<number> {
  const reply = await ask(child, { kind })
  return 'above' in reply ? reply.above : Number.NaN
}

function baseOf(to: string): string {
  const [, host = '', name = ''] = /ref=([^/]+)\/([^:]+):/.exec(to) ?? []
  return `http://${host}/v2/${name}/`
}

function* bytesOf(megabytes: number): Generator<Buffer> {
  for (let at = 0; at < megabytes; at += 1) yield CHUNK
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function describe(megabytes: number) {
  const hash = createHash('sha256')
  for (const chunk of bytesOf(megabytes)) hash.update(chunk)
  const digest = `sha256:${hash.digest('hex')}`
  return { mediaType: `${OCI}.layer.v1.tar+gzip`, digest, size: megabytes * CHUNK.length }
}

type Blob = { readonly digest: string; readonly size: number }

async function pushBlob(base: string, { digest, size }: Blob, read: () => Iterable<Buffer | string>) {
  const started = await fetch(`${base}blobs/uploads/`, { method: 'POST' })
  const target = new URL(started.headers.get('location') ?? '', base)
  target.searchParams.set('digest', digest)
  const put = request(target, { method: 'PUT', headers: { 'content-length': size } })
  const answered = once(put, 'response') as Promise<[{ statusCode: number }]>
  await pipeline(Readable.from(read()), put)
  const [{ statusCode }] = await answered
  if (statusCode !== 201) throw new Error(`blob: ${statusCode}`)
}

async function drain(url: string, size: number): Promise<void> {
  let left = size
  for await (const chunk of (await fetch(url)).body ?? []) left -= chunk.length
  if (left !== 0) throw new Error(`${left} bytes did not come`)
}
