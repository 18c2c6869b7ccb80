// Runs a program to its end, or to the end of the time it has.
import { spawn } from 'node:child_process'

export type ProgramRun = {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly milliseconds: number
}

export type ProgramEnd = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** What is said of 4,000 scripts is a few megabytes. */
const MOST_BYTES = 256 * 1024 * 1024

/** Rejects when it cannot be started, takes too long or says too much. */
export function runProgram(program: string, args: readonly string[], run: ProgramRun): Promise<ProgramEnd> {
  const { SHELLCHECK_OPTS: _, ...environment } = run.environment
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: run.folder,
      // texts are UTF-8 whatever the machine thinks
      env: { ...environment, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const stop = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    const timer = setTimeout(
      () => stop(`it took more than ${Math.ceil(run.milliseconds / 1000)} seconds`),
      run.milliseconds,
    )
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    let bytes = 0
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > MOST_BYTES) stop('its answer is too long')
      else chunks.push(chunk)
    }
    child.stdout.on('data', keep(stdout))
    child.stderr.on('data', keep(stderr))
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(new Error(`it could not be started (${error.code ?? error.message})`))
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8')
      if (code === null) reject(new Error(`it was ended by ${signal}`))
      else resolve({ code, stdout: text(stdout), stderr: text(stderr) })
    })
  })
}
