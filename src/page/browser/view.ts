// One platform of the page's data → what its parts are drawn from.
import type { PackageChange } from '../../layers/packages/compare-packages.ts'
import type { PlatformComparison, PlatformReport } from '../../report/model.ts'
import type { PackageRow, PageData, PlatformData } from '../data.ts'
import { type FileTree, treeOf } from '../tree.ts'
import { type Highlight, makeHighlight } from './highlight.ts'

export type View = {
  readonly data: PageData
  readonly report: PlatformReport
  /** Null when the content of the layers was not read. */
  readonly content: Content | null
  readonly compared: {
    readonly changes: PlatformComparison
    readonly content: Content | null
    readonly packages: readonly PackageChange[]
  } | null
  readonly highlight: Highlight
  /** Says something to those who do not see it change. */
  readonly say: (text: string) => void
}

export type Content = { readonly tree: FileTree; readonly packages: readonly PackageRow[] }

/** What is known of one platform; where there is only one on both sides, its name does not matter. */
export function viewOf(data: PageData, report: PlatformReport, say: (text: string) => void): View {
  const single = data.report.platforms.length === 1
  const content = contentOf(pick(data.platforms, report, single), report.layers.length)
  const changes = pick(data.compare?.changes.platforms ?? [], report, single)
  const before = contentOf(pick(data.compare?.platforms ?? [], report, single))
  const packages = pick(data.compare?.packages ?? [], report, single)?.changes ?? []
  const compared = changes === undefined ? null : { changes, content: before, packages }
  return { data, report, content, compared, highlight: makeHighlight(), say }
}

function pick<Of extends { readonly platform: string }>(
  platforms: readonly Of[],
  { platform }: PlatformReport,
  single: boolean,
): Of | undefined {
  const only = single && platforms.length === 1 ? platforms[0] : undefined
  return platforms.find((each) => each.platform === platform) ?? only
}

function contentOf(found: PlatformData | undefined, layers = 1): Content | null {
  return found === undefined ? null : { tree: treeOf(found.files, layers), packages: found.packages }
}

/** The class that gives a layer its colour: own layers in colours, those of the base in greys. */
export function colourOf({ report }: View, layer: number): string {
  const base = report.layers[layer]?.base === true
  const before = report.layers.slice(0, layer).filter((each) => (each.base === true) === base).length
  return base ? `base${before % 3}` : `own${before % 8}`
}
