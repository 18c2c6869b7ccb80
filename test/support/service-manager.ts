// Turns an engine into one that `systemctl` or `service` restarts: the program on PATH leads to this engine only.

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { freshFolder, repository } from './home.ts'

export type ServiceManager = {
  /** PATH on which the program is found first. */
  readonly path: string
  /** What it was asked for, in order. */
  readonly asked: () => readonly string[]
}

/** `program` restarts dockerd as the machine's service manager would; the other one is not there. */
export function serviceManagerOf(
  engine: Pick<Engine, 'folder' | 'env'>,
  program: 'systemctl' | 'service' | 'none' = 'systemctl',
): ServiceManager {
  const folder = freshFolder('services')
  const log = join(folder, 'log')
  const script = join(repository, 'scripts/engine/engine.sh')
  const restart = `exec ${script} --dir=${engine.folder} restart`
  for (const name of ['systemctl', 'service']) {
    const ending =
      name === program ? `case "$*" in *restart*) ${restart} ;; esac` : 'echo "no services here" >&2; exit 1'
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${log}\n${ending}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return {
    path: `${folder}:${engine.env.PATH}`,
    asked: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  }
}
