// Layers of reports → what earlier runs were told by them, without reading one.
import type { LayerFacts } from '../layers/layer-facts.ts'
import { type Replay, replayLayers } from '../layers/replay.ts'
import type { LayerContents } from '../ports/cache.ts'
import type { FactsStore } from '../ports/facts-store.ts'
import type { PlatformReport, Report, ReportLayer } from '../report/model.ts'

/** By diff id. */
export async function knownFacts(
  platforms: readonly PlatformReport[],
  store: FactsStore | undefined,
): Promise<ReadonlyMap<string, LayerFacts>> {
  const diffIds = new Set(platforms.flatMap(({ layers }) => layers.flatMap(({ diffId }) => diffId ?? [])))
  const found = await Promise.all(
    [...diffIds].map(async (diffId) => [diffId, await store?.find({ diffId, place: undefined })] as const),
  )
  return new Map(found.flatMap(([diffId, facts]) => (facts === undefined ? [] : [[diffId, facts]])))
}

/** The image of an earlier report, when all its layers are known. */
export async function replayKnown(
  report: Report | undefined,
  platform: string,
  store: FactsStore | undefined,
): Promise<Replay | undefined> {
  const old = report?.platforms.find((one) => one.platform === platform)
  if (old === undefined) return undefined
  const facts = await knownFacts([old], store)
  const layers = old.layers.flatMap(({ diffId, base }) => {
    const known = facts.get(diffId ?? '')
    return known === undefined ? [] : [{ facts: known, base }]
  })
  return layers.length === old.layers.length ? replayLayers(layers) : undefined
}

/** The engine says them of an image that it pushes; of others the layer cache knows them. */
export function withDiffIds(report: Report, contents: LayerContents | undefined): Report {
  const named = (layer: ReportLayer) => ({
    ...layer,
    diffId: layer.diffId ?? contents?.diffId(layer.digest) ?? null,
  })
  return {
    ...report,
    platforms: report.platforms.map((platform) => ({ ...platform, layers: platform.layers.map(named) })),
  }
}

/** Of a layer that is left out: nothing in it is told, nothing of it can be missed. */
export function emptyFacts(diffId: string | null): LayerFacts {
  const hashes = new Map<string, string>()
  const nothing = { entries: [], hashes, heads: new Map<string, number>(), databases: [], notes: [] }
  return { diffId: diffId ?? '', tarBytes: 0, fileBytes: 0, ...nothing }
}

/** What is known by now, and a place for what is not. */
export function amidst(facts: ReadonlyMap<string, LayerFacts>, store: FactsStore | undefined): FactsStore {
  return {
    find: async ({ diffId }) => facts.get(diffId),
    keep: async (key, told) => store?.keep(key, told),
    close: async () => undefined,
  }
}
