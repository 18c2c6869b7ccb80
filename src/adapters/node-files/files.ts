// The Files port on the machine's file system.
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdtemp, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import type { Files } from '../../ports/files.ts'
import { listContext } from './context.ts'
import { hashFiles } from './hash.ts'

export type NodeFilesOptions = {
  /** Where temporary folders are made; the system's place by default. */
  readonly tempRoot?: string
  /** Most files a context listing holds before it stops; 50,000 by default. */
  readonly contextLimit?: number
}

/** Gives pipelines the machine's files. */
export function createNodeFiles(options: NodeFilesOptions = {}): Files {
  const limit = options.contextLimit ?? 50_000
  return {
    resolve,
    relative: (base, path) => relative(base, path).split(sep).join('/'),
    readText,
    writeText,
    exists,
    realPath: (path) => orUndefined(path, (existing) => realpath(existing)),
    makeTempFolder: (prefix) => mkdtemp(join(options.tempRoot ?? tmpdir(), prefix)),
    listFiles,
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
    hashFiles,
    listContext: (root, dockerfile) => listContext({ root, dockerfile, limit, readText: readLenient }),
  }
}

/** Strict, so that a fix never writes back what decoding has changed. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await orUndefined(path, (existing) => readFile(existing))
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new UserError('not-text', `${path} is not a text file: it is not valid UTF-8.`, { cause: error })
  }
}

/** As the engine reads an ignore file: whatever the bytes. */
async function readLenient(path: string): Promise<string | undefined> {
  return orUndefined(path, (existing) => readFile(existing, 'utf8'))
}

async function exists(path: string): Promise<'file' | 'directory' | undefined> {
  const found = await orUndefined<Stats>(path, (existing) => stat(existing))
  if (found === undefined) return undefined
  return found.isDirectory() ? 'directory' : 'file'
}

async function listFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return paths.sort()
}

/** Keeps the mode of a file that is replaced, and writes through a symbolic link instead of over it. */
async function writeText(path: string, text: string): Promise<void> {
  const target = (await orUndefined(path, (existing) => realpath(existing))) ?? path
  const before = await orUndefined<Stats>(target, (existing) => stat(existing))
  if (before?.isDirectory()) throw new UserError('not-a-file', `${path} is a folder, not a file.`)
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, text, {
      flag: 'wx',
      flush: true,
      ...(before === undefined ? {} : { mode: before.mode & 0o777 }),
    })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UserError('not-writable', `${path} cannot be written: ${reasonOf(error)}.`, { cause: error })
  }
}

/** Undefined when nothing is at `path`; a UserError for anything else that stands in the way. */
async function orUndefined<T>(path: string, read: (path: string) => Promise<T>): Promise<T | undefined> {
  try {
    return await read(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'EISDIR')
      throw new UserError('not-a-file', `${path} is a folder, not a file.`, { cause: error })
    throw new UserError('not-readable', `${path} cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
}

function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder does not exist',
    ENOSPC: 'no space left on the device',
    EROFS: 'the file system is read-only',
    ELOOP: 'its symbolic links go round in circles',
    ENAMETOOLONG: 'its name is too long',
  }
  return reasons[codeOf(error)] ?? messageOf(error)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
