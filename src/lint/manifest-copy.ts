// Manifests and the broad copy that brings them → COPY lines that bring only them, to the same places.
import { type CopiedFolder, copiedFiles } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { filesUnder } from './context-tree.ts'
import type { Facts } from './facts.ts'
import { resolvePath } from './image-path.ts'

export type ManifestCopy = {
  readonly facts: Facts
  readonly context: ContextListing
  readonly copied: CopiedFolder
  /** Context paths below the copied folder. */
  readonly files: readonly string[]
}

/** More than these are no longer readable; `COPY --parents` is for a person to decide. */
const MOST_LINES = 8

/** The lines, each with its line break; empty when all files are there already, undefined when it cannot be said. */
export function renderManifestCopy(request: ManifestCopy): string | undefined {
  const { facts, copied, files } = request
  const { instruction, destination } = copied.copy
  if (destination === undefined || copied.flattened || instruction.heredocs.length > 0) return undefined
  if (instruction.flags.some(({ name }) => !['chown', 'chmod', 'link'].includes(name))) return undefined
  const present = presentFiles(request)
  const wanted = files.filter((file) => !present.has(file))
  if (wanted.some((file) => /[$*?[\]\\"'`<]/.test(file) || /[\p{Cc}]/u.test(file))) return undefined
  const flags = instruction.flags
    .map(({ range }) => `${facts.file.text.slice(range.start, range.end)} `)
    .join('')
  const lines = [...groupByFolder(request, wanted)].map(([folder, sources]) => {
    const words = [...sources, targetText(destination.value, copied.folder, folder)]
    const json = instruction.form === 'json' || words.some((word) => /\s/.test(word))
    const list = json ? `[${words.map((word) => JSON.stringify(word)).join(', ')}]` : words.join(' ')
    return `COPY ${flags}${list}\n`
  })
  return lines.length > MOST_LINES ? undefined : lines.join('')
}

/** Files that an earlier COPY of the stage has already put where the broad one would. */
function presentFiles({ facts, context, copied }: ManifestCopy): ReadonlySet<string> {
  const { stage, order } = copied.copy
  const earlier = facts.copies.filter((other) => other.stage === stage && other.order < order)
  const present = new Set<string>()
  for (const copy of earlier)
    for (const [file, path] of copiedFiles(facts, context, copy))
      if (path === imagePath(copied, file)) present.add(file)
  return present
}

function imagePath({ folder, target }: CopiedFolder, file: string): string {
  return resolvePath(target, folder === '' ? file : file.slice(folder.length + 1))
}

/** One COPY for each folder; a folder that consists of wanted files is copied as a tree. */
function groupByFolder(
  { context, copied }: ManifestCopy,
  files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(files)
  const groups = new Map<string, string[]>()
  const trees = new Set<string>()
  for (const file of files) {
    const parents = parentFolders(file, copied.folder)
    const whole = parents.find((folder) => {
      const all = filesUnder(context, folder)
      return all.length > 1 && all.every((other) => wanted.has(other))
    })
    if (whole !== undefined) trees.add(whole)
    else
      groups.set(parents.at(-1) ?? copied.folder, [
        ...(groups.get(parents.at(-1) ?? copied.folder) ?? []),
        file,
      ])
  }
  for (const tree of trees) groups.set(`${tree}/`, [tree])
  return groups
}

/** The folders between the copied one and the file, outermost first. */
function parentFolders(file: string, root: string): readonly string[] {
  const skip = root === '' ? 0 : root.split('/').length
  const parts = file.split('/').slice(0, -1)
  return parts.slice(skip).map((_, index) => parts.slice(0, skip + index + 1).join('/'))
}

function targetText(written: string, root: string, folder: string): string {
  const below = folder.replace(/\/$/, '').slice(root === '' ? 0 : root.length + 1)
  const base = written === '' || written === '.' ? './' : written
  const open = base.endsWith('/') ? base : `${base}/`
  return below === '' ? open : `${open}${below}/`
}
