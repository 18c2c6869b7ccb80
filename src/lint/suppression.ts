// What an ignore comment of any dialect comes down to: names, and the lines they are silent on.
import type { Finding } from './finding.ts'
import type { OwnIgnore } from './ignore-use.ts'
import { isKnownTo, type Peer } from './peers.ts'
import { remember } from './remember.ts'
import { foldName, spellingsOf } from './rule-names.ts'

export type Suppression = {
  /** Rule ids or aliases as written; one that ends in `*` stands for all that begin so. */
  readonly names: readonly string[]
  /** Names count as written, and only for the id a finding goes by. */
  readonly exact?: boolean
  /** Also every finding, or every one that a peer has a name for. */
  readonly everything?: Peer | 'all' | undefined
  /** Names that stay heard all the same. */
  readonly except?: readonly string[]
  /** First and last line on which findings start; the whole file without. */
  readonly lines?: readonly [number, number]
  /** The comment of our own form that it comes from. */
  readonly origin?: OwnIgnore
}

/** For each comment of our own form, the names in it that silenced something. */
export type Silenced = ReadonlyMap<OwnIgnore, ReadonlySet<string>>

/** The findings that no suppression covers, and what those of our own form were good for. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { readonly heard: readonly Finding[]; readonly silenced: Silenced } {
  const silenced = new Map<OwnIgnore, Set<string>>()
  if (suppressions.length === 0) return { heard: findings, silenced }
  const reaching = indexByLine(suppressions)
  const heard = findings.filter((finding) => {
    let isCovered = false
    // all of them are asked, so that of two comments for one finding none looks useless
    for (const suppression of reaching(finding.line)) {
      const names = namesCovering(suppression, finding)
      if (names.length === 0) continue
      isCovered = true
      if (suppression.origin !== undefined) note(silenced, suppression.origin, names)
    }
    return !isCovered
  })
  return { heard, silenced }
}

function note(silenced: Map<OwnIgnore, Set<string>>, origin: OwnIgnore, names: readonly string[]): void {
  const known = silenced.get(origin) ?? new Set()
  for (const name of names) known.add(name)
  silenced.set(origin, known)
}

/** A suppression for more lines than this is asked about every finding. */
const MOST_LINES = 50

/** The suppressions that may be for a line. */
function indexByLine(suppressions: readonly Suppression[]): (line: number) => readonly Suppression[] {
  const wide: Suppression[] = []
  const narrow = new Map<number, Suppression[]>()
  for (const suppression of suppressions) {
    const [first, last] = suppression.lines ?? [1, Number.POSITIVE_INFINITY]
    if (last - first >= MOST_LINES) wide.push(suppression)
    else
      for (let line = first; line <= last; line++)
        narrow.set(line, [...(narrow.get(line) ?? []), suppression])
  }
  return (line) => [...wide, ...(narrow.get(line) ?? [])]
}

/** The names of a suppression that silence the finding; `*` when it is for all of them. */
function namesCovering(suppression: Suppression, { rule, aliases, line }: Finding): readonly string[] {
  const { names, exact = false, everything, except = [], lines } = suppression
  const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY]
  if (line < first || line > last) return []
  const own = [rule, ...aliases]
  const folded = own.map(foldName)
  if (except.some((name) => isOneOf(folded, name))) return []
  const all = everything === 'all' || (everything !== undefined && isKnownTo(everything, own))
  const named = exact ? names.filter((name) => name === rule) : namesFor(suppression, folded)
  return all ? [...named, '*'] : named
}

function namesFor(suppression: Suppression, folded: readonly string[]): readonly string[] {
  const { bySpelling, wild } = readNames(suppression)
  return [
    ...folded.flatMap((id) => bySpelling.get(id) ?? []),
    ...wild.filter((name) => isOneOf(folded, name)),
  ]
}

/** The names by each of their spellings, and those that end in `*`. */
const readNames = remember(({ names }: Suppression) => {
  const bySpelling = new Map<string, string[]>()
  const [wild, plain] = [names.filter(isWild), names.filter((name) => !isWild(name))]
  for (const name of plain)
    for (const spelling of spellingsOf(name))
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), name])
  return { bySpelling, wild }
})

function isWild(name: string): boolean {
  return name.endsWith('*')
}

function isOneOf(folded: readonly string[], name: string): boolean {
  if (isWild(name)) return folded.some((id) => id.startsWith(foldName(name)))
  return spellingsOf(name).some((spelling) => folded.includes(spelling))
}
