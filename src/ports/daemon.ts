// The daemon behind the engine: what may be done to it, and doing it.
import type { DaemonFacts } from '../build/engine-store.ts'
import type { EngineEnv } from './engine.ts'

export interface Daemon {
  /** Throws ExternalError('engine') when it does not answer. */
  inspect(env: EngineEnv): Promise<DaemonFacts>
  /**
   * Writes its configuration (no text: removes the file), restarts it and waits until it answers.
   * Throws ExternalError('engine') when that fails; then the configuration may have been written.
   */
  configure(config: NonNullable<DaemonFacts['config']>, env: EngineEnv): Promise<void>
}
