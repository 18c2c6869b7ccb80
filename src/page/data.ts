// What the page carries, as JSON: the contract between the program that writes it and the script that shows it. Types only.
import type { PackageManager } from '../layers/package.ts'
import type { PackageChange } from '../layers/packages/compare-packages.ts'
import type { Comparison, Report } from '../report/model.ts'

export type PageData = {
  readonly report: Report
  /** `176.1 MB, 6.3 MB smaller`. */
  readonly verdict: string
  /** Its lines. */
  readonly dockerfile: readonly string[] | null
  readonly platforms: readonly PlatformData[]
  readonly compare: {
    readonly image: string
    readonly changes: Comparison
    readonly platforms: readonly PlatformData[]
    readonly packages: readonly PackageChanges[]
  } | null
}

export type PackageChanges = { readonly platform: string; readonly changes: readonly PackageChange[] }

export type PlatformData = {
  readonly platform: string
  readonly files: FileColumns
  readonly packages: readonly PackageRow[]
}

/**
 * A file system as columns. Folders stand before what is in them, the root first (its own parent); files stand in
 * the order of their folders, so that counting says where each belongs.
 */
export type FileColumns = {
  readonly folders: {
    readonly names: readonly string[]
    readonly parents: readonly number[]
    /** How many files lie in it directly. */
    readonly counts: readonly number[]
  }
  readonly names: readonly string[]
  readonly sizes: readonly number[]
  readonly layers: readonly number[]
  /** How many of the smallest files were left out, and their bytes. */
  readonly omitted: { readonly files: number; readonly bytes: number }
}

export type PackageRow = {
  readonly manager: PackageManager
  readonly name: string
  readonly version: string
  readonly size: number | null
}
