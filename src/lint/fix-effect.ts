// What a safe fix declares to change in the image, and the words for it.

/** A field of the image's configuration; `author` stands beside the others. */
export type ConfigField =
  | 'author'
  | 'Cmd'
  | 'Entrypoint'
  | 'ExposedPorts'
  | 'Healthcheck'
  | 'Labels'
  | 'Shell'
  | 'User'
  | 'Volumes'
  | 'WorkingDir'

/** Everything else stays: files, modes, owners, links, and the fields of the configuration. */
export type FixEffect = {
  /** Fields that change. */
  readonly config?: readonly ConfigField[]
  /** Patterns of paths that are gone; folders that held nothing else go with them. `~` is any user's home. */
  readonly removes?: readonly string[]
  /** Files with other content. */
  readonly rewrites?: readonly string[]
  /** The build fails without the fix, so there is no image to compare with. */
  readonly repairs?: boolean
}

/** `none`: the image is the same. */
export type DeclaredEffect = 'none' | FixEffect

/** The declaration in a sentence or more. */
export function renderEffect(effect: DeclaredEffect): string {
  if (effect === 'none') return 'The image is the same.'
  const { config = [], removes = [], rewrites = [], repairs = false } = effect
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
  const sentences = [
    ...(repairs ? ['Without the fix the build fails.'] : []),
    ...(config.length > 0 ? [`In the configuration of the image only ${list(config)} may change.`] : []),
    ...(removes.length > 0 ? [`Of its files only ${list(removes)} are gone.`] : []),
    ...(rewrites.length > 0 ? [`Of its files only ${list(rewrites)} have other content.`] : []),
  ]
  return [...sentences, 'Everything else in the image is the same.'].join(' ')
}
