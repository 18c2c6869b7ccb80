// The value of `ADD --checksum` into what is wrong with it.
import type { Argument } from '../syntax.ts'

const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Why a checksum does not fit the sources; undefined when it does, or has variables. */
export function checksumProblem(value: string, sources: readonly Argument[]): string | undefined {
  if (value === '' || value.includes('$')) return undefined
  const [source] = sources
  if (source === undefined) return undefined
  if (sources.length > 1) return '--checksum works with one source only'
  if (source.value.includes('$') || isGit(source.value)) return undefined
  if (!/^https?:\/\//iu.test(source.value)) return '--checksum works with a URL or a git repository only'
  const colon = value.indexOf(':')
  const length = HEX_LENGTHS[value.slice(0, Math.max(colon, 0))]
  if (colon > 0 && length === undefined)
    return `--checksum takes sha256, sha384 or sha512, not "${value.slice(0, colon)}"`
  const digits = value.slice(colon + 1)
  if (digits.length === length && /^[0-9a-f]+$/u.test(digits)) return undefined
  return `"${value}" is no checksum; write sha256: and 64 hexadecimal digits`
}

function isGit(source: string): boolean {
  return /^(?:git|ssh):\/\/|^git@|^github\.com\/|\.git(?:[#?]|$)/iu.test(source)
}
