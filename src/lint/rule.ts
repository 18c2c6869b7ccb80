// What a rule is: its own documentation, examples that run as tests, and a check that yields reports.
import type { Range } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import type { Fix, Severity } from './finding.ts'
import type { Options } from './options.ts'

export type Category =
  | 'process'
  | 'packages'
  | 'security'
  | 'cache'
  | 'correctness'
  | 'layers'
  | 'reproducibility'
  | 'metadata'
  | 'style'

/** What a check yields; `severity` overrides the rule's own for a milder or graver case. */
export type Report = {
  readonly range: Range
  readonly message: string
  readonly severity?: Severity
  readonly fix?: Fix
}

/** Files of the build context of an example: paths alone, or paths with their text. */
export type ExampleContext = readonly string[] | Readonly<Record<string, string>>

/** In `bad`, «these marks» enclose each range that must be reported; `fixed` is `bad` after all fixes of the rule. */
export type Example =
  | {
      readonly bad: string
      readonly fixed?: string
      readonly because?: string
      readonly context?: ExampleContext
      readonly options?: Options
    }
  | {
      readonly good: string
      readonly because: string
      readonly context?: ExampleContext
      readonly options?: Options
    }

export type Rule = {
  /** Kebab-case; also the file's name. */
  readonly id: string
  /** The peers' ids for the same concern. */
  readonly aliases: readonly string[]
  /** The version that brought the rule. */
  readonly since: string
  /** Imperative, one line, ends with a full stop. */
  readonly summary: string
  readonly category: Category
  readonly severity: Severity
  /** `off`: exists, and is silent until a configuration or preset turns it on. */
  readonly default?: 'off'
  /** `ignores`: asked when the other rules have spoken, with `facts.ignores` filled in. */
  readonly phase?: 'ignores'
  /** How often a report is right. */
  readonly confidence: 'high' | 'medium'
  /** `safe`: at least one case is fixed by --fix; `suggested`: fixes need a person's yes. */
  readonly fix: 'none' | 'suggested' | 'safe'
  /** What else a fix changes, when it is not nothing. */
  readonly fixEffect?: string
  /** Markdown, one or more paragraphs. */
  readonly why: string
  readonly references: readonly string[]
  readonly examples: readonly Example[]
  /** Reads the facts, touches nothing, yields reports in any order. */
  readonly check: (facts: Facts) => Iterable<Report>
}

/** Declares a rule; there for the types. */
export function defineRule(rule: Rule): Rule {
  return rule
}
