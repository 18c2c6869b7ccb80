// Build record, manifests and known sizes to the report of one image.
import type { BuildRecord, LayerDescriptor, Step } from '../build/record.ts'
import { type HistoryEntry, historyByLayer, type ImageConfig, parseConfig } from '../image/config.ts'
import { malformed } from '../image/json.ts'
import { parseManifest } from '../image/manifest.ts'
import { formatPlatform, normalPlatformText } from '../image/platform.ts'
import { instructionOf, layerMakers, ownersByHistory } from './history-steps.ts'
import { isBaseStep, ownersByDigest, stepsOf } from './layer-steps.ts'
import type { PlatformReport, Report, ReportLayer } from './model.ts'

/** What the registry (or a layout) holds for one platform. */
export type PlatformManifest = {
  /** Undefined: the config tells. */
  readonly platform: string | undefined
  readonly digest: string | null
  readonly manifest: string
  readonly config: string | undefined
}

export type ReportSource = {
  readonly record: BuildRecord
  readonly image: string
  readonly commit: string | null
  readonly digest: string | null
  /** Relative to the workspace; null when the Dockerfile is not in it. */
  readonly dockerfile: string | null
  /** Tar bytes by blob digest or diff id, as far as known. */
  readonly diskSizes: ReadonlyMap<string, number>
  readonly manifests?: readonly PlatformManifest[]
}

/** The report: every layer with its sizes and the line that made it, as far as known. */
export function deriveReport(source: ReportSource): Report {
  const { image, digest, commit } = source
  const images = source.manifests?.length ? source.manifests.map(fromManifest) : fromRecord(source.record)
  const platforms = images.map((known) => platformReport(known, source))
  return { version: 1, image, digest, commit, platforms, compare: null }
}

type KnownImage = {
  readonly platform: string | undefined
  readonly digest: string | null
  readonly layers: readonly LayerDescriptor[]
  readonly history: readonly HistoryEntry[]
}

function fromManifest({ platform, digest, manifest, config }: PlatformManifest): KnownImage {
  const parsed = parseManifest(manifest)
  if (parsed.kind === 'index')
    throw malformed('manifest', 'it is an index; the manifest of one platform is wanted')
  const known = config === undefined ? undefined : parseConfig(config)
  const layers = parsed.layers.map((layer, at) => ({
    digest: layer.digest,
    size: layer.size,
    mediaType: layer.mediaType,
    diffId: known?.diffIds[at],
  }))
  return {
    platform: platform ?? platformOf(known),
    digest,
    layers,
    history: known ? historyByLayer(known) : [],
  }
}

function platformOf(config: ImageConfig | undefined): string | undefined {
  return config?.platform === undefined ? undefined : formatPlatform(config.platform)
}

function fromRecord(record: BuildRecord): readonly KnownImage[] {
  return record.platforms.flatMap(({ platform, digest, layers }) =>
    layers === null ? [] : [{ platform, digest: digest ?? null, layers, history: [] }],
  )
}

function platformReport(known: KnownImage, source: ReportSource): PlatformReport {
  const platform = known.platform === undefined ? undefined : normalPlatformText(known.platform)
  const steps = stepsOf(source.record.steps, platform)
  const { mapping, owners } = mapped(known, steps)
  const baseLayers = mapping === 'none' ? 0 : countBaseLayers(owners, steps)
  const layers = known.layers.map((layer, at) =>
    reportLayer(layer, { source, base: at < baseLayers, owner: owners[at], history: known.history[at] }),
  )
  return {
    platform: platform ?? 'unknown',
    digest: known.digest,
    pullSize: total(layers.map(({ size }) => size)),
    diskSize: total(layers.map(({ diskSize }) => diskSize)),
    mapping,
    layers,
  }
}

type Mapped = { readonly mapping: PlatformReport['mapping']; readonly owners: readonly (Step | undefined)[] }

/** Provenance goes first, the history is the fallback. */
function mapped({ layers, history }: KnownImage, steps: readonly Step[]): Mapped {
  const byDigest = ownersByDigest(layers, steps)
  const nothingMade = steps.length > 0 && layerMakers(steps).length === 0
  if (nothingMade || byDigest.some(isKnown)) return { mapping: 'provenance', owners: byDigest }
  const byHistory = ownersByHistory(history, steps)
  return { mapping: byHistory.some(isKnown) ? 'history' : 'none', owners: byHistory }
}

function isKnown(owner: Step | undefined): boolean {
  return owner !== undefined
}

/** The base is the prefix that no step owns; with no owned layer at all, what FROM itself accounts for. */
function countBaseLayers(owners: readonly (Step | undefined)[], steps: readonly Step[]): number {
  const firstOwn = owners.findIndex((owner) => owner !== undefined && !isBaseStep(owner))
  if (firstOwn >= 0) return firstOwn
  return layerMakers(steps).length === 0 ? owners.length : owners.findLastIndex(isKnown) + 1
}

type Circumstances = {
  readonly source: ReportSource
  readonly base: boolean
  readonly owner: Step | undefined
  readonly history: HistoryEntry | undefined
}

function reportLayer(layer: LayerDescriptor, { source, base, owner, history }: Circumstances): ReportLayer {
  const { diskSizes, dockerfile } = source
  const maker = base ? undefined : owner
  const line = maker?.line ?? null
  return {
    digest: layer.digest,
    diffId: layer.diffId ?? null,
    size: layer.size,
    diskSize: diskSizes.get(layer.digest) ?? diskSizes.get(layer.diffId ?? '') ?? null,
    base,
    stage: maker?.stage ?? null,
    instruction: maker?.instruction.replace(/^LINK /, '') ?? (history ? instructionOf(history) : null),
    file: line === null ? null : dockerfile,
    line,
    endLine: maker?.endLine ?? line,
    cached: maker === undefined || maker.status === 'pending' ? null : maker.status === 'cached',
    seconds: maker?.seconds ?? null,
  }
}

/** The sum; null as soon as one part is not known. */
export function total(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}
