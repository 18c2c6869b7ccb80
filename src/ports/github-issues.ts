// What a run tells in issues. All methods throw ExternalError('github').

export type Issue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly url: string
}

export interface Issues {
  /** Open issues, the newest first, pull requests left out. */
  listOpen(): Promise<readonly Issue[]>
  open(issue: { readonly title: string; readonly body: string }): Promise<Issue>
  update(number: number, body: string): Promise<void>
  /** Says why, then closes. */
  close(number: number, comment: string): Promise<void>
}
