// The words of a program → whether a letter stands among its short options.
import type { ShellWord } from '../dockerfile/shell.ts'

/** The letters of curl and of wget that take a value. */
export const CURL_VALUES = 'oHdXAubcCDeEFKmPQrtTUwxyYz'
export const WGET_VALUES = 'oOaietTwQPUDIAXRlB'

/** Finds `-k` alone or in a cluster such as `-fsSk`; what follows a letter with a value is that value. */
export function findLetter(
  words: readonly ShellWord[],
  letter: string,
  values: string,
): ShellWord | undefined {
  return words.find(({ value }) => {
    if (!/^-[A-Za-z0-9]/.test(value)) return false
    const letters = [...value.slice(1)]
    const end = letters.findIndex((one) => values.includes(one))
    return letters.slice(0, end === -1 ? undefined : end + 1).includes(letter)
  })
}
