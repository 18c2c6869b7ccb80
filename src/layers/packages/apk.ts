// Alpine's installed database to packages: the letters of apk-package(5), one paragraph a package.
import type { Package } from '../package.ts'
import { sizeOf } from './fields.ts'

/** Packages in the order of the file. */
export function parseApkInstalled(text: string): readonly Package[] {
  return text.split('\n\n').flatMap((paragraph) => {
    const field = (letter: string) => {
      const start = paragraph.startsWith(`${letter}:`) ? 0 : paragraph.indexOf(`\n${letter}:`) + 1
      if (start === 0 && !paragraph.startsWith(`${letter}:`)) return undefined
      const end = paragraph.indexOf('\n', start)
      return paragraph.slice(start + 2, end === -1 ? undefined : end).trim()
    }
    const [name, version, origin] = [field('P'), field('V'), field('o')]
    if (!name || !version) return []
    const source = origin === name ? undefined : origin
    return [{ manager: 'apk', name, version, architecture: field('A'), source, size: sizeOf(field('I')) }]
  })
}
