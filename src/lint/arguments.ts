// The words of a program → options and operands, told which options take a value.
import type { ShellWord } from '../dockerfile/shell.ts'

export type Arguments = {
  /** Names as written (`--omit`, `-r`), without values. */
  readonly options: ReadonlySet<string>
  /** Values of options that take one, in order. */
  readonly values: readonly { readonly option: string; readonly word: ShellWord }[]
  readonly operands: readonly ShellWord[]
}

/** Sorts words; `valued` names the options whose value may be the next word. */
export function readArguments(words: readonly ShellWord[], valued: readonly string[]): Arguments {
  const options = new Set<string>()
  const values: { option: string; word: ShellWord }[] = []
  const operands: ShellWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(word)
      continue
    }
    const { name, attached } = splitOption(word.value, valued)
    options.add(name)
    const next = words[at + 1]
    if (attached !== undefined) values.push({ option: name, word: { ...word, value: attached } })
    else if (valued.includes(name) && next !== undefined) {
      values.push({ option: name, word: next })
      at++
    }
  }
  return { options, values, operands }
}

function splitOption(
  text: string,
  valued: readonly string[],
): { name: string; attached: string | undefined } {
  const equals = text.indexOf('=')
  if (equals > 0) return { name: text.slice(0, equals), attached: text.slice(equals + 1) }
  const short = text.slice(0, 2)
  const glued = !text.startsWith('--') && text.length > 2 && valued.includes(short) && !valued.includes(text)
  return glued ? { name: short, attached: text.slice(2) } : { name: text, attached: undefined }
}
