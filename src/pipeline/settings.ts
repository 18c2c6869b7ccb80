// What a run is asked to do, as the composition root hands it to the pipelines.
import type { Compression } from '../build/compression.ts'
import type { BuildInputs } from '../build/plan.ts'
import type { CachePolicy } from '../cache/policy.ts'
import type { Preset } from '../lint/presets.ts'
import type { ShellMode } from '../lint/shell/comment.ts'
import type { FailOn } from '../lint/threshold.ts'
import type { AgeLimits } from '../rebuild/age.ts'
import type { Budget } from '../report/budget.ts'
import type { MinDelta } from '../report/news.ts'
import type { Inputs } from '../tags/model.ts'

/** Secrets as given (`id=value`, `id=VARIABLE`, `id=path`); resolved when the build is about to start. */
export type SecretInputs = {
  readonly values: readonly string[]
  readonly envs: readonly string[]
  readonly files: readonly string[]
}

/** What tags are derived from; as given, several lines each. */
export type MetadataSettings = {
  readonly inputs: Inputs
  readonly context: 'workflow' | 'git' | undefined
  readonly separators: Readonly<Record<'tags' | 'labels' | 'annotations', string>>
  readonly bakeTarget: string
  /** The runner's variables, and those that say how. */
  readonly env: Readonly<Record<string, string | undefined>>
}

export type RebuildSettings = {
  /** Undefined when not given: `auto` on a schedule, else `off`. */
  readonly mode: 'auto' | 'off' | 'force' | undefined
  readonly limits: AgeLimits
  /** Compare the packages of the system with their distribution's index. */
  readonly packages: boolean
  /** Push each image under `<tag>-YYYYMMDD` as well. */
  readonly datedTag: boolean
  readonly bumpPins: boolean
  /** Tell of a rebuild that failed in an issue. */
  readonly issue: boolean
}

export type SigningSettings = {
  /** A provenance attestation with GitHub; `registry`: in the registry as well. */
  readonly attest: 'false' | 'true' | 'registry'
  readonly sign: 'off' | 'keyless'
  /** Whether the job may ask for an identity token. */
  readonly identity: boolean
}

export type Settings = {
  /** What the step is for: to build, to join images of several jobs, or to comment with the reports of a run that ended. */
  readonly mode: 'build' | 'merge' | 'comment'
  readonly build: Omit<BuildInputs, 'secrets'>
  readonly secrets: SecretInputs
  readonly builder: string | undefined
  /** Whether an engine with the classic store may be restarted with the other one. */
  readonly engine: 'keep' | 'containerd'
  readonly push: 'auto' | 'true' | 'false' | 'dry-run' | 'by-digest'
  /** Version tags that exist are never given another digest. */
  readonly immutable: boolean
  /** Whether a tag may move back to an older commit. */
  readonly tagMoves: 'forward' | 'always'
  readonly signing: SigningSettings
  /** Of `merge`: the folder with the records of the images, relative to the workspace. */
  readonly records: string
  /** Undefined without the input `images`: then `tags` are references. */
  readonly metadata: MetadataSettings | undefined
  readonly lint: boolean
  /** Undefined when not given: the configuration's, or `recommended`. */
  readonly preset: Preset | undefined
  /** Undefined when not given: the configuration's, or `auto`. */
  readonly shell: ShellMode | undefined
  /** The only lint configuration to read, in the workspace; those above the Dockerfile when not given. */
  readonly config: string | undefined
  /** Undefined when not given: the configuration's, or `error`. */
  readonly failOn: FailOn | undefined
  readonly cache: CachePolicy
  /** When new layers are stored: before the step ends, or when the job is done. */
  readonly cacheUpload: 'post' | 'inline'
  /** Whether layers of base images are left to their registry. */
  readonly cacheBaseLayers: 'proxy' | 'store'
  readonly cacheMounts: 'auto' | 'off' | readonly string[]
  /** Bytes of one cache mount; a larger one is not carried. */
  readonly cacheMountLimit: number
  /** Bytes that the layers of this image's cache may take. */
  readonly cacheBudget: number
  /** Of layers that this build makes. */
  readonly compression: Compression
  /** Whether stored reports may be read and written: the Actions cache answers, whatever `cache` says. */
  readonly reports: CachePolicy
  readonly comment: 'changed' | 'always' | 'never'
  /** A change of the pull size below this is no news. */
  readonly commentMinDelta: MinDelta
  /** Those of the input; configuration files have more. */
  readonly budgets: readonly Budget[]
  /** Which layers are read for what is in them: those at hand or small, none, or all. */
  readonly analyze: 'auto' | 'off' | 'full'
  /** Write the report as one HTML file. */
  readonly page: boolean
  /** Fixes of lint findings on changed lines become a review. */
  readonly suggestions: boolean
  /** The name of the commit status that tells the verdict as well. */
  readonly status: string | undefined
  /** A published image to compare with when no report is stored. */
  readonly compareTo: string | undefined
  readonly login:
    | { readonly registry: string | undefined; readonly username: string; readonly password: string }
    | undefined
  /** More logins, as a YAML list; secret. */
  readonly registries: string
  readonly githubToken: string | undefined
  readonly rebuild: RebuildSettings
}
