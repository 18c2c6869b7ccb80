// Words with several options in one (`-fsSLo`) → the letters in them.
import type { ShellWord } from '../dockerfile/shell.ts'

/** The letters of curl and of wget that take a value. */
export const CURL_VALUES = 'oHdXAubcCDeEFKmPQrtTUwxyYz'
export const WGET_VALUES = 'oOaietTwQPUDIAXRlB'

/** Each letter as a word of its own; `values` names those that take what follows them as a value. */
export function spreadLetters(words: readonly ShellWord[], values: string): readonly ShellWord[] {
  return words.flatMap((word) => {
    if (!/^-[A-Za-z]{2}/.test(word.value)) return [word]
    const letters = [...word.value.slice(1)]
    const end = letters.findIndex((letter) => values.includes(letter))
    const flags = (end === -1 ? letters : letters.slice(0, end)).map((letter) => `-${letter}`)
    const last = end === -1 ? [] : [`-${letters.slice(end).join('')}`]
    return [...flags, ...last].map((value) => ({ ...word, value }))
  })
}

/** The word that holds an option of one letter, alone or among others. */
export function findLetter(
  words: readonly ShellWord[],
  letter: string,
  values: string,
): ShellWord | undefined {
  return words.find((word) => spreadLetters([word], values).some(({ value }) => value === `-${letter}`))
}
