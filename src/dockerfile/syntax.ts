// The syntax tree of a Dockerfile. Everything is plain readonly data; offsets are UTF-16 units into
// the original text (a byte order mark included), ends exclusive; lines are 1-based.

export type Range = { readonly start: number; readonly end: number }

/** Text put together from pieces of the source: continuations joined, comments inside dropped. */
export type Joined = {
  readonly text: string
  /** Piece `i` covers `text` from `at` and stands at `source` in the file; sorted by `at`. */
  readonly pieces: readonly { readonly at: number; readonly source: number }[]
}

export type Directive = {
  readonly name: 'syntax' | 'escape' | 'check'
  readonly value: string
  readonly range: Range
  readonly line: number
}

/** A `#` line outside heredoc bodies. `text` is without the `#` and surrounding blanks. */
export type Comment = { readonly text: string; readonly range: Range; readonly line: number }

/** `--name=value`; quotes are removed from `value`; `value` is undefined for a bare `--name`. */
export type Flag = {
  readonly name: string
  readonly value: string | undefined
  readonly range: Range
  readonly valueRange: Range | undefined
}

/** One argument. `value` is what the front end works with (JSON strings decoded, words as written). */
export type Argument = { readonly value: string; readonly range: Range }

/** `key=value` of ENV, LABEL and ARG. `value` is undefined for `ARG NAME`. Quotes are kept in `value`. */
export type Pair = {
  readonly key: string
  readonly value: string | undefined
  readonly range: Range
  readonly keyRange: Range
  readonly valueRange: Range | undefined
  /** `ENV key value`, the form without `=`. */
  readonly legacy: boolean
}

export type Heredoc = {
  readonly name: string
  /** False when the delimiter was quoted. */
  readonly expand: boolean
  /** `<<-`: leading tabs are stripped from the body. */
  readonly chomp: boolean
  /** 3 in `3<<EOF`, else 0. */
  readonly fd: number
  /** The body as the front end hands it on (tabs stripped when `chomp`). */
  readonly content: string
  /** The raw body, without the end line. */
  readonly bodyRange: Range
  /** Lines of the body's first and of the end mark. */
  readonly line: number
  readonly endLine: number
}

/**
 * - `json`: exec form; `args` are the decoded strings.
 * - `shell`: the rest of the line is one string for a shell; `args` holds it as its only element.
 * - `words`: blank-separated words.
 * - `pairs`: ENV, LABEL, ARG.
 * - `none`: HEALTHCHECK NONE, or nothing usable (see the diagnostics).
 */
export type Form = 'json' | 'shell' | 'words' | 'pairs' | 'none'

export type Instruction = {
  /** Upper case. */
  readonly keyword: string
  readonly keywordRange: Range
  /** From the keyword to the end of the last line (heredocs included), without the line break. */
  readonly range: Range
  readonly line: number
  readonly endLine: number
  readonly flags: readonly Flag[]
  readonly form: Form
  readonly args: readonly Argument[]
  readonly pairs: readonly Pair[]
  readonly heredocs: readonly Heredoc[]
  /** What follows keyword and flags, continuations joined, heredoc bodies left out. */
  readonly rest: Joined
  /** Where `rest` starts and ends in the file. */
  readonly restRange: Range
  /** The comment block that belongs to the instruction (blank lines do not end it, an empty `#` does). */
  readonly comments: readonly Comment[]
  /** The instruction behind ONBUILD, or the CMD behind HEALTHCHECK. */
  readonly inner: Instruction | undefined
}

/** Something BuildKit refuses (`error`) or its parser warns of (`warning`). */
export type Diagnostic = {
  readonly severity: 'error' | 'warning'
  /** Kebab-case, e.g. `unknown-instruction`, `unterminated-heredoc`, `empty-continuation`. */
  readonly code: string
  readonly message: string
  readonly range: Range
}

export type Dockerfile = {
  readonly text: string
  readonly escape: '\\' | '`'
  readonly directives: readonly Directive[]
  readonly comments: readonly Comment[]
  readonly instructions: readonly Instruction[]
  readonly diagnostics: readonly Diagnostic[]
}
