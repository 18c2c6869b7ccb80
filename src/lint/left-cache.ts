// A call of a package manager → whether what it leaves in its cache stays in the image.
import type { Program } from '../dockerfile/shell.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'
import { expandAt, pathBelow, resolvePath } from './image-path.ts'
import { hasVerb, type PackageCall, packageCalls } from './package-call.ts'
import type { ManagerId } from './package-managers.ts'
import { remember } from './remember.ts'
import { variableAt } from './settings-before.ts'

/** The files of a stage reach the image: it is the target, below the target, or copied as a whole. */
export function reachesImage(facts: Facts, stage: number): boolean {
  return shippedStages(facts).has(stage)
}

const shippedStages = remember((facts: Facts): ReadonlySet<number> => {
  const shipped = new Set(facts.stages.filter(({ exported }) => exported).map(({ index }) => index))
  for (const copy of facts.copies.toReversed())
    if (shipped.has(copy.stage)) for (const stage of wholeStages(facts, copy)) shipped.add(stage)
  return shipped
})

function wholeStages({ stages }: Facts, { from, sources }: CopyFacts): readonly number[] {
  if (from.kind !== 'stage' || !sources.some(({ value }) => value === '/' || value === '/*')) return []
  return stages[from.index]?.chain ?? []
}

/** The paths are on a cache or tmpfs mount of the RUN. */
export function isMounted(facts: Facts, run: RunFacts, paths: readonly string[]): boolean {
  return run.mounts.some(({ type, target }) => {
    if (target === undefined || (type !== 'cache' && type !== 'tmpfs')) return false
    const folder = resolvePath('/', expandAt(facts, run.stage, run.order, target))
    return paths.some((path) => pathBelow(folder, path) !== undefined || isHomeOf(folder, path))
  })
}

/** `/home/app/.cache` for `/root/.cache/pip`. */
function isHomeOf(folder: string, path: string): boolean {
  const inHome = pathBelow('/root', path)
  if (inHome === undefined) return false
  const parts = inHome.split('/')
  return parts.some((_, index) => folder.endsWith(`/${parts.slice(0, index + 1).join('/')}`))
}

/** Something in the RUN behind a place removes the paths. */
export function isRemovedAfter(run: RunFacts, offset: number, paths: readonly string[]): boolean {
  const lastRemoval = lastRemovals(removersOf(run))
  return paths.some((path) => lastRemoval(path) > offset)
}

/** The programs of a RUN that may remove something, last one first. */
const removersOf = remember(({ programs }: RunFacts) => programs.filter(mayRemove).toReversed())

/** Where the last program stands that removes a path; each path is looked for once. */
const lastRemovals = remember((removers: readonly Program[]) => {
  const known = new Map<string, number>()
  return (path: string): number => {
    const last = known.get(path) ?? removers.find((program) => removes(program, path))?.range.start ?? -1
    known.set(path, last)
    return last
  }
})

const REMOVERS = /^(?:rm|rmdir|unlink|shred|find|trap|eval|cd|pushd|mv|xargs)$/

/** A script with such a name is trusted to do what it says. */
const CLEANER = /clean|purge/i

function mayRemove({ name }: Program): boolean {
  return REMOVERS.test(name) || CLEANER.test(name)
}

function removes({ name, args }: Program, path: string): boolean {
  if (CLEANER.test(name)) return true
  // Who goes to the folder itself is about to remove what is in it.
  if (name === 'cd' || name === 'pushd') return args.some(({ value }) => resolvePath('/', value) === path)
  return args.some(({ value }) => value.split(/\s+/).some((word) => coversPath(word, path)))
}

/** True when removing what a shell word stands for removes what is at `path`. */
export function coversPath(word: string, path: string): boolean {
  if (!/[/~$]/.test(word) || word.length > 1000) return false
  return spreadBraces(word).some((one) => {
    const plain = one.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root').replace(/\/{2,}/g, '/')
    const parts = plain.split('/').slice(1)
    const wanted = path.split('/').slice(1)
    if (!plain.startsWith('/') || plain === '/') return false
    const own = parts.at(-1) === '' ? parts.slice(0, -1) : parts
    const inside = own.slice(wanted.length)
    return (
      own.slice(0, wanted.length).every((part, index) => fits(part, wanted[index] ?? '')) &&
      inside.every((part) => part.includes('*'))
    )
  })
}

function fits(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name
  const [head = '', ...rest] = pattern.split('*')
  return name.startsWith(head) && name.endsWith(rest.at(-1) ?? '')
}

/** The words of `{a,b}`, one pair of braces deep and at most one. */
function spreadBraces(word: string): readonly string[] {
  const open = word.indexOf('{')
  const close = word.indexOf('}', open)
  if (open < 0 || close < 0 || word[open - 1] === '$') return [word]
  const [before, after] = [word.slice(0, open), word.slice(close + 1)]
  return word
    .slice(open + 1, close)
    .split(',')
    .map((part) => before + part + after)
}

/** Where a package manager caches in a RUN: its default, or what a variable says. */
function cachePaths(facts: Facts, run: RunFacts, { manager }: PackageCall): readonly string[] {
  const { caches = [], cacheVariables = [] } = manager
  const set = cacheVariables.length > 0 ? variableAt(facts, run, ...cacheVariables) : undefined
  return set ? [resolvePath('/', set), ...caches] : caches
}

/** What a call leaves behind stays: no mount, no removal and no cleaning behind it. */
export function leavesCache(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  if (!run.script.complete || !reachesImage(facts, run.stage)) return false
  const paths = cachePaths(facts, run, call)
  const offset = call.program.range.start
  if (isMounted(facts, run, paths) || isRemovedAfter(run, offset, paths)) return false
  return !((lastCleaning(packageCalls(facts).get(run) ?? []).get(call.manager.id) ?? -1) > offset)
}

/** Where each package manager cleans up for the last time in a RUN. */
const lastCleaning = remember(
  (calls: readonly PackageCall[]): ReadonlyMap<ManagerId, number> =>
    new Map(
      calls
        .filter((call) => hasVerb(call, 'clean'))
        .map(({ manager, program }) => [manager.id, program.range.start]),
    ),
)
