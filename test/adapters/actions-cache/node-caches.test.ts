// Nodes that write to one cache directory, each over the index.json of the one before.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readLayout } from '../../../src/adapters/actions-cache/layout.ts'
import { listNodeCaches } from '../../../src/adapters/actions-cache/node-caches.ts'
import { type Blob, writeBlob } from '../../support/cache-directory.ts'

const oci = 'application/vnd.oci.image'

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'layersmith-nodes-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** As BuildKit writes it: a manifest with the cache config as its config. */
async function exportCache(folder: string, text: string): Promise<Blob> {
  const layer = await writeBlob(folder, `${oci}.layer.v1.tar+gzip`, Buffer.from(`layer of ${text}`))
  const config = await writeBlob(
    folder,
    'application/vnd.buildkit.cacheconfig.v0',
    Buffer.from(`{"of":"${text}"}`),
  )
  const mediaType = `${oci}.manifest.v1+json`
  const manifest = { schemaVersion: 2, mediaType, config, layers: [layer] }
  const root = await writeBlob(folder, mediaType, Buffer.from(JSON.stringify(manifest)))
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }))
  return root
}

test('the caches of all nodes are named', async () => {
  const folder = await makeFolder()
  const one = await exportCache(folder, 'one')
  const two = await exportCache(folder, 'two')
  await listNodeCaches(folder)
  const layout = await readLayout(folder)
  expect(layout?.roots).toEqual([two.digest, one.digest])
  expect(layout?.blobs.size).toBe(6)
})

test('the cache of one node is left as it is', async () => {
  const folder = await makeFolder()
  const { digest } = await exportCache(folder, 'one')
  const before = await readFile(join(folder, 'index.json'), 'utf8')
  await listNodeCaches(folder)
  expect(await readFile(join(folder, 'index.json'), 'utf8')).toBe(before)
  expect((await readLayout(folder))?.roots).toEqual([digest])
})

test('a folder without a cache stays without one', async () => {
  const folder = await makeFolder()
  await listNodeCaches(folder)
  expect(await readLayout(folder)).toBeUndefined()
})
