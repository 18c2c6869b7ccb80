// What reading layers adds to the report: waste where the image is the very same, big own files, changed packages.
import { describe, expect, it, test } from 'vitest'
import type { Package } from '../../src/layers/package.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { deriveContentFacts } from '../../src/report/content-facts.ts'
import { joinWaste } from '../../src/report/join-waste.ts'
import { baseOf, entryOf, factsOf, layerOf } from '../support/layer-facts.ts'
import { baseLayer, layer, platform, report } from './sample.ts'

const STATUS = 'var/lib/dpkg/status'

const dpkg = (...packages: readonly (readonly [name: string, version: string, size: number])[]) => {
  const list = packages.map(
    ([name, version, size]): Package => ({
      ...{ manager: 'dpkg', name, version, size, architecture: undefined, source: undefined },
    }),
  )
  const databases = [{ path: STATUS, manager: 'dpkg' as const, packages: list }]
  return { facts: factsOf([entryOf([STATUS, 9])], { databases }), base: false }
}

describe('what is big', () => {
  it('is told of own layers, without what a later one removed', () => {
    const replay = replayLayers([
      baseOf(['usr/base', 9_000_000]),
      layerOf(['srv/', null], ['srv/app', 500], ['srv/gone', 800], ['opt/tool', 70]),
      layerOf(['srv/.wh.gone', 0]),
    ])
    expect(deriveContentFacts('linux/amd64', replay, undefined)).toEqual({
      platform: 'linux/amd64',
      biggest: [
        { path: 'srv/', bytes: 500 },
        { path: 'srv/app', bytes: 500 },
        { path: 'opt/', bytes: 70 },
        { path: 'opt/tool', bytes: 70 },
      ],
      packages: [],
    })
  })
})

test('packages are compared where both images were read', () => {
  const [before, now] = [
    replayLayers([dpkg(['openssl', '3.0.1', 100], ['vim', '9', 50])]),
    replayLayers([dpkg(['openssl', '3.0.2', 130], ['curl', '8', 40])]),
  ]
  expect(deriveContentFacts('linux/amd64', now, before).packages).toEqual([
    { kind: 'added', name: 'curl', before: null, after: '8', bytes: 40 },
    { kind: 'upgraded', name: 'openssl', before: '3.0.1', after: '3.0.2', bytes: 30 },
    { kind: 'removed', name: 'vim', before: '9', after: null, bytes: -50 },
  ])
})

describe('waste', () => {
  const waste = {
    ...{ reclaimable: 1, pairs: [], copiedUp: 0, duplicate: 0, junk: 0, shadowedBase: 0, efficiency: 0.5 },
  }
  const layers = [baseLayer('b', 1), layer('a', 1)]
  const of = (...list: Parameters<typeof platform>[0]) =>
    report([], { platforms: [platform(list, { waste })] })

  it('is taken over for the same layers', () => {
    expect(joinWaste(report(layers), of(...layers)).platforms[0]?.waste).toEqual(waste)
  })

  it.each([
    ['other layers', [baseLayer('b', 1), layer('other', 1)]],
    ['fewer layers', [baseLayer('b', 1)]],
    ['another base', [layer('b', 1), layer('a', 1)]],
  ])('is not taken over for %s', (_, list) => {
    expect(joinWaste(report(layers), of(...list)).platforms[0]?.waste).toBeUndefined()
  })
})
