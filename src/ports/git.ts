// The checked-out repository, seen by pipelines.

export interface Git {
  /** HEAD with its full ref ('' when nothing names it); undefined outside a repository. */
  head(
    folder: string,
  ): Promise<{ readonly sha: string; readonly ref: string; readonly date: number } | undefined>
  /** True when `older` is known to be in the history of `newer`; false when it is not, or nobody can tell. */
  isAncestor(folder: string, older: string, newer: string): Promise<boolean>
  /** Parents of a commit, the first is the one merged into; none when the commit is not here. */
  parents(folder: string, commit: string): Promise<readonly string[]>
  /** Names of all tags; none outside a repository. */
  tags(folder: string): Promise<readonly string[]>
}
