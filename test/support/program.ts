// Turns a program and its arguments into what it printed and how it ended.

import { spawn } from 'node:child_process'

export type ProgramOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string | Uint8Array
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void
  /** Gets what kills it on the spot, as a runner does that is out of patience. */
  readonly onStart?: (kill: () => void) => void
}

export type ProgramResult = {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Both, in the order in which they came. */
  readonly output: string
}

/** Runs a program to its end; a code other than 0 is a result, a program that cannot start an error. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env })
    options.onStart?.(() => void child.kill('SIGKILL'))
    const text = { stdout: '', stderr: '', output: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk
        text.output += chunk
        options.onOutput?.(chunk)
      })
    }
    child.stdin.on('error', () => {})
    child.stdin.end(options.input)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), ...text }))
  })
}

/** Runs a program and returns its stdout; throws with its stderr when it fails. */
export async function outputOf(program: string, args: readonly string[], options: ProgramOptions = {}) {
  const result = await runProgram(program, args, options)
  if (result.code !== 0) {
    throw new Error(
      `${program} ${args.join(' ')} ended with ${result.code}:\n${result.stderr || result.stdout}`,
    )
  }
  return result.stdout
}
