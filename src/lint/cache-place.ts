// A program of a RUN → the folder where it keeps what it downloads, and how a cache mount there has to be shared.
import type { Program } from '../dockerfile/shell.ts'
import { CACHES, type CacheRow, YARN } from './cache-table.ts'
import type { Facts, Mount, RunFacts } from './facts.ts'
import { expandAt, pathBelow, pathsOverlap, resolvePath, workdirAt } from './image-path.ts'
import { unwrapPython } from './install-step.ts'
import { remember } from './remember.ts'
import { variableAt } from './settings-before.ts'
import { baseImage, userAt } from './user-at.ts'

export type CachePlace = {
  readonly row: CacheRow
  readonly program: Program
  /** Where it caches in this RUN; empty when a variable or the base image decides. */
  readonly paths: readonly string[]
  /** The variable that says so. */
  readonly variable: string | undefined
}

/** The rows of the table by the name of their programs. */
const ROWS_OF: ReadonlyMap<string, readonly CacheRow[]> = new Map(
  CACHES.flatMap(({ programs }) => programs).map((name) => [
    name,
    CACHES.filter(({ programs }) => programs.includes(name)),
  ]),
)

/** The places one program uses; a tool may have several. */
export function cachePlaces(facts: Facts, run: RunFacts, program: Program): readonly CachePlace[] {
  const { name, words } = unwrapPython(program)
  const named = ROWS_OF.get(name)
  if (named === undefined) return []
  const line = words.map(({ value }) => value).join(' ')
  const rows = named.filter(({ when }) => when.test(line))
  return rows.map((row) => ({ row, program, ...resolveRow(facts, run, row) }))
}

/** All places of a RUN, the first program of each kind. */
export function runCachePlaces(facts: Facts, run: RunFacts): readonly CachePlace[] {
  return placesOf(facts)(run)
}

const placesOf = remember((facts: Facts) => remember((run: RunFacts) => workOut(facts, run)))

function workOut(facts: Facts, run: RunFacts): readonly CachePlace[] {
  const all = run.programs.flatMap((program) => cachePlaces(facts, run, program))
  return all.filter(({ row }, index) => all.findIndex((other) => other.row === row) === index)
}

function resolveRow(facts: Facts, run: RunFacts, row: CacheRow): Pick<CachePlace, 'paths' | 'variable'> {
  for (const [variable, below] of row.variables ?? []) {
    const value = variableAt(facts, run, variable)
    if (value === undefined) continue
    const known = value.startsWith('/') && !value.includes('$')
    return { paths: known ? [resolvePath(value, below)] : [], variable }
  }
  const image = baseImage(facts, run.stage) ?? ''
  const special = row.images?.[image]
  if (special !== undefined) return { paths: [special], variable: undefined }
  if (row.fixed !== undefined) return { paths: row.fixed, variable: undefined }
  const home = homeAt(facts, run)
  const inHome = row.home !== undefined && home !== undefined ? [resolvePath(home, row.home)] : []
  return { paths: home === '/root' && row.root !== undefined ? [row.root] : inHome, variable: undefined }
}

function homeAt(facts: Facts, run: RunFacts): string | undefined {
  const set = variableAt(facts, run, 'HOME')
  if (set !== undefined) return set.startsWith('/') ? set : undefined
  return userAt(facts, run.stage, run.order).home
}

/** A variable may have moved the caches of a program from where they usually are. */
export function isCacheMoved(facts: Facts, run: RunFacts, program: Program): boolean {
  const { name } = unwrapPython(program)
  const rows = [...CACHES, YARN].filter(({ programs }) => programs.includes(name))
  const names = rows.flatMap(({ variables = [] }) => variables.map(([variable]) => variable))
  return (
    program.assignments.length > 0 || variableAt(facts, run, ...names, ...(MOVERS[name] ?? [])) !== undefined
  )
}

/** Variables of programs that are not in the table. */
const MOVERS: Readonly<Record<string, readonly string[]>> = {
  gem: ['GEM_HOME', 'GEM_PATH'],
  conda: ['CONDA_PKGS_DIRS'],
  mamba: ['CONDA_PKGS_DIRS', 'MAMBA_ROOT_PREFIX'],
}

/** Mounts hold all of a tool's cache. */
export function isWholeCacheMounted(
  facts: Facts,
  run: RunFacts,
  { paths, row, program }: CachePlace,
): boolean {
  const mounted = run.mounts.flatMap((mount) =>
    mount.type === 'cache' ? (mountPath(facts, run, mount) ?? []) : [],
  )
  const named =
    program.assignments.length > 0 || program.args.some(({ value }) => /^--(?:cache|store)\b/.test(value))
  const covered = (path: string): boolean => mounted.some((mount) => pathBelow(mount, path) !== undefined)
  return !named && paths.length > 0 && (row.fixed === undefined ? paths.every(covered) : paths.some(covered))
}

/** Where a mount of a RUN lies in the image; undefined when a variable decides. */
export function mountPath(facts: Facts, run: RunFacts, { target }: Mount): string | undefined {
  if (target === undefined) return undefined
  const path = resolvePath(
    workdirAt(facts, run.stage, run.order),
    expandAt(facts, run.stage, run.order, target),
  )
  return path.includes('$') ? undefined : path
}

/** The mount lies at, above or below one of the paths. */
export function liesAt(path: string | undefined, paths: readonly string[]): boolean {
  return path !== undefined && paths.some((other) => pathsOverlap(path, other))
}

/** The mount looks as if it were meant for the tool, wherever it lies. */
export function looksLike(path: string, { home, root, fixed = [], images = {} }: CacheRow): boolean {
  const known = [...fixed, ...Object.values(images), ...(root === undefined ? [] : [root])]
  return known.includes(path) || (home !== undefined && path.endsWith(`/${home}`))
}

/** Cache mounts for a tool: at its place, or at one that looks like it. */
export function mountsFor(facts: Facts, run: RunFacts, { row, paths }: CachePlace): readonly Mount[] {
  return run.mounts.filter((mount) => {
    const path = mountPath(facts, run, mount)
    return mount.type === 'cache' && path !== undefined && (liesAt(path, paths) || looksLike(path, row))
  })
}
