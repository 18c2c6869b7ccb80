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

/** The rule that goes by this id or alias; upper and lower case, blanks and dashes are the same. */
export function findRule(rules: readonly Rule[], name: string): Rule | undefined {
  const index = indexRules(rules)
  for (const key of spellingsOf(name)) {
    const rule = index.get(key)
    if (rule !== undefined) return rule
  }
  return undefined
}

/** The id or alias of the rule that the name stands for, written as the rule writes it. */
export function nameIn({ id, aliases }: Rule, name: string): string | undefined {
  const spellings = spellingsOf(name)
  return [id, ...aliases].find((known) => spellings.includes(foldName(known)))
}

/** The name that was probably meant, written as the rule writes it. */
export function nearestRule(rules: readonly Rule[], name: string): string | undefined {
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
  return [...new Set([foldName(name), foldName(part), ...numbered])]
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

const indexRules = remember((rules: readonly Rule[]) => {
  const names = rules.flatMap((rule) => rule.aliases.map((alias) => [foldName(alias), rule] as const))
  return new Map([...names, ...rules.map((rule) => [foldName(rule.id), rule] as const)])
})
