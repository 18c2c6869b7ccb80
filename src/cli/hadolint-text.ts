// What hadolint is told → the text of a configuration of ours that says the same.
import type { Severity } from '../lint/finding.ts'
import type { HadolintAsks } from '../lint/hadolint/config-text.ts'
import { type OptionName, optionsOfRule } from '../lint/option-specs.ts'
import type { Rule } from '../lint/rule.ts'
import { describeUnknown, findRules, isStranger } from '../lint/rule-names.ts'
import { FAIL_ON, type FailOn } from '../lint/threshold.ts'
import { yamlScalar } from './config-text.ts'

export type HadolintRequest = HadolintAsks & { readonly file: string; readonly rules: readonly Rule[] }

/** hadolint's rule that reports its comments; ours are made void instead. */
const BANS_COMMENTS = 'DL1001'

function bansComments({ levels }: HadolintRequest): boolean {
  const last = levels.findLast(({ id }) => id.toUpperCase() === BANS_COMMENTS)
  return last !== undefined && last.level !== 'off'
}

type Named = {
  readonly rule: Rule | undefined
  readonly level: Severity | 'off' | 'on'
  readonly ids: readonly string[]
}

/** The text, and what of it was left out. */
export function describeHadolint(request: HadolintRequest): {
  readonly text: string
  readonly notes: readonly string[]
} {
  const { levels, notes } = nameRules(request)
  const options = describeOptions(request)
  const lines = [
    `# Taken over from ${request.file} by layersmith init --from-hadolint.`,
    'root: true',
    '',
    ...describeThreshold(request),
    ...(request.deaf || bansComments(request)
      ? ['', '# Comments in Dockerfiles silence nothing.', 'no-inline-ignore: true']
      : []),
    ...(levels.size === 0
      ? []
      : ['', 'rules:', ...[...levels].map(([name, named]) => describeLevel(name, named))]),
    ...(options.length === 0 ? [] : ['', 'options:', ...options]),
  ]
  return { text: `${lines.join('\n')}\n`, notes }
}

function nameRules({ file, rules, levels, ...request }: HadolintRequest) {
  const named = new Map<string, Named>()
  const notes: string[] = []
  for (const rule of rules) if (isWanted(rule, request)) named.set(rule.id, { rule, level: 'on', ids: [] })
  for (const { id, line, level } of levels) {
    if (id.toUpperCase() === BANS_COMMENTS) continue
    const meant = findRules(rules, id)
    const known = meant.length > 0 || isStranger(id)
    if (!known) notes.push(`${file}:${line}: ${describeUnknown(rules, id)} It is left out.`)
    for (const rule of meant.length > 0 ? meant : known ? [undefined] : []) {
      const name = rule?.id ?? id.toUpperCase()
      const before = named.get(name)
      const ids = before?.level === level ? before.ids : []
      named.set(name, { rule, level, ids: [...ids, id] })
    }
  }
  return { levels: named, notes }
}

/** hadolint's rules on labels and registries speak as soon as they are told what to look for. */
function isWanted(
  rule: Rule,
  request: Pick<HadolintRequest, 'labels' | 'trusted' | 'strictLabels'>,
): boolean {
  const given: readonly OptionName[] = [
    ...(request.trusted.length > 0 ? (['trustedRegistries'] as const) : []),
    ...(Object.keys(request.labels).length > 0 ? (['labels'] as const) : []),
    ...(request.strictLabels ? (['strictLabels'] as const) : []),
  ]
  const isTheirs = rule.aliases.some((alias) => /^DL\d{4}$/.test(alias))
  return rule.default === 'off' && isTheirs && optionsOfRule(rule).some((name) => given.includes(name))
}

/** One rule of ours may stand for several of theirs; the reader shall know. */
function describeLevel(name: string, { rule, level, ids }: Named): string {
  const others = (rule?.aliases ?? []).filter((alias) => /^DL\d{4}$/.test(alias) && !ids.includes(alias))
  const said = ids.filter((id) => id !== name)
  const also =
    others.length === 0 || ids.length === 0
      ? ''
      : `${said.length > 0 ? '; ' : ''}also stands for ${others.join(', ')}`
  const comment = `${said.join(', ')}${also}`
  return `  ${name}: ${level}${comment === '' ? '' : ` # ${comment}`}`
}

/** "none" and "ignore" are below style in hadolint, so that everything fails. */
function describeThreshold({ threshold, neverFails }: HadolintRequest): readonly string[] {
  if (neverFails) return ['fail-on: never']
  if (threshold === undefined || threshold === '') return ["# hadolint's own default", 'fail-on: info']
  const level: FailOn | undefined = FAIL_ON.find((name) => name === threshold && name !== 'never')
  if (level !== undefined) return [`fail-on: ${level}`]
  return [`# with "${threshold}" hadolint fails for every finding`, 'fail-on: style']
}

function describeOptions({ trusted, labels, strictLabels }: HadolintRequest): readonly string[] {
  const kinds = Object.entries(labels).map(([label, kind]) => `    ${yamlScalar(label)}: ${kind}`)
  return [
    ...(trusted.length === 0
      ? []
      : ['  trusted-registries:', ...trusted.map((name) => `    - ${yamlScalar(name)}`)]),
    ...(kinds.length === 0 ? [] : ['  labels:', ...kinds]),
    ...(strictLabels ? ['  strict-labels: true'] : []),
  ]
}
