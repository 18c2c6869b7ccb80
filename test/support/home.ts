// Turns this run of tests, demo or bench into one folder that holds all its engines and registries.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from './program.ts'

/** The checkout. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const prefix = 'layersmith-run-'

/** The folder of this run, made when first asked for; the processes it starts find the same one. */
export function runFolder(): string {
  const known = process.env['LAYERSMITH_RUN_FOLDER']
  if (known) return known
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.env['LAYERSMITH_RUN_FOLDER'] = folder
  return folder
}

/** A folder in it that nobody has had before. */
export function freshFolder(purpose: string): string {
  const folder = join(runFolder(), `${purpose}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Calls scripts/engine/engine.sh for the engine or registry in `folder`. */
export function engineScript(folder: string, args: readonly string[]): Promise<string> {
  return outputOf(join(repository, 'scripts/engine/engine.sh'), [`--dir=${folder}`, ...args])
}

/** Stops every engine and registry of this run and removes the folder. */
export async function removeRunFolder(): Promise<void> {
  const folder = process.env['LAYERSMITH_RUN_FOLDER']
  if (folder) await removeFolder(folder)
  delete process.env['LAYERSMITH_RUN_FOLDER']
}

/** Does the same for runs whose process was killed. */
export async function removeDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    if (pid !== '' && !existsSync(`/proc/${pid}`)) await removeFolder(join(tmpdir(), name))
  }
}

async function removeFolder(folder: string): Promise<void> {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const engines = names
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, '.layersmith-engine')))
  await Promise.all(engines.map((path) => engineScript(path, ['stop', '--purge'])))
  rmSync(folder, { recursive: true, force: true })
}
