// A folder and its ignore file → the paths a build may copy from.
import { opendir } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { type IgnoreMatcher, ignoreFileCandidates, parseIgnore } from '../../dockerfile/ignore.ts'
import { UserError } from '../../errors.ts'
import type { ContextListing } from '../../ports/files.ts'
import { readManifests } from './texts.ts'

export type ContextWalk = {
  readonly root: string
  readonly dockerfile: string
  readonly limit: number
  readonly readText: (path: string) => Promise<string | undefined>
}

/** Lists files and symbolic links (not followed, as the engine does), shallow ones first, each folder by name. */
export async function listContext(walk: ContextWalk): Promise<ContextListing> {
  const ignoreFile = await findIgnoreFile(walk)
  const matcher = parseIgnore(ignoreFile?.text ?? '')
  const files: string[] = []
  let truncated = false
  let level: readonly string[] = ['']
  while (level.length > 0 && files.length <= walk.limit) {
    const below: string[] = []
    for (const folder of level) {
      const complete = await listFolder({ walk, matcher, folder, files, below })
      if (!complete) truncated = true
      if (files.length > walk.limit) break
    }
    level = below
  }
  if (files.length > walk.limit) truncated = true
  const listed = files.slice(0, walk.limit)
  return { files: listed, truncated, ignoreFile, texts: await readManifests(walk.root, listed) }
}

type Visit = {
  readonly walk: ContextWalk
  readonly matcher: IgnoreMatcher
  readonly folder: string
  readonly files: string[]
  readonly below: string[]
}

/** Adds what is in the folder; false when it could not be seen whole. */
async function listFolder({ walk, matcher, folder, files, below }: Visit): Promise<boolean> {
  const names: string[] = []
  const folders: string[] = []
  let complete = true
  try {
    for await (const entry of await opendir(join(walk.root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!matcher.prunes(path)) folders.push(path)
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !matcher.ignored(path)) names.push(path)
      // One more than allowed shows that there is more; a folder of millions is not read to its end.
      if (files.length + names.length > walk.limit) break
    }
  } catch (error) {
    if (folder === '') throw new UserError('context-not-found', contextProblem(walk.root), { cause: error })
    complete = false
  }
  files.push(...names.sort())
  below.push(...folders.sort())
  return complete
}

function contextProblem(root: string): string {
  return `The build context ${root} is not a folder that can be read.`
}

async function findIgnoreFile(walk: ContextWalk): Promise<ContextListing['ignoreFile']> {
  for (const path of ignoreFileCandidates(walk.dockerfile, walk.root)) {
    const text = await walk.readText(path)
    if (text !== undefined) return { path: pathInContext(walk.root, path), text }
  }
  return undefined
}

/** A file outside the context keeps its own path. */
function pathInContext(root: string, path: string): string {
  const inside = relative(root, path)
  if (inside.startsWith('..') || isAbsolute(inside)) return path
  return inside.split(sep).join('/')
}
