// What a smaller image would not have → Markdown: which line writes what which line removes, and what to do.
import { type CommentInput, lineUrl } from './comment-input.ts'
import { code, counted, link, shortCode } from './markdown.ts'
import type { PlatformReport, ReportLayer, Waste, WastePair } from './model.ts'
import { formatSize } from './size.ts'

const PATHS = 3

/** `8.2 MB reclaimable`; undefined when there is nothing to tell. */
export function wasteTitle({ waste }: PlatformReport): string | undefined {
  if (waste === undefined || items(waste).every((bytes) => bytes === 0)) return undefined
  const also = waste.reclaimable === 0 && waste.junk + waste.duplicate > 0
  return also
    ? `${formatSize(waste.junk + waste.duplicate)} to look at`
    : `${formatSize(waste.reclaimable)} reclaimable`
}

function items({ reclaimable, duplicate, junk, shadowedBase }: Waste): readonly number[] {
  return [reclaimable, duplicate, junk, shadowedBase ?? 0]
}

/** One sentence for each pair, most bytes first, then what is no pair. */
export function wasteText(
  input: CommentInput,
  { report, limit }: { readonly report: PlatformReport; readonly limit: number },
): string {
  const { waste } = report
  if (waste === undefined) return ''
  const shown = waste.pairs.slice(0, limit)
  const rest = waste.pairs.length - shown.length
  return [
    ...shown.map((pair) => `- ${pairSentence(input, { report, pair })}`),
    ...(rest > 0 ? [`- and ${counted(rest, 'more pair')} of lines.`] : []),
    ...others(waste).map((sentence) => `- ${sentence}`),
  ].join('\n')
}

type Placed = { readonly report: PlatformReport; readonly pair: WastePair }

function pairSentence(input: CommentInput, { report, pair }: Placed): string {
  const [writer, killer] = [report.layers[pair.writtenBy], report.layers[pair.killedBy]]
  const [from, to] = [placeOf(input, writer), placeOf(input, killer)]
  const paths = pair.paths.slice(0, PATHS).map((path) => shortCode(path))
  const named = paths.length === 0 ? '' : `: ${paths.join(', ')}${pair.paths.length > PATHS ? ', …' : ''}`
  return `${from.replace(/^\[?[a-z]/, (start) => start.toUpperCase())} writes ${formatSize(pair.bytes)} that ${to} removes or replaces${named}. ${adviceOn(writer, killer)}`
}

/** What can be done depends on who writes and who removes. */
function adviceOn(writer: ReportLayer | undefined, killer: ReportLayer | undefined): string {
  const [writes, kills] = [wordOf(writer), wordOf(killer)]
  if (writes === 'RUN' && kills === 'RUN') return 'Do both in one RUN.'
  if (writes === 'COPY' && kills === 'RUN' && /\bch(?:own|mod)\b/.test(killer?.instruction ?? ''))
    return 'Use `COPY --chown` or `--chmod`.'
  if (writes === 'COPY' && kills === 'RUN')
    return 'Leave it out of the build context, or use a bind mount for that RUN.'
  return writes === 'COPY' ? 'Copy it once.' : 'Build it in a stage of its own and copy the result.'
}

function wordOf(layer: ReportLayer | undefined): string {
  const word = /^\w+/.exec(layer?.instruction ?? '')?.[0]?.toUpperCase() ?? ''
  return word === 'ADD' ? 'COPY' : word
}

function placeOf(input: CommentInput, layer: ReportLayer | undefined): string {
  if (layer === undefined) return 'a layer'
  if (layer.line !== null) return link(`line ${layer.line}`, lineUrl(input, layer))
  return layer.instruction === null
    ? `layer ${code(layer.digest.slice(0, 19))}`
    : shortCode(layer.instruction)
}

function others({ copiedUp, duplicate, junk, shadowedBase, efficiency }: Waste): readonly string[] {
  return [
    ...(copiedUp > 0
      ? [
          `${formatSize(copiedUp)} of it was written again with the same content (chmod, chown, touch): set owner and mode where the files are made.`,
        ]
      : []),
    ...(junk > 0
      ? [`${formatSize(junk)} are caches and lists of package managers that the image keeps.`]
      : []),
    ...(duplicate > 0 ? [`${formatSize(duplicate)} are files that the image has twice.`] : []),
    ...(shadowedBase !== null && shadowedBase > 0
      ? [
          `${formatSize(shadowedBase)} of the base image are removed or written over; that frees nothing here.`,
        ]
      : []),
    `${(efficiency * 100).toFixed(1)} % of the image's own bytes are in use.`,
  ]
}
