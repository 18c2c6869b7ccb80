// The files of the machine, seen by pipelines.

/** The build context as rules see it: paths relative to its root, `/`-separated, ignore rules applied. */
export type ContextListing = {
  readonly files: readonly string[]
  /** True when the listing stopped at a limit: rules must not conclude absence. */
  readonly truncated: boolean
  /** Text of the ignore file that applies, and its path relative to the context. */
  readonly ignoreFile: { readonly path: string; readonly text: string } | undefined
}

export interface Files {
  /** UTF-8 text; undefined when there is no such file. Throws UserError for a directory or unreadable file. */
  readText(path: string): Promise<string | undefined>
  /** Written whole or not at all (temporary file, then rename). */
  writeText(path: string, text: string): Promise<void>
  exists(path: string): Promise<'file' | 'directory' | undefined>
  /** Resolves symbolic links; undefined when there is nothing. */
  realPath(path: string): Promise<string | undefined>
  /** A fresh private folder (mode 0700). */
  makeTempFolder(prefix: string): Promise<string>
  remove(path: string): Promise<void>
  /** The context under `root` for the Dockerfile at `dockerfile`. */
  listContext(root: string, dockerfile: string): Promise<ContextListing>
}
