// RUNs made of chmod or chown → the COPY above that brought the files and could have set mode or owner itself.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { copiedFiles, copiedFolders, copyTarget } from './broad-copy.ts'
import { deriveCopied } from './copied.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'
import { pathBelow, programFolder, resolvePath } from './image-path.ts'
import { copyAt } from './remember.ts'

export type ModeChange = {
  readonly run: RunFacts
  readonly program: Program
  /** The mode or owner as written. */
  readonly value: string
  readonly recursive: boolean
  /** The copies that brought what is changed; at least one. */
  readonly copies: readonly CopyFacts[]
  /** Every file of these copies, and nothing else, gets the new mode or owner. */
  readonly exact: boolean
}

/** Finds them for `chmod` or `chown`; all programs of the RUN are of these two. */
export function findModeChanges(facts: Facts, name: 'chmod' | 'chown'): readonly ModeChange[] {
  return facts.runs.flatMap((run) => {
    const { programs, script } = run
    if (run.onbuild || !script.complete || programs.length === 0) return []
    if (programs.some((program) => program.name !== 'chmod' && program.name !== 'chown')) return []
    return programs.flatMap((program) =>
      program.name === name ? (readChange(facts, run, program) ?? []) : [],
    )
  })
}

function readChange(facts: Facts, run: RunFacts, program: Program): ModeChange | undefined {
  const options = program.args.filter(({ value }) => /^-[A-Za-z-]/.test(value) && !isMode(value))
  const [mode, ...paths] = program.args.filter((word) => !options.includes(word))
  const known = options.every(({ value }) =>
    /^-[Rcfvh]+$|^--(?:recursive|verbose|changes|quiet|silent)$/.test(value),
  )
  if (mode === undefined || paths.length === 0 || !known || program.conditional) return undefined
  const folder = programFolder(facts, run, program)
  if (folder === undefined || program.wrappers.includes('xargs')) return undefined
  const above = copiesAbove(facts, run)
  const recursive = options.some(({ value }) => /^-[a-zA-Z]*R|recursive/.test(value))
  const hits = paths.map((path) => findCopy(facts, above, { folder, path, recursive }))
  const copies = hits.flatMap((copy) => copy ?? [])
  if (copies.length < paths.length) return undefined
  const exact =
    !recursive && new Set(copies).size === copies.length && areExact(facts, copies, { folder, paths })
  return { run, program, value: mode.value, recursive, copies: [...new Set(copies)], exact }
}

/** `chmod -x file`: the mode begins with a dash. */
function isMode(word: string): boolean {
  return /^-[rwxXst]+$/.test(word)
}

/** The copies between the RUN and the RUN or folder change before it, nearest first. */
function copiesAbove(facts: Facts, { stage, order }: RunFacts): readonly CopyFacts[] {
  const above = (facts.stages[stage]?.instructions ?? []).slice(0, order).toReversed()
  const stop = above.findIndex(({ keyword }) => ['RUN', 'USER', 'VOLUME', 'ONBUILD'].includes(keyword))
  return above.slice(0, stop < 0 ? above.length : stop).flatMap((other) => copyAt(facts, other) ?? [])
}

type Wanted = { readonly folder: string; readonly path: ShellWord; readonly recursive: boolean }

/** The nearest copy that put something there; a folder that other things may be in counts only with -R. */
function findCopy(
  facts: Facts,
  copies: readonly CopyFacts[],
  { folder, path, recursive }: Wanted,
): CopyFacts | undefined {
  if (!path.literal) return undefined
  const wanted = resolvePath(folder, path.value)
  return copies.find((copy) => {
    const { target, holds } = deriveCopied(facts, copy)
    if (recursive && target === wanted) return bringsTree(facts, copy) && !SHARED.test(wanted)
    const below = pathBelow(target, wanted)
    if (below === undefined) return false
    return (below !== '' || !isFolderCopy(copy)) && bringsFile(facts, copy, wanted) && holds(wanted)
  })
}

/** Folders that hold much more than what was copied. */
const SHARED =
  /^\/(?:(?:bin|boot|etc|home|lib|lib64|media|mnt|opt|root|run|sbin|srv|tmp|usr|var)(?:\/(?:bin|lib|sbin|share|local|local\/(?:bin|lib|share|sbin)|log|cache))?)?$/

function bringsTree(facts: Facts, copy: CopyFacts): boolean {
  if (copy.from.kind === 'context' && facts.context !== undefined)
    return copiedFolders(facts, copy).length > 0
  return copy.sources.some(({ value }) => !/\.\w+$/.test(value))
}

/** The destination ends in a slash or has several sources. */
function isFolderCopy({ destination, sources }: CopyFacts): boolean {
  return sources.length > 1 || /(^|\/)\.{0,2}$/.test(destination?.value ?? '')
}

/** Without knowledge of the context, a file has to be named by the COPY itself. */
function bringsFile(facts: Facts, copy: CopyFacts, wanted: string): boolean {
  const name = wanted.replace(/^.*\//, '')
  const target = copyTarget(facts, copy)
  if (copy.from.kind === 'context' && facts.context !== undefined) return true
  const named = copy.sources.some(({ value }) => value.replace(/^.*\//, '') === name)
  return isFolderCopy(copy) ? named && resolvePath(target, name) === wanted : target === wanted
}

/** Each copy brings one file, and that is the file named. */
function areExact(
  facts: Facts,
  copies: readonly CopyFacts[],
  { folder, paths }: { readonly folder: string; readonly paths: readonly ShellWord[] },
): boolean {
  const { context } = facts
  if (context === undefined || context.truncated) return false
  return copies.every((copy, index) => {
    const files = [...copiedFiles(facts, context, copy).values()]
    return (
      copy.sources.length === 1 &&
      copy.instruction.heredocs.length === 0 &&
      files.length === 1 &&
      files[0] === resolvePath(folder, paths[index]?.value ?? '')
    )
  })
}
