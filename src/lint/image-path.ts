// Paths as instructions write them → absolute paths in the image, as far as they are known.
import type { Program } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { expandWord } from './facts-expand.ts'
import { remember } from './remember.ts'
import { valueAt } from './value-at.ts'

/** Stands for the working directory a base image brings. */
export const UNKNOWN_FOLDER = '/(base)'

/** No file system has longer ones. */
const LONGEST_PATH = 4096

/** Joins and cleans; a path that begins with an unknown variable counts as absolute. */
export function resolvePath(folder: string, path: string): string {
  const absolute = path.startsWith('/') || path.startsWith('$')
  const parts: string[] = []
  for (const part of `${absolute ? '' : folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** The path below `folder`, `''` for the folder itself, undefined when it is elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  if (path === folder) return ''
  const inside = folder === '/' ? '/' : `${folder}/`
  return path.startsWith(inside) ? path.slice(inside.length) : undefined
}

/** Where in `target` a path may be when one of the two begins in the folder of the base image: `a/b` and `/x/a`. */
export function possiblePlaces(path: string, target: string): readonly string[] {
  const [pathHangs, targetHangs] = [path, target].map((one) => one.startsWith(UNKNOWN_FOLDER))
  if (pathHangs === targetHangs) return []
  const [parts, folders] = [path, target].map((one) => one.replace(UNKNOWN_FOLDER, '').split('/').slice(1))
  if (parts === undefined || folders === undefined) return []
  return parts.flatMap((_part, at) => {
    const rest = parts.slice(pathHangs ? at : at + folders.length)
    const shared = pathHangs ? parts.slice(0, at) : parts.slice(at, at + folders.length)
    const meant = pathHangs ? folders.slice(folders.length - at) : folders
    const fits = shared.length <= folders.length && shared.join('/') === meant.join('/')
    const whole = rest.length === 0 && folders.length === 0
    return fits && !whole ? [resolvePath(target, rest.join('/'))] : []
  })
}

/** A path that may hold variables, or begin in the folder of the base image, as a pattern. */
export function pathPattern(path: string): string {
  return path.replace(UNKNOWN_FOLDER, '/**').replace(/\$(?:\w+|\{[^}]*\})/g, '*')
}

/** Whether one of the two holds the other. */
export function pathsOverlap(one: string, other: string): boolean {
  const [a, b] = [mergeUsr(one), mergeUsr(other)]
  return pathBelow(a, b) !== undefined || pathBelow(b, a) !== undefined
}

/** Most distributions link these folders. */
function mergeUsr(path: string): string {
  return path
    .replace(/^\/(bin|sbin|lib|lib64)(?=\/|$)/, '/usr/$1')
    .replace(/^\/var\/(run|lock)(?=\/|$)/, '/run')
}

/** The value of a word at a place in a stage; unknown variables stay as they are written. */
export function expandAt(facts: Facts, stage: number, order: number, word: string): string {
  const expanded = expandWord(word, (name) => valueAt(facts, { stage, order }, name), facts.file.escape)
  return expanded ?? word.replace(/["']/g, '')
}

/** The working directory in force before the instruction at `order` of a stage. */
export function workdirAt(facts: Facts, stage: number, order: number): string {
  return workdirsOf(facts)[stage]?.[order] ?? UNKNOWN_FOLDER
}

/** For each stage the folder before each instruction, and one more for its end. */
const workdirsOf = remember((facts: Facts): readonly (readonly string[])[] => {
  const stages: string[][] = []
  for (const { base, index, instructions } of facts.stages) {
    let folder = base.kind === 'scratch' ? '/' : UNKNOWN_FOLDER
    if (base.kind === 'stage') folder = stages[base.index]?.at(-1) ?? UNKNOWN_FOLDER
    const folders = [folder]
    for (const [order, { keyword, rest }] of instructions.entries()) {
      if (keyword === 'WORKDIR') folder = resolvePath(folder, expandAt(facts, index, order, rest.text.trim()))
      if (folder.length > LONGEST_PATH) folder = UNKNOWN_FOLDER
      folders.push(folder)
    }
    stages.push(folders)
  }
  return stages
})

/** The folder a program of a RUN works in, `cd` before it included; undefined when that is not known. */
export function programFolder(facts: Facts, run: RunFacts, program: Program): string | undefined {
  const folders = programFolders(facts)(run)
  return folders.has(program) ? folders.get(program) : folders.get(undefined)
}

/** The folder of each program, and of one that comes after all of them. */
type Folders = ReadonlyMap<Program | undefined, string | undefined>

const programFolders = remember((facts: Facts) => remember((run: RunFacts) => walkFolders(facts, run)))

function walkFolders(facts: Facts, run: RunFacts): Folders {
  const folders = new Map<Program | undefined, string | undefined>()
  let outer: string | undefined = workdirAt(facts, run.stage, run.order)
  let inner: string | undefined
  for (const program of run.programs) {
    if (!program.inSubshell) inner = undefined
    const from: string | undefined = inner ?? outer
    folders.set(program, from)
    if (!['cd', 'pushd', 'popd'].includes(program.name)) continue
    const target = program.args.find(({ value }) => !value.startsWith('-'))
    const next: string | undefined =
      program.name === 'popd' || !target?.literal || from === undefined
        ? undefined
        : resolvePath(from, target.value)
    if (program.inSubshell) inner = next
    else outer = next
  }
  return folders.set(undefined, inner ?? outer)
}
