// Two reports of an image to what changed between them.
import { total } from './derive-report.ts'
import type {
  Comparison,
  LayerChange,
  PlatformComparison,
  PlatformReport,
  Report,
  ReportLayer,
  SizeSummary,
} from './model.ts'
import { isSameLayer, type LayerPair, pairLayers } from './pair-layers.ts'

export type Compared = {
  readonly before: Report
  readonly after: Report
  /** What `before` was made from. */
  readonly ref: string
  readonly commit: string
}

/** Compares platform by platform; one that only one report has is left out. */
export function compareReports({ before, after, ref, commit }: Compared): Comparison {
  const only = before.platforms.length === 1 && after.platforms.length === 1
  const platforms = after.platforms.flatMap((now) => {
    const named = before.platforms.find(({ platform }) => platform === now.platform)
    const unnamed = only && [before, after].some(({ platforms: [first] }) => first?.platform === 'unknown')
    const then = named ?? (unnamed ? before.platforms[0] : undefined)
    return then === undefined ? [] : [comparePlatforms(then, now)]
  })
  return { ref, commit, platforms }
}

function comparePlatforms(before: PlatformReport, after: PlatformReport): PlatformComparison {
  const base = baseChange(partOf(before, 'base'), partOf(after, 'base'))
  const own = pairLayers(partOf(before, 'own'), partOf(after, 'own')).flatMap(ownChange)
  return {
    platform: after.platform === 'unknown' ? before.platform : after.platform,
    before: summarize(before),
    after: summarize(after),
    layers: [...base, ...own],
  }
}

function partOf({ layers }: PlatformReport, part: 'base' | 'own'): readonly ReportLayer[] {
  return layers.filter(({ base }) => base === (part === 'base'))
}

/** Sizes and numbers of layers of one platform. */
export function summarize(report: PlatformReport): SizeSummary {
  const baseLayers = partOf(report, 'base').length
  const { pullSize, diskSize, layers } = report
  return { pullSize, diskSize, ownLayers: layers.length - baseLayers, baseLayers }
}

/** Another base image is one change, however many layers it has. */
function baseChange(before: readonly ReportLayer[], after: readonly ReportLayer[]): readonly LayerChange[] {
  const same =
    before.length === after.length &&
    before.every((layer, at) => {
      const other = after[at]
      return other !== undefined && isSameLayer(layer, other)
    })
  if (same) return []
  const kind = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed'
  const sizes = {
    before: before.length === 0 ? null : total(before.map(({ size }) => size)),
    after: after.length === 0 ? null : total(after.map(({ size }) => size)),
  }
  return [{ kind, instruction: null, line: null, base: true, ...sizes }]
}

function ownChange(pair: LayerPair): readonly LayerChange[] {
  switch (pair.kind) {
    case 'same':
      return []
    case 'removed':
      return [changeOf(pair.before, { kind: 'removed', before: pair.before.size, after: null })]
    case 'added':
      return [changeOf(pair.after, { kind: 'added', before: null, after: pair.after.size })]
    case 'changed':
      return [changeOf(pair.after, { kind: 'changed', before: pair.before.size, after: pair.after.size })]
  }
}

/** A removed layer has no line in the Dockerfile of today. */
function changeOf(
  { instruction, line }: ReportLayer,
  change: Pick<LayerChange, 'kind' | 'before' | 'after'>,
): LayerChange {
  return { ...change, instruction, line: change.kind === 'removed' ? null : line, base: false }
}
