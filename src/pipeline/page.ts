// An analysis → the HTML page about it.
import { type LiveNode, liveFiles } from '../layers/live-tree.ts'
import { livePackages } from '../layers/packages/live-packages.ts'
import type { Replay } from '../layers/replay.ts'
import type { LiveFiles, PagePlatform } from '../page/input.ts'
import type { Analysis } from './analyze.ts'

export type PageRequest = {
  readonly analysis: Analysis
  /** Text of the Dockerfile that the lines are of. */
  readonly dockerfile: string | null
  /** The image compared with. */
  readonly before: Analysis | undefined
}

/** The page as text; its code is loaded when it is asked for. */
export async function makePage({ analysis, dockerfile, before }: PageRequest): Promise<string> {
  const { renderPage } = await import('../page/render-page.ts')
  const compare = before && { report: before.report, platforms: platformsOf(before) }
  return renderPage({ report: analysis.report, platforms: platformsOf(analysis), dockerfile, compare })
}

function platformsOf({ platforms }: Analysis): readonly PagePlatform[] {
  return platforms.flatMap(({ report: { platform }, contents }) =>
    contents === undefined
      ? []
      : [{ platform, files: filesOf(contents.replay), packages: livePackages(contents.replay) }],
  )
}

/** Every name of every file; of several names of one file, one has its bytes. */
function filesOf({ root }: Replay): LiveFiles {
  const paths: string[] = []
  const sizes: number[] = []
  const layers: number[] = []
  for (const { path, content } of liveFiles(root)) {
    paths.push(path)
    sizes.push(content.entry.size)
    layers.push(content.layer)
  }
  const listed = new Set(paths)
  const open: LiveNode[] = [root]
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    for (const node of directory.children?.values() ?? []) {
      if (node.children !== undefined) open.push(node)
      if (node.content === undefined || listed.has(node.path)) continue
      paths.push(node.path)
      sizes.push(0)
      layers.push(node.content.layer)
    }
  }
  return { paths, sizes, layers }
}
