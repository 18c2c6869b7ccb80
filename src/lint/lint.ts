// Dockerfile text → findings: parse, facts, rules, drop ignored, deduplicate, sort.
import { parseDockerfile } from '../dockerfile/parse.ts'
import { deriveStages } from '../dockerfile/stages.ts'
import type { Diagnostic } from '../dockerfile/syntax.ts'
import { deriveFacts, type FactsInput } from './derive-facts.ts'
import { readSuppressions } from './directives.ts'
import type { Facts } from './facts.ts'
import type { Finding, Severity } from './finding.ts'
import { findUselessIgnores } from './ignore-use.ts'
import type { Options } from './options.ts'
import { createLocator } from './position.ts'
import type { Report, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { applySuppressions } from './suppression.ts'

/** What a project changes about the rules. */
export type Settings = {
  /** By id or alias; `on` runs the rule with its own severity. */
  readonly rules?: Readonly<Record<string, Severity | 'off' | 'on'>>
  /** What single rules are told beyond the options of all, by id. */
  readonly ruleOptions?: Readonly<Record<string, Options>>
  /** False: comments of the file silence nothing. */
  readonly inlineIgnores?: boolean
}

export type LintInput = FactsInput & {
  readonly text: string
  readonly settings?: Settings | undefined
  /** The rules to run; all of them when not given. */
  readonly rules?: readonly Rule[] | undefined
  /** The day of the run, `2026-12-31`; ignores that end before it are void. */
  readonly today?: string | undefined
}

/** Everything there is to say about one Dockerfile, in the order of the text. Never throws. */
export function lintDockerfile(input: LintInput): readonly Finding[] {
  const file = parseDockerfile(input.text)
  const locate = createLocator(input.text)
  const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target })
  const facts = deriveFacts(file, graph, input)
  const refused = [...file.diagnostics, ...(input.buildArgsComplete ? graph.diagnostics : [])]
  const syntax = syntaxFindings(refused, locate)
  const chosen = (input.rules ?? allRules).filter((rule) => isWanted(rule, input))
  const run = (rules: readonly Rule[], known: Facts) =>
    rules.flatMap((rule) => runRule(rule, known, { locate, settings: input.settings }))
  const findings = run(
    chosen.filter(({ phase }) => phase === undefined),
    facts,
  )
  const suppressions = input.settings?.inlineIgnores === false ? [] : readSuppressions(file, input.today)
  const { heard, silenced } = applySuppressions(findings, suppressions)
  const ran = { known: allRules, ids: new Set(chosen.map(({ id }) => id)), input, broken: syntax.length > 0 }
  const ignores = findUselessIgnores(
    suppressions.flatMap(({ origin }) => origin ?? []),
    silenced,
    ran,
  )
  const last = ignores.length === 0 ? [] : chosen.filter(({ phase }) => phase === 'ignores')
  const late = applySuppressions(run(last, { ...facts, ignores }), suppressions).heard
  // what the rule says of the syntax comes first, as it may bring a fix
  return sortFindings(dropDuplicates([...heard, ...late, ...syntax]))
}

function isWanted(rule: Rule, { rules, settings }: LintInput): boolean {
  const wanted = settingFor(rule, settings)
  // rules named one by one run whatever their default is
  return wanted === undefined ? rules !== undefined || rule.default !== 'off' : wanted !== 'off'
}

type Run = { readonly locate: Locate; readonly settings: Settings | undefined }

function runRule(rule: Rule, facts: Facts, { locate, settings }: Run): readonly Finding[] {
  const wanted = settingFor(rule, settings)
  const severity = wanted === 'on' || wanted === 'off' ? undefined : wanted
  const told = settings?.ruleOptions?.[rule.id]
  const known = told === undefined ? facts : { ...facts, options: { ...facts.options, ...told } }
  return [...rule.check(known)].map((report) => buildFinding(rule, report, locate, severity))
}

function settingFor({ id, aliases }: Rule, settings: Settings = {}): Severity | 'off' | 'on' | undefined {
  const { rules = {} } = settings
  // what the engine refuses cannot be made milder
  if (id === 'syntax') return undefined
  const key = [id, ...aliases].find((name) => Object.hasOwn(rules, name))
  return key === undefined ? undefined : rules[key]
}

type Locate = ReturnType<typeof createLocator>

function buildFinding(rule: Rule, report: Report, locate: Locate, wanted: Severity | undefined): Finding {
  const { range, message, fix } = report
  return {
    rule: rule.id,
    aliases: rule.aliases,
    severity: wanted ?? report.severity ?? rule.severity,
    message,
    range,
    ...locate(range),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** What the front end refuses; no comment can silence it. */
function syntaxFindings(diagnostics: readonly Diagnostic[], locate: Locate): readonly Finding[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.map(({ message, range }) => ({
    rule: 'syntax',
    aliases: ['DL1000'],
    severity: 'error',
    message,
    range,
    ...locate(range),
  }))
}

function dropDuplicates(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ rule, range, message }: Finding) => JSON.stringify([rule, range.start, range.end, message])
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse()
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      a.range.start - b.range.start ||
      a.range.end - b.range.end ||
      (a.rule < b.rule ? -1 : +(a.rule > b.rule)),
  )
}
