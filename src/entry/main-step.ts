// The main step's composition root.
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type Machine, readRun, runMain } from '../action/main.ts'
import { HOMEPAGE } from '../version.ts'
import { endStep } from './end-step.ts'
import { createPorts, type Started } from './ports.ts'

const OS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** Runs the step and ends the process. */
export function runMainStep(started: Started): Promise<never> {
  return endStep(async () => {
    const { env } = process
    const machine: Machine = {
      workspace: process.cwd(),
      temp: tmpdir(),
      os: OS[process.platform] ?? process.platform,
    }
    const path = env['GITHUB_EVENT_PATH'] ?? ''
    const payload = path !== '' && existsSync(path) ? readFileSync(path, 'utf8') : undefined
    const run = readRun(env, payload, machine)
    if (existsSync(run.workspace)) process.chdir(run.workspace)
    const signer = async () => (await import('../adapters/sigstore/signer.ts')).createSigner()
    const ports = { ...createPorts(env, run, started), signer }
    return runMain(env, run, { ports, homepage: HOMEPAGE })
  })
}
