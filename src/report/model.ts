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
