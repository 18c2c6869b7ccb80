// One platform of the page's data → what its parts are drawn from.
import type { PlatformComparison, PlatformReport } from '../../report/model.ts'
import type { PackageRow, PageData, PlatformData } from '../data.ts'
import { type FileTree, treeOf } from '../tree.ts'
import { type Highlight, makeHighlight } from './highlight.ts'

export type View = {
  readonly data: PageData
  readonly report: PlatformReport
  /** Null when the content of the layers was not read. */
  readonly content: Content | null
  readonly compared: { readonly changes: PlatformComparison; readonly content: Content | null } | null
  readonly highlight: Highlight
  /** Says something to those who do not see it change. */
  readonly say: (text: string) => void
}

export type Content = { readonly tree: FileTree; readonly packages: readonly PackageRow[] }

/** What is known of one platform; the other image is found by its platform, or by being the only one. */
export function viewOf(data: PageData, report: PlatformReport, say: (text: string) => void): View {
  const changes = data.compare?.changes.platforms ?? []
  const only = data.report.platforms.length === 1 ? changes[0] : undefined
  const change = changes.find(({ platform }) => platform === report.platform) ?? only
  const compared =
    data.compare === null || change === undefined
      ? null
      : { changes: change, content: contentOf(data.compare.platforms, report.platform) }
  const content = contentOf(data.platforms, report.platform, report.layers.length)
  return { data, report, content, compared, highlight: makeHighlight(), say }
}

function contentOf(platforms: readonly PlatformData[], platform: string, layers = 1): Content | null {
  const only = platforms.length === 1 ? platforms[0] : undefined
  const found = platforms.find((each) => each.platform === platform) ?? only
  return found === undefined ? null : { tree: treeOf(found.files, layers), packages: found.packages }
}

/** The class that gives a layer its colour: own layers in colours, those of the base in greys. */
export function colourOf({ report }: View, layer: number): string {
  const base = report.layers[layer]?.base === true
  const before = report.layers.slice(0, layer).filter((each) => (each.base === true) === base).length
  return base ? `base${before % 3}` : `own${before % 8}`
}
