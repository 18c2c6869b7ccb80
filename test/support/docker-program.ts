// Turns a shell script into the docker command that a step finds first.

import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './home.ts'

/** A PATH on which `docker` is this script; `real` in it calls the docker of `path`. */
export function pathWithDocker(script: string, path = '/usr/bin:/bin'): string {
  const folder = freshFolder('bin')
  const program = join(folder, 'docker')
  const real = `real() { PATH=${path} docker "$@"; }`
  writeFileSync(program, `#!/bin/sh\n${real}\n${script}\n`)
  chmodSync(program, 0o755)
  return `${folder}:${path}`
}
