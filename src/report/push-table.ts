// What is where after a push → lines of the log and Markdown.
import { shortDigest } from '../image/digest.ts'
import { describePlaced, isInPlace, type PlacedTag } from '../push/placed.ts'
import { code, escapeText } from './markdown.ts'

/** Tags below each other, each with the digest it answers. */
export function pushLines(rows: readonly PlacedTag[]): readonly string[] {
  const width = Math.max(0, ...rows.map(({ reference }) => reference.length))
  const digests = rows.map(({ digest }) => (digest === undefined ? 'none' : shortDigest(digest)))
  const second = Math.max(0, ...digests.map((digest) => digest.length))
  return rows.map(
    (row, at) =>
      `  ${row.reference.padEnd(width)}  ${(digests[at] ?? '').padEnd(second)}  ${describePlaced(row)}`,
  )
}

/** `''` when all tags are in place: then nobody needs a table. */
export function renderPushTable(rows: readonly PlacedTag[]): string {
  if (rows.every(isInPlace)) return ''
  const lines = rows.map(
    (row) =>
      `| ${code(row.reference)} | ${row.digest === undefined ? 'none' : code(shortDigest(row.digest))} | ${escapeText(describePlaced(row))} |`,
  )
  return ['', '| tag | answers | |', '|---|---|---|', ...lines, ''].join('\n')
}
