// Files of a tree → its largest directories and files, for a terminal.
import { topDirectories, topFiles } from '../layers/top.ts'
import type { SizedDirectory } from '../layers/tree.ts'
import { shownPath } from './analysis-lines.ts'
import { counted } from './markdown.ts'
import type { Paint } from './paint.ts'
import { formatSize } from './size.ts'

/** Up to `top` of each. */
export function contentsLines(
  tree: SizedDirectory,
  { top, paint }: { top: number; paint: Paint },
): readonly string[] {
  const directories = topDirectories(tree, top).map(
    ({ path, bytes, fileCount }) =>
      `  ${formatSize(bytes).padStart(9)}  ${shownPath(path)} (${counted(fileCount, 'file')})`,
  )
  const files = topFiles(tree, top).map(
    ({ path, bytes, layer }) => `  ${formatSize(bytes).padStart(9)}  ${shownPath(path)} (layer ${layer + 1})`,
  )
  return [
    ...(directories.length === 0 ? [] : [paint('strong', 'Largest directories'), ...directories]),
    ...(files.length === 0 ? [] : [paint('strong', 'Largest files'), ...files]),
  ]
}
