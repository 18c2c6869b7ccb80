// What an instruction runs → its commands as hadolint sees them.
import { type BashWord, readBash } from '../../dockerfile/bash-commands.ts'
import { remember } from '../remember.ts'
import type { Arguments } from './arguments-text.ts'
import type { Call } from './calls.ts'

export type Shell = {
  /** False: not bash, then there are neither commands nor pipes. */
  readonly parsed: boolean
  /**
   * In source order, nested ones included. Names are as written (`/usr/bin/apt-get`, `sudo`); only `command`,
   * `builtin`, `exec` and `busybox` give way to what they run. hadolint has each one twice, which matters to
   * rules that count.
   */
  readonly commands: readonly Call[]
  /** Any of it is a pipe. */
  readonly pipes: boolean
}

/** What hadolint's shell parser finds; it always reads bash, whatever SHELL says. Parsed once. */
export const shellOf: (args: Arguments) => Shell = remember(({ text }: Arguments) => {
  const { parsed, commands, pipes } = readBash(text)
  return { parsed, commands: commands.flatMap(readCall), pipes }
})

function readCall(words: readonly BashWord[]): readonly Call[] {
  const name = deriveName(words)
  return name === undefined ? [] : [{ name, args: words.slice(1).map(({ text }) => text) }]
}

/** Words that stand for the command behind them, if that is no flag. */
const STAND_INS = new Set(['busybox', 'builtin', 'command', 'run'])

function deriveName([first, ...rest]: readonly BashWord[]): string | undefined {
  const name = first?.literal
  if (name === undefined) return undefined
  const [next] = rest
  if (STAND_INS.has(name)) return next === undefined || next.dashed ? name : next.literal
  const actual = name === 'exec' ? findExecuted(rest) : undefined
  return actual === undefined ? name : actual.literal
}

/** What `exec` runs, behind its options -c, -l and -a NAME. */
function findExecuted(words: readonly BashWord[]): BashWord | undefined {
  for (let at = 0; at < words.length; at++) {
    const literal = words[at]?.literal ?? ''
    if (literal === '--') return words[at + 1]
    if (!literal.startsWith('-')) return words[at]
    if (!/^-[cl]*(?:a.*)?$/s.test(literal)) return undefined
    if (/^-[cl]*a$/.test(literal)) at++
  }
  return undefined
}
