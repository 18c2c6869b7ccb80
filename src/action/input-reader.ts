// The runner's environment → the text of an input; small, as it is loaded before everything else.

export type Read = (name: string) => string

/** Reads `INPUT_…` as the runner sets them: upper case, blanks as underscores. */
export function createInputReader(env: Readonly<Record<string, string | undefined>>): Read {
  return (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}
