// Dockerfile text → findings: parse, facts, rules, drop ignored, deduplicate, sort.
import { parseDockerfile } from '../dockerfile/parse.ts'
import { deriveStages } from '../dockerfile/stages.ts'
import type { Diagnostic } from '../dockerfile/syntax.ts'
import { deriveFacts, type FactsInput } from './derive-facts.ts'
import { readSuppressions } from './directives.ts'
import type { Finding, Severity } from './finding.ts'
import { createLocator } from './position.ts'
import type { Report, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { isSuppressed } from './suppression.ts'

/** What a project changes about the rules. */
export type Settings = {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
}

export type LintInput = FactsInput & {
  readonly text: string
  readonly settings?: Settings | undefined
  /** The rules to run; all of them when not given. */
  readonly rules?: readonly Rule[] | undefined
}

/** Everything there is to say about one Dockerfile, in the order of the text. Never throws. */
export function lintDockerfile(input: LintInput): readonly Finding[] {
  const file = parseDockerfile(input.text)
  const locate = createLocator(input.text)
  const graph = deriveStages(file, { buildArgs: input.buildArgs ?? {}, target: input.target })
  const facts = deriveFacts(file, graph, input)
  const findings = (input.rules ?? allRules).flatMap((rule) => {
    const wanted = settingFor(rule, input.settings)
    // rules named one by one run whatever their default is
    const silent = wanted === undefined && input.rules === undefined && rule.default === 'off'
    if (silent || wanted === 'off') return []
    return [...rule.check(facts)].map((report) => buildFinding(rule, report, locate, wanted))
  })
  const refused = [...file.diagnostics, ...(input.buildArgsComplete ? graph.diagnostics : [])]
  const suppressions = readSuppressions(file)
  const heard = findings.filter((finding) => !isSuppressed(finding, suppressions))
  // what the rule says of them comes first, as it may bring a fix
  return sortFindings(dropDuplicates([...heard, ...syntaxFindings(refused, locate)]))
}

function settingFor({ id, aliases }: Rule, settings: Settings = {}): Severity | 'off' | undefined {
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
