// Paths as instructions write them → absolute paths in the image, as far as they are known.
import type { Program } from '../dockerfile/shell.ts'
import type { Facts, RunFacts, Variable } from './facts.ts'
import { expandWord } from './facts-expand.ts'
import { remember } from './remember.ts'

/** Stands for the working directory a base image brings. */
export const UNKNOWN_FOLDER = '/(base)'

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
  const expanded = expandWord(word, (name) => lookUp(facts, { stage, order, name }), facts.file.escape)
  return expanded ?? word.replace(/["']/g, '')
}

function lookUp(facts: Facts, at: { stage: number; order: number; name: string }): string | undefined {
  const chain = facts.stages[at.stage]?.chain ?? []
  const visible = chain.flatMap((index) => facts.stages[index]?.variables.filter(isVisible(index, at)) ?? [])
  const named = visible.filter(({ name }) => name === at.name)
  return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value
}

function isVisible(stage: number, at: { stage: number; order: number }): (variable: Variable) => boolean {
  return ({ order }) => stage !== at.stage || order < at.order
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
      folders.push(folder)
    }
    stages.push(folders)
  }
  return stages
})

/** The folder a program of a RUN works in, `cd` before it included; undefined when that is not known. */
export function programFolder(facts: Facts, run: RunFacts, program: Program): string | undefined {
  const start = workdirAt(facts, run.stage, run.order)
  let outer: string | undefined = start
  let inner: string | undefined
  for (const other of run.programs) {
    if (!other.inSubshell) inner = undefined
    if (other === program) break
    if (!['cd', 'pushd', 'popd'].includes(other.name)) continue
    const target = other.args.find(({ value }) => !value.startsWith('-'))
    const from: string | undefined = inner ?? outer
    const next: string | undefined =
      other.name === 'popd' || !target?.literal || from === undefined
        ? undefined
        : resolvePath(from, target.value)
    if (other.inSubshell) inner = next
    else outer = next
  }
  return inner ?? outer
}
