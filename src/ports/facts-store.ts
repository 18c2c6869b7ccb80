// What layers told before, kept for the next time. Nothing here ever fails a run: what cannot be kept is read again.
import type { LayerFacts } from '../layers/layer-facts.ts'
import type { BlobPlace } from './layer-reader.ts'

/** Proven facts go by diff id alone; others also by the very bytes they were read from. */
export type FactsKey = { readonly diffId: string; readonly place: BlobPlace | undefined }

export interface FactsStore {
  /** Proven ones, or ones read from the same place; undefined when there are none. */
  find(key: FactsKey): Promise<LayerFacts | undefined>
  /** Keeps them. A key without a place says that they are proven. */
  keep(key: FactsKey, facts: LayerFacts): Promise<void>
  /** What was kept is complete; older facts make room. */
  close(): Promise<void>
}
