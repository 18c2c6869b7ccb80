// Runs a program of the machine to its end.
import { spawn } from 'node:child_process'
import type { EngineEnv } from '../../ports/engine.ts'

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

export type CommandOptions = {
  readonly env?: EngineEnv
  readonly input?: string
  /** Milliseconds after which it is ended. */
  readonly timeout?: number
}

/** Never rejects: a program that is not there ends with 127. */
export function runCommand(argv: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  const { env, input = '', timeout = 30_000 } = options
  const [program = '', ...args] = argv
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, timeout, stdio: 'pipe' })
    const text = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk
      })
    }
    child.on('error', ({ message }) => resolve({ code: 127, stdout: '', stderr: message }))
    child.on('close', (code) => resolve({ code: code ?? 124, ...text }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** What it said last, in one line. */
export function lastWords({ stdout, stderr }: Ended): string {
  return (stderr.trim() || stdout.trim()).split('\n').at(-1)?.trim() ?? ''
}
