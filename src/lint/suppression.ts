// What an ignore comment of any dialect comes down to: names, and the lines they are silent on.
import type { Finding } from './finding.ts'
import type { OwnIgnore } from './ignore-use.ts'
import { isKnownTo, type Peer } from './peers.ts'
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
  const heard = findings.filter((finding) => {
    // all of them are asked, so that of two comments for one finding none looks useless
    const hits = suppressions.map((suppression) => {
      const names = namesCovering(suppression, finding)
      const { origin } = suppression
      if (origin !== undefined && names.length > 0)
        silenced.set(origin, new Set([...(silenced.get(origin) ?? []), ...names]))
      return names.length > 0
    })
    return !hits.includes(true)
  })
  return { heard, silenced }
}

/** The names of a suppression that silence the finding; `*` when it is for all of them. */
function namesCovering(
  { names, exact = false, everything, except = [], lines }: Suppression,
  { rule, aliases, line }: Finding,
): readonly string[] {
  const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY]
  if (line < first || line > last) return []
  const own = [rule, ...aliases]
  if (except.some((name) => isOneOf(own, name))) return []
  const all = everything === 'all' || (everything !== undefined && isKnownTo(everything, own))
  const named = names.filter((name) => (exact ? name === rule : isOneOf(own, name)))
  return all ? [...named, '*'] : named
}

function isOneOf(own: readonly string[], name: string): boolean {
  const folded = own.map(foldName)
  if (name.endsWith('*')) return folded.some((id) => id.startsWith(foldName(name)))
  return spellingsOf(name).some((spelling) => folded.includes(spelling))
}
