// The name of an entry to what it takes away from the layers below, after the image specification.
import { joinPath, parentOf } from './path.ts'

/** What an entry hides; `odd` is one that no specification knows, which runtimes skip. */
export type Whiteout =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'opaque'; readonly path: string }
  | { readonly kind: 'odd' }

const PREFIX = '.wh.'
const OPAQUE = '.wh..wh..opq'

/** Reads the whiteout that an entry's path is; undefined for any other entry. */
export function whiteoutOf(path: string): Whiteout | undefined {
  const start = path.lastIndexOf('/') + 1
  if (!path.startsWith(PREFIX, start)) return path.startsWith('.wh..wh.') ? { kind: 'odd' } : undefined
  const name = path.slice(start)
  const directory = parentOf(path)
  if (name === OPAQUE) return { kind: 'opaque', path: directory }
  const hidden = name.slice(PREFIX.length)
  // `.wh..wh.plnk` and the like are the bookkeeping of an old storage driver
  if (name.startsWith('.wh..wh.') || ['', '.', '..'].includes(hidden)) return { kind: 'odd' }
  return { kind: 'path', path: joinPath(directory, hidden) }
}
