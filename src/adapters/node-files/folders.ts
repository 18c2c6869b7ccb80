// The Folders port on the machine's file system.
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import type { FolderEntry, Folders } from '../../ports/folders.ts'
import { listIgnored } from './ignored.ts'

/** Lists folders of the machine. */
export function createNodeFolders(): Folders {
  return { list, listIgnored }
}

async function list(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readEntries(path)
  const found = await Promise.all(
    entries.map(
      async (entry): Promise<FolderEntry> => ({ name: entry.name, kind: await kindOf(path, entry) }),
    ),
  )
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function readEntries(path: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    throw new UserError('not-readable', `The folder ${path} cannot be read: ${messageOf(error)}.`, {
      cause: error,
    })
  }
}

async function kindOf(folder: string, entry: Dirent): Promise<FolderEntry['kind']> {
  if (entry.isDirectory()) return 'directory'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return 'other'
  try {
    const target = await stat(join(folder, entry.name))
    return target.isFile() ? 'file' : 'other'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ELOOP' ? 'file' : 'other'
  }
}
