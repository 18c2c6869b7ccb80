// What a run asks of the Docker engine, through buildx.
import type { BuildCommand, Builder } from '../build/plan.ts'

/** Variables added to the environment of the engine's command line (DOCKER_CONFIG). */
export type EngineEnv = Readonly<Record<string, string>>

export type BuildExit = {
  readonly code: number
  /** Standard output in full: the answer of `--call`. */
  readonly stdout: string
  /** Lines of standard error that are not rawjson: the error text. */
  readonly tail: readonly string[]
  /** Text of the metadata file; undefined when the build wrote none. */
  readonly metadata: string | undefined
}

export interface Engine {
  /** The builder that would be used; throws UserError for an unknown name, ExternalError('engine') when none answers. */
  probe(name: string | undefined, env: EngineEnv): Promise<Builder>
  /** A container builder of our own; `entitlements` as of the `allow` input. */
  createBuilder(name: string, entitlements: readonly string[], env: EngineEnv): Promise<Builder>
  removeBuilder(name: string): Promise<void>
  /** Runs the build; each line of rawjson goes to `onProgress`, now and then an empty one. Never throws for a failing build. */
  build(command: BuildCommand, env: EngineEnv, onProgress: (line: string) => void): Promise<BuildExit>
  /** Provenance (SLSA v0.2 predicate) of one platform of a finished build; undefined when the engine has none. */
  provenance(
    query: { builder: string | undefined; ref: string; platform: string },
    env: EngineEnv,
  ): Promise<unknown>
}
