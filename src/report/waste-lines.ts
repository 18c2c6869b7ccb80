// The waste of a platform → sentences that name who writes and who removes, for a terminal.
import type { DeadPair, LayerWaste } from '../layers/waste.ts'
import { shown, shownPath } from './analysis-lines.ts'
import { counted } from './markdown.ts'
import type { PlatformReport } from './model.ts'
import type { Paint } from './paint.ts'
import { formatSize } from './size.ts'

const PATHS = 3

export type WasteView = {
  readonly report: PlatformReport
  readonly waste: LayerWaste
  /** Rows of each kind. */
  readonly top: number
  readonly paint: Paint
}

/** Nothing to save is one line. */
export function wasteLines(view: WasteView): readonly string[] {
  const { waste, paint } = view
  const { reclaimable, ownBytes, efficiency } = waste
  const percent = `${(Math.floor(efficiency * 1000) / 10).toFixed(1)} %`
  const head = `Waste: ${formatSize(reclaimable)} reclaimable of ${formatSize(ownBytes)} in own layers, efficiency ${percent}`
  return [paint('strong', head), ...pairLines(view), ...otherLines(view)]
}

function pairLines({ waste, report, top }: WasteView): readonly string[] {
  const rows = waste.pairs.slice(0, top).flatMap((pair) => pairLine(pair, report))
  const rest = waste.pairs.length - top
  return rest > 0 ? [...rows, `  and ${counted(rest, 'more pair')}`] : rows
}

function pairLine(pair: DeadPair, report: PlatformReport): readonly string[] {
  const same = pair.writtenBy === pair.killedBy
  const fate = same ? 'twice' : `what ${nameOf(report, pair.killedBy)} removes or replaces`
  const copied =
    pair.copiedUp > 0
      ? [
          `      ${formatSize(pair.copiedUp)} of it unchanged (chmod, chown, touch): use COPY --chown/--chmod, or do it where it is written`,
        ]
      : []
  const rest = pair.files - Math.min(PATHS, pair.paths.length)
  const paths = pair.paths.slice(0, PATHS).map((path) => shownPath(path))
  return [
    `  ${formatSize(pair.bytes).padStart(9)}  ${nameOf(report, pair.writtenBy)} writes ${fate}`,
    ...copied,
    `      ${paths.join(', ')}${rest > 0 ? `, and ${counted(rest, 'more file')}` : ''}`,
  ]
}

/** `line 12 (RUN npm ci)`, or the layer's number. */
function nameOf({ layers }: PlatformReport, at: number): string {
  const layer = layers[at]
  const place = layer?.line ? `line ${layer.line}` : `layer ${at + 1}`
  return layer?.instruction ? `${place} (${shown(layer.instruction, 40)})` : place
}

function otherLines({ waste, top, paint }: WasteView): readonly string[] {
  const { duplicate, duplicates, junk, junkByKind, shadowedBase } = waste
  const section = (title: string, bytes: number, rows: readonly string[]) =>
    bytes === 0 ? [] : [paint('strong', `${title}: ${formatSize(bytes)}`), ...rows]
  return [
    ...section(
      'Duplicate content',
      duplicate,
      duplicates.slice(0, top).map(
        ({ bytes, paths }) =>
          `  ${formatSize(bytes).padStart(9)}  ${paths
            .slice(0, PATHS)
            .map((path) => shownPath(path, 60))
            .join(' = ')}`,
      ),
    ),
    ...section(
      'Caches and leftovers',
      junk,
      junkByKind
        .slice(0, top)
        .map(
          ({ bytes, name, paths }) =>
            `  ${formatSize(bytes).padStart(9)}  ${name} (${shownPath((paths[0] ?? '').replace(/^\//, ''), 60)})`,
        ),
    ),
    ...section('Base files removed or written over (this Dockerfile cannot save them)', shadowedBase, []),
  ]
}
