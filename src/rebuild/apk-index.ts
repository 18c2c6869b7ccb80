// An image's `/etc/apk/repositories` and Alpine's APKINDEX → which versions there are of the packages asked for.
import type { Package } from '../layers/package.ts'
import type { Available } from './package-updates.ts'

export type ApkRepositories = {
  /** Addresses of indexes. */
  readonly urls: readonly string[]
  readonly skipped: readonly string[]
}

/** Reads the lines; a tagged repository only serves packages that ask for it. */
export function readRepositories(text: string, architecture: string): ApkRepositories {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('@'))
  const web = lines.filter((line) => /^https?:\/\/\S+$/.test(line))
  return {
    urls: web.map((line) => `${line.replace(/\/+$/, '')}/${architecture}/APKINDEX.tar.gz`),
    skipped: lines.filter((line) => !web.includes(line)).map((line) => line.replace(/\/\/[^/@]*@/, '//')),
  }
}

/** The architecture that most packages of a database have. */
export function commonArchitecture(packages: readonly Package[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { architecture } of packages)
    if (architecture !== undefined && architecture !== 'noarch' && architecture !== 'all')
      counts.set(architecture, (counts.get(architecture) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Packages of an index; the database of installed ones has the same letters. */
export function asAvailable(packages: readonly Package[], wanted: ReadonlySet<string>): readonly Available[] {
  return packages
    .filter(({ name }) => wanted.has(name))
    .map(({ name, version, architecture }) => ({ name, version, architecture, security: false }))
}
