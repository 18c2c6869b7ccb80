// An install step and the build context → the files the step may read, and what speaks against knowing them all.
import { type CopiedFolder, contextPathOf } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { filesUnder, hasMatch, hasPath, joinContextPath, matchFiles } from './context-tree.ts'
import type { Hazard } from './ecosystems.ts'
import { pathBelow, resolvePath } from './image-path.ts'
import type { Install } from './install-step.ts'

export type ManifestSet = {
  /** The folder the step works in, as a path of the context. */
  readonly folder: string
  /** Context paths, sorted as the table has them. */
  readonly files: readonly string[]
  /** Files the step names that the context does not have. */
  readonly missing: readonly string[]
  /** Why the step may read or change more than the set; empty when nothing speaks against it. */
  readonly doubts: readonly string[]
}

export type InstallPlace = {
  readonly install: Install
  /** Absolute working folder in the image. */
  readonly folder: string
  readonly copied: CopiedFolder
  readonly context: ContextListing
}

/** The manifest set as it arrives through a copied folder; undefined when there is none or nothing to download. */
export function findManifests(place: InstallPlace): ManifestSet | undefined {
  const { install, context, copied } = place
  const folder = contextPathOf(copied, installFolder(place))
  if (folder === undefined) return undefined
  const { key, manifests, vendored = [] } = install.ecosystem
  const named = findNamed(place)
  if (named.undefinedPlace) return undefined
  const keyed = key.length === 0 ? named.files : matchFiles(context, folder, key)
  if (keyed.length === 0 && named.missing.length === 0) return undefined
  if (hasMatch(context, folder, vendored)) return undefined
  const workspace = findMembers(place, folder, keyed)
  const files = [...new Set([...inTableOrder(context, folder, manifests), ...named.files, ...workspace])]
  const set = { folder, files, missing: named.missing }
  return { ...set, doubts: findDoubts(place, set, workspace.length > keyed.length) }
}

/** The folder the step works in, its own option for that included. */
function installFolder({ install, folder }: InstallPlace): string {
  if (install.folder === undefined) return folder
  const target = resolvePath(folder, install.folder.value)
  return /\.(xml|toml)$/.test(target) ? target.slice(0, target.lastIndexOf('/')) || '/' : target
}

function inTableOrder(context: ContextListing, folder: string, globs: readonly string[]): readonly string[] {
  return globs.flatMap((glob) => matchFiles(context, folder, [glob]))
}

type Named = { readonly files: string[]; readonly missing: string[]; undefinedPlace: boolean }

/** The files named by options, and the requirement files these include. */
function findNamed({ install, context, copied, folder }: InstallPlace): Named {
  const named: Named = { files: [], missing: [], undefinedPlace: false }
  const queue = install.files.map(({ value }) => resolvePath(folder, value))
  const remote = (path: string): boolean => /^https?:/.test(path)
  if (install.files.some(({ value, literal }) => !literal || remote(value))) named.undefinedPlace = true
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const source = contextPathOf(copied, path)
    if (source === undefined) named.undefinedPlace = true
    if (source === undefined || named.files.includes(source)) continue
    const found = filesUnder(context, source)
    if (found.length === 0) named.missing.push(source)
    named.files.push(...found)
    const text = context.texts?.[source]
    const parent = path.slice(0, path.lastIndexOf('/')) || '/'
    for (const [, included] of (text ?? '').matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/gm))
      if (included !== undefined && !remote(included)) queue.push(resolvePath(parent, included))
  }
  return named
}

function findMembers(
  { install, context }: InstallPlace,
  folder: string,
  keyed: readonly string[],
): readonly string[] {
  const { members = [], workspace } = install.ecosystem
  const roots = [...keyed, joinContextPath(folder, 'pnpm-workspace.yaml'), joinContextPath(folder, 'go.work')]
  const settings = [
    joinContextPath(folder, 'settings.gradle'),
    joinContextPath(folder, 'settings.gradle.kts'),
  ]
  const texts = [...roots, ...settings].map((path) => context.texts?.[path] ?? '')
  return workspace !== undefined && texts.some((text) => workspace.test(text))
    ? matchFiles(context, folder, members).filter((file) => !/(^|\/)(node_modules|vendor)\//.test(file))
    : []
}

type Found = Pick<ManifestSet, 'folder' | 'files' | 'missing'>

function findDoubts(place: InstallPlace, set: Found, workspace: boolean): readonly string[] {
  const { install, context, copied } = place
  const { ecosystem } = install
  const { triggers = [], outputs = [], locks = [], hazards = [], scripted } = ecosystem
  const doubts = hazards.flatMap((hazard) => hazardDoubts(hazard, place, set.files))
  if (set.missing.length > 0) doubts.push(`${set.missing.join(', ')} is not in the build context`)
  if (workspace) doubts.push('the members of the workspace may bring more to the install')
  if (scripted) doubts.push(`the manifests of ${ecosystem.id} are programs that may read other files`)
  for (const path of matchFiles(context, set.folder, triggers))
    doubts.push(`${path} takes part in the install`)
  if (hasMatch(context, set.folder, outputs))
    doubts.push(
      `the build context holds what the install writes (${outputs.join(', ')}): add it to .dockerignore`,
    )
  if (!install.frozen && matchFiles(context, set.folder, locks).length > 0)
    doubts.push(`${install.label} may rewrite the lock file, and the later COPY would put the old one back`)
  if (context.truncated) doubts.push('the build context has more files than were looked at')
  if (copied.flattened) doubts.push('`*` flattens the folders it copies')
  const odd = oddWord(place, set.files)
  return odd === undefined ? doubts : [...doubts, `${install.label} names ${odd}`]
}

function hazardDoubts(
  hazard: Hazard,
  { install, context }: InstallPlace,
  files: readonly string[],
): string[] {
  if (hazard.unless?.some((option) => install.arguments.options.has(option))) return []
  const suspects = files.filter((file) => hazard.file.test(file) && !/\.(whl|gz|zip)$/.test(file))
  const unread = suspects.find((file) => context.texts?.[file] === undefined)
  if (unread !== undefined) return [`${unread} was not read`]
  return suspects.some((file) => hazard.text.test(context.texts?.[file] ?? '')) ? [hazard.reason] : []
}

/** A word that is not known, or that names a file of the context outside the set. */
function oddWord(
  { install, context, copied, folder }: InstallPlace,
  files: readonly string[],
): string | undefined {
  const known = new Set([...install.files, install.folder])
  const { values, operands: all } = install.arguments
  const skipped = all.filter((word) => !install.operands.includes(word))
  const words = [...values.map(({ word }) => word), ...all].filter(
    (word) => !known.has(word) && !skipped.includes(word),
  )
  return words.find(({ value, literal }) => {
    if (!literal) return true
    if (pathBelow(copied.target, resolvePath(folder, value)) === undefined) return false
    const source = contextPathOf(copied, resolvePath(folder, value))
    return source !== undefined && value !== '.' && !files.includes(source) && hasPath(context, source)
  })?.value
}
