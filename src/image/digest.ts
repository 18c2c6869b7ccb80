// Text to a checked digest: algorithm and exactly as many hexadecimal digits as it needs.
import { UserError } from '../errors.ts'

const HEX_LENGTH: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])

export type Digest = { readonly algorithm: string; readonly hex: string }

/** Why `text` is no digest; undefined when it is one. */
export function digestProblem(text: string): string | undefined {
  const [, algorithm, hex] = /^([A-Za-z0-9+._-]+):(.*)$/s.exec(text) ?? []
  if (algorithm === undefined || hex === undefined) return 'a digest is written algorithm:hex'
  const length = HEX_LENGTH.get(algorithm)
  if (length === undefined) return `the digest algorithm ${algorithm} is not known`
  if (hex.length !== length)
    return `a ${algorithm} digest has ${length} hexadecimal digits, not ${hex.length}`
  return /^[0-9a-f]+$/.test(hex) ? undefined : 'the digits of a digest are 0-9 and a-f, lower case'
}

/** Splits a digest, or throws a UserError that says what is wrong with it. */
export function parseDigest(text: string): Digest {
  const problem = digestProblem(text)
  if (problem !== undefined) throw new UserError('digest-invalid', `"${text}" is not a digest: ${problem}.`)
  const colon = text.indexOf(':')
  return { algorithm: text.slice(0, colon), hex: text.slice(colon + 1) }
}

/** True for a complete digest. */
export function isDigest(text: string): boolean {
  return digestProblem(text) === undefined
}

/** The first digits, as people quote a digest: `sha256:51be33d0…`. */
export function shortDigest(text: string): string {
  const colon = text.indexOf(':')
  return text.length > colon + 13 ? `${text.slice(0, colon + 13)}…` : text
}
