// Bytes of layers on this machine to what they tell; where that happens is the reader's business.
import type { LayerFacts } from '../layers/layer-facts.ts'

/** A blob, whole or as a part of an archive. */
export type BlobPlace = { readonly path: string; readonly offset: number; readonly size: number }

export type LayerTask = {
  readonly place: BlobPlace
  /** Of the blob, for messages and to be proven. */
  readonly digest: string
  /** Undefined: the reading finds it out. */
  readonly diffId: string | undefined
  /** Prove the digests of a plain tar, too, whose contents need not be read otherwise. */
  readonly verify: boolean
  /** Most bytes that may come out of the blob; undefined: as many as its size makes likely. */
  readonly mostBytes: number | undefined
}

export type LayerReading = {
  readonly facts: LayerFacts
  /** True when all bytes were read and have both digests; false when contents were passed over. */
  readonly verified: boolean
  /** What is wrong with the bytes themselves: such facts are never kept. */
  readonly problem: string | undefined
}

export interface LayerReader {
  /** `onProgress` is told how many more bytes have been looked at. */
  read(task: LayerTask, onProgress?: (bytes: number) => void): Promise<LayerReading>
  /** sha256 in hex of the files at these paths, by path; sparse files have none. */
  hash(task: LayerTask, paths: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Gives back what it holds; it may be asked again. */
  close(): Promise<void>
}
