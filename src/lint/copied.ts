// A COPY → the places in the image it fills, as other instructions meet them.
import { contextPathOf, copiedFiles, copiedFolders, copyTarget } from './broad-copy.ts'
import { hasPath } from './context-tree.ts'
import type { CopyFacts, Facts, Placed } from './facts.ts'
import { pathsOverlap, UNKNOWN_FOLDER } from './image-path.ts'
import { type Copied, isIndependent } from './independence.ts'

/** What a COPY brings; without a context everything below its destination counts. */
export function deriveCopied(facts: Facts, copy: CopyFacts): Copied {
  const { context } = facts
  const target = copyTarget(facts, copy)
  if (context === undefined || context.truncated || copy.from.kind !== 'context')
    return { target, holds: () => true }
  const folders = copiedFolders(facts, context, copy)
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
      const run = facts.runs.find((candidate) => candidate.outer === outer)
      return run !== undefined && isIndependent(facts, run, [deriveCopied(facts, copy)])
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
  return words.some((word) => new RegExp(`\\$\\{?${name}\\b`).test(word))
}

function areApart(facts: Facts, copy: CopyFacts, { outer }: Placed): boolean {
  const other = facts.copies.find((candidate) => candidate.outer === outer)
  if (other === undefined) return false
  const targets = [copyTarget(facts, copy), copyTarget(facts, other)]
  const mixed = targets.filter((target) => target.startsWith(UNKNOWN_FOLDER)).length === 1
  return !mixed && !pathsOverlap(targets[0] ?? '/', targets[1] ?? '/')
}
