// What one reading of a layer tells, for good: the same diff id always has the same facts. Types only.
import type { LayerEntry } from './entry.ts'
import type { PackageDatabase } from './package.ts'

export type LayerFacts = {
  readonly diffId: string
  /** Bytes of the uncompressed tar. */
  readonly tarBytes: number
  /** Sum of the sizes of its files. */
  readonly fileBytes: number
  /** In the tar's order. */
  readonly entries: readonly LayerEntry[]
  /** sha256 in hex of the content of those files that were read for it, by path. */
  readonly hashes: ReadonlyMap<string, string>
  /** CRC-32 of how larger files begin, by path: where these differ, nothing needs a hash. */
  readonly heads: ReadonlyMap<string, number>
  readonly databases: readonly PackageDatabase[]
  /** What was odd or left out, as sentences for people; entries that could not be read are skipped, never fatal. */
  readonly notes: readonly string[]
}
