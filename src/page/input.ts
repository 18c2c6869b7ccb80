// What the page is made from: the report, and what the content of the layers told, by platform. Types only.
import type { Package } from '../layers/package.ts'
import type { Report } from '../report/model.ts'

export type PageInput = {
  readonly report: Report
  /** Those whose content was read; a platform of the report may be missing. */
  readonly platforms: readonly PagePlatform[]
  /** The text that the layers' lines are lines of. */
  readonly dockerfile: string | null
  /** The image compared with; its platforms are empty when only its report is known. */
  readonly compare?: Pick<PageInput, 'report' | 'platforms'> | undefined
}

export type PagePlatform = {
  readonly platform: string
  readonly files: LiveFiles
  readonly packages: readonly Package[]
}

/** The files a container of the image sees, as columns of equal length. */
export type LiveFiles = {
  /** Without a leading `/`. */
  readonly paths: readonly string[]
  /** File bytes; 0 for a further name of a hard link. */
  readonly sizes: ArrayLike<number>
  /** Positions in the platform's `layers`, from 0: the layer each file comes from. */
  readonly layers: ArrayLike<number>
}
