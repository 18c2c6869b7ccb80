// COPY and ADD → those that hadolint finds fault with.
import { dropQuotes } from './quotes.ts'
import type { Step } from './seen.ts'

const ARCHIVE = /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/

/** Whether a name ends like that of an archive hadolint knows; zip is none. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(dropQuotes(path))
}

/** ADD with a source that is neither an archive nor an address. */
export function isPlainAdd({ seen }: Step): boolean {
  if (seen.kind !== 'add') return false
  return !seen.sources.every((source) => isArchiveName(source) || /^https?:\/\//.test(dropQuotes(source)))
}

/** COPY of several sources to what does not end with a slash. */
export function isCopyToFile({ seen }: Step): boolean {
  return seen.kind === 'copy' && seen.sources.length > 1 && !dropQuotes(seen.target).endsWith('/')
}

/** COPY --from a name that is no stage above and has no colon. */
export function findUnknownSources(steps: readonly Step[]): readonly Step[] {
  const aliases = new Set<string>()
  let count = 0
  return steps.filter(({ seen }) => {
    if (seen.kind === 'from') {
      count++
      if (seen.alias !== undefined) aliases.add(seen.alias)
    }
    const from = seen.kind === 'copy' ? seen.flags.get('from') : undefined
    if (from === undefined || dropQuotes(from).includes(':') || aliases.has(from)) return false
    const number = /^\d+/.exec(from)?.[0]
    return number === undefined || Number(number) >= count
  })
}

/** COPY --from the name of the stage it stands in. */
export function findSelfCopies(steps: readonly Step[]): readonly Step[] {
  let alias: string | undefined
  return steps.filter(({ seen }) => {
    if (seen.kind === 'from') alias = seen.alias
    return seen.kind === 'copy' && alias !== undefined && seen.flags.get('from') === alias
  })
}
