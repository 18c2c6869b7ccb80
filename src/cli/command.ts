// What a command line asks for, as data.
import type { Preset } from '../lint/presets.ts'
import type { ShellMode } from '../lint/shell/comment.ts'
import type { FailOn } from '../lint/threshold.ts'
import type { AgeLimits } from '../rebuild/age.ts'
import type { Budget } from '../report/budget.ts'

export const FORMATS = [
  ...(['pretty', 'compact', 'json', 'jsonl', 'sarif', 'github'] as const),
  ...(['gitlab', 'checkstyle', 'junit', 'rdjson', 'markdown'] as const),
] as const

export type Format = (typeof FORMATS)[number]

/** Documents for programs, which must have their stream alone, and what their files are usually called. */
export const DOCUMENTS: Readonly<Partial<Record<Format, string>>> = {
  json: 'lint.json',
  jsonl: 'lint.jsonl',
  sarif: 'lint.sarif',
  gitlab: 'gl-code-quality-report.json',
  checkstyle: 'checkstyle.xml',
  junit: 'junit.xml',
  rdjson: 'rdjson.json',
}

/** One `--format`; `file` is undefined for standard output. */
export type Output = { readonly format: Format; readonly file: string | undefined }

export type LintCommand = {
  readonly kind: 'lint'
  /** As given; empty means the current folder. `-` is standard input. */
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  /** Undefined when not given: the configuration's, or `warning`. */
  readonly failOn: FailOn | undefined
  /** The only configuration to read; those above each file when not given. */
  readonly config: string | undefined
  /** Undefined when not given: the configuration's, or `recommended`. */
  readonly preset: Preset | undefined
  /** Undefined when not given: the configuration's, or `auto`. */
  readonly shell: ShellMode | undefined
  /** `name=level`, as given. */
  readonly rules: readonly string[]
  /** False: ignore comments silence nothing. */
  readonly inlineIgnores: boolean
  readonly fix: 'none' | 'safe' | 'unsafe'
  /** Print what the fixes would change, write nothing. */
  readonly dryRun: boolean
  readonly context: string | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string | undefined
  /** Empty when not given. */
  readonly platforms: readonly string[]
  readonly stdinFilename: string | undefined
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

export type CommandName =
  | 'lint'
  | 'explain'
  | 'rules'
  | 'report'
  | 'analyze'
  | 'stale'
  | 'tags'
  | 'init'
  | 'completion'

export type InitCommand = {
  readonly kind: 'init'
  /** Take over what hadolint is configured to do. */
  readonly fromHadolint: boolean
  /** Its configuration; where hadolint looks for it when not given. */
  readonly file: string | undefined
}

export const METADATA_CONTEXTS = ['workflow', 'git'] as const

export type TagsCommand = {
  readonly kind: 'tags'
  readonly json: boolean
  /** Each as the action has it, several lines long. */
  readonly inputs: Readonly<Record<'images' | 'tags' | 'flavor' | 'labels' | 'annotations', string>>
  readonly context: (typeof METADATA_CONTEXTS)[number] | undefined
  /** File with the REST answer about the repository; the API is asked when not given. */
  readonly repositoryData: string | undefined
}

export type StaleCommand = {
  readonly kind: 'stale'
  /** References; with a list, names in it. */
  readonly images: readonly string[]
  /** The list; `images.yml` when neither it nor an image is named. */
  readonly list: string | undefined
  readonly context: string
  readonly file: string | undefined
  readonly target: string | undefined
  readonly platforms: readonly string[]
  readonly buildArgs: readonly string[]
  readonly limits: AgeLimits
  readonly packages: boolean
  readonly json: boolean
}

export const ANALYSIS_FORMATS = ['table', 'json', 'dive'] as const
export const IMAGE_PLACES = ['auto', 'files', 'registry', 'engine'] as const
export const READ_DEPTHS = ['manifest', 'headers', 'all'] as const

export type AnalyzeCommand = {
  readonly kind: 'analyze'
  /** A path, a reference, or `-`. */
  readonly name: string
  readonly from: (typeof IMAGE_PLACES)[number]
  /** The one to take of several in an archive. */
  readonly image: string | undefined
  readonly platform: string | undefined
  readonly format: (typeof ANALYSIS_FORMATS)[number]
  /** Manifests only, what is needed of the layers, or every byte. */
  readonly read: (typeof READ_DEPTHS)[number]
  /** Rows of each list. */
  readonly top: number
  /** A number from 1, or the beginning of a digest. */
  readonly layer: string | undefined
  /** The image before. */
  readonly compare: string | undefined
  /** Where to write the page. */
  readonly html: string | undefined
  readonly dockerfile: string | undefined
  readonly target: string | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  /** The image this one is built on. */
  readonly base: string | undefined
  readonly maxUnpacked: number | undefined
  /** What the image is judged by. */
  readonly budgets: readonly Budget[]
  /** Judge by what configuration and `.dive-ci` say, too. */
  readonly ci: boolean
  /** Keep what layers tell for the next time. */
  readonly cache: boolean
}

export type Command =
  | LintCommand
  | AnalyzeCommand
  | { readonly kind: 'explain'; readonly names: readonly string[] }
  | { readonly kind: 'rules'; readonly json: boolean }
  | { readonly kind: 'report'; readonly paths: readonly string[] }
  | StaleCommand
  | TagsCommand
  | InitCommand
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly about: CommandName | undefined }
