// What a rule is: its own documentation, examples that run as tests, and a check that yields reports.
import type { Range } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import type { Fix, Severity } from './finding.ts'
import type { DeclaredEffect } from './fix-effect.ts'
import type { Options } from './options.ts'
import type { PeerPreset } from './presets.ts'

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
  /** What it is about, when that stands elsewhere: others that say the same of it are left out. */
  readonly about?: Range
  /** The id it goes by, where the rule speaks for another linter. */
  readonly code?: string
  /** Silent until its own id is turned on. */
  readonly quiet?: boolean
}

/** What the second check of a rule yields: the same concern as a peer sees it. */
export type PeerReport = Report & {
  /** The peer's id. */
  readonly code: string
  /** The file itself turns the check on. */
  readonly wanted?: boolean
}

/** A rule as a peer has it; agreeing with the peer goes before being right. */
export type PeerCheck = {
  /** The peer's ids with the severity it gives them. */
  readonly codes: Readonly<Record<string, Severity>>
  /** Ids among them that the peer does not run by default. */
  readonly off?: readonly string[]
  /** Only what starts on the right line counts: the peers print lines. */
  readonly check: (facts: Facts) => Iterable<PeerReport>
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
      /** It is about the check for this preset. */
      readonly preset?: PeerPreset
    }
  | {
      readonly good: string
      readonly because: string
      readonly context?: ExampleContext
      readonly options?: Options
      readonly preset?: PeerPreset
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
  /** Ids of another linter that its reports go by; each can be set for itself. */
  readonly speaksFor?: RegExp
  /** How often a report is right. */
  readonly confidence: 'high' | 'medium'
  /** `safe`: at least one case is fixed by --fix; `suggested`: fixes need a person's yes. */
  readonly fix: 'none' | 'suggested' | 'safe'
  /** What a safe fix changes in the image, and nothing else; every rule with safe fixes declares it. */
  readonly effect?: DeclaredEffect
  /** What is to be said about a fix beside that. */
  readonly fixEffect?: string
  /** Markdown, one or more paragraphs. */
  readonly why: string
  readonly references: readonly string[]
  readonly examples: readonly Example[]
  /** Reads the facts, touches nothing, yields reports in any order. */
  readonly check: (facts: Facts) => Iterable<Report>
  /** What runs instead under the preset of a peer; a rule without one is silent there. */
  readonly checks?: Readonly<Partial<Record<PeerPreset, PeerCheck>>>
}

/** Declares a rule; there for the types. */
export function defineRule(rule: Rule): Rule {
  return rule
}
