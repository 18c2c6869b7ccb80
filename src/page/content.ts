// A platform's replayed layers → what the page shows beyond the report: every live file once, and the packages.
import { liveFiles } from '../layers/live-tree.ts'
import { livePackages } from '../layers/packages/live-packages.ts'
import type { Replay } from '../layers/replay.ts'
import type { PagePlatform } from './input.ts'

/** Files stand under the name their layer wrote; links and directories have no bytes and are left out. */
export function pagePlatform(platform: string, replay: Replay): PagePlatform {
  const paths: string[] = []
  const sizes: number[] = []
  const layers: number[] = []
  for (const { path, content } of liveFiles(replay.root)) {
    paths.push(path)
    sizes.push(content.entry.size)
    layers.push(content.layer)
  }
  return { platform, files: { paths, sizes, layers }, packages: livePackages(replay) }
}
