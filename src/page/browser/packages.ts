// The packages of an image → a table that can be narrowed, the largest first.
import { formatIfKnown } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import type { PackageRow } from '../data.ts'
import { countWords } from '../words.ts'
import { element } from './element.ts'
import { longTable } from './table.ts'

/** All that the databases in the image list. */
export function packagesPart(packages: readonly PackageRow[]): readonly HTMLElement[] {
  const sorted = packages.toSorted((a, b) => (b.size ?? -1) - (a.size ?? -1) || (a.name < b.name ? -1 : 1))
  const found = element('div', {})
  const input = element('input', { type: 'search', id: 'package', autocomplete: 'off', spellcheck: 'false' })
  const show = () => {
    const word = input.value.trim().toLowerCase()
    found.replaceChildren(packageTable(sorted.filter(({ name }) => name.toLowerCase().includes(word))))
  }
  input.addEventListener('input', show)
  show()
  return [element('label', { for: 'package' }, 'Find packages by name'), input, found]
}

function packageTable(packages: readonly PackageRow[]): HTMLElement {
  return longTable({
    caption: countWords(packages.length, 'package'),
    columns: [
      { name: 'Name', wide: true },
      { name: 'Version', wide: true },
      { name: 'From' },
      { name: 'Installed', numeric: true },
    ],
    items: packages,
    draw: ({ manager, name, version, size }) => ({
      cells: [visible(name), visible(version), manager, formatIfKnown(size)],
    }),
  })
}
