// Files below a folder → one digest of what the engine sees of them.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Path, mode and content count, times do not, as in BuildKit's own key; one that is not there counts as empty. */
export async function hashFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) {
    const full = join(root, path)
    const found = await lstat(full).catch(() => undefined)
    hash.update(`\n${JSON.stringify([path, found?.mode ?? 0, found?.size ?? 0])}\n`)
    if (found?.isSymbolicLink()) hash.update(await readlink(full))
    else if (found?.isFile()) await pipeline(createReadStream(full), hash, { end: false })
  }
  return hash.digest('hex')
}
