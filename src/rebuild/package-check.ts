// Packages of an image and what their distribution has now → which would change, as words.
import type { Package } from '../layers/package.ts'

export type PackageUpdate = {
  readonly name: string
  readonly from: string
  readonly to: string
  /** The newer version is in the distribution's security archive. */
  readonly security: boolean
}

export type PackageCheck = {
  /** Of packages above the base, those of security first. */
  readonly updates: readonly PackageUpdate[]
  /** Of packages of the base: they come with its next image. */
  readonly waiting: readonly PackageUpdate[]
  /** Stages whose steps install them. */
  readonly stages: readonly number[]
  /** All of the image, those of the base among them; empty when they were not read. */
  readonly installed: readonly Package[]
  /** What could not be told, one sentence each. */
  readonly notes: readonly string[]
}

/** `3 packages would change, 1 of them for security: openssl 3.0.1 → 3.0.2 (security), …`. */
export function describePackages(updates: readonly PackageUpdate[]): string {
  const security = updates.filter((update) => update.security).length
  const count = updates.length === 1 ? '1 package would change' : `${updates.length} packages would change`
  const urgent = security === 0 ? '' : `, ${security} of them for security`
  const shown = updates
    .slice(0, 3)
    .map(({ name, from, to, security: safe }) => `${name} ${from} → ${to}${safe ? ' (security)' : ''}`)
  const more = updates.length > 3 ? ` and ${updates.length - 3} more` : ''
  return `${count}${urgent}: ${shown.join(', ')}${more}`
}
