// A report → what is in the image's layers: waste for the report, facts for comment and summary. Fails no run.
import { messageOf } from '../errors.ts'
import type { LayerFacts } from '../layers/layer-facts.ts'
import type { Replay } from '../layers/replay.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { LayerReader } from '../ports/layer-reader.ts'
import type { ContentFacts } from '../report/comment-input.ts'
import { deriveContentFacts } from '../report/content-facts.ts'
import type { PlatformReport, Report, Waste } from '../report/model.ts'
import { wasteOf } from '../report/waste-of.ts'
import { contentsOf } from './analyze.ts'
import { type Choice, chooseLayers, type Limits } from './contents-choice.ts'
import { amidst, emptyFacts, knownFacts, replayKnown, withDiffIds } from './contents-known.ts'
import { leftLine, readLine } from './contents-lines.ts'
import { chosenSource } from './contents-source.ts'
import type { Ports } from './ports.ts'
import { readLayers } from './read-layers.ts'

export type ContentsRequest = {
  readonly report: Report
  readonly mode: 'auto' | 'off' | 'full'
  /** A budget asks for what only the layers tell. */
  readonly demanded: boolean
  readonly cache: OpenCache | undefined
  /** The image in its registry, `repository@digest`. */
  readonly pushed: string | undefined
  readonly env: EngineEnv
  /** The report compared with. */
  readonly before: Report | undefined
}

export type PlatformReading = {
  readonly platform: string
  readonly replay: Replay
  /** Of the image compared with, where its layers are known as well. */
  readonly before: Replay | undefined
}

export type ReadContents = {
  /** With waste where the layers were read. */
  readonly report: Report
  readonly content: readonly ContentFacts[]
  readonly readings: readonly PlatformReading[]
  /** For the log. */
  readonly lines: readonly string[]
}

type ContentPorts = Pick<Ports, 'layerReader' | 'images' | 'clock' | 'log'>

const AUTO: Limits = { local: 2e9, fetched: 100e6 }
const ALL: Limits = { local: Number.POSITIVE_INFINITY, fetched: Number.POSITIVE_INFINITY }
/** Milliseconds that reading may take. */
const PATIENCE = { auto: 30_000, full: 600_000 }

/** Reads what is worth reading; whatever is in the way is told, and the report stays as it was. */
export async function readContents(request: ContentsRequest, ports: ContentPorts): Promise<ReadContents> {
  const nothing = { report: request.report, content: [], readings: [], lines: [] }
  if (request.mode === 'off' || request.report.platforms.length === 0) return nothing
  const reader = await ports.layerReader()
  const limit = PATIENCE[request.mode === 'full' || request.demanded ? 'full' : 'auto']
  const reading = readAll(request, { images: ports.images, reader })
  try {
    const late = ports.clock.sleep(limit).then(() => undefined)
    const done = await Promise.race([reading, late])
    if (done !== undefined) return done
    throw new Error(`it took longer than ${limit / 1000} s`)
  } catch (error) {
    reading.catch(() => undefined)
    ports.log.notice(
      `What is in the layers is not known: ${messageOf(error).replace(/\.$/, '')}. The report has their sizes and lines.`,
    )
    return nothing
  } finally {
    await reader.close()
  }
}

type Reading = Pick<Ports, 'images'> & { readonly reader: LayerReader }

async function readAll(asked: ContentsRequest, ports: Reading): Promise<ReadContents> {
  const { cache, before } = asked
  const report = withDiffIds(asked.report, cache?.contents)
  const request = { ...asked, report }
  const store = cache?.contents?.facts
  const facts = await knownFacts(report.platforms, store)
  const chosen = report.platforms.map((platform) => ({ platform, choice: choose(platform, request, facts) }))
  const image = chosenSource(request, chosen, ports)
  const readPorts = { reader: ports.reader, store: amidst(facts, store) }
  const options = { verify: true, mostBytes: undefined }
  try {
    const known = await readLayers(readPorts, image, options)
    const found = await Promise.all(
      chosen.map(async ({ platform, choice }, at) => {
        const source = image.images[at]
        if (choice.kind === 'left' || source === undefined) return { platform }
        const layers = platform.layers.map(
          ({ digest, diffId }) => known.get(digest) ?? { ...UNREAD, facts: emptyFacts(diffId) },
        )
        const odd = layers.find(({ problem }) => problem !== undefined)
        if (odd !== undefined) throw new Error(`layer ${odd.facts.diffId}: ${odd.problem}`)
        const parts = { source: image, image: source, platform, layers, options }
        const { replay, waste } = await contentsOf(readPorts, parts)
        const old = choice.base ? await replayKnown(before, platform.platform, store) : undefined
        const told = { ...platform, waste: choice.base ? wasteOf(waste) : withoutBase(wasteOf(waste)) }
        return { platform: told, reading: { platform: platform.platform, replay, before: old } }
      }),
    )
    const readings = found.flatMap(({ reading }) => (reading === undefined ? [] : [reading]))
    return {
      report: { ...report, platforms: found.map(({ platform }) => platform) },
      readings,
      content: readings.map((one) => deriveContentFacts(one.platform, one.replay, one.before)),
      lines: [
        ...readLine(chosen.map(({ choice }) => choice)),
        ...chosen.flatMap(({ platform, choice }) => leftLine(platform, choice)),
      ],
    }
  } finally {
    await image.close()
  }
}

const withoutBase = (waste: Waste): Waste => ({ ...waste, shadowedBase: null })

const UNREAD = { verified: true, problem: undefined }

function choose(
  { layers }: PlatformReport,
  { cache, pushed, mode, demanded }: ContentsRequest,
  facts: ReadonlyMap<string, LayerFacts>,
): Choice {
  const contents = cache?.contents
  const states = layers.map((layer) => ({
    layer,
    known: facts.has(layer.diffId ?? ''),
    cost: contents?.cost(layer.digest) ?? (pushed === undefined ? undefined : (layer.size ?? undefined)),
    // what cannot be kept would be fetched again by every run
    once: contents !== undefined,
  }))
  return chooseLayers(
    states,
    mode === 'full' ? { own: ALL, all: ALL } : { own: demanded ? ALL : AUTO, all: AUTO },
  )
}
