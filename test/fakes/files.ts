// The Files port in memory, for tests of pipelines.
import { posix } from 'node:path'
import { type IgnoreMatcher, ignoreFileCandidates, parseIgnore } from '../../src/dockerfile/ignore.ts'
import { UserError } from '../../src/errors.ts'
import { isManifest } from '../../src/lint/ecosystems.ts'
import type { Files } from '../../src/ports/files.ts'

export type FakeFiles = Files & {
  /** Text by absolute path; folders exist through their files. */
  readonly texts: Map<string, string>
  /** Symbolic links: absolute path to absolute target. */
  readonly links: Map<string, string>
  readonly folders: Set<string>
}

/** Files that live in a map; all paths are absolute. */
export function createFakeFiles(
  texts: Readonly<Record<string, string>> = {},
  contextLimit = 50_000,
): FakeFiles {
  const world = {
    texts: new Map(Object.entries(texts)),
    links: new Map<string, string>(),
    folders: new Set<string>(['/tmp']),
  }
  let temporaries = 0
  const kindOf = (path: string): 'file' | 'directory' | undefined => {
    const real = follow(world.links, clean(path))
    if (world.texts.has(real)) return 'file'
    const known = [...world.texts.keys(), ...world.links.keys(), ...world.folders]
    return known.some((other) => other === real || other.startsWith(`${real}/`)) ? 'directory' : undefined
  }
  const readText = async (path: string): Promise<string | undefined> => {
    if (kindOf(path) === 'directory') throw new UserError('not-a-file', `${path} is a folder, not a file.`)
    return world.texts.get(follow(world.links, clean(path)))
  }
  return {
    ...world,
    hashFiles: async (root, paths) =>
      JSON.stringify(paths.toSorted().map((path) => [path, world.texts.get(posix.join(root, path))])),
    resolve: posix.resolve,
    relative: posix.relative,
    readText,
    async writeText(path, text) {
      if (kindOf(path) === 'directory') throw new UserError('not-a-file', `${path} is a folder, not a file.`)
      const real = follow(world.links, clean(path))
      const folder = real.slice(0, real.lastIndexOf('/')) || '/'
      if (kindOf(folder) !== 'directory') {
        throw new UserError('not-writable', `${path} cannot be written: its folder does not exist.`)
      }
      world.texts.set(real, text)
    },
    exists: async (path) => kindOf(path),
    realPath: async (path) => (kindOf(path) === undefined ? undefined : follow(world.links, clean(path))),
    async makeTempFolder(prefix) {
      temporaries += 1
      const folder = `/tmp/${prefix}${temporaries}`
      world.folders.add(folder)
      return folder
    },
    listFiles: async (root) =>
      [...world.texts.keys()].filter((path) => path.startsWith(`${clean(root)}/`)).sort(),
    async remove(path) {
      const gone = clean(path)
      for (const map of [world.texts, world.links, world.folders])
        for (const key of [...map.keys()]) if (key === gone || key.startsWith(`${gone}/`)) map.delete(key)
    },
    async listContext(root, dockerfile) {
      if (kindOf(root) !== 'directory') {
        throw new UserError(
          'context-not-found',
          `The build context ${root} is not a folder that can be read.`,
        )
      }
      const base = follow(world.links, clean(root))
      const ignoreFile = findIgnoreFile(world.texts, { base, dockerfile: clean(dockerfile) })
      const matcher = parseIgnore(ignoreFile?.text ?? '')
      const all = [...world.texts.keys(), ...world.links.keys()]
      const files = all
        .filter((path) => path.startsWith(`${base}/`))
        .map((path) => path.slice(base.length + 1))
        .filter((path) => !matcher.ignored(path) && !underPruned(matcher, path))
        .sort(shallowFirst)
      const truncated = files.length > contextLimit
      const listed = files.slice(0, contextLimit)
      const manifests = listed.filter((path) => isManifest(path) && world.texts.has(`${base}/${path}`))
      const texts = manifests.map((path) => [path, world.texts.get(`${base}/${path}`) ?? ''])
      return { files: listed, truncated, ignoreFile, texts: Object.fromEntries(texts) }
    },
  }
}

function clean(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

function follow(links: ReadonlyMap<string, string>, path: string): string {
  for (const [link, target] of links) {
    if (path === link) return target
    if (path.startsWith(`${link}/`)) return target + path.slice(link.length)
  }
  return path
}

function findIgnoreFile(
  texts: ReadonlyMap<string, string>,
  at: { readonly base: string; readonly dockerfile: string },
): { path: string; text: string } | undefined {
  for (const path of ignoreFileCandidates(at.dockerfile, at.base)) {
    const text = texts.get(path)
    if (text === undefined) continue
    return { path: path.startsWith(`${at.base}/`) ? path.slice(at.base.length + 1) : path, text }
  }
  return undefined
}

function underPruned(matcher: IgnoreMatcher, path: string): boolean {
  const parts = path.split('/').slice(0, -1)
  return parts.some((_, index) => matcher.prunes(parts.slice(0, index + 1).join('/')))
}

function shallowFirst(one: string, other: string): number {
  const depth = (path: string): string[] => path.split('/')
  const [a, b] = [depth(one), depth(other)]
  if (a.length !== b.length) return a.length - b.length
  const [left, right] = [a.slice(0, -1).join('/'), b.slice(0, -1).join('/')]
  if (left !== right) return left < right ? -1 : 1
  return one < other ? -1 : 1
}
