// The report as data: version 1 of the report JSON. Bytes are integers, unknown is null.

export type ReportLayer = {
  readonly digest: string
  readonly diffId: string | null
  /** Compressed bytes: what a pull transfers. */
  readonly size: number | null
  /** Bytes of the uncompressed tar. */
  readonly diskSize: number | null
  /** True for a layer of the base image. */
  readonly base: boolean
  readonly stage: string | null
  readonly instruction: string | null
  /** The Dockerfile, relative to the workspace. */
  readonly file: string | null
  readonly line: number | null
  readonly endLine: number | null
  readonly cached: boolean | null
  readonly seconds: number | null
}

export type PlatformReport = {
  readonly platform: string
  readonly digest: string | null
  readonly pullSize: number | null
  readonly diskSize: number | null
  /** How layers were mapped to lines. */
  readonly mapping: 'provenance' | 'history' | 'none'
  readonly layers: readonly ReportLayer[]
  /** Absent when the content of the layers was not read. */
  readonly waste?: Waste
}

/** File bytes that a smaller image would not have, by replay of its layers. */
export type Waste = {
  /** Dead bytes in own layers: the sum of the pairs. */
  readonly reclaimable: number
  /** Most bytes first. */
  readonly pairs: readonly WastePair[]
  /** The part of `reclaimable` that was written again with the same content (chmod, chown, touch). */
  readonly copiedUp: number
  /** Live bytes of files whose content another live file has; no part of `reclaimable`. */
  readonly duplicate: number
  /** Live bytes of own layers in known caches of package managers and the like; no part of `reclaimable`. */
  readonly junk: number
  /** Dead bytes in base layers: this Dockerfile cannot save them. Null when those were not read. */
  readonly shadowedBase: number | null
  /** Live own bytes of all own bytes, 0 to 1; 1 when there are none. */
  readonly efficiency: number
}

/** Bytes that one layer writes and a later one removes or replaces. */
export type WastePair = {
  /** Positions in `layers`, from 0. */
  readonly writtenBy: number
  readonly killedBy: number
  readonly bytes: number
  /** The largest first. */
  readonly paths: readonly string[]
}

export type Comparison = {
  /** The ref compared with, e.g. `main`, and the commit its report was made from. */
  readonly ref: string
  readonly commit: string
  readonly platforms: readonly PlatformComparison[]
}

/** Changes are after minus before. */
export type PlatformComparison = {
  readonly platform: string
  readonly before: SizeSummary
  readonly after: SizeSummary
  readonly layers: readonly LayerChange[]
}

export type SizeSummary = {
  readonly pullSize: number | null
  readonly diskSize: number | null
  readonly ownLayers: number
  readonly baseLayers: number
}

export type LayerChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly instruction: string | null
  readonly line: number | null
  readonly base: boolean
  readonly before: number | null
  readonly after: number | null
}

export type Report = {
  readonly version: 1
  readonly image: string
  readonly digest: string | null
  readonly commit: string | null
  readonly platforms: readonly PlatformReport[]
  readonly compare: Comparison | null
}
