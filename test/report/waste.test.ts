// The analysis's figures, cut to what the report JSON promises.
import { expect, it } from 'vitest'
import { replayLayers } from '../../src/layers/replay.ts'
import { deriveWaste } from '../../src/layers/waste.ts'
import { deriveReportWaste } from '../../src/report/waste.ts'
import { layerOf } from '../support/layer-facts.ts'

it('the report has the figures and pairs, and nothing more', () => {
  const replay = replayLayers([layerOf(['a', 3]), layerOf(['a', 1], ['tmp/b', 1])])
  expect(deriveReportWaste(deriveWaste(replay))).toEqual({
    reclaimable: 3,
    pairs: [{ writtenBy: 0, killedBy: 1, bytes: 3, paths: ['a'] }],
    copiedUp: 0,
    duplicate: 0,
    junk: 1,
    shadowedBase: 0,
    efficiency: 0.4,
  })
})
