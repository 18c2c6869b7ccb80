// An instruction and names of variables → whether it refers to one of them.
import type { Instruction } from '../dockerfile/syntax.ts'

/** True when the text holds `$NAME` or `${NAME…`. */
export function mentions(text: string | undefined, names: readonly string[]): boolean {
  return (
    text !== undefined &&
    names.some((name) => text.includes(name) && new RegExp(`\\$\\{?${literal(name)}(?!\\w)`).test(text))
  )
}

/** True when the text holds the name as a word of its own, however it is used. */
export function namesWord(text: string, name: string): boolean {
  if (name === '') return NAMELESS.test(text)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + name.length)) return true
  return false
}

/** Between two characters that are none of a name. */
const NAMELESS = /(?<!\w)(?!\w)/

function isWordAt(text: string, at: number): boolean {
  return /\w/.test(text[at] ?? '')
}

/** A broken file may have any text for a name. */
function literal(name: string): string {
  return name.replace(/[^\w]/g, '\\$&')
}

/** For RUN, where programs may ask for the name in many ways, the bare word counts. */
export function refersTo(instruction: Instruction, names: readonly string[]): boolean {
  const { keyword, rest, heredocs, flags, inner } = instruction
  const texts = [
    rest.text,
    ...heredocs.map(({ content }) => content),
    ...flags.map(({ value }) => value ?? ''),
  ]
  const run = keyword === 'RUN' || inner?.keyword === 'RUN'
  return texts.some((text) => (run ? names.some((name) => namesWord(text, name)) : mentions(text, names)))
}
