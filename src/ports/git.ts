// The checked-out repository, seen by pipelines.

export interface Git {
  /** HEAD with its full ref ('' when nothing names it); undefined outside a repository. */
  head(
    folder: string,
  ): Promise<{ readonly sha: string; readonly ref: string; readonly date: number } | undefined>
  /** True when `older` is known to be in the history of `newer`; false when it is not, or nobody can tell. */
  isAncestor(folder: string, older: string, newer: string): Promise<boolean>
  /** Names of all tags; none outside a repository. */
  tags(folder: string): Promise<readonly string[]>
}
