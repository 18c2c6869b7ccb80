// The listing of a build context → questions about its files and folders.
import { parseGlob } from '../dockerfile/ignore-glob.ts'
import type { ContextListing } from './context.ts'
import { remember } from './remember.ts'

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

/** Every file, and every folder with the files below it in the order of the listing. */
const treeOf = remember(({ files }: ContextListing) => {
  const folders = new Map<string, string[]>()
  for (const file of files)
    for (let at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
      const folder = file.slice(0, at)
      const inside = folders.get(folder)
      if (inside === undefined) folders.set(folder, [file])
      else inside.push(file)
    }
  return { names: new Set(files), folders }
})

/** The files at or below a folder (`''`: all), or the file itself. */
export function filesUnder(context: ContextListing, path: string): readonly string[] {
  if (path === '') return context.files
  const { names, folders } = treeOf(context)
  return folders.get(path) ?? (names.has(path) ? [path] : [])
}

/** Whether the file is there. */
export function hasFile(context: ContextListing, path: string): boolean {
  return treeOf(context).names.has(path)
}

/** Whether a file or a folder with files is there. */
export function hasPath(context: ContextListing, path: string): boolean {
  if (path === '') return context.files.length > 0
  const { names, folders } = treeOf(context)
  return names.has(path) || folders.has(path)
}

export function isFolder(context: ContextListing, path: string): boolean {
  return path === '' || treeOf(context).folders.has(path)
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
