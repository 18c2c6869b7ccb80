// Stored report JSON → Report, or nothing: what other runs wrote is not trusted.
import type {
  Comparison,
  LayerChange,
  PlatformComparison,
  PlatformReport,
  Report,
  ReportLayer,
  SizeSummary,
  Waste,
  WastePair,
} from './model.ts'

type Check = (value: unknown) => boolean
type Shape<T> = { readonly [Name in keyof Required<T>]: Check }

const textLimit = 100_000

const text: Check = (value) => typeof value === 'string' && value.length <= textLimit
const flag: Check = (value) => typeof value === 'boolean'
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const seconds: Check = (value) => Number.isFinite(value) && Number(value) >= 0
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value)
const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check)
/** A path below the repository: nothing that leads out of it. */
const path: Check = (value) =>
  text(value) &&
  !String(value)
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..')
const share: Check = (value) => Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 1

function shaped<T>(shape: Shape<T>): Check {
  const fields = Object.entries<Check>(shape)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    fields.every(([name, check]) => check((value as Record<string, unknown>)[name]))
}

const isLayer = shaped<ReportLayer>({
  digest: text,
  diffId: orNull(text),
  size: orNull(whole),
  diskSize: orNull(whole),
  base: flag,
  stage: orNull(text),
  instruction: orNull(text),
  file: orNull(path),
  line: orNull(whole),
  endLine: orNull(whole),
  cached: orNull(flag),
  seconds: orNull(seconds),
})

const isPair = shaped<WastePair>({
  writtenBy: whole,
  killedBy: whole,
  bytes: whole,
  paths: listOf(text, 10_000),
})

const isWaste = shaped<Waste>({
  reclaimable: whole,
  pairs: listOf(isPair, 100_000),
  copiedUp: whole,
  duplicate: whole,
  junk: whole,
  shadowedBase: orNull(whole),
  efficiency: share,
})

const isPlatform = shaped<PlatformReport>({
  platform: text,
  digest: orNull(text),
  pullSize: orNull(whole),
  diskSize: orNull(whole),
  mapping: oneOf('provenance', 'history', 'none'),
  layers: listOf(isLayer, 1_000),
  waste: optional(isWaste),
})

const isSummary = shaped<SizeSummary>({
  pullSize: orNull(whole),
  diskSize: orNull(whole),
  ownLayers: whole,
  baseLayers: whole,
})

const isChange = shaped<LayerChange>({
  kind: oneOf('added', 'removed', 'changed'),
  instruction: orNull(text),
  line: orNull(whole),
  base: flag,
  before: orNull(whole),
  after: orNull(whole),
})

const isPlatformComparison = shaped<PlatformComparison>({
  platform: text,
  before: isSummary,
  after: isSummary,
  layers: listOf(isChange, 2_000),
})

const isComparison = shaped<Comparison>({
  ref: text,
  commit: text,
  platforms: listOf(isPlatformComparison, 100),
})

const isReport = shaped<Report>({
  version: oneOf(1),
  image: text,
  digest: orNull(text),
  commit: orNull(text),
  platforms: listOf(isPlatform, 100),
  compare: orNull(isComparison),
})

/** The report in `json`; undefined when it is not one of version 1 with every field of the right type. */
export function parseReport(json: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isReport(value) ? (value as Report) : undefined
  } catch {
    return undefined
  }
}
