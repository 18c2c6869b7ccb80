// BuildKit's max-mode provenance (SLSA v0.2 or v1 shape) → lines, layers and base images per step.
// Field by field as measured; whatever has another shape is treated as absent, never as an error.
import { readStepMounts, type StepMounts } from './cache-mounts.ts'
import type { BaseImage, LayerDescriptor } from './record.ts'

export type Lines = { readonly line: number; readonly endLine: number }

export type Provenance = {
  /** Step id (`step4`) by vertex digest. */
  readonly steps: ReadonlyMap<string, string>
  /** Dockerfile lines by step id; a step two FROMs share has several. */
  readonly lines: ReadonlyMap<string, readonly Lines[]>
  /** Layer chain of the step's file system by step id, base first. */
  readonly chains: ReadonlyMap<string, readonly LayerDescriptor[]>
  /** The step whose file system is the image's, when the definition says so. */
  readonly result: string | undefined
  readonly bases: readonly BaseImage[]
  readonly mounts: readonly StepMounts[]
}

type Json = { readonly [key: string]: unknown }

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

type Parts = { readonly metadata: Json; readonly config: Json; readonly materials: readonly unknown[] }

/** Both shapes carry the same three parts under other names. */
function selectParts(predicate: Json): Parts {
  const run = object(predicate['runDetails'])
  if (predicate['runDetails'] !== undefined) {
    const definition = object(predicate['buildDefinition'])
    return {
      metadata: object(object(run['metadata'])['buildkit_metadata']),
      config: object(object(definition['internalParameters'])['buildConfig']),
      materials: array(definition['resolvedDependencies']),
    }
  }
  return {
    metadata: object(object(predicate['metadata'])['https://mobyproject.org/buildkit@v1#metadata']),
    config: object(predicate['buildConfig']),
    materials: array(predicate['materials']),
  }
}

/** One range stands for each physical line, so first and last make the span. */
function spanOf(location: unknown): Lines[] {
  const ranges = array(object(location)['ranges']).map(object)
  const starts = ranges.flatMap((range) => number(object(range['start'])['line']) ?? [])
  const ends = ranges.flatMap((range) => number(object(range['end'])['line']) ?? [])
  return starts.length === 0 ? [] : [{ line: Math.min(...starts), endLine: Math.max(...ends, ...starts) }]
}

function descriptorOf(value: unknown): LayerDescriptor[] {
  const raw = object(value)
  const digest = string(raw['digest'])
  if (digest === undefined) return []
  const size = number(raw['size'])
  const known = size !== undefined && size >= 0
  const annotated = string(object(raw['annotations'])['containerd.io/uncompressed'])
  return [
    {
      digest,
      // the classic store answers with diff ids and size -1
      size: known ? size : null,
      mediaType: string(raw['mediaType']) ?? '',
      diffId: annotated ?? (known ? undefined : digest),
    },
  ]
}

function readChains(layers: Json): Map<string, LayerDescriptor[]> {
  const chains = new Map<string, LayerDescriptor[]>()
  for (const [output, value] of Object.entries(layers)) {
    const chain = array(value).at(-1)
    if (chain !== undefined) chains.set(output.replace(/:\d+$/, ''), array(chain).flatMap(descriptorOf))
  }
  return chains
}

/** The definition ends in an operation that does nothing but name the result. */
function findResult(definition: readonly unknown[]): string | undefined {
  const last = definition
    .map(object)
    .findLast((step) => Object.keys(object(object(step['op'])['Op'])).length === 0)
  return string(array(last?.['inputs'])[0])?.replace(/:\d+$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readBase(value: unknown): BaseImage[] {
  const raw = object(value)
  const match = /^pkg:docker\/([^?]+)(?:\?(.*))?$/.exec(string(raw['uri']) ?? '')
  if (match === null) return []
  const [, path = '', query = ''] = match
  const digest = string(object(raw['digest'])['sha256'])
  const platform = new URLSearchParams(query).get('platform') ?? undefined
  // a version that is a digest stays behind its @
  const reference = decoded(path).replace(/@(?!sha256:)(?=[^@/]*$)/, ':')
  return [{ reference, digest: digest === undefined ? undefined : `sha256:${digest}`, platform }]
}

/** Reads a provenance predicate; undefined when it is none. */
export function readProvenance(value: unknown): Provenance | undefined {
  const outer = object(value)
  const predicate = outer['predicate'] === undefined ? outer : object(outer['predicate'])
  const { metadata, config, materials } = selectParts(predicate)
  const mapping = object(config['digestMapping'])
  if (Object.keys(mapping).length === 0) return undefined
  const locations = Object.entries(object(object(metadata['source'])['locations']))
  return {
    steps: new Map(
      Object.entries(mapping).flatMap(([digest, step]) =>
        typeof step === 'string' ? [[digest, step] as const] : [],
      ),
    ),
    lines: new Map(
      locations.map(([step, entry]) => [step, array(object(entry)['locations']).flatMap(spanOf)]),
    ),
    chains: readChains(object(metadata['layers'])),
    result: findResult(array(config['llbDefinition'])),
    bases: materials.flatMap(readBase),
    mounts: readStepMounts(array(config['llbDefinition'])),
  }
}
