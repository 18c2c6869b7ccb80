// What a second workflow asks about the one that ended: its artifacts, and whose pull request it was.

export type Artifact = { readonly id: number; readonly name: string; readonly size: number }

export type OpenPullRequest = {
  readonly number: number
  readonly headSha: string
  /** `owner/name`; undefined when the fork is gone. */
  readonly headRepository: string | undefined
}

export interface WorkflowRuns {
  /** Those that have not expired. */
  listArtifacts(run: number): Promise<readonly Artifact[]>
  /** Texts of the files in it by name; `invalid` when it is larger than `limit` bytes, packed or unpacked. */
  readArtifact(id: number, limit: number): Promise<ReadonlyMap<string, string>>
  /** The open pull requests whose branch is `owner:branch`. */
  listOpenPullRequests(head: string): Promise<readonly OpenPullRequest[]>
}
