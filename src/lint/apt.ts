// A program of the apt family → its verb, its options and what is asked of it.
import type { Program, ShellWord } from '../dockerfile/shell.ts'

export type AptCall = {
  readonly program: Program
  readonly verb: ShellWord
  /** Every option as written; the value of one that takes it follows in `value`. */
  readonly options: readonly { readonly text: string; readonly value: string | undefined }[]
  readonly operands: readonly ShellWord[]
  /** A word that may stand for options was not known. */
  readonly unknown: boolean
}

const NAMES = new Set(['apt-get', 'apt', 'aptitude'])
const VALUE_LETTERS = 'tocaP'
const VALUE_OPTIONS = new Set([
  '--target-release',
  '--default-release',
  '--option',
  '--config-file',
  '--host-architecture',
  '--build-profiles',
])

/** Verbs that put packages on the system or change those that are there. */
const CHANGES =
  /^(?:install|reinstall|satisfy|build-dep|upgrade|dist-upgrade|full-upgrade|safe-upgrade|dselect-upgrade)$/
const REMOVES = /^(?:remove|purge|autoremove|autopurge)$/

/** Reads a call of apt-get, apt or aptitude; undefined for other programs and calls without a verb. */
export function readAptCall(program: Program): AptCall | undefined {
  if (!NAMES.has(program.name)) return undefined
  const options: { text: string; value: string | undefined }[] = []
  const operands: ShellWord[] = []
  let unknown = false
  for (let at = 0; at < program.args.length; at++) {
    const word = program.args[at]
    if (word === undefined) break
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(word)
      unknown ||= !word.literal && /^[$`]/.test(word.value)
      continue
    }
    const takes = takesValue(word.value)
    options.push({ text: word.value, value: takes ? program.args[at + 1]?.value : undefined })
    if (takes) at++
  }
  const [verb, ...rest] = operands
  return verb?.literal ? { program, verb, options, operands: rest, unknown } : undefined
}

function takesValue(option: string): boolean {
  if (option.startsWith('--')) return VALUE_OPTIONS.has(option)
  const letter = [...option.slice(1)].findIndex((char) => VALUE_LETTERS.includes(char))
  return letter !== -1 && letter === option.length - 2
}

/** It needs the package lists. */
export function usesLists({ verb }: AptCall): boolean {
  return CHANGES.test(verb.value)
}

/** It asks before it acts. */
export function mayAsk({ verb }: AptCall): boolean {
  return CHANGES.test(verb.value) || REMOVES.test(verb.value)
}

/** An option answers the question: -y, -qq, an Assume-Yes setting, or nothing is going to be done at all. */
export function isAnswered({ options }: AptCall): boolean {
  let quiet = 0
  for (const { text, value } of options) {
    if (
      /^--(?:yes|assume-yes|assume-no|force-yes|simulate|just-print|dry-run|recon|no-act|print-uris)\b/.test(
        text,
      )
    )
      return true
    const setting = /^-o./.test(text)
      ? text.slice(2)
      : /^--option=/.test(text)
        ? text.slice(9)
        : (value ?? '')
    if (/^APT::Get::Assume-Yes=["']?(?:true|yes|1|on|with|enable)/i.test(setting)) return true
    if (/^(?:-q|--quiet)=[2-9]/.test(text)) return true
    if (text === '--quiet') quiet++
    else if (/^-[^-]/.test(text)) {
      const letters = text.slice(1, ownLetters(text))
      if (/[ys]/.test(letters)) return true
      quiet += letters.split('q').length - 1
    }
  }
  return quiet >= 2
}

/** How far a cluster of letters goes before the value of one begins. */
function ownLetters(cluster: string): number {
  const end = [...cluster].findIndex(
    (char, index) => index > 0 && (VALUE_LETTERS.includes(char) || char === '='),
  )
  return end === -1 ? cluster.length : end
}
