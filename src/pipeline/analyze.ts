// An image, wherever it lies → its report, and for each platform what its layers waste.
import type { Step } from '../build/record.ts'
import type { LayerFacts } from '../layers/layer-facts.ts'
import { type Replay, replayLayers } from '../layers/replay.ts'
import { contentCandidates } from '../layers/same-content.ts'
import { deriveWaste, type LayerWaste } from '../layers/waste.ts'
import type { ImageLayer, ImageSource, SourceImage } from '../ports/image-source.ts'
import { deriveReport } from '../report/derive-report.ts'
import { manifestOf } from '../report/made-manifest.ts'
import type { PlatformReport, Report } from '../report/model.ts'
import { wasteOf } from '../report/waste-of.ts'
import { type KnownLayer, keepFacts, type ReadOptions, type ReadPorts, readLayers } from './read-layers.ts'

export type AnalyzeOptions = ReadOptions & {
  /** How much is read: nothing but manifests, or layers as well. */
  readonly layers: boolean
  /** Of the Dockerfile the image is said to be built from. */
  readonly steps: readonly Step[]
  readonly dockerfile: string | null
  /** Layers of the base image, when the caller knows better than the steps do. */
  readonly baseLayers?: number | undefined
}

export type PlatformContents = {
  readonly replay: Replay
  readonly waste: LayerWaste
  readonly facts: readonly LayerFacts[]
}

export type AnalyzedPlatform = {
  readonly report: PlatformReport
  /** Undefined when layers were not read. */
  readonly contents: PlatformContents | undefined
  /** What was odd, layer by layer. */
  readonly notes: readonly string[]
  /** Bytes that are not what they should be. */
  readonly problems: readonly string[]
  /** All digests of its layers were proven. */
  readonly verified: boolean
}

export type Analysis = { readonly report: Report; readonly platforms: readonly AnalyzedPlatform[] }

/** Reads what is not known yet and works out the report. */
export async function analyzeImage(
  ports: ReadPorts,
  source: ImageSource,
  options: AnalyzeOptions,
): Promise<Analysis> {
  const known = options.layers ? await readLayers(ports, source, options) : new Map<string, KnownLayer>()
  // what follows needs their memory more than their help
  await ports.reader.close()
  const report = reportOf(source, known, options)
  const platforms: AnalyzedPlatform[] = []
  for (const [at, platform] of report.platforms.entries()) {
    const image = source.images[at]
    if (image === undefined) continue
    const layers = image.layers.map(({ digest }) => known.get(digest))
    const complete = layers.every((layer) => layer !== undefined)
    const contents = complete
      ? await contentsOf(ports, { source, image, platform, layers, options })
      : undefined
    const problems = layers.flatMap((layer, index) =>
      layer?.problem ? [`layer ${index + 1}: ${layer.problem}`] : [],
    )
    platforms.push({
      report: contents === undefined ? platform : { ...platform, waste: wasteOf(contents.waste) },
      contents,
      notes: notesOf(layers, contents?.replay).filter((note) => !problems.includes(note)),
      problems,
      verified: complete && layers.every(({ verified }) => verified),
    })
  }
  return { report: { ...report, platforms: platforms.map((platform) => platform.report) }, platforms }
}

function reportOf(
  source: ImageSource,
  known: ReadonlyMap<string, KnownLayer>,
  { steps, dockerfile, baseLayers }: AnalyzeOptions,
): Report {
  const report = deriveReport({
    record: { steps, platforms: [], digest: undefined, imageId: undefined, ref: undefined },
    image: source.title,
    commit: null,
    digest: source.digest ?? null,
    dockerfile,
    diskSizes: new Map([...known].map(([digest, { facts }]) => [digest, facts.tarBytes])),
    manifests: source.images.map((image) => ({
      platform: image.platform,
      digest: image.digest ?? null,
      manifest: manifestOf(image),
      config: image.config,
    })),
  })
  if (baseLayers === undefined) return report
  const platforms = report.platforms.map((platform) => ({
    ...platform,
    layers: platform.layers.map((layer, at) => ({ ...layer, base: at < baseLayers })),
  }))
  return { ...report, platforms }
}

export type Parts = {
  readonly source: ImageSource
  readonly image: SourceImage
  readonly platform: PlatformReport
  readonly layers: readonly KnownLayer[]
  readonly options: Pick<AnalyzeOptions, 'mostBytes'>
}

/** Files that may be equal are compared by content; those whose layer was read as a whole have their hashes already. */
export async function contentsOf(ports: ReadPorts, parts: Parts): Promise<PlatformContents> {
  const { platform, layers } = parts
  const bases = platform.layers.map(({ base }) => base)
  const replay = replayLayers(layers.map(({ facts }, at) => ({ facts, base: bases[at] === true })))
  const candidates = contentCandidates(replay)
  const hashed = await Promise.all(
    layers.map(async (layer, at) => {
      const missing = [...(candidates.get(at) ?? [])].filter((path) => !layer.facts.hashes.has(path))
      const blob = parts.image.layers[at]
      if (layer.verified || missing.length === 0 || blob === undefined) return layer.facts
      return hashMore(ports, parts, { layer, blob, paths: missing })
    }),
  )
  const complete = {
    ...replay,
    layers: replay.layers.map((layer, at) => ({ ...layer, facts: hashed[at] ?? layer.facts })),
  }
  return { replay: complete, waste: deriveWaste(complete), facts: hashed }
}

async function hashMore(
  { reader, store }: ReadPorts,
  { source, options }: Parts,
  { layer, blob, paths }: { layer: KnownLayer; blob: ImageLayer; paths: readonly string[] },
): Promise<LayerFacts> {
  const place = await source.place(blob)
  const task = {
    place,
    digest: blob.digest,
    diffId: blob.diffId,
    verify: false,
    mostBytes: options.mostBytes,
  }
  const found = await reader.hash(task, paths)
  const facts = { ...layer.facts, hashes: new Map([...layer.facts.hashes, ...found]) }
  if (layer.problem === undefined) await keepFacts(store, { ...layer, facts }, place)
  return facts
}

function notesOf(layers: readonly (KnownLayer | undefined)[], replay: Replay | undefined): readonly string[] {
  const read = layers.flatMap((layer, at) => layer?.facts.notes.map((text) => ({ layer: at, text })) ?? [])
  return [...read, ...(replay?.notes ?? [])].map(({ layer, text }) => `layer ${layer + 1}: ${text}`)
}
