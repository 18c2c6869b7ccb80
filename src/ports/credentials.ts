// Registry credentials of one run, kept out of argv and out of the user's own configuration.
import type { EngineEnv } from './engine.ts'

export type Login = { readonly host: string; readonly username: string; readonly password: string }

export interface Credentials {
  /** Writes a private client configuration with the logins into `folder` and returns the variables that select it. */
  adopt(logins: readonly Login[], folder: string): Promise<EngineEnv>
  /** True when the user's own configuration has credentials for the host. */
  knows(host: string): Promise<boolean>
}
