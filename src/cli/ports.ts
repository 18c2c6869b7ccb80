// What the command line needs of the machine.

import type { Clock } from '../ports/clock.ts'
import type { FactsStore } from '../ports/facts-store.ts'
import type { Files } from '../ports/files.ts'
import type { Folders } from '../ports/folders.ts'
import type { Git } from '../ports/git.ts'
import type { OpenImage } from '../ports/image-source.ts'
import type { LayerReader } from '../ports/layer-reader.ts'
import type { Log } from '../ports/log.ts'
import type { ConnectOrigin } from '../ports/origin.ts'
import type { PackageIndex } from '../ports/package-index.ts'
import type { Registry } from '../ports/registry.ts'
import type { ShellCheck } from '../ports/shell-check.ts'
import type { Terminal } from '../ports/terminal.ts'

export type CliPorts = {
  readonly files: Files
  readonly folders: Folders
  readonly shellCheck: ShellCheck
  readonly git: Git
  readonly origin: ConnectOrigin
  /** With the logins of docker. */
  readonly registry: () => Promise<Registry>
  readonly images: OpenImage
  /** Loaded when an image is analysed. */
  readonly layers: () => Promise<{ readonly reader: LayerReader; readonly store: FactsStore }>
  readonly packageIndex: () => Promise<PackageIndex>
  readonly terminal: Terminal
  /** Standard error: what is not part of a result. */
  readonly log: Log
  readonly clock: Pick<Clock, 'now'>
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The current folder, absolute. */
  readonly workingFolder: string
}

/** 0 clean, 1 findings at or above `--fail-on`, 2 could not run. */
export type ExitCode = 0 | 1 | 2
