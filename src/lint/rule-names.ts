// A rule's name in any spelling its users know → the rule.
import { nearest } from './nearest.ts'
import { remember } from './remember.ts'
import type { Rule } from './rule.ts'

/** Ids of ShellCheck: known, and no rule of ours. */
const STRANGERS = /^SC\d{4}$/i

/** True for what a name may be without there being a rule of that name. */
export function isStranger(name: string): boolean {
  return STRANGERS.test(lastPart(name))
}

/** The rules that go by this id or alias; upper and lower case, blanks and dashes are the same. */
export function findRules(rules: readonly Rule[], name: string): readonly Rule[] {
  const index = indexRules(rules)
  for (const key of spellingsOf(name)) {
    const found = index.get(key)
    if (found !== undefined) return found
  }
  return []
}

/** The ids of the rules a name stands for; what is no rule stands for itself. */
export function idsOf(meant: readonly Rule[], name: string): readonly string[] {
  return meant.length === 0 ? [strangerId(name)] : meant.map(({ id }) => id)
}

/** `SC2086` of `hadolint/sc2086`. */
export function strangerId(name: string): string {
  return isStranger(name) ? lastPart(name).toUpperCase() : name
}

/** The id or alias of the rule that the name stands for, written as the rule writes it. */
export function nameIn({ id, aliases }: Rule, name: string): string | undefined {
  const spellings = spellingsOf(name)
  return [id, ...aliases].find((known) => spellings.includes(foldName(known)))
}

/** The name that was probably meant, written as the rule writes it. */
function nearestRule(rules: readonly Rule[], name: string): string | undefined {
  return nearest(
    name,
    rules.flatMap(({ id, aliases }) => [id, ...aliases]),
  )
}

/** One sentence about a name that no rule has. */
export function describeUnknown(rules: readonly Rule[], name: string): string {
  const meant = nearestRule(rules, name)
  const advice = meant === undefined ? 'layersmith rules lists them all.' : `Did you mean ${meant}?`
  return `There is no rule "${name}". ${advice}`
}

/** Forms under which a name is looked up, the most exact first: peers write namespaces and prefixes. */
export function spellingsOf(name: string): readonly string[] {
  const part = lastPart(name)
  const trivy = /^(?:AVD-)?DS-?(\d{3,4})$/i.exec(part)?.[1]
  const numbered = trivy === undefined ? [] : [`ds-${trivy.padStart(4, '0')}`]
  const inner = name.slice(name.indexOf('/') + 1)
  return [...new Set([foldName(name), foldName(inner), foldName(part), ...numbered])]
}

/** Lower case, with one dash for everything between letters and digits. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
}

/** `hadolint/DL3006` and `dockerfile.security.missing-user` end in the name itself. */
function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1)
}

/** An id is one rule's own, whatever others have as an alias. */
const indexRules = remember((rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> => {
  const index = new Map<string, readonly Rule[]>()
  for (const rule of rules)
    for (const key of new Set(rule.aliases.map(foldName))) index.set(key, [...(index.get(key) ?? []), rule])
  for (const rule of rules) index.set(foldName(rule.id), [rule])
  return index
})
