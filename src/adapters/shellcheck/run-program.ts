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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Rejects when it cannot be started, takes too long or says too much. */
export function runProgram(program: string, args: readonly string[], run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = start(program, args, run)
    const stop = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    const tooLong = `it took more than ${Math.ceil(run.milliseconds / 1000)} s`
    const timer = setTimeout(() => stop(tooLong), run.milliseconds)
    // it must not outlive a process that is interrupted
    const end = () => void child.kill('SIGKILL')
    for (const signal of SIGNALS) process.once(signal, end)
    const forget = () => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, end)
    }
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
      forget()
      reject(new Error(`it could not be started (${error.code ?? error.message})`))
    })
    child.once('close', (code, signal) => {
      forget()
      if (code === null) reject(new Error(`it was ended by ${signal}`))
      else resolve({ code, stdout: textOf(stdout), stderr: textOf(stderr) })
    })
  })
}

function start(program: string, args: readonly string[], { folder, environment }: ProgramRun) {
  const { SHELLCHECK_OPTS: _, ...rest } = environment
  return spawn(program, args, {
    cwd: folder,
    // texts are UTF-8 whatever the machine thinks
    env: { ...rest, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
