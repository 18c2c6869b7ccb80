// Directories, files and packages of an image, where its layers were read → Markdown tables.
import type { CommentInput, ContentFacts } from './comment-input.ts'
import { code, counted, escapeText, folded, shortCode, table } from './markdown.ts'
import { formatChange, formatIfKnown, formatSize } from './size.ts'

const LEFT = 'left'
const RIGHT = 'right'

/** Folded parts for what is known of one platform; none when its layers were not read. */
export function contentParts(
  input: CommentInput,
  at: { platform: string; limit: number },
): readonly string[] {
  const facts = input.content?.find(({ platform }) => platform === at.platform)
  if (facts === undefined) return []
  const of = input.report.platforms.length > 1 ? ` on ${escapeText(at.platform)}` : ''
  const { packages, biggest } = facts
  return [
    ...(biggest.length === 0
      ? []
      : [folded(`Biggest directories and files of the own layers${of}`, biggestTable(biggest, at.limit))]),
    ...(packages.length === 0
      ? []
      : [folded(`${counted(packages.length, 'package')} changed${of}`, packagesTable(packages, at.limit))]),
  ]
}

function biggestTable(biggest: ContentFacts['biggest'], limit: number): string {
  return table(
    [
      { title: 'path', align: LEFT },
      { title: 'bytes', align: RIGHT },
    ],
    biggest.slice(0, limit).map(({ path, bytes }) => [shortCode(path, 120), formatSize(bytes)]),
  )
}

function packagesTable(packages: ContentFacts['packages'], limit: number): string {
  const rows = packages
    .slice(0, limit)
    .map(({ kind, name, before, after, bytes }) => [
      shortCode(name),
      kind,
      before === null ? '' : code(before),
      after === null ? '' : code(after),
      bytes === null ? formatIfKnown(bytes) : formatChange(bytes),
    ])
  const columns = ['package', '', 'before', 'after', 'change'].map(
    (title, column) =>
      ({
        title,
        align: column === 4 ? RIGHT : LEFT,
      }) as const,
  )
  const rest = packages.length - rows.length
  return table(columns, rows) + (rest > 0 ? `\n\nand ${counted(rest, 'more package')}.` : '')
}
