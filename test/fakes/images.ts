// Images in memory: where they are opened, and who reads their layers.
import { createHash } from 'node:crypto'
import { chosenImages } from '../../src/adapters/image-sources/chosen-images.ts'
import { UserError } from '../../src/errors.ts'
import { compressionOf } from '../../src/layers/compression.ts'
import type { LayerFacts } from '../../src/layers/layer-facts.ts'
import { createLayerScan } from '../../src/layers/scan-layer.ts'
import type { FactsKey, FactsStore } from '../../src/ports/facts-store.ts'
import type { ImageSource, OpenImage, SourceImage } from '../../src/ports/image-source.ts'
import type { LayerReader, LayerTask } from '../../src/ports/layer-reader.ts'

export type FakeImage = {
  readonly platform?: string
  /** Tars, not compressed, base first. */
  readonly layers: readonly Uint8Array[]
  /** `created_by` of each. */
  readonly history?: readonly string[]
}

export type FakeImages = {
  readonly open: OpenImage
  readonly reader: LayerReader
  readonly store: FactsStore
  /** Digests of the layers that were read. */
  readonly read: string[]
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Images by name. */
export function createFakeImages(world: Readonly<Record<string, readonly FakeImage[]>> = {}): FakeImages {
  const blobs = new Map<string, Uint8Array>()
  const kept = new Map<string, LayerFacts>()
  const read: string[] = []
  const keyOf = ({ diffId, place }: FactsKey) => `${diffId} ${place?.path ?? ''}`
  const scanOf = ({ digest }: LayerTask) => {
    const bytes = Buffer.from(blobs.get(digest) ?? [])
    if (compressionOf(bytes) !== 'none') throw new Error('the fake reads plain tars')
    const scan = createLayerScan({ hashFrom: 1 })
    scan.tar.write(bytes)
    scan.tar.end()
    return { ...scan.result(), tarBytes: bytes.length }
  }
  return {
    read,
    open: async (request) => {
      const { name } = request
      const images = world[name]
      if (images === undefined) throw new UserError('no-such-image', `There is no image ${name}.`)
      const found = images.map((image) => sourceImage(image, blobs))
      const source = sourceOf(name, found)
      return { ...source, images: chosenImages(source, request) }
    },
    reader: {
      read: async (task) => {
        read.push(task.digest)
        const facts = { ...scanOf(task), diffId: task.diffId ?? task.digest }
        return { facts, verified: true, problem: undefined }
      },
      hash: async (task, paths) => new Map([...scanOf(task).hashes].filter(([path]) => paths.includes(path))),
      close: async () => undefined,
    },
    store: {
      find: async (key) => kept.get(keyOf(key)),
      keep: async (key, facts) => void kept.set(keyOf(key), facts),
      close: async () => undefined,
    },
  }
}

function sourceOf(title: string, images: readonly SourceImage[]): ImageSource {
  return {
    title,
    digest: undefined,
    images,
    notes: [],
    place: async ({ digest, size }) => ({ path: digest, offset: 0, size }),
    close: async () => undefined,
  }
}

function sourceImage(
  { platform = 'linux/amd64', layers, history = [] }: FakeImage,
  blobs: Map<string, Uint8Array>,
): SourceImage {
  const described = layers.map((bytes) => {
    const digest = sha256(bytes)
    blobs.set(digest, bytes)
    return { digest, diffId: digest, size: bytes.length, mediaType: 'application/vnd.oci.image.layer.v1.tar' }
  })
  const [os, architecture] = platform.split('/')
  const config = JSON.stringify({
    os,
    architecture,
    rootfs: { type: 'layers', diff_ids: described.map(({ diffId }) => diffId) },
    history: history.map((text) => ({ created_by: text })),
  })
  return { platform, digest: undefined, layers: described, config, names: [] }
}
