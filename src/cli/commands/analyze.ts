// `layersmith analyze`: an image → its layers, what they waste, its largest files; beside another image what changed.
import { UserError } from '../../errors.ts'
import { compareImages } from '../../layers/compare-images.ts'
import { comparePackages } from '../../layers/packages/compare-packages.ts'
import { livePackages } from '../../layers/packages/live-packages.ts'
import {
  type Analysis,
  type AnalyzedPlatform,
  type AnalyzeOptions,
  analyzeImage,
} from '../../pipeline/analyze.ts'
import type { ReadPorts } from '../../pipeline/read-layers.ts'
import type { ImageSource, SourceRequest } from '../../ports/image-source.ts'
import { compareReports } from '../../report/compare-reports.ts'
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { writePage } from '../analysis-page.ts'
import { renderAnalysis } from '../analysis-text.ts'
import type { AnalyzeCommand } from '../command.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const PATIENCE = 2_000
const PAUSE = 100

/** Prints the analysis. Damaged bytes are told, shown as far as they go, and are a failure. */
export async function runAnalyze(ports: CliPorts, command: AnalyzeCommand): Promise<ExitCode> {
  const { reader, store } = await ports.layers()
  const readPorts = { reader, store: command.cache ? store : undefined }
  try {
    const after = await analyzeOne(ports, readPorts, { command, name: command.name })
    const before =
      command.compare === undefined
        ? undefined
        : await analyzeOne(ports, readPorts, { command, name: command.compare })
    const result =
      before === undefined
        ? after
        : { ...after, report: { ...after.report, compare: compared(before, after) } }
    const pairs = after.platforms.flatMap(({ report: { platform }, contents }) => {
      const other = before && partnerOf(platform, { before, after })
      return contents && other?.contents
        ? [{ platform, old: other.contents.replay, now: contents.replay }]
        : []
    })
    const files = new Map(
      pairs.map(({ platform, old, now }) => [platform, compareImages(old, now, command.top)]),
    )
    const packages = new Map(
      pairs.map(({ platform, old, now }) => [
        platform,
        comparePackages(livePackages(old), livePackages(now)),
      ]),
    )
    await ports.terminal.write(await renderAnalysis(ports, command, { analysis: result, files, packages }))
    const { html: file, dockerfile } = command
    if (file !== undefined) await writePage(ports, { file, after: result, before, dockerfile })
    return report(ports, [after, ...(before ? [before] : [])])
  } finally {
    await reader.close()
    await readPorts.store?.close()
  }
}

/** The same platform; two images of one platform each are compared, whatever these are. */
function partnerOf(
  platform: string,
  { before, after }: { readonly before: Analysis; readonly after: Analysis },
): AnalyzedPlatform | undefined {
  const same = before.platforms.find(({ report: other }) => other.platform === platform)
  const only = before.platforms.length === 1 && after.platforms.length === 1
  return same ?? (only ? before.platforms[0] : undefined)
}

function compared(before: Analysis, after: Analysis) {
  return compareReports({ before: before.report, after: after.report, ref: before.report.image, commit: '' })
}

function report({ log }: CliPorts, analyses: readonly Analysis[]): ExitCode {
  const platforms = analyses.flatMap((analysis) => analysis.platforms)
  for (const note of new Set(platforms.flatMap(({ notes }) => notes))) log.warning(visible(note))
  const problems = new Set(platforms.flatMap(({ problems: found }) => found))
  for (const problem of problems) log.error(visible(problem))
  return problems.size > 0 ? 2 : 0
}

type One = { readonly command: AnalyzeCommand; readonly name: string }

async function analyzeOne(ports: CliPorts, readPorts: ReadPorts, { command, name }: One): Promise<Analysis> {
  const { from, platform } = command
  const image = name === command.name ? command.image : undefined
  const request: SourceRequest = { name, from: name === command.name ? from : 'auto', image, platform }
  const source = await ports.images(request)
  const progress = progressOf(ports, name)
  try {
    for (const note of source.notes) ports.log.notice(visible(note))
    const options: AnalyzeOptions = {
      layers: command.read !== 'manifest',
      verify: command.read === 'all',
      mostBytes: command.maxUnpacked,
      onProgress: progress.show,
      ...(await stepsFor(ports, command)),
      ...(command.base === undefined ? {} : { baseLayers: await baseLayersOf(ports, command, source) }),
    }
    return await analyzeImage(readPorts, source, options)
  } finally {
    progress.end()
    await source.close()
  }
}

async function stepsFor({ files }: CliPorts, { dockerfile, target, buildArgs }: AnalyzeCommand) {
  if (dockerfile === undefined) return { steps: [], dockerfile: null }
  const text = await files.readText(dockerfile)
  if (text === undefined) throw new UserError('no-such-file', `There is no file ${dockerfile}.`)
  const [{ parseDockerfile }, { stepsOfDockerfile }] = await Promise.all([
    import('../../dockerfile/parse.ts'),
    import('../../report/dockerfile-steps.ts'),
  ])
  return { steps: stepsOfDockerfile(parseDockerfile(text), { target, buildArgs }), dockerfile }
}

/** How many of the lowest layers are those of the other image. */
async function baseLayersOf(
  ports: CliPorts,
  { base = '', platform }: AnalyzeCommand,
  source: ImageSource,
): Promise<number> {
  const [image] = source.images
  const other = await ports.images({
    name: base,
    from: 'auto',
    image: undefined,
    platform: platform ?? image?.platform,
  })
  try {
    const layers = other.images[0]?.layers ?? []
    const shared = layers.every(
      ({ diffId }, at) => diffId !== undefined && diffId === image?.layers[at]?.diffId,
    )
    if (shared && layers.length > 0) return layers.length
    throw new UserError(
      'not-its-base',
      `${source.title} is not built on ${base}: its first layers are others. Name the version it was built on.`,
    )
  } finally {
    await other.close()
  }
}

function progressOf({ terminal, clock }: CliPorts, name: string) {
  const started = clock.now()
  let next = started + PATIENCE
  let isShown = false
  return {
    show(done: number, total: number) {
      const now = clock.now()
      if (now < next || total === 0) return
      next = now + PAUSE
      isShown = true
      terminal.showProgress(
        `Reading ${name}: ${formatSize(done)} of ${formatSize(total)} (${Math.floor((100 * done) / total)} %)`,
      )
    },
    end() {
      if (isShown) terminal.showProgress('')
    },
  }
}
