// Turns a step's environment into one that notes the command line of every process the step starts.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './home.ts'

export type Spawned = {
  /** For the step's environment. */
  readonly env: { readonly NODE_OPTIONS: string; readonly LAYERSMITH_SPAWNED: string }
  /** All command lines so far. */
  text(): string
}

const hook = `const { ChildProcess } = require('node:child_process')
const { appendFileSync } = require('node:fs')
const { spawn } = ChildProcess.prototype
ChildProcess.prototype.spawn = function (options) {
  appendFileSync(process.env.LAYERSMITH_SPAWNED, JSON.stringify(options.args) + '\\n')
  return spawn.call(this, options)
}
`

/** Starts to note. */
export function noteSpawned(): Spawned {
  const folder = freshFolder('spawned')
  const [file, notes] = [join(folder, 'hook.cjs'), join(folder, 'notes')]
  writeFileSync(file, hook)
  return {
    env: { NODE_OPTIONS: `--require=${file}`, LAYERSMITH_SPAWNED: notes },
    text: () => (existsSync(notes) ? readFileSync(notes, 'utf8') : ''),
  }
}
