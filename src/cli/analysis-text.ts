// An analysis → the text that was asked for.
import { UserError } from '../errors.ts'
import type { ImageComparison } from '../layers/compare-images.ts'
import type { PackageChange } from '../layers/packages/compare-packages.ts'
import { livePackages } from '../layers/packages/live-packages.ts'
import { deriveLayerTree, deriveLiveTree } from '../layers/tree.ts'
import type { Analysis, AnalyzedPlatform } from '../pipeline/analyze.ts'
import { type AnalysisView, headLine, layerTable, mappingLine } from '../report/analysis-lines.ts'
import { compareLines } from '../report/compare-lines.ts'
import { contentsLines } from '../report/contents-lines.ts'
import type { PlatformReport } from '../report/model.ts'
import { packageLines } from '../report/package-lines.ts'
import type { Paint } from '../report/paint.ts'
import { wasteLines } from '../report/waste-lines.ts'
import type { AnalyzeCommand } from './command.ts'
import type { CliPorts } from './ports.ts'

export type Analysed = {
  readonly analysis: Analysis
  /** Differences of files, by platform. */
  readonly files: ReadonlyMap<string, ImageComparison>
  readonly packages: ReadonlyMap<string, readonly PackageChange[]>
}

/** JSON for programs, tables for people. */
export async function renderAnalysis(
  { terminal: { paint } }: CliPorts,
  command: AnalyzeCommand,
  { analysis, files, packages }: Analysed,
): Promise<string> {
  switch (command.format) {
    case 'json':
      return `${JSON.stringify(analysis.report, undefined, 2)}\n`
    case 'dive': {
      const { renderDive } = await import('../report/dive-json.ts')
      return renderDive(analysis.platforms)
    }
    case 'table': {
      const sections = analysis.platforms.map((platform) =>
        platformText(platform, { command, analysis, paint }),
      )
      const { compare } = analysis.report
      const changes =
        compare === null ? [] : compareLines({ changes: compare, files, packages, top: command.top, paint })
      return `${[...sections.flat(), ...changes].join('\n').trimEnd()}\n`
    }
  }
}

type View = { readonly command: AnalyzeCommand; readonly analysis: Analysis; readonly paint: Paint }

function platformText(platform: AnalyzedPlatform, { command, analysis, paint }: View): readonly string[] {
  const { report, contents } = platform
  const { top } = command
  const view: AnalysisView = { image: analysis.report.image, report, facts: contents?.facts, paint }
  if (command.layer !== undefined) return layerText(platform, { command, analysis, paint }, command.layer)
  const mapping = mappingLine(report, command.dockerfile ?? null)
  const read =
    contents === undefined
      ? []
      : [
          ...wasteLines({ report, waste: contents.waste, top, paint }),
          '',
          ...contentsLines(deriveLiveTree(contents.replay.files), { top, paint }),
          ...packageLines(livePackages(contents.replay), { top, paint }),
          '',
        ]
  const remarks = [
    ...(mapping === undefined ? [] : [mapping]),
    ...(contents === undefined || platform.verified || platform.problems.length > 0
      ? []
      : [
          'Contents of plain layers were passed over, so their digests are not proven: --read all proves them.',
        ]),
    ...(isUncompressed(report) ? ['The layers here are not compressed: a registry sends fewer bytes.'] : []),
  ]
  return [headLine(view), '', ...layerTable(view), ...remarks, '', ...read]
}

/** As in the export of an engine of the classic store. */
function isUncompressed({ layers }: PlatformReport): boolean {
  return layers.length > 0 && layers.every(({ size, diskSize }) => size === diskSize)
}

/** One layer: what it writes, whether a later one removes it or not. */
function layerText(
  platform: AnalyzedPlatform,
  { command, analysis, paint }: View,
  wanted: string,
): readonly string[] {
  const { report, contents } = platform
  const at = positionOf(report, wanted)
  const [layer, facts] = [report.layers[at], contents?.facts[at]]
  if (layer === undefined) return []
  const one = { ...report, layers: [layer], pullSize: layer.size, diskSize: layer.diskSize }
  const view: AnalysisView = {
    image: `${analysis.report.image}, layer ${at + 1}`,
    report: one,
    facts: facts && [facts],
    first: at + 1,
    paint,
  }
  const identity = [
    `digest   ${layer.digest}`,
    ...(layer.diffId === null ? [] : [`diff id  ${layer.diffId}`]),
  ]
  const contentText =
    facts === undefined ? [] : contentsLines(deriveLayerTree(facts, at), { top: command.top, paint })
  return [headLine(view), '', ...layerTable(view), '', ...identity, '', ...contentText, '']
}

function positionOf({ layers, platform }: PlatformReport, wanted: string): number {
  const isMeant = (digest: string | null) =>
    digest !== null && (digest.startsWith(wanted) || digest.startsWith(`sha256:${wanted}`))
  const found = /^\d{1,4}$/.test(wanted)
    ? layers.findIndex((_, at) => at === Number(wanted) - 1)
    : layers.findIndex(({ digest, diffId }) => isMeant(digest) || isMeant(diffId))
  if (found >= 0) return found
  throw new UserError(
    'no-such-layer',
    `${platform} has no layer ${wanted}: name a number from 1 to ${layers.length}, or the beginning of a digest.`,
  )
}
