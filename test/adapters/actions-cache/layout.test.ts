// Cache directories are only used when they are whole.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blobPath, readLayout } from '../../../src/adapters/actions-cache/layout.ts'
import { type Blob, writeBlob, writeCacheDirectory } from '../../support/cache-directory.ts'

const oci = 'application/vnd.oci.image'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layersmith-layout-'))
})
afterEach(() => rm(folder, { recursive: true }))

const writeJson = (mediaType: string, value: unknown) =>
  writeBlob(folder, mediaType, Buffer.from(JSON.stringify(value)))
const writeIndex = (manifests: readonly unknown[]) =>
  writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))

describe('readLayout', () => {
  it('lists manifest, config and layers with their sizes', async () => {
    const layer = await writeCacheDirectory(folder, 'text')
    const layout = await readLayout(folder)
    expect(layout?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(layout?.blobs.size).toBe(3)
    expect(layout?.blobs.get(layer.digest)).toBe(layer.size)
  })

  it('follows nested indexes, whose entries may be layers', async () => {
    const layer = await writeBlob(folder, `${oci}.layer.v1.tar+gzip`, Buffer.from('layer'))
    const config = await writeBlob(folder, 'application/vnd.buildkit.cacheconfig.v0', Buffer.from('{}'))
    const root = await writeJson(`${oci}.index.v1+json`, { manifests: [layer, config] })
    await writeIndex([root])
    const layout = await readLayout(folder)
    expect([...(layout?.blobs.keys() ?? [])]).toEqual([root.digest, layer.digest, config.digest])
  })

  it('names several roots by all of them, in any order', async () => {
    const one = await writeBlob(folder, 'text/plain', Buffer.from('one'))
    const two = await writeBlob(folder, 'text/plain', Buffer.from('two'))
    await writeIndex([one, two])
    const first = (await readLayout(folder))?.digest
    await writeIndex([two, one])
    expect((await readLayout(folder))?.digest).toBe(first)
    expect(first).not.toBe(one.digest)
  })

  it.each<[string, (blob: Blob) => unknown]>([
    ['a digest that leads elsewhere', (blob) => ({ ...blob, digest: 'sha256:../../etc/passwd' })],
    ['another size', (blob) => ({ ...blob, size: blob.size + 1 })],
    ['no size', ({ digest, mediaType }) => ({ digest, mediaType })],
    ['a manifest without layers', (blob) => ({ ...blob, mediaType: `${oci}.manifest.v1+json` })],
    ['something else', () => 'blob'],
  ])('refuses an index with %s', async (_what, change) => {
    await writeIndex([change(await writeJson('text/plain', {}))])
    expect(await readLayout(folder)).toBeUndefined()
  })

  it('refuses a folder that is not there', async () => {
    expect(await readLayout(join(folder, 'nothing'))).toBeUndefined()
  })
})

it('knows no path for what is not a digest', () => {
  expect(blobPath('/cache', 'latest')).toBeUndefined()
  expect(blobPath('/cache', 'sha256:abc')).toBeUndefined()
})
