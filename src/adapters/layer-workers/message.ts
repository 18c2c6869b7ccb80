// What a thread and its workers say to each other: types only.
import type { LayerReading, LayerTask } from '../../ports/layer-reader.ts'

export type Order =
  | { readonly id: number; readonly kind: 'read'; readonly task: LayerTask }
  | {
      readonly id: number
      readonly kind: 'hash'
      readonly task: LayerTask
      readonly paths: readonly string[]
    }

export type Answer =
  /** So many more bytes of the blob, or of its tar, have been looked at. */
  | { readonly id: number; readonly kind: 'progress'; readonly bytes: number }
  /** Facts travel as bytes: copying a hundred thousand objects between threads takes longer than making them. */
  | ({ readonly id: number; readonly kind: 'read'; readonly facts: Uint8Array } & Omit<LayerReading, 'facts'>)
  | { readonly id: number; readonly kind: 'hash'; readonly hashes: ReadonlyMap<string, string> }
  | { readonly id: number; readonly kind: 'error'; readonly message: string }

/** How a worker knows that it is one: the value of its `workerData`. */
export const LAYER_WORKER = 'layersmith-layers'
