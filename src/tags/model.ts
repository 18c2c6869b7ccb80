// What the derivation of tags reads and answers, as data.

export const RULE_TYPES = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'] as const

export type RuleType = (typeof RULE_TYPES)[number]

export type Rule = {
  readonly type: RuleType
  /** The entry as it was written. */
  readonly text: string
  readonly priority: number
  /** With the type's defaults filled in; `prefix` and `suffix` only when the rule has its own. */
  readonly attributes: Readonly<Record<string, string>>
}

export type Affix = { readonly text: string; readonly onLatest: boolean }

export type Flavor = {
  readonly latest: 'auto' | 'true' | 'false' | 'highest'
  readonly prefix: Affix
  readonly suffix: Affix
}

export type Image = { readonly name: string; readonly enabled: boolean }

/** What the REST API says of a repository; '' where it says nothing. */
export type Repository = {
  readonly name: string
  readonly description: string
  readonly url: string
  /** SPDX identifier. */
  readonly license: string
  readonly defaultBranch: string
}

/** All that rules and templates may ask about. */
export type Facts = {
  readonly eventName: string
  readonly ref: string
  readonly sha: string
  readonly event: Readonly<Record<string, unknown>>
  readonly repository: Repository
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly commitDate: number
  readonly shortShaLength: number
  /** Versions that were released before, for `latest=highest`; undefined when nobody knows. */
  readonly released: readonly string[] | undefined
}

/** What a rule came to: a tag, or why there is none. `latest` is what it asks for under `latest=auto`. */
export type Outcome =
  | { readonly fired: true; readonly value: string; readonly latest: boolean }
  | { readonly fired: false; readonly reason: string }

/** One row of the explanation. */
export type Why = {
  readonly rule: string
  readonly fired: boolean
  readonly tag?: string
  readonly reason?: string
}

export type Inputs = {
  readonly images: string
  readonly tags: string
  readonly flavor: string
  readonly labels: string
  readonly annotations: string
  /** Of the annotations, e.g. `manifest`. */
  readonly levels: readonly string[]
}

export type Metadata = {
  /** '' when no rule fired. */
  readonly version: string
  readonly images: readonly string[]
  readonly tags: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** `level:key=value`. */
  readonly annotations: readonly string[]
  readonly why: readonly Why[]
  readonly warnings: readonly string[]
}
