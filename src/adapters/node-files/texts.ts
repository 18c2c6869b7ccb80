// Paths of a build context → the text of the small files that rules look into.
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isManifest } from '../../lint/ecosystems.ts'

const MOST_FILES = 500
const MOST_BYTES = 256 * 1024

/** Reads what can be read; symbolic links are left alone, as they may point out of the context. */
export async function readManifests(
  root: string,
  files: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const texts: [string, string][] = []
  for (const path of files.filter(isManifest).slice(0, MOST_FILES)) {
    const text = await readSmall(join(root, path))
    if (text !== undefined) texts.push([path, text])
  }
  return Object.fromEntries(texts)
}

/** A file that is gone or not readable by now is one that was not read. */
async function readSmall(path: string): Promise<string | undefined> {
  try {
    const found = await lstat(path)
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
