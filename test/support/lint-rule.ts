// One rule on one text with a build context in memory, for the tables of rule tests.
import type { ContextListing } from '../../src/lint/context.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { fixDockerfile } from '../../src/lint/fix-dockerfile.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import type { Rule } from '../../src/lint/rule.ts'

export type RuleCase = {
  /** Lines of the Dockerfile. */
  readonly lines: readonly string[]
  /** Texts of the context by path; undefined for no context. */
  readonly context?: Readonly<Record<string, string>> | undefined
  readonly truncated?: boolean
  readonly path?: string
}

/** What the rule says, briefly: `line severity fix`. */
export function judge(rule: Rule, given: RuleCase): readonly string[] {
  return findingsOf(rule, given).map(
    ({ line, severity, fix }) => `${line} ${severity} ${fix?.kind ?? 'none'}`,
  )
}

/** The findings of one rule. */
export function findingsOf(rule: Rule, given: RuleCase): readonly Finding[] {
  return lintDockerfile(inputOf(rule, given)).filter((finding) => finding.rule === rule.id)
}

/** The lines after all its fixes. */
export function fixedLines(rule: Rule, given: RuleCase, unsafe = true): readonly string[] {
  return fixDockerfile(inputOf(rule, given), { unsafe }).text.trimEnd().split('\n')
}

function inputOf(rule: Rule, { lines, context, truncated = false, path = 'Dockerfile' }: RuleCase) {
  return { text: `${lines.join('\n')}\n`, path, context: listing(context, truncated), rules: [rule] }
}

function listing(texts: RuleCase['context'], truncated: boolean): ContextListing | undefined {
  if (texts === undefined) return undefined
  return { files: Object.keys(texts), truncated, ignoreFile: undefined, texts }
}
