// A command with its arguments → the flags hadolint sees in it, and what is left without them.

/** Names and arguments are as hadolint flattens them: quotes gone, `$X` as `${X}`. */
export type Call = { readonly name: string; readonly args: readonly string[] }

const NONE: ReadonlySet<string> = new Set()

/** One of the programs, with any of the words anywhere among its arguments. */
export function isCall({ name, args }: Call, names: readonly string[], words: readonly string[]): boolean {
  return names.includes(name) && args.some((arg) => words.includes(arg))
}

/** Any of the flags, without dashes; each letter of `-abc` is a flag. */
export function hasFlag({ args }: Call, ...names: readonly string[]): boolean {
  return args.some((arg) => flagsOf(arg).some((flag) => names.includes(flag)))
}

/** How often the flag is given. */
export function countFlag({ args }: Call, name: string): number {
  return args.flatMap(flagsOf).filter((flag) => flag === name).length
}

/** What follows each use of the flag, whatever it is. */
export function valuesOf({ args }: Call, flag: string): readonly string[] {
  return args.filter((_arg, index) => flagsOf(args[index - 1] ?? '').includes(flag))
}

/** Arguments that are no flags, nor the value behind one of the flags that take one. */
export function operandsOf({ args }: Call, valued: ReadonlySet<string> = NONE): readonly string[] {
  const takesNext = (arg: string) => !arg.includes('=') && flagsOf(arg).some((flag) => valued.has(flag))
  return args.filter((arg, index) => flagsOf(arg).length === 0 && !takesNext(args[index - 1] ?? ''))
}

/** Whether the words stand side by side. */
export function hasSequence({ args }: Call, words: readonly string[]): boolean {
  return args.some((_arg, start) => words.every((word, index) => args[start + index] === word))
}

function flagsOf(arg: string): readonly string[] {
  if (arg === '-' || arg === '--' || !arg.startsWith('-')) return []
  return arg.startsWith('--') ? [arg.slice(2).replace(/=.*/s, '')] : [...arg.slice(1)]
}
