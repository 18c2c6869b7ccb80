// What every source of images keeps to.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { parseConfig } from '../../src/image/config.ts'
import { formatPlatform } from '../../src/image/platform.ts'
import type { OpenImage, SourceRequest } from '../../src/ports/image-source.ts'
import type { BlobPlace } from '../../src/ports/layer-reader.ts'

export type SourceWorld = {
  readonly open: OpenImage
  /** Holds the image, by this name. */
  readonly name: string
  /** Nothing has this name. */
  readonly missing: string
  readonly from?: SourceRequest['from']
  /** In any order. */
  readonly platforms: readonly string[]
  /** Diff ids of the layers of the first of them. */
  readonly diffIds: readonly string[]
  /** The bytes at a place; those of the file when not given. */
  readonly read?: (place: BlobPlace) => Uint8Array
  /** What lies in the folder for temporary files. */
  readonly leftovers: () => readonly string[]
  stop(): Promise<void>
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const readFile = ({ path, offset, size }: BlobPlace) => readFileSync(path).subarray(offset, offset + size)

/** Runs the contract on one implementation. */
export function describeImageSource(name: string, start: () => Promise<SourceWorld>): void {
  describe(`ImageSource port: ${name}`, () => {
    let world: SourceWorld
    const open = (more: Partial<SourceRequest> = {}) =>
      world.open({
        name: world.name,
        from: world.from ?? 'auto',
        image: undefined,
        platform: undefined,
        ...more,
      })
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('lists every platform once, and no attestation', async () => {
      const source = await open()
      expect(source.images.map(({ platform }) => platform).sort()).toEqual([...world.platforms].sort())
      await source.close()
    })

    it('knows layers and config before a byte of a layer is read', async () => {
      const source = await open({ platform: world.platforms[0] })
      const [image] = source.images
      const config = parseConfig(image?.config ?? '')
      expect(image?.layers.map(({ diffId }) => diffId)).toEqual(world.diffIds)
      expect(config.diffIds).toEqual(world.diffIds)
      expect(config.platform && formatPlatform(config.platform)).toBe(world.platforms[0])
      await source.close()
    })

    it('brings every layer to a place whose bytes are those of its digest', async () => {
      const source = await open()
      for (const { layers } of source.images)
        for (const layer of layers) {
          const bytes = (world.read ?? readFile)(await source.place(layer))
          expect([sha256(bytes), bytes.length]).toEqual([layer.digest, layer.size])
        }
      await source.close()
    })

    it('brings a layer twice to what is the same', async () => {
      const source = await open()
      const [layer] = source.images[0]?.layers ?? []
      const places = layer ? [await source.place(layer), await source.place(layer)] : []
      expect(places).toHaveLength(2)
      expect(places[0]).toEqual(places[1])
      await source.close()
    })

    it('takes one platform when one is named, whatever its spelling', async () => {
      const source = await open({ platform: (world.platforms[0] ?? '').replace('amd64', 'x86_64') })
      expect(source.images.map(({ platform }) => platform)).toEqual([world.platforms[0]])
      await source.close()
    })

    it('names the platforms there are when the one wanted is not', async () => {
      const error = await open({ platform: 'plan9/mips' }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UserError)
      expect(error).toMatchObject({
        code: 'no-such-platform',
        message: expect.stringContaining(world.platforms[0] ?? ''),
      })
    })

    it('says what is not there', async () => {
      await expect(open({ name: world.missing })).rejects.toThrow(world.missing)
    })

    it('leaves nothing behind', () => {
      expect(world.leftovers()).toEqual([])
    })
  })
}
