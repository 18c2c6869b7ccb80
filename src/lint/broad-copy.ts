// COPY and ADD from the build context → which folders of it arrive where in the image.
import { parseGlob } from '../dockerfile/ignore-glob.ts'
import type { ContextListing } from './context.ts'
import { cleanContextPath, hasFile, isFolder, joinContextPath } from './context-tree.ts'
import type { CopyFacts, Facts } from './facts.ts'
import { expandAt, pathBelow, resolvePath, workdirAt } from './image-path.ts'
import { remember } from './remember.ts'

export type CopiedFolder = {
  readonly copy: CopyFacts
  /** In the context, `''` for its root. */
  readonly folder: string
  /** In the image. */
  readonly target: string
  /** The source is `*`: folders arrive flattened. */
  readonly flattened: boolean
}

/** True for a COPY or ADD whose sources are files of the context. */
export function isContextCopy({ from, sources }: CopyFacts): boolean {
  return from.kind === 'context' && sources.some(({ value }) => !isRemote(value))
}

function isRemote(source: string): boolean {
  return /^(https?|git|ssh):\/\/|^git@/.test(source)
}

/** The absolute destination in the image. */
export function copyTarget(facts: Facts, { stage, order, destination }: CopyFacts): string {
  const word = expandAt(facts, stage, order, destination?.value ?? '.')
  return resolvePath(workdirAt(facts, stage, order), word)
}

/** The context folders a COPY brings as trees. */
export function copiedFolders(facts: Facts, copy: CopyFacts): readonly CopiedFolder[] {
  return foldersOf(facts)(copy)
}

const foldersOf = remember((facts: Facts) => remember((copy: CopyFacts) => workOut(facts, copy)))

function workOut(facts: Facts, copy: CopyFacts): readonly CopiedFolder[] {
  const { context } = facts
  if (context === undefined || copy.onbuild || !isContextCopy(copy)) return []
  const target = copyTarget(facts, copy)
  return copy.sources.flatMap(({ value }) => {
    const written = expandAt(facts, copy.stage, copy.order, value)
    if (isRemote(written)) return []
    const flattened = /(^|\/)\*$/.test(written)
    const folder = cleanContextPath(flattened ? written.slice(0, -1) : written)
    if (folder === undefined || /[*?[\\$]/.test(folder) || !isFolder(context, folder)) return []
    return [{ copy, folder, target, flattened }]
  })
}

/** Where in the context an image path comes from, undefined when not from this folder. */
export function contextPathOf({ folder, target }: CopiedFolder, imagePath: string): string | undefined {
  const below = pathBelow(target, imagePath)
  return below === undefined ? undefined : joinContextPath(folder, below)
}

/** Where in the image single files of the context arrive through a COPY: context path → image path. */
export function copiedFiles(
  facts: Facts,
  context: ContextListing,
  copy: CopyFacts,
): ReadonlyMap<string, string> {
  return filesOf(facts)(context)(copy)
}

const filesOf = remember((facts: Facts) =>
  remember((context: ContextListing) => remember((copy: CopyFacts) => findFiles(facts, context, copy))),
)

function findFiles(facts: Facts, context: ContextListing, copy: CopyFacts): ReadonlyMap<string, string> {
  const arrived = new Map<string, string>()
  if (copy.onbuild || !isContextCopy(copy)) return arrived
  const target = copyTarget(facts, copy)
  const written = copy.destination?.value ?? ''
  const files = copy.sources.flatMap(({ value }) => matchSource(facts, context, { copy, value }))
  const intoFolder = /(^|\/)\.{0,2}$/.test(written) || files.length > 1 || copy.sources.length > 1
  for (const file of files)
    arrived.set(file, intoFolder ? resolvePath(target, file.slice(file.lastIndexOf('/') + 1)) : target)
  return arrived
}

function matchSource(
  facts: Facts,
  context: ContextListing,
  { copy, value }: { copy: CopyFacts; value: string },
): readonly string[] {
  const path = cleanContextPath(expandAt(facts, copy.stage, copy.order, value))
  if (path === undefined) return []
  if (!/[*?[\\]/.test(path)) return hasFile(context, path) ? [path] : []
  const pattern = parseGlob(path)
  return pattern === undefined ? [] : context.files.filter(pattern.matches)
}
