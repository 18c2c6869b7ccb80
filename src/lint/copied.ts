// A COPY → the places in the image it fills, as other instructions meet them.
import { contextPathOf, copiedFiles, copiedFolders, copyTarget } from './broad-copy.ts'
import { hasPath } from './context-tree.ts'
import type { CopyFacts, Facts, Placed, RunFacts } from './facts.ts'
import { pathBelow, pathsOverlap, resolvePath, UNKNOWN_FOLDER } from './image-path.ts'
import { type Copied, isIndependent } from './independence.ts'
import { isSystemManager } from './program-effect.ts'
import { mentions } from './reference-to.ts'
import { copyAt, remember, runAt } from './remember.ts'

/** What a COPY brings; without a context everything below its destination counts. */
export function deriveCopied(facts: Facts, copy: CopyFacts): Copied {
  return copiedOf(facts)(copy)
}

const copiedOf = remember((facts: Facts) => remember((copy: CopyFacts) => workOut(facts, copy)))

function workOut(facts: Facts, copy: CopyFacts): Copied {
  const { context } = facts
  const target = copyTarget(facts, copy)
  if (context === undefined || context.truncated || copy.from.kind !== 'context')
    return { target, holds: guessHolds(copy, target) }
  const folders = copiedFolders(facts, copy)
  const files = new Set(copiedFiles(facts, context, copy).values())
  // Sources that were not understood may bring anything.
  if (folders.length === 0 && files.size === 0) return { target, holds: () => true }
  return {
    target,
    holds: (path) =>
      files.has(path) ||
      folders.some((folder) => {
        const source = contextPathOf(folder, path)
        return source !== undefined && hasPath(context, source)
      }),
  }
}

/** Without a context, a source with an extension is taken for a file; any other may be a folder of anything. */
function guessHolds({ sources, destination, instruction }: CopyFacts, target: string): Copied['holds'] {
  const names = sources.map(({ value }) => value.replace(/^.*\//, ''))
  if (instruction.heredocs.length > 0 || !names.every((name) => /^[\w-][\w.-]*\.\w+$/.test(name)))
    return () => true
  const intoFolder = names.length > 1 || /(^|\/)\.{0,2}$/.test(destination?.value ?? '')
  const places = names.map((name) => (intoFolder ? resolvePath(target, name) : target))
  return (path) => places.some((place) => pathBelow(place, path) !== undefined)
}

/** Whether a COPY brings files that system packages, their sources or their keys are made of. */
export function bringsSystemFiles({ target, holds }: Copied): boolean {
  const base = target.startsWith(UNKNOWN_FOLDER) ? UNKNOWN_FOLDER : ''
  return SYSTEM_FOLDERS.some((folder) => {
    const path = `${base}${folder}`
    return pathBelow(path, target) !== undefined || (pathBelow(target, path) !== undefined && holds(path))
  })
}

const SYSTEM_FOLDERS: readonly string[] = [
  '/etc',
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/usr/bin',
  '/usr/sbin',
  '/usr/lib',
  '/usr/share',
  '/usr/local/etc',
  '/usr/local/lib',
  '/usr/local/share',
  '/var/lib',
  '/var/cache',
]

/** Whether a RUN calls a package manager of the system that may read what a COPY brings. */
export function feedsPackages(facts: Facts, copy: CopyFacts, { programs }: RunFacts): boolean {
  return programs.some(isSystemManager) && bringsSystemFiles(deriveCopied(facts, copy))
}

/** Whether a COPY may move behind the instruction without any of the two noticing. */
export function copyPasses(facts: Facts, copy: CopyFacts, other: Placed): boolean {
  const { instruction, outer } = other
  switch (outer.keyword) {
    case 'ARG':
    case 'ENV':
      return !instruction.pairs.some(({ key }) => refersTo(copy, key))
    case 'WORKDIR':
      return copy.destination?.value.startsWith('/') === true
    case 'COPY':
    case 'ADD':
      return areApart(facts, copy, other)
    case 'RUN': {
      const run = runAt(facts, outer)
      return (
        run !== undefined &&
        !feedsPackages(facts, copy, run) &&
        isIndependent(facts, run, [deriveCopied(facts, copy)])
      )
    }
    default:
      return QUIET.has(outer.keyword)
  }
}

/** They write image settings or triggers; no file of the image depends on them. */
const QUIET: ReadonlySet<string> = new Set([
  'LABEL',
  'EXPOSE',
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'VOLUME',
  'STOPSIGNAL',
  'USER',
  'SHELL',
  'MAINTAINER',
  'ONBUILD',
])

function refersTo({ instruction }: CopyFacts, name: string): boolean {
  const words = [...instruction.args, ...instruction.flags].map(({ value }) => value ?? '')
  return words.some((word) => mentions(word, [name]))
}

function areApart(facts: Facts, copy: CopyFacts, { outer }: Placed): boolean {
  const other = copyAt(facts, outer)
  if (other === undefined) return false
  const targets = [copyTarget(facts, copy), copyTarget(facts, other)]
  const mixed = targets.filter((target) => target.startsWith(UNKNOWN_FOLDER)).length === 1
  return !mixed && !pathsOverlap(targets[0] ?? '/', targets[1] ?? '/')
}
