// An install step and the copies before it → the manifests it reads that the context has and no copy brings.

import { placesAbove } from './above.ts'
import { type CopiedFolder, contextPathOf, copiedFiles, copiedFolders } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { hasPath } from './context-tree.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'
import { pathBelow, programFolder, resolvePath } from './image-path.ts'
import type { Install } from './install-step.ts'
import { findManifests } from './manifest-set.ts'

type Step = { readonly run: RunFacts; readonly install: Install }
/** `copy` brings the main manifest to where the install works; `missing` are context paths. */
export type Gap = {
  readonly copy: CopyFacts
  readonly copied: CopiedFolder
  readonly missing: readonly string[]
}

/** Without these an install does something else, or fails. */
const NEEDED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|\.yarnrc\.yml|pnpm-lock\.yaml|pnpm-workspace\.yaml|\.pnpmfile\.cjs|bun\.lockb?|go\.sum|go\.work(?:\.sum)?|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Gemfile\.lock|composer\.lock|mix\.lock|pubspec\.lock|package\.json|[^/]*(?:requirements|constraints)[^/]*\.(?:txt|in)|requirements\/[^/]+\.txt)$|(?:^|\/)\.yarn\/(?:releases|plugins|patches)\//

/** Undefined when nothing is missing, or the manifests come another way. */
export function findGap(facts: Facts, context: ContextListing, { run, install }: Step): Gap | undefined {
  const folder = programFolder(facts, run, install.program)
  if (folder === undefined || install.arguments.options.has('--no-package-lock')) return undefined
  const copies = placesAbove(facts, facts.copies, run).filter((copy) => !copy.onbuild)
  // A tree that is copied to the folder brings all there is.
  const whole = copies.some((copy) =>
    copiedFolders(facts, copy).some(({ target }) => pathBelow(target, folder) !== undefined),
  )
  for (const copy of whole ? [] : copies) {
    const copied = manifestFolder(facts, context, copy, { install, folder })
    if (copied === undefined) continue
    const set = findManifests({ install, folder, copied, context })
    if (set === undefined) continue
    const missing = set.files.filter(
      (file) => NEEDED.test(file) && !copies.some(brings(facts, context, imagePath(copied, file))),
    )
    return missing.length === 0 ? undefined : { copy, copied, missing }
  }
  return undefined
}

/** The folder of the context whose main manifest a COPY puts where the install works. */
function manifestFolder(
  facts: Facts,
  context: ContextListing,
  copy: CopyFacts,
  { install, folder }: { readonly install: Install; readonly folder: string },
): CopiedFolder | undefined {
  const named = install.files.map(({ value }) => resolvePath(folder, value))
  for (const [file, path] of copiedFiles(facts, context, copy)) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const main = named.length > 0 ? named.includes(path) : install.ecosystem.key.includes(name)
    if (!main || !path.endsWith(`/${name}`) || !file.endsWith(name)) continue
    const at = named.length > 0 ? path.slice(0, path.lastIndexOf('/')) || '/' : folder
    if (pathBelow(at, path) !== name) continue
    return {
      copy,
      folder: file.slice(0, Math.max(0, file.length - name.length - 1)),
      target: at,
      flattened: false,
    }
  }
  return undefined
}

function imagePath({ folder, target }: CopiedFolder, file: string): string {
  return resolvePath(target, folder === '' ? file : file.slice(folder.length + 1))
}

function brings(facts: Facts, context: ContextListing, path: string): (copy: CopyFacts) => boolean {
  return (copy) => {
    // What another stage or an image brings is not known.
    if (copy.from.kind !== 'context') return path.startsWith(`${copyRoot(copy)}/`)
    if ([...copiedFiles(facts, context, copy).values()].includes(path)) return true
    return copiedFolders(facts, copy).some((copied) => {
      const source = contextPathOf(copied, path)
      return source !== undefined && hasPath(context, source)
    })
  }
}

function copyRoot({ destination }: CopyFacts): string {
  return (destination?.value ?? '').replace(/\/+$/, '')
}
