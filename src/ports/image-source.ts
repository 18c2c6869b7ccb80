// Where an image is read from: a folder, an archive, a registry, the engine.
import type { BlobPlace } from './layer-reader.ts'

export type ImageLayer = {
  /** Of the blob as it lies in the source. */
  readonly digest: string
  /** Undefined when the config does not tell. */
  readonly diffId: string | undefined
  readonly size: number
  readonly mediaType: string
}

/** One platform of an image, known without reading a byte of a layer. */
export type SourceImage = {
  /** `linux/amd64`. */
  readonly platform: string
  /** Of its manifest; undefined in archives that have none. */
  readonly digest: string | undefined
  /** Base first. */
  readonly layers: readonly ImageLayer[]
  /** Text of the image config. */
  readonly config: string
  /** The names the source knows it by; empty when it has none. */
  readonly names: readonly string[]
}

export interface ImageSource {
  /** What people call it, for messages and as the image's name. */
  readonly title: string
  /** The digest of the whole, several platforms in one; undefined when there is none. */
  readonly digest: string | undefined
  /** Attestations are no images; what is listed and not there is told as a note. */
  readonly images: readonly SourceImage[]
  readonly notes: readonly string[]
  /** Where the bytes of a layer lie on this machine, brought there when they are elsewhere. */
  place(layer: ImageLayer): Promise<BlobPlace>
  /** Removes what was brought here. */
  close(): Promise<void>
}

export type SourceRequest = {
  /** A path, a reference, or `-` for an archive on standard input. */
  readonly name: string
  /** Where to look when the name does not tell. */
  readonly from: 'auto' | 'files' | 'registry' | 'engine'
  /** The one to take from an archive of several images. */
  readonly image: string | undefined
  /** Only this platform, `linux/amd64`; undefined: all that are there. */
  readonly platform: string | undefined
}

/** Opens a source. Throws UserError when there is nothing that can be read. */
export type OpenImage = (request: SourceRequest) => Promise<ImageSource>
