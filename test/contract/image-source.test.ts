// The sources of images: in memory, folders, archives of all kinds, a registry, engines of both stores.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { vi } from 'vitest'
import { openImage } from '../../src/adapters/image-sources/open-image.ts'
import { createRegistry } from '../../src/adapters/oci-registry/registry.ts'
import { createFakeImages } from '../fakes/images.ts'
import { startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'
import { pushIndex } from '../support/images-push.ts'
import {
  archiveOf,
  compressed,
  type LayoutImage,
  layoutOf,
  savedOf,
  writeLayout,
} from '../support/layouts.ts'
import { startRegistry } from '../support/registry.ts'
import { rawTar } from '../support/tar-writer.ts'
import { describeImageSource, type SourceWorld } from './image-source.ts'

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const base = rawTar({ name: 'etc/', type: '5', mode: 0o755 }, { name: 'etc/hosts', content: 'localhost\n' })
const upper = rawTar({ name: 'app', content: 'x'.repeat(5000) })
const other = rawTar({ name: 'app', content: 'y'.repeat(4000) })
const amd64 = {
  platform: 'linux/amd64',
  layers: [
    { tar: base, compression: 'gzip' },
    { tar: upper, compression: 'zstd' },
    { tar: rawTar(), compression: 'none' },
  ],
} as const satisfies LayoutImage
const arm64 = {
  platform: 'linux/arm64',
  layers: [amd64.layers[0], { tar: other, compression: 'gzip' }],
} as const satisfies LayoutImage
const images = [amd64, arm64]
const diffIds = amd64.layers.map(({ tar }) => sha256(tar))
const noRegistry = async () => Promise.reject(new Error('no registry is to be asked'))

type Made = {
  readonly name: string
  readonly missing?: string
  readonly stdin?: Buffer
  readonly platforms?: readonly string[]
}

/** A world of files in a folder of its own. */
function filesWorld(make: (folder: string) => Made): () => Promise<SourceWorld> {
  return async () => {
    const folder = freshFolder('image-source')
    const tempRoot = join(folder, 'temp')
    mkdirSync(tempRoot)
    const {
      name,
      missing = join(folder, 'missing.tar'),
      stdin,
      platforms = ['linux/amd64', 'linux/arm64'],
    } = make(folder)
    return {
      open: (request) =>
        openImage(
          { registry: noRegistry, stdin: Readable.from(stdin === undefined ? [] : [stdin]), tempRoot },
          request,
        ),
      name,
      missing,
      platforms,
      diffIds,
      leftovers: () => readdirSync(tempRoot),
      stop: async () => undefined,
    }
  }
}

function fileOf(bytes: Buffer, platforms?: readonly string[]) {
  return filesWorld((folder) => {
    const name = join(folder, 'image.tar')
    writeFileSync(name, bytes)
    return { name, ...(platforms === undefined ? {} : { platforms }) }
  })
}

describeImageSource('fake', async () => {
  const tars = [base, upper, rawTar()]
  const { open } = createFakeImages({
    'app:1': [{ layers: tars }, { platform: 'linux/arm64', layers: [base, other] }],
  })
  const bytes = new Map([...tars, other].map((tar) => [sha256(tar), tar]))
  return {
    open,
    name: 'app:1',
    missing: 'app:2',
    platforms: ['linux/amd64', 'linux/arm64'],
    diffIds,
    read: ({ path }) => bytes.get(path) ?? Buffer.alloc(0),
    leftovers: () => [],
    stop: async () => undefined,
  }
})

describeImageSource(
  'folder of an OCI layout',
  filesWorld((folder) => ({ name: writeLayout(join(folder, 'layout'), layoutOf(images)) })),
)
describeImageSource('archive of an OCI layout', fileOf(archiveOf(layoutOf(images))))
describeImageSource('archive, gzip', fileOf(gzipSync(archiveOf(layoutOf(images)))))
describeImageSource('archive, zstd', fileOf(zstdCompressSync(archiveOf(layoutOf(images)))))
describeImageSource(
  'archive of docker save before version 25',
  fileOf(savedOf([amd64, { ...amd64, platform: 'linux/arm64' }])),
)
describeImageSource(
  'archive on standard input',
  filesWorld(() => ({ name: '-', stdin: archiveOf(layoutOf(images)) })),
)

describeImageSource('registry', async () => {
  const real = await startRegistry()
  const layersOf = ({ layers }: LayoutImage) =>
    layers.map((layer) => {
      const blob = compressed(layer)
      return { digest: sha256(blob), diffId: sha256(layer.tar), size: blob.length, bytes: () => blob }
    })
  await pushIndex(real, 'app:1', [
    { layers: layersOf(amd64), platform: { os: 'linux', architecture: 'amd64' } },
    { layers: layersOf(arm64), platform: { os: 'linux', architecture: 'arm64' } },
  ])
  const folder = freshFolder('image-registry')
  const registry = createRegistry({
    clock: { sleep: async () => undefined },
    credentials: async () => undefined,
  })
  return {
    open: (request) =>
      openImage({ registry: async () => registry, stdin: Readable.from([]), tempRoot: folder }, request),
    name: `${real.address}/app:1`,
    missing: `${real.address}/app:2`,
    from: 'registry',
    platforms: ['linux/amd64', 'linux/arm64'],
    diffIds,
    leftovers: () => readdirSync(folder),
    stop: () => real.stop(),
  }
})

describeEngineStore('containerd')
describeEngineStore('classic')

function describeEngineStore(store: 'containerd' | 'classic'): void {
  describeImageSource(`engine, ${store} store`, async () => {
    const engine = await startEngine({ store })
    const folder = freshFolder('image-engine')
    const saved = join(folder, 'saved.tar')
    writeFileSync(saved, savedOf([{ ...amd64, name: 'app:1' }]))
    await engine.dockerOutput(['load', '--input', saved])
    for (const [name, value] of Object.entries(engine.env)) vi.stubEnv(name, value)
    const tempRoot = join(folder, 'temp')
    mkdirSync(tempRoot)
    return {
      open: (request) => openImage({ registry: noRegistry, stdin: Readable.from([]), tempRoot }, request),
      name: 'app:1',
      missing: 'app:2',
      from: 'engine',
      platforms: ['linux/amd64'],
      diffIds,
      leftovers: () => readdirSync(tempRoot),
      stop: async () => {
        vi.unstubAllEnvs()
        await engine.purge()
      },
    }
  })
}
