// The listing of a build context → questions about its files and folders.
import { parseGlob } from '../dockerfile/ignore-glob.ts'
import type { ContextListing } from './context.ts'

/** Cleans a path of the context: no leading `/` or `./`, `''` for the root; undefined when it leaves the context. */
export function cleanContextPath(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  return parts.join('/')
}

/** Joins two clean context paths. */
export function joinContextPath(folder: string, path: string): string {
  if (folder === '' || path === '') return folder + path
  return `${folder}/${path}`
}

/** The files at or below a folder (`''`: all), or the file itself. */
export function filesUnder({ files }: ContextListing, path: string): readonly string[] {
  if (path === '') return files
  return files.filter((file) => file === path || file.startsWith(`${path}/`))
}

/** Whether a file or a folder with files is there. */
export function hasPath({ files }: ContextListing, path: string): boolean {
  return path === '' ? files.length > 0 : files.some((file) => file === path || file.startsWith(`${path}/`))
}

export function isFolder({ files }: ContextListing, path: string): boolean {
  return path === '' || files.some((file) => file.startsWith(`${path}/`))
}

/** The files below `folder` that match one of the globs, which are relative to it. */
export function matchFiles(
  context: ContextListing,
  folder: string,
  globs: readonly string[],
): readonly string[] {
  const patterns = globs.flatMap((glob) => parseGlob(glob) ?? [])
  const skip = folder === '' ? 0 : folder.length + 1
  return filesUnder(context, folder).filter((file) => {
    const inside = file.slice(skip)
    return patterns.some((pattern) => pattern.matches(inside))
  })
}

/** Whether a file or a folder matches one of the globs. */
export function hasMatch(context: ContextListing, folder: string, globs: readonly string[]): boolean {
  return matchFiles(context, folder, [...globs, ...globs.map((glob) => `${glob}/**`)]).length > 0
}
