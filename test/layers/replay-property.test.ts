// The replay against a slow model of unpacking, on random layers.
import { expect, test } from 'vitest'
import { liveFiles } from '../../src/layers/live-tree.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { naiveOverlay } from '../support/naive-overlay.ts'
import { fc } from '../support/property.ts'
import { randomLayers } from '../support/random-layers.ts'

const told = (path: string, layer: number, size: number, by?: number) => `${path} ${layer} ${size} ${by}`

test('the replay keeps and kills what unpacking layer by layer keeps and kills', () => {
  fc.assert(
    fc.property(randomLayers, (layers) => {
      const { root, dead } = replayLayers(layers)
      const naive = naiveOverlay(layers)
      const live = [...liveFiles(root)].map(({ content: { entry, layer } }) =>
        told(entry.path, layer, entry.size),
      )
      const died = dead.map(({ content, killedBy }) =>
        told(content.entry.path, content.layer, content.entry.size, killedBy),
      )
      expect(live.sort()).toEqual(naive.live.map((i) => told(i.entry.path, i.layer, i.entry.size)).sort())
      expect(died.sort()).toEqual(
        naive.dead.map((i) => told(i.entry.path, i.layer, i.entry.size, i.by)).sort(),
      )
    }),
    { numRuns: 500 },
  )
})
