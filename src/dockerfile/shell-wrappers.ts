// The words of a command → the program it really runs, behind sudo, env, exec, xargs, `sh -c` and the like.
import type { ShellWord } from './shell.ts'

/** Which options take a value, how many operands come before the program, and whether NAME=value may. */
type Wrapper = {
  readonly values: string
  readonly long?: readonly string[]
  readonly operands?: number
  readonly assignments?: true
  /** Options that make it something else than a wrapper (`command -v`). */
  readonly not?: readonly string[]
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ['sudo', { values: 'ugCDghpRrTtU', long: ['user', 'group', 'host', 'chdir', 'prompt'], assignments: true }],
  ['doas', { values: 'uC' }],
  ['env', { values: 'uC', long: ['unset', 'chdir'], assignments: true, not: ['-S', '--split-string'] }],
  ['exec', { values: 'a' }],
  ['time', { values: 'of', long: ['output', 'format'] }],
  ['nice', { values: 'n', long: ['adjustment'] }],
  ['ionice', { values: 'cnpP', long: ['class', 'classdata'] }],
  ['nohup', { values: '' }],
  ['command', { values: '', not: ['-v', '-V'] }],
  ['builtin', { values: '' }],
  ['eatmydata', { values: '' }],
  ['stdbuf', { values: 'ioe', long: ['input', 'output', 'error'] }],
  ['timeout', { values: 'sk', long: ['signal', 'kill-after'], operands: 1 }],
  ['gosu', { values: '', operands: 1 }],
  ['su-exec', { values: '', operands: 1 }],
  [
    'xargs',
    { values: 'aEInLPsd', long: ['arg-file', 'delimiter', 'max-args', 'max-lines', 'max-procs', 'replace'] },
  ],
] satisfies [string, Wrapper][])

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh'])

/** True for the base name of a shell whose language is read here. */
export function isPosixShell(name: string): boolean {
  return SHELLS.has(name)
}

/** The last part of a path, as written on either system. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** Base name of a word, empty when it is not literal. */
export function programName(word: ShellWord | undefined): string {
  return word?.literal ? baseName(word.value) : ''
}

/** How many words belong to the wrapper at the front; 0 when there is none or nothing follows it. */
export function deriveWrapperLength(words: readonly ShellWord[]): number {
  const wrapper = WRAPPERS.get(programName(words[0]))
  if (wrapper === undefined) return 0
  let at = 1
  for (; at < words.length; at++) {
    const value = words[at]?.value ?? ''
    if (wrapper.not?.some((option) => value === option || value.startsWith(`${option}=`))) return 0
    if (value === '--') {
      at++
      break
    }
    if (value.startsWith('-') && value !== '-') at += takesNext(value, wrapper) ? 1 : 0
    else if (!(wrapper.assignments && /^[A-Za-z_]\w*=/.test(value))) break
  }
  at += wrapper.operands ?? 0
  return at < words.length ? at : 0
}

function takesNext(option: string, { values, long = [] }: Wrapper): boolean {
  if (option.startsWith('--')) return long.includes(option.slice(2))
  const letter = [...option.slice(1)].findIndex((char) => values.includes(char))
  return letter !== -1 && letter === option.length - 2
}

export type ShellCall =
  | { readonly kind: 'string'; readonly index: number }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file' }

/** What a call of a shell reads: the word after `-c`, its standard input, or a file. */
export function deriveShellCall(words: readonly ShellWord[]): ShellCall | undefined {
  if (!isPosixShell(programName(words[0]))) return undefined
  let string = false
  for (let at = 1; at < words.length; at++) {
    const value = words[at]?.value ?? ''
    if (value === '--rcfile' || value === '--init-file') at++
    else if (/^[-+][A-Za-z]+$/.test(value)) {
      string ||= value.startsWith('-') && value.includes('c')
      if (/[oO]$/.test(value) || /^-[a-zA-Z]*o/.test(value)) at++
      if (/^-[a-zA-Z]*s/.test(value) && !string) return { kind: 'stdin' }
    } else if (value === '-') return { kind: 'stdin' }
    else if (!value.startsWith('--')) return string ? { kind: 'string', index: at } : { kind: 'file' }
  }
  return { kind: 'stdin' }
}
