// Debian's status file, or one file of a distroless status.d, to packages: deb-status is deb822(5).
import type { Package } from '../package.ts'
import { readFields, sizeOf } from './fields.ts'

const FIELDS = ['Package', 'Status', 'Version', 'Architecture', 'Source', 'Installed-Size']

/** Packages that have files in the image; those removed with their settings left are none. */
export function parseDpkgStatus(text: string): readonly Package[] {
  return text.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const fields = readFields(paragraph, FIELDS)
    const [name, version] = [fields.get('Package'), fields.get('Version')]
    const state = fields.get('Status')?.split(' ').at(-1) ?? 'installed'
    if (!name || !version || state === 'not-installed' || state === 'config-files') return []
    // `glibc (2.36-9)`: the version of the source, when it is another
    const source = fields.get('Source')?.split(' ')[0]
    const size = sizeOf(fields.get('Installed-Size'), 1024)
    const architecture = fields.get('Architecture')
    return [
      { manager: 'dpkg', name, version, architecture, source: source === name ? undefined : source, size },
    ]
  })
}
