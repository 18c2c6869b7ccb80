// Words typed → the files that have them in their path, however many: only the rows in sight are in the document.
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { findFiles, indexPaths, type PathIndex } from '../find.ts'
import type { Place } from '../place.ts'
import { type FileTree, folderOfFile } from '../tree.ts'
import { countWords } from '../words.ts'
import { element } from './element.ts'
import { virtualList } from './virtual-list.ts'

/** A field and what is found; choosing a file shows its directory. */
export function searchPart(tree: FileTree, go: (place: Place) => void): readonly HTMLElement[] {
  const input = element('input', {
    type: 'search',
    id: 'query',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'part of a path, such as .pyc or site-packages',
  })
  const status = element('p', { class: 'found', role: 'status' })
  let index: PathIndex | undefined
  const list = virtualList({
    name: 'Files found, the largest first',
    choose: (file) => go({ folder: folderOfFile(tree, file), layer: null }),
    draw: (file) => [
      element('span', { class: 'number' }, formatSize(tree.columns.sizes[file] ?? 0)),
      element('bdi', { class: 'path' }, visible(index?.pathOf(file) ?? '')),
    ],
  })
  const search = () => {
    index ??= indexPaths(tree)
    const query = input.value.trim()
    const { files, bytes } = findFiles(tree, index, query)
    list.show(files)
    status.textContent = query === '' ? '' : foundWords(files.length, bytes)
  }
  input.addEventListener('input', search)
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.focus()
  })
  return [element('label', { for: 'query' }, 'Find files by path'), input, status, list.box]
}

function foundWords(files: number, bytes: number): string {
  return files === 0 ? 'No file has that in its path.' : `${countWords(files, 'file')}, ${formatSize(bytes)}`
}
