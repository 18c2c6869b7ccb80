// COPY of an archive → those whose archive a later RUN unpacks.
import type { Call } from './calls.ts'
import { operandsOf } from './calls.ts'
import { isArchiveName } from './copies.ts'
import { dropQuotes } from './quotes.ts'
import { runOf } from './runs.ts'
import type { SeenFiles, Step } from './seen.ts'

type Archive = { readonly name: string; readonly step: Step }

/** Only the last stage counts. */
export function findUnpacked(steps: readonly Step[]): readonly Step[] {
  const last = steps.findLastIndex(({ seen }) => seen.kind === 'from')
  const archives: Archive[] = []
  const unpacked = new Set<Step>()
  for (const step of steps.slice(last + 1)) {
    const { seen } = step
    if (seen.kind === 'copy' && !seen.flags.has('from'))
      archives.push(...archivesOf(seen).map((name) => ({ name, step })))
    if (seen.kind !== 'run' || archives.length === 0) continue
    const names = new Set(
      runOf(seen)
        .calls.filter(isUnpacking)
        .flatMap((call) => operandsOf(call).map(baseOf)),
    )
    for (const archive of archives) if (names.has(archive.name)) unpacked.add(archive.step)
  }
  return [...unpacked]
}

/** Names by which the archives are known in the image. */
function archivesOf({ sources, target }: SeenFiles): readonly string[] {
  return isArchiveName(target) ? [baseOf(target)] : sources.map(baseOf).filter(isArchiveName)
}

function baseOf(path: string): string {
  return dropQuotes(path).replace(/^.*[/\\]/s, '')
}

const UNPACKERS = new Set([
  ...['unzip', 'gunzip', 'bunzip2', 'unlzma', 'unxz', 'zgz', 'uncompress', 'zcat', 'gzcat'],
])

/** Any option of tar with an x will do. */
function isUnpacking({ name, args }: Call): boolean {
  if (UNPACKERS.has(name)) return true
  return name === 'tar' && args.some((arg) => arg === '--get' || /^-.*x/s.test(arg))
}
