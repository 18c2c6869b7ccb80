// What a project tells rules that cannot know by themselves.

/** What the value of a label must be. */
export type LabelKind = 'text' | 'url' | 'semver' | 'hash' | 'spdx' | 'rfc3339' | 'email'

/** Every field may be missing; rules that need one stay silent without it. */
export type Options = {
  /** Labels the image must have, and what their values are. */
  readonly labels?: Readonly<Record<string, LabelKind>> | undefined
  /** Labels that the build adds itself. */
  readonly givenLabels?: readonly string[] | undefined
  /** No other labels than those of `labels`. */
  readonly strictLabels?: boolean | undefined
  /** ARGs that always come with the build (compose, bake, the action), so that their defaults do not matter. */
  readonly requiredArgs?: readonly string[] | undefined
  /** Named build contexts: `COPY --from=name` that is no stage. */
  readonly buildContexts?: readonly string[] | undefined
  /** Stages that are built by themselves. */
  readonly targets?: readonly string[] | undefined
  /** Registries and image names that may be used, `*` at either end. */
  readonly trustedRegistries?: readonly string[] | undefined
  /** Platforms the build is for. */
  readonly platforms?: readonly string[] | undefined
  /** Platforms that base images exist for, as their registry says, by reference. */
  readonly imagePlatforms?: Readonly<Record<string, readonly string[]>> | undefined
  /** Where the build exports its layer cache, as `--cache-to` has it. */
  readonly cacheExports?: readonly string[] | undefined
}
