// The build context as rules see it: what files there are and the text of the few that matter.

/** Paths are relative to the context's root, `/`-separated, with the ignore rules applied. */
export type ContextListing = {
  readonly files: readonly string[]
  /** True when the listing stopped at a limit: rules must not conclude absence. */
  readonly truncated: boolean
  /** Text of the ignore file that applies, and its path relative to the context. */
  readonly ignoreFile: { readonly path: string; readonly text: string } | undefined
  /** Text of the small files rules look into (manifests), by path; a path not in it was not read. */
  readonly texts?: Readonly<Record<string, string>>
}
