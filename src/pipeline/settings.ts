// What a run is asked to do, as the composition root hands it to the pipelines.
import type { Compression } from '../build/compression.ts'
import type { BuildInputs } from '../build/plan.ts'
import type { CachePolicy } from '../cache/policy.ts'
import type { Preset } from '../lint/presets.ts'
import type { ShellMode } from '../lint/shell/comment.ts'
import type { FailOn } from '../lint/threshold.ts'
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

export type Settings = {
  readonly build: Omit<BuildInputs, 'secrets'>
  readonly secrets: SecretInputs
  readonly builder: string | undefined
  readonly push: 'auto' | 'true' | 'false' | 'dry-run'
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
  readonly login:
    | { readonly registry: string | undefined; readonly username: string; readonly password: string }
    | undefined
  readonly githubToken: string | undefined
}
