import { expect, test } from 'vitest'
import type { LayerFacts } from '../../src/layers/layer-facts.ts'
import { type ContentsRequest, readContents } from '../../src/pipeline/contents.ts'
import type { OpenCache } from '../../src/ports/cache.ts'
import type { Report, ReportLayer } from '../../src/report/model.ts'
import { createFakeImages } from '../fakes/images.ts'
import { createFakeLog } from '../fakes/log.ts'
import { packTar } from '../support/tar-layers.ts'

const PUSHED = `r.io/a@sha256:${'a'.repeat(64)}`
const file = (bytes: number) => Buffer.alloc(bytes, 'x')
const status = (version: string) =>
  Buffer.from(`Package: zlib\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n\n`)

/** An image of a base, a layer that writes and one that removes, in a registry. */
async function world(version = '1.0') {
  const layers = [
    await packTar([['etc/base', file(1000)]]),
    await packTar([
      ['app/large', file(5000)],
      ['var/lib/dpkg/status', status(version)],
    ]),
    await packTar([['app/.wh.large', Buffer.alloc(0)]]),
  ]
  const images = createFakeImages({ [PUSHED]: [{ layers }] })
  const log = createFakeLog()
  const source = await images.open({ name: PUSHED, from: 'registry', image: undefined, platform: undefined })
  const [image] = source.images
  const report: Report = {
    ...{ version: 1, image: 'a', digest: null, commit: null, compare: null },
    platforms: [
      {
        ...{ platform: 'linux/amd64', digest: null, pullSize: null, diskSize: null, mapping: 'none' },
        layers: (image?.layers ?? []).map(
          ({ digest, size }, at) =>
            ({ digest, diffId: digest, size, base: at === 0, line: at }) as ReportLayer,
        ),
      },
    ],
  }
  const forever = { now: () => 0, sleep: () => new Promise<void>(() => undefined) }
  const ports = {
    ...{ log, clock: forever },
    layerReader: async () => images.reader,
    images: async () => images.open,
  }
  const request: ContentsRequest = {
    ...{
      report,
      mode: 'auto',
      demanded: false,
      cache: undefined,
      pushed: PUSHED,
      env: {},
      before: undefined,
    },
  }
  return { images, log, report, ports, request }
}

/** A cache that has no bytes, and keeps what layers told. */
function keeping(facts = new Map<string, LayerFacts>()): OpenCache {
  const store = {
    find: async ({ diffId }: { diffId: string }) => facts.get(diffId),
    keep: async ({ diffId }: { diffId: string }, told: LayerFacts) => void facts.set(diffId, told),
    close: async () => undefined,
  }
  const nowhere = () => Promise.reject(new Error('not here'))
  return {
    contents: { facts: store, cost: () => undefined, diffId: () => undefined, place: nowhere },
  } as unknown as OpenCache
}

test('own layers of a pushed image are read without a cache, and its base is left out', async () => {
  const { images, ports, request, report, log } = await world()
  const read = await readContents(request, ports)
  const own = report.platforms[0]?.layers.slice(1).map(({ digest }) => digest)
  expect(images.read.toSorted()).toEqual(own?.toSorted())
  expect(read.report.platforms[0]?.waste).toMatchObject({
    reclaimable: 5000,
    shadowedBase: null,
    pairs: [{ writtenBy: 1, killedBy: 2, bytes: 5000, paths: ['app/large'] }],
  })
  expect(read.lines).toEqual([
    '  contents: 2 layers read',
    '  contents of the base on linux/amd64 not read: 2.6 kB; analyze: full reads them',
  ])
  expect(log.annotations).toEqual([])
})

test('with all asked for the base is read too', async () => {
  const { images, ports, request } = await world()
  const { content, report } = await readContents({ ...request, mode: 'full' }, ports)
  expect(images.read).toHaveLength(3)
  expect(report.platforms[0]?.waste?.shadowedBase).toBe(0)
  expect(content[0]?.biggest[0]).toEqual({ path: 'var/lib/dpkg/', bytes: 77 })
})

test('what was told once is not read again', async () => {
  const { images, ports, request } = await world()
  const cache = keeping()
  const first = await readContents({ ...request, cache }, ports)
  const again = await readContents({ ...request, cache }, ports)
  expect(images.read).toHaveLength(3)
  expect(again.lines).toEqual(['  contents: 0 layers read, 3 known from earlier runs'])
  expect(again.report).toEqual(first.report)
})

test('packages are compared with an image whose layers are known', async () => {
  const [before, now] = [await world('1.0'), await world('1.1')]
  const cache = keeping()
  await readContents({ ...before.request, cache }, before.ports)
  const { content } = await readContents({ ...now.request, cache, before: before.report }, now.ports)
  expect(content[0]?.packages).toMatchObject([{ name: 'zlib', before: '1.0', after: '1.1' }])
})

test('nothing is read when nobody wants it', async () => {
  const { images, ports, request, report } = await world()
  const read = await readContents({ ...request, mode: 'off' }, ports)
  expect(read).toEqual({ report, content: [], readings: [], lines: [] })
  expect(images.read).toEqual([])
})

test('layers that are nowhere are named', async () => {
  const { ports, request, report } = await world()
  const read = await readContents({ ...request, pushed: undefined }, ports)
  expect(read.report).toEqual(report)
  expect(read.lines).toEqual([
    '  contents of linux/amd64 not read: the layer of line 1 is nowhere to be had: the image was not pushed and the layer cache does not hold it',
  ])
})

const never = () => new Promise<never>(() => undefined)
const damaged = async (): Promise<never> => {
  throw new Error('it came damaged.')
}

test.each([
  ['damage', damaged, never, 'it came damaged'],
  ['a reading that never ends', never, async () => undefined, 'it took longer than 30 s'],
])('%s leaves the report as it was, with a notice', async (_what, read, sleep, why) => {
  const { ports, request, report, log, images } = await world()
  const layerReader = async () => ({ ...images.reader, read })
  const found = await readContents(request, { ...ports, clock: { now: () => 0, sleep }, layerReader })
  expect(found.report).toEqual(report)
  expect(log.notices()).toEqual([
    `What is in the layers is not known: ${why}. The report has their sizes and lines.`,
  ])
})
