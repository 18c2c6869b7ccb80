// Progress, metadata and the Dockerfile → the build record.
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { deriveStageSteps, locateStep, type StageSteps } from './locate.ts'
import type { BuildMetadata } from './metadata.ts'
import type { Vertex } from './progress.ts'
import type { Provenance } from './provenance.ts'
import type { BuildRecord, LayerDescriptor, PlatformRecord, Step } from './record.ts'
import { isFrom, parseStepName, type StepName } from './step-name.ts'

export type Evidence = {
  readonly vertices: readonly Vertex[]
  readonly metadata: BuildMetadata
  /** Undefined for a Dockerfile that is not at hand (URL context). */
  readonly dockerfile: Dockerfile | undefined
}

function statusOf(vertex: Vertex): Step['status'] {
  if (vertex.error !== undefined) return /context canceled$/i.test(vertex.error) ? 'canceled' : 'failed'
  if (vertex.cached) return 'cached'
  if (vertex.completed !== undefined) return 'done'
  return vertex.started === undefined ? 'pending' : 'canceled'
}

const secondsOf = ({ started, completed }: Vertex): number | null =>
  started === undefined || completed === undefined ? null : Math.max(0, completed - started) / 1000

/** Layers of the step that its inputs do not have: the tail behind the longest chain that is a prefix. */
function ownLayers(provenance: Provenance, id: string): readonly LayerDescriptor[] {
  const chain = provenance.chains.get(id) ?? []
  const prefixes = [...provenance.chains].flatMap(([other, layers]) =>
    other !== id &&
    layers.length < chain.length &&
    layers.every((layer, at) => layer.digest === chain[at]?.digest)
      ? [layers.length]
      : [],
  )
  return prefixes.length === 0 ? chain.slice(-1) : chain.slice(Math.max(...prefixes))
}

type Joined = { readonly provenance: Provenance; readonly id: string }

function joinProvenance(vertex: Vertex, { metadata }: Evidence): Joined | undefined {
  for (const provenance of metadata.provenance.values()) {
    const id = provenance.steps.get(vertex.digest)
    if (id !== undefined) return { provenance, id }
  }
  return undefined
}

function linesOf(name: StepName, joined: Joined | undefined, stages: readonly StageSteps[]) {
  const located = locateStep(stages, name)
  if (located !== undefined) return { line: located.line, endLine: located.endLine }
  const [first] = joined?.provenance.lines.get(joined.id) ?? []
  return { line: first?.line, endLine: first?.endLine }
}

function sumSizes(layers: readonly LayerDescriptor[]): number | null {
  return layers.reduce<number | null>(
    (sum, { size }) => (size === null ? null : (sum ?? 0) + size),
    layers.length === 0 ? null : 0,
  )
}

function deriveStep(vertex: Vertex, name: StepName, evidence: Evidence, stages: readonly StageSteps[]): Step {
  const joined = joinProvenance(vertex, evidence)
  const layers = joined === undefined || isFrom(name) ? [] : ownLayers(joined.provenance, joined.id)
  return {
    digest: vertex.digest,
    name: vertex.name,
    ...name,
    ...linesOf(name, joined, stages),
    status: statusOf(vertex),
    seconds: secondsOf(vertex),
    error: vertex.error,
    bytes: sumSizes(layers),
    layers,
  }
}

function derivePlatform(platform: string, provenance: Provenance, metadata: BuildMetadata): PlatformRecord {
  const layers = provenance.result === undefined ? undefined : provenance.chains.get(provenance.result)
  const [first] = provenance.bases
  return {
    platform: platform === '' ? (metadata.platform ?? first?.platform) : platform,
    // an index has no platform of its own: its digest is not the image's
    digest: metadata.platform === undefined ? undefined : metadata.digest,
    layers: layers ?? null,
    bases: provenance.bases,
  }
}

/** Steps in the order of the file: by stage as first seen in it, then by index. */
function inFileOrder(steps: Step[], stages: readonly StageSteps[]): Step[] {
  const rank = (step: Step): number => {
    const at = stages.findIndex(({ name }) => name === step.stage)
    return (at < 0 ? stages.length : at) * 10_000 + step.index
  }
  return steps.sort((a, b) => (a.platform ?? '').localeCompare(b.platform ?? '') || rank(a) - rank(b))
}

/** The record of a build, finished or failed; only what the evidence proves is filled in. */
export function deriveRecord(evidence: Evidence): BuildRecord {
  const stages = evidence.dockerfile === undefined ? [] : deriveStageSteps(evidence.dockerfile)
  const steps = evidence.vertices.flatMap((vertex) => {
    const name = parseStepName(vertex.name)
    return name === undefined ? [] : [deriveStep(vertex, name, evidence, stages)]
  })
  const { metadata } = evidence
  return {
    steps: inFileOrder(steps, stages),
    platforms: [...metadata.provenance].map(([platform, provenance]) =>
      derivePlatform(platform, provenance, metadata),
    ),
    digest: metadata.digest,
    imageId: metadata.imageId,
    ref: metadata.ref,
  }
}

/** Cached and all steps that could run (FROM excluded), and cached / all from 0 to 1 (1 when there is none). */
export function deriveHitRatio(record: BuildRecord): { cached: number; total: number; ratio: number } {
  const steps = record.steps.filter((step) => !isFrom(step))
  const cached = steps.filter(({ status }) => status === 'cached').length
  return { cached, total: steps.length, ratio: steps.length === 0 ? 1 : cached / steps.length }
}

/** What it took to make each layer, by blob digest; the seconds of a step go to its layers by their bytes. */
export function secondsByLayer({ steps }: BuildRecord): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap(({ layers, seconds, status }) => {
      if (seconds === null || status !== 'done') return []
      const bytes = layers.reduce((sum, { size }) => sum + (size ?? 0), 0)
      return layers.map(
        ({ digest, size }) => [digest, bytes === 0 ? 0 : (seconds * (size ?? 0)) / bytes] as const,
      )
    }),
  )
}
