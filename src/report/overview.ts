// The figures of several images → one table, and what they share in a registry.
import { type Column, code, counted, escapeText, table } from './markdown.ts'
import type { SectionData } from './section-data.ts'
import { formatChangeWithPercent, formatIfKnown, formatSize } from './size.ts'

type Row = {
  readonly title: string
  readonly platform: string
  readonly pullSize: number | null
  readonly before: number | null
  readonly budgets: string
  readonly layers: ReadonlyMap<string, number>
}

/** A row for each image and platform; undefined when there are no two images. */
export function renderOverview(images: readonly SectionData[]): string | undefined {
  if (images.length < 2) return undefined
  const rows = images.flatMap(({ title, platforms }) =>
    platforms.map(({ layers, ...platform }): Row => ({ title, ...platform, layers: new Map(layers) })),
  )
  const users = countUsers(rows)
  const complete = rows.every(({ layers }) => layers.size > 0)
  const several = new Set(rows.map(({ platform }) => platform)).size > 1
  const columns = [
    { title: 'image', align: 'left' },
    ...(several ? [{ title: 'platform', align: 'left' }] : []),
    { title: 'pull size', align: 'right' },
    { title: 'change', align: 'right' },
    ...(complete ? [{ title: 'own bytes', align: 'right' }] : []),
    { title: 'budgets', align: 'left' },
  ] as readonly Column[]
  const cells = rows.map((row) => [
    escapeText(row.title),
    ...(several ? [code(row.platform)] : []),
    formatIfKnown(row.pullSize),
    changeOf(row),
    ...(complete ? [formatSize(sum([...row.layers].filter(([digest]) => users.get(digest) === 1)))] : []),
    escapeText(row.budgets),
  ])
  // a column that nobody can fill is none
  const filled = columns.map((_, at) => cells.some((row) => row[at] !== ''))
  const shown = table(
    columns.filter((_, at) => filled[at]),
    cells.map((row) => row.filter((_, at) => filled[at])),
  )
  return [shown, ...(complete ? [sharing(rows, users)] : [])].join('\n\n')
}

function changeOf({ pullSize, before }: Row): string {
  if (pullSize === null || before === null) return ''
  return pullSize === before ? 'unchanged' : formatChangeWithPercent(before, pullSize)
}

function countUsers(rows: readonly Row[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>()
  for (const { layers } of rows)
    for (const digest of layers.keys()) users.set(digest, (users.get(digest) ?? 0) + 1)
  return users
}

/** A registry keeps each layer once, however many images have it. */
function sharing(rows: readonly Row[], users: ReadonlyMap<string, number>): string {
  const all = [...new Map(rows.flatMap(({ layers }) => [...layers]))]
  const shared = sum(all.filter(([digest]) => (users.get(digest) ?? 0) > 1))
  return `${counted(rows.length, 'image')} take ${formatSize(sum(all))} in a registry, ${formatSize(shared)} of it shared.`
}

function sum(layers: readonly (readonly [string, number])[]): number {
  return layers.reduce((bytes, [, size]) => bytes + size, 0)
}
