// An RPM database of any of its three formats to packages.
import type { Package } from '../package.ts'
import { readBerkeleyValues } from './rpm-berkeley.ts'
import { parseRpmHeader } from './rpm-header.ts'
import { readNdbBlobs } from './rpm-ndb.ts'
import { readSqliteTable } from './sqlite-table.ts'

/** The format is told by the bytes; a file of no known format has no packages. */
export function parseRpmDatabase(data: Uint8Array): readonly Package[] {
  const sqlite = readSqliteTable(data, 'Packages').map((columns) => columns[1])
  const blobs = [...sqlite, ...readNdbBlobs(data), ...readBerkeleyValues(data)]
  return blobs.flatMap((blob) => (blob instanceof Uint8Array ? (parseRpmHeader(blob) ?? []) : []))
}
