// The report of a build, and that of the same image's content → one report that knows what is wasted.
import type { PlatformReport, Report } from './model.ts'
import { isSameLayer } from './pair-layers.ts'

/** Takes `waste` over for platforms whose layers are the very same, in the same order; all else stays as it is. */
export function joinWaste(report: Report, read: Pick<Report, 'platforms'>): Report {
  const platforms = report.platforms.map((platform) => {
    const known = read.platforms.find((other) => isSameImage(platform, other))
    return known?.waste === undefined ? platform : { ...platform, waste: known.waste }
  })
  return { ...report, platforms }
}

function isSameImage(one: PlatformReport, other: PlatformReport): boolean {
  return (
    one.layers.length === other.layers.length &&
    one.layers.every((layer, at) => {
      const partner = other.layers[at]
      return partner !== undefined && isSameLayer(layer, partner) && layer.base === partner.base
    })
  )
}
