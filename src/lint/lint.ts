// Dockerfile text → findings: parse, facts, rules, drop ignored, deduplicate, sort.
import { parseDockerfile } from '../dockerfile/parse.ts'
import { deriveStages, type StageGraph } from '../dockerfile/stages.ts'
import type { Diagnostic, Dockerfile } from '../dockerfile/syntax.ts'
import { withCheckArgument } from './buildkit/check-options.ts'
import { deriveFacts, type FactsInput } from './derive-facts.ts'
import { readSuppressions } from './directives.ts'
import type { Facts } from './facts.ts'
import type { Finding, Severity } from './finding.ts'
import { findRefusal } from './hadolint/refusal.ts'
import { findUselessIgnores } from './ignore-use.ts'
import { dropToldRefusals, mergeConcerns } from './one-concern.ts'
import type { Options } from './options.ts'
import { createLocator } from './position.ts'
import { type Preset, peerOf } from './presets.ts'
import type { Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { isWanted, runRule } from './run-rules.ts'
import { isShellJudged } from './shell/questions.ts'
import { applySuppressions } from './suppression.ts'
import { wakeRules } from './wake.ts'

/** What a project changes about the rules. */
export type Settings = {
  readonly preset?: Preset | undefined
  /** By id or alias; `on` runs the rule with its own severity. */
  readonly rules?: Readonly<Record<string, Severity | 'off' | 'on'>>
  /** The same by the name under which it was said: a peer has several ids for some of our rules. */
  readonly codes?: Readonly<Record<string, Severity | 'off' | 'on'>>
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
  const { rules: named, today } = input
  const settings = wakeRules(allRules, input.settings ?? {}, input.options)
  const parsed = parseDockerfile(input.text)
  const file = settings.preset === 'buildkit' ? withCheckArgument(parsed, input.buildArgs) : parsed
  const locate = createLocator(input.text)
  const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target })
  const refused = refusals(file, graph, input)
  const syntax = syntaxFindings(refused, locate)
  // hadolint says nothing else of a file that it cannot read
  if (settings.preset === 'hadolint' && syntax.length > 0)
    return syntax.map((finding) => ({ ...finding, rule: 'DL1000', ours: 'syntax' }))
  const facts = deriveFacts(file, graph, input)
  const chosen = (named ?? allRules).filter((rule) => isWanted(rule, settings, named !== undefined))
  const run = (rules: readonly Rule[], known: Facts) =>
    rules.flatMap((rule) => runRule(rule, known, { locate, settings }))
  const own = peerOf(settings.preset) === undefined
  // what a peer says of comments does not depend on what they do
  const findings = run(
    chosen.filter(({ phase }) => phase === undefined || !own),
    facts,
  )
  const suppressions =
    settings.inlineIgnores === false ? [] : readSuppressions(file, today, peerOf(settings.preset))
  const told = own ? mergeConcerns(findings) : findings
  const { heard, silenced } = applySuppressions(told, suppressions)
  const ran = {
    known: allRules,
    ids: new Set(chosen.map(({ id }) => id)),
    input,
    settings,
    broken: syntax.length > 0,
    shell: isShellJudged(facts, peerOf(settings.preset)),
  }
  const ignores = findUselessIgnores(
    suppressions.flatMap(({ origin }) => origin ?? []),
    silenced,
    ran,
  )
  const last = ignores.length === 0 || !own ? [] : chosen.filter(({ phase }) => phase === 'ignores')
  const late = applySuppressions(run(last, { ...facts, ignores }), suppressions).heard
  // what the rule says of the syntax comes first, as it may bring a fix
  const all = dropDuplicates([...heard, ...late, ...syntax])
  return sortFindings(own ? dropToldRefusals(all) : all)
}

function refusals(file: Dockerfile, graph: StageGraph, input: LintInput): readonly Diagnostic[] {
  if (input.settings?.preset === 'hadolint') return [findRefusal(file) ?? []].flat()
  return [...file.diagnostics, ...(input.buildArgsComplete ? graph.diagnostics : [])]
}

type Locate = ReturnType<typeof createLocator>

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
  const keyOf = ({ rule, range, message }: Finding) => `${rule} ${range.start} ${range.end} ${message}`
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
