// Everything the pipelines may touch.
import type { LayerCache } from '../ports/cache.ts'
import type { Clock } from '../ports/clock.ts'
import type { Credentials } from '../ports/credentials.ts'
import type { Daemon } from '../ports/daemon.ts'
import type { Engine, EngineEnv } from '../ports/engine.ts'
import type { Files } from '../ports/files.ts'
import type { Git } from '../ports/git.ts'
import type { GitHub } from '../ports/github.ts'
import type { Branches } from '../ports/github-branches.ts'
import type { Issues } from '../ports/github-issues.ts'
import type { OpenImage } from '../ports/image-source.ts'
import type { LayerReader } from '../ports/layer-reader.ts'
import type { Log } from '../ports/log.ts'
import type { Memory } from '../ports/memory.ts'
import type { MountStore } from '../ports/mounts.ts'
import type { ConnectOrigin } from '../ports/origin.ts'
import type { Outputs } from '../ports/outputs.ts'
import type { PackageIndex } from '../ports/package-index.ts'
import type { Registry } from '../ports/registry.ts'
import type { ReportStore } from '../ports/reports.ts'
import type { ShellCheck } from '../ports/shell-check.ts'
import type { Signer } from '../ports/signer.ts'

/** Heavy adapters are asked for when they are needed, so that a run loads only what it uses. */
export type Ports = {
  readonly files: Files
  readonly shellCheck: ShellCheck
  readonly engine: Engine
  readonly git: Git
  readonly origin: ConnectOrigin
  readonly log: Log
  readonly clock: Clock
  readonly outputs: Outputs
  readonly memory: Memory
  readonly credentials: Credentials
  readonly daemon: () => Promise<Daemon>
  readonly registry: (env: EngineEnv) => Promise<Registry>
  readonly cache: (folder: string) => Promise<LayerCache>
  /** Undefined where nothing can carry them. */
  readonly mounts: () => Promise<MountStore | undefined>
  readonly layerReader: () => Promise<LayerReader>
  /** Images where the login reaches them. */
  readonly images: (env: EngineEnv) => Promise<OpenImage>
  readonly reports: (folder: string) => Promise<ReportStore>
  readonly github: (token: string) => Promise<GitHub>
  readonly signer: () => Promise<Signer>
  readonly packageIndex: () => Promise<PackageIndex>
  readonly issues: (token: string) => Promise<Issues>
  readonly branches: (token: string) => Promise<Branches>
}
