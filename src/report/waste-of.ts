// What a replay found → the waste as the report JSON has it.
import type { LayerWaste } from '../layers/waste.ts'
import type { Waste } from './model.ts'

/** Fewer figures, the same names. */
export function wasteOf({ pairs, ...waste }: LayerWaste): Waste {
  const { reclaimable, copiedUp, duplicate, junk, shadowedBase, efficiency } = waste
  return {
    reclaimable,
    pairs: pairs.map(({ writtenBy, killedBy, bytes, paths }) => ({ writtenBy, killedBy, bytes, paths })),
    copiedUp,
    duplicate,
    junk,
    shadowedBase,
    efficiency,
  }
}
