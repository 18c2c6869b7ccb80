// One image named on the command line → its analysis: what it is built from is looked up, progress is shown.
import { UserError } from '../errors.ts'
import { type Analysis, type AnalyzeOptions, analyzeImage } from '../pipeline/analyze.ts'
import type { ReadPorts } from '../pipeline/read-layers.ts'
import type { ImageSource, SourceRequest } from '../ports/image-source.ts'
import { formatSize } from '../report/size.ts'
import { visible } from '../report/visible.ts'
import type { AnalyzeCommand } from './command.ts'
import type { CliPorts } from './ports.ts'

const PATIENCE = 2_000
const PAUSE = 100

export type OneImage = { readonly command: AnalyzeCommand; readonly name: string }

/** Reads the image itself, or the one it is compared with. */
export async function analyzeOne(
  ports: CliPorts,
  readPorts: ReadPorts,
  { command, name }: OneImage,
): Promise<Analysis> {
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
    import('../dockerfile/parse.ts'),
    import('../report/dockerfile-steps.ts'),
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
