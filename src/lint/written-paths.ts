// A RUN or COPY → the paths it surely leaves in its layer.
import type { Program } from '../dockerfile/shell.ts'
import { copiedFiles, copiedFolders, copyTarget } from './broad-copy.ts'
import { runCachePlaces } from './cache-place.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'
import { programFolder, resolvePath, UNKNOWN_FOLDER } from './image-path.ts'
import { coversPath, isMounted } from './left-cache.ts'
import { remember } from './remember.ts'

/** Files and folders that programs of a RUN write and that it does not remove itself. */
export function writtenBy(facts: Facts, run: RunFacts): readonly string[] {
  return writtenOf(facts)(run)
}

const writtenOf = remember((facts: Facts) => remember((run: RunFacts) => workOut(facts, run)))

function workOut(facts: Facts, run: RunFacts): readonly string[] {
  const caches = runCachePlaces(facts, run).flatMap(({ row, program, paths }) => {
    const off = program.args.some(({ value }) => row.off?.includes(value))
    return off || row.fixed !== undefined ? [] : paths
  })
  const named = run.programs.flatMap((program) => programWrites(facts, run, program))
  const removed = run.programs.flatMap((program) => removedWords(facts, run, program))
  return [...named, ...caches].filter(
    (path) => !isMounted(facts, run, [path]) && !removed.some((word) => coversPath(word, path)),
  )
}

function programWrites(facts: Facts, run: RunFacts, program: Program): readonly string[] {
  if (/^(?:apt-get|apt|aptitude)$/.test(program.name) && program.args.some(({ value }) => value === 'update'))
    return ['/var/lib/apt/lists']
  const folder = programFolder(facts, run, program)
  if (folder === undefined || program.conditional) return []
  const written = downloadTarget(program)
  return written === undefined || /[$*?`]/.test(written) ? [] : [resolvePath(folder, written)]
}

/** Where curl, wget and git put what they fetch. */
function downloadTarget({ name, args, redirects }: Program): string | undefined {
  const words = args.map(({ value }) => value)
  const after = (...options: readonly string[]) =>
    words.find((_, index) => options.includes(words[index - 1] ?? ''))
  const url = words.find((word) => /^(?:https?|ftp):\/\//.test(word))
  const base = url?.replace(/[?#].*$/, '').replace(/^.*\//, '')
  const redirected = redirects.find(({ operator }) => operator === '>')?.target?.value
  if (name === 'curl') {
    const cluster = words.find((word) => /^-[a-zA-Z]*o$/.test(word))
    const named = after('--output', ...(cluster === undefined ? [] : [cluster]))
    const remote = words.some((word) => word === '--remote-name' || /^-[a-zA-NP-Z]*O[a-zA-Z]*$/.test(word))
    return named ?? (remote ? base : redirected)
  }
  if (name === 'wget') {
    const cluster = words.find((word) => /^-[a-zA-Z]*O$/.test(word))
    const named = after('--output-document', ...(cluster === undefined ? [] : [cluster]))
    const folder = after('-P', '--directory-prefix')
    return (named === '-' ? redirected : named) ?? (folder && base ? `${folder}/${base}` : base)
  }
  if (name !== 'git' || words[0] !== 'clone') return undefined
  const at = words.findIndex((word) => /^(?:https?|git|ssh):\/\/|^git@/.test(word))
  const next = words[at + 1]
  return next !== undefined && !next.startsWith('-')
    ? next
    : words[at]?.replace(/\/?(?:\.git)?$/, '').replace(/^.*\//, '')
}

/** The words an `rm` of the RUN removes, as absolute paths. */
export function removedWords(facts: Facts, run: RunFacts, program: Program): readonly string[] {
  if (program.name !== 'rm') return []
  const folder = programFolder(facts, run, program)
  return program.args.flatMap(({ value }) => {
    if (value.startsWith('-') || value.includes('$')) return []
    if (value.startsWith('/') || value.startsWith('~')) return [value]
    return folder === undefined ? [] : [resolvePath(folder, value)]
  })
}

/** Where a COPY puts files and trees, as far as sources and context tell. */
export function copiedPaths(facts: Facts, copy: CopyFacts): readonly string[] {
  const { context } = facts
  const target = copyTarget(facts, copy)
  if (copy.onbuild || copy.instruction.heredocs.length > 0 || target.includes('$')) return []
  if (context !== undefined && copy.from.kind === 'context') {
    const trees = copiedFolders(facts, copy).length > 0 ? [target] : []
    return [...copiedFiles(facts, context, copy).values(), ...trees].filter(isOwn)
  }
  const intoFolder = copy.sources.length > 1 || /(^|\/)\.{0,2}$/.test(copy.destination?.value ?? '')
  const places = copy.sources.flatMap(({ value }) => {
    const name = value.replace(/\/+$/, '').replace(/^.*\//, '')
    if (!intoFolder) return [target]
    return /^[\w-][\w.-]*\.\w+$/.test(name) && !value.endsWith('/') ? [resolvePath(target, name)] : []
  })
  return places.filter(isOwn)
}

/** Not one of the folders that every image has. */
function isOwn(path: string): boolean {
  return (
    path !== UNKNOWN_FOLDER &&
    /^\/[^/]+\/.|^\/(?:app|src|code|work|workspace|build|data|project)$/.test(path) &&
    !/^\/(?:usr|var)\/[^/]+$/.test(path)
  )
}
