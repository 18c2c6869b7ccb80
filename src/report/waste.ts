// What the layers waste to what the report JSON says of it.
import type { LayerWaste } from '../layers/waste.ts'
import type { Waste } from './model.ts'

/** The figures of version 1 of the report; the lists behind them stay with the analysis. */
export function deriveReportWaste(waste: LayerWaste): Waste {
  const { reclaimable, copiedUp, duplicate, junk, shadowedBase, efficiency } = waste
  const pairs = waste.pairs.map(({ writtenBy, killedBy, bytes, paths }) => ({
    writtenBy,
    killedBy,
    bytes,
    paths,
  }))
  return { reclaimable, pairs, copiedUp, duplicate, junk, shadowedBase, efficiency }
}
