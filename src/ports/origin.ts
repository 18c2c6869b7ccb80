// What GitHub knows of the repository. All methods throw ExternalError('github').

export interface Origin {
  /** The REST answer. */
  repository(): Promise<unknown>
  /** Milliseconds since the epoch; undefined when the answer has none. */
  commitDate(sha: string): Promise<number | undefined>
  /** How `head` stands to `base` in history; undefined when one of them is not known here. */
  compare(base: string, head: string): Promise<'ahead' | 'behind' | 'identical' | 'diverged' | undefined>
  /** Names of all tags. */
  tags(): Promise<readonly string[]>
}

export type Connection = {
  readonly token: string
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
}

export type ConnectOrigin = (connection: Connection) => Promise<Origin>
