// Thirty images of all kinds: what is reported is what lies on disk and what GNU tar lists, byte for byte.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { createFactsFolder } from '../../src/adapters/facts-folder/facts-folder.ts'
import { openImage } from '../../src/adapters/image-sources/open-image.ts'
import { hashFiles, readLayerFacts } from '../../src/adapters/layer-workers/read-layer.ts'
import { compareImages } from '../../src/layers/compare-images.ts'
import { analyzeImage } from '../../src/pipeline/analyze.ts'
import type { FactsStore } from '../../src/ports/facts-store.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import { layoutOf, writeLayout } from '../support/layouts.ts'
import { outputOf } from '../support/program.ts'
import { randomImage } from '../support/random-image.ts'

const root = mkdtempSync(join(tmpdir(), 'layersmith-analyze-'))
afterAll(() => rmSync(root, { recursive: true }))
const seeds = Array.from({ length: 30 }, (_, at) => at + 1)
const reader = { read: readLayerFacts, hash: hashFiles, close: async () => undefined }

function layoutFor(seed: number): string {
  return writeLayout(join(root, String(seed)), layoutOf([randomImage(seed)]))
}

async function analyse(name: string, { verify = true, store = undefined as FactsStore | undefined } = {}) {
  const request = { name, from: 'files', image: undefined, platform: undefined } as const
  const source = await openImage({ registry: () => Promise.reject(), stdin: Readable.from([]) }, request)
  const options = { layers: true, verify, mostBytes: undefined, steps: [], dockerfile: null }
  const analysis = await analyzeImage({ reader, store }, source, options)
  const [platform] = analysis.platforms
  if (platform?.contents === undefined) throw new Error('the image has no platform')
  return { report: analysis.report, platform, contents: platform.contents }
}

/** Bytes of regular files as GNU tar lists them; of a hard link it lists none. */
async function listedBytes(tar: Buffer, seed: number): Promise<number> {
  const path = join(root, `${seed}.tar`)
  writeFileSync(path, tar)
  const listing = await outputOf('tar', ['--list', '--verbose', '--numeric-owner', '--file', path])
  return listing
    .split('\n')
    .filter((line) => line.startsWith('-'))
    .reduce((sum, line) => sum + Number(line.split(/\s+/)[2]), 0)
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)

describe('analyzeImage', () => {
  it.each(seeds)('counts every byte of image %i, all digests proven', async (seed) => {
    const { layers } = randomImage(seed)
    const { platform, contents, report } = await analyse(layoutFor(seed))
    const blobs = report.platforms[0]?.layers.map(
      ({ digest }) => statSync(join(root, String(seed), 'blobs/sha256', digest.slice(7))).size,
    )
    expect(platform.problems).toEqual([])
    expect(platform.verified).toBe(true)
    expect(platform.report.layers.map(({ size }) => size)).toEqual(blobs)
    expect(platform.report.pullSize).toBe(sum(blobs ?? []))
    expect(platform.report.diskSize).toBe(sum(layers.map(({ tar }) => tar.length)))
    const listed = await Promise.all(layers.map(({ tar }, at) => listedBytes(tar, seed * 100 + at)))
    expect(contents.facts.map(({ fileBytes }) => fileBytes)).toEqual(listed)
  })

  it.each(seeds.slice(0, 10))(
    'finds the same in image %i by headers alone, and by what was kept',
    async (seed) => {
      const name = layoutFor(seed)
      const whole = await analyse(name)
      const store = createFactsFolder({ folder: join(root, 'cache') })
      const [first, second] = [
        await analyse(name, { verify: false, store }),
        await analyse(name, { verify: false, store }),
      ]
      expect(first.platform.report).toEqual(whole.platform.report)
      expect(second.platform.report).toEqual(whole.platform.report)
    },
  )

  it.each(seeds.slice(0, 10))('compares image %i with the next one either way round', async (seed) => {
    const [one, other] = [await analyse(layoutFor(seed)), await analyse(layoutFor(seed + 1))]
    const [there, back] = [
      compareImages(one.contents.replay, other.contents.replay),
      compareImages(other.contents.replay, one.contents.replay),
    ]
    expect(there.after - there.before).toBe(-(back.after - back.before))
    expect([there.added.files, there.removed.files]).toEqual([back.removed.files, back.added.files])
    const [forth, home] = [
      compareReports({ before: one.report, after: other.report, ref: '', commit: '' }),
      compareReports({ before: other.report, after: one.report, ref: '', commit: '' }),
    ]
    expect(forth.platforms[0]?.before).toEqual(home.platforms[0]?.after)
    expect(forth.platforms[0]?.after).toEqual(home.platforms[0]?.before)
  })
})
