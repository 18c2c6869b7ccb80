// What a run proposes: a file changed on a branch of its own, and the pull request. All methods throw ExternalError('github').

export type FileOnBranch = {
  readonly text: string
  /** Of the blob, for the API to see that it is still that one. */
  readonly sha: string
}

export type Proposal = {
  readonly number: number
  readonly state: 'open' | 'merged' | 'closed'
  readonly body: string
  readonly url: string
}

export interface Branches {
  /** Undefined when the branch or the file is not there. */
  readFile(path: string, branch: string): Promise<FileOnBranch | undefined>
  /** Makes the branch point where `from` does, new or not: what was only on it is lost. */
  reset(branch: string, from: string): Promise<void>
  /** One commit; `sha` is that of the blob it replaces. */
  writeFile(change: {
    readonly path: string
    readonly branch: string
    readonly text: string
    readonly sha: string
    readonly message: string
  }): Promise<void>
  /** Pull requests from the branch, the newest first. */
  listProposals(branch: string): Promise<readonly Proposal[]>
  propose(pull: {
    readonly branch: string
    readonly base: string
    readonly title: string
    readonly body: string
  }): Promise<Proposal>
  updateProposal(number: number, text: { readonly title: string; readonly body: string }): Promise<Proposal>
}
