// Pins with newer digests → branch, commit and text of the pull request that bumps them.
import { shortDigest } from '../image/digest.ts'
import type { Pin } from '../rebuild/pins.ts'
import { code, table } from './markdown.ts'

/** One branch for each Dockerfile. */
export function pinsBranch(path: string): string {
  return `layersmith/pins-${path.replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '')}`
}

/** Tells which digests a pull request brings: one that was closed is not opened again for the same. */
export function pinsMarker(pins: readonly Pin[]): string {
  const list = pins.map(({ name, to }) => `${name}@${to}`).sort()
  return `<!-- layersmith:pins ${list.join(' ')} -->`
}

/** Title (the commit's message as well) and body. */
export function renderPinsPull(
  path: string,
  pins: readonly Pin[],
): { readonly title: string; readonly body: string } {
  const names = [...new Set(pins.map(({ name }) => name))]
  const title =
    names.length <= 3
      ? `Bump the pinned digest of ${names.join(', ')}`
      : `Bump the pinned digests of ${names.length} images`
  const columns = ['image', 'before', 'after'].map((name) => ({ title: name, align: 'left' as const }))
  const rows = pins.map(({ name, from, to }) => [code(name), code(shortDigest(from)), code(shortDigest(to))])
  const body = [
    pinsMarker(pins),
    `The tags that ${code(path)} pins have newer digests.`,
    '',
    table(columns, rows),
    '',
    '<sub>Layersmith keeps this pull request up to date. Close it, and it stays closed until a tag moves again.</sub>',
  ].join('\n')
  return { title, body }
}
