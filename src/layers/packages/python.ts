// A Python distribution's METADATA (or an egg's PKG-INFO) and RECORD to the package they describe.
import type { Package } from '../package.ts'
import { nameOf, parentOf } from '../path.ts'
import { readFields, sizeOf } from './fields.ts'

const plain = { manager: 'python', architecture: undefined, source: undefined, size: undefined } as const

export function parsePythonMetadata(text: string): readonly Package[] {
  // the description follows the first empty line and may say anything
  const fields = readFields(text.split(/\r?\n\r?\n/, 1)[0] ?? '', ['Name', 'Version'])
  const [name, version] = [fields.get('Name'), fields.get('Version')]
  return name && version ? [{ ...plain, name, version }] : []
}

/** The size of the files that a RECORD lists; name and version are those of its folder. */
export function parsePythonRecord(path: string, text: string): readonly Package[] {
  const folder = nameOf(parentOf(path)).slice(0, -'.dist-info'.length)
  const dash = folder.indexOf('-')
  if (dash < 1) return []
  let size = 0
  // `path,hash,size`; a path with a comma is in quotes, but the size is always last
  for (const line of text.split('\n')) size += sizeOf(line.slice(line.lastIndexOf(',') + 1).trim()) ?? 0
  return [{ ...plain, name: folder.slice(0, dash), version: folder.slice(dash + 1), size }]
}
