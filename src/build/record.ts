// The build record: what the engine did, step by step, joined to Dockerfile lines.

/** One vertex that stands for a Dockerfile instruction. */
export type Step = {
  /** Vertex digest; changes from run to run where the local context is read. */
  readonly digest: string
  /** As the engine names it: `[build 2/6] RUN npm ci`. */
  readonly name: string
  /** `linux/arm64` when several platforms are built, else undefined. */
  readonly platform: string | undefined
  /** Stage name, `stage-N` for one without; undefined when the file has one stage only. */
  readonly stage: string | undefined
  /** `2` of `[2/6]` and `6`. FROM is 1. */
  readonly index: number
  readonly total: number
  /** The instruction's text as the engine prints it. */
  readonly instruction: string
  readonly line: number | undefined
  readonly endLine: number | undefined
  readonly status: 'cached' | 'done' | 'failed' | 'canceled' | 'pending'
  /** Wall seconds from start to completion; null while unknown. */
  readonly seconds: number | null
  readonly error: string | undefined
  /** Compressed bytes of the layers it made; null while unknown. */
  readonly bytes: number | null
  /** Layer blobs this step made, newest last (from the provenance). */
  readonly layers: readonly LayerDescriptor[]
}

/** `size` is null on the classic store, where `digest` is the diff id. */
export type LayerDescriptor = {
  readonly digest: string
  readonly size: number | null
  readonly mediaType: string
  readonly diffId: string | undefined
}

export type BaseImage = {
  readonly reference: string
  readonly digest: string | undefined
  readonly platform: string | undefined
}

export type PlatformRecord = {
  /** `linux/amd64`, or undefined when the engine did not say. */
  readonly platform: string | undefined
  /** The manifest's digest, known for a single platform without attestations. */
  readonly digest: string | undefined
  /** Layer chain of the image, base first; null when not known. */
  readonly layers: readonly LayerDescriptor[] | null
  readonly bases: readonly BaseImage[]
}

export type BuildRecord = {
  readonly steps: readonly Step[]
  readonly platforms: readonly PlatformRecord[]
  /** Digest that the metadata file names (manifest or index), when something was exported. */
  readonly digest: string | undefined
  readonly imageId: string | undefined
  readonly ref: string | undefined
}
