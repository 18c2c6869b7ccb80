// What the analyzer says: findings with positions, and fixes as text edits.
import type { Range } from '../dockerfile/syntax.ts'

export type Severity = 'error' | 'warning' | 'info' | 'style'

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'style']

/** Replaces the text of `range` (empty = insertion). */
export type Edit = { readonly range: Range; readonly text: string }

/** `safe`: the image stays the same but for the effect the rule declares; `unsafe`: a person decides. */
export type Fix = {
  readonly kind: 'safe' | 'unsafe'
  readonly description: string
  readonly edits: readonly Edit[]
  /** Comments the fix removes or rewrites because they are what it is about; all others stay. */
  readonly comments?: readonly Range[]
  /** Patterns of the paths that the rule's effect calls `<archive>` or the like. */
  readonly removes?: readonly string[]
}

/** Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive. */
export type Position = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type Finding = Position & {
  /** The rule's id; under the preset of a peer that peer's id. */
  readonly rule: string
  /** The id of our rule where `rule` is another's. */
  readonly ours?: string
  /** Other names of the concern (DL3025, JSONArgsRecommended); under a preset of a peer its own comes first. */
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly message: string
  readonly range: Range
  readonly fix?: Fix
  /** What it is about, when that stands elsewhere. */
  readonly about?: Range
}

/** Findings of one file. `text` is what was linted, so that renderers can show lines. */
export type FileFindings = {
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}
