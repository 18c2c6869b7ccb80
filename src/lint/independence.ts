// A RUN and what was copied before it → whether the RUN can do without the copied files, as far as is known.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { pathBelow, possiblePlaces, programFolder, resolvePath, UNKNOWN_FOLDER } from './image-path.ts'
import { isPackageName } from './install-step.ts'
import { deriveEffect, type Effect } from './program-effect.ts'

/** What a COPY brought. */
export type Copied = {
  /** Absolute, in the image. */
  readonly target: string
  /** Whether something copied is at this image path; without knowledge of the context, anything may be. */
  readonly holds: (path: string) => boolean
}

/** True when the script was read to its end and is one that can be judged. */
export function isReadable({ script, instruction }: RunFacts): boolean {
  return script.complete && script.dialect === 'posix' && instruction.heredocs.length === 0
}

/** The programs of a RUN of which nothing is known. */
export function unknownPrograms(run: RunFacts): readonly Program[] {
  return run.programs.filter((program) => deriveEffect(program) === 'unknown')
}

/** True when every program is known, none names a copied path, and nothing of the context is mounted. */
export function isIndependent(facts: Facts, run: RunFacts, copied: readonly Copied[]): boolean {
  if (!isReadable(run) || hasContextMount(run)) return false
  return run.programs.every((program) => isHarmless({ facts, run, program }, copied))
}

/** The same for one program; install steps are left to those who know their manifests. */
export function isHarmless(use: Omit<Use, 'effect'>, copied: readonly Copied[]): boolean {
  const effect = deriveEffect(use.program)
  return effect !== 'unknown' && effect !== 'install' && !touches({ ...use, effect }, copied)
}

/** A bind mount of the build context. */
export function hasContextMount({ mounts }: RunFacts): boolean {
  return mounts.some(({ type, from }) => type === 'bind' && from === undefined)
}

/** True when some word of the RUN names a copied path, whatever its programs are. */
export function mentionsCopied(facts: Facts, run: RunFacts, copied: readonly Copied[]): boolean {
  return run.programs.some((program) =>
    touches({ facts, run, program, effect: deriveEffect(program) }, copied),
  )
}

type Use = {
  readonly facts: Facts
  readonly run: RunFacts
  readonly program: Program
  readonly effect: Effect
}

function touches(use: Use, copied: readonly Copied[]): boolean {
  const { facts, run, program, effect } = use
  if (effect === 'state') return false
  if (redirectsTouch(use, copied) || makesFolders(use, copied)) return true
  const folder = programFolder(facts, run, program)
  const prints = program.name === 'echo' || program.name === 'printf'
  const args = prints ? [] : program.args.filter((word) => mayBePath(word, effect) && isTelling(use, word))
  const words = [...programPath(use), ...args]
  const place = { folder, deep: DEEP.has(program.name), listed: facts.context !== undefined }
  return words.some((word) => reaches(word, place, copied))
}

/** A folder below the target would be there before the copy, with an owner and mode of its own. */
function makesFolders({ facts, run, program }: Use, copied: readonly Copied[]): boolean {
  if (program.name !== 'mkdir' && program.name !== 'touch') return false
  const folder = programFolder(facts, run, program) ?? '/'
  const paths = program.args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value)
  return paths.some((path) =>
    copied.some(({ target }) => target !== '/' && pathBelow(target, resolvePath(folder, path)) !== undefined),
  )
}

/** True when a redirection reads a file, or writes to a copied path. */
export function redirectsTouch(
  { facts, run, program }: Omit<Use, 'effect'>,
  copied: readonly Copied[],
): boolean {
  const redirected = program.redirects.filter(({ operator, target }) => !isHarmlessRedirect(operator, target))
  const place = {
    folder: programFolder(facts, run, program),
    deep: false,
    listed: facts.context !== undefined,
  }
  return redirected.some(
    ({ operator, target }) =>
      operator.startsWith('<') || (target !== undefined && reaches(target, place, copied)),
  )
}

/** Programs that also mean what is below the folder they name. */
const DEEP: ReadonlySet<string> = new Set(['rm', 'ls'])

/** A program run by its path. */
function programPath({ facts, program: { nameRange: range } }: Use): readonly ShellWord[] {
  const value = facts.file.text.slice(range.start, range.end)
  return value.includes('/') ? [{ value, literal: !value.includes('$'), range }] : []
}

/** Without a context, the bare words of an unknown program (`make build`) say nothing. */
function isTelling({ facts, program, effect }: Use, { value }: ShellWord): boolean {
  return effect !== 'unknown' || program.inSubstitution || facts.context !== undefined || /[/.*]/.test(value)
}

function isHarmlessRedirect(operator: string, target: ShellWord | undefined): boolean {
  return operator.includes('&') || target?.value === '/dev/null' || operator === '<<<'
}

function mayBePath({ value }: ShellWord, effect: Effect): boolean {
  if (/^[a-z]+:\/\//.test(value) || (value.startsWith('-') && !value.includes('='))) return false
  return effect !== 'packages' || !isPackageName(value) || value.includes('*')
}

type Place = {
  readonly folder: string | undefined
  readonly deep: boolean
  /** The files of the context are known. */
  readonly listed: boolean
}

function reaches({ value, literal }: ShellWord, place: Place, copied: readonly Copied[]): boolean {
  const { folder, deep, listed } = place
  const path = value.replace(/^-[^=]*=/, '')
  const absolute = path.startsWith('/')
  if (!absolute && folder === undefined) return true
  const known = literal ? path : path.replace(/[$*?[{`].*$/s, '')
  if (!literal && !absolute) return path.includes('/') || path.includes('*')
  const resolved = resolvePath(folder ?? '/', known)
  if (!absolute && folder?.startsWith(UNKNOWN_FOLDER) && !path.includes('/')) {
    return copied.some((one) => one.holds(resolved) || mayMeet(resolved, one, listed))
  }
  return copied.some((one) => {
    const { target, holds } = one
    const open = (!literal || deep) && pathBelow(resolved, target) !== undefined && resolved !== '/'
    const below = pathBelow(target, resolved) !== undefined && holds(resolved)
    return open || below || mayMeet(resolved, one, listed)
  })
}

/** The same when only one of the two begins in the folder of the base image, which may be any. */
function mayMeet(path: string, { target, holds }: Copied, listed: boolean): boolean {
  if (!listed && target === UNKNOWN_FOLDER) return false
  return possiblePlaces(path, target).some(holds)
}
