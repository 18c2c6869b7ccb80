// Lines of `--progress=rawjson` → the state of every vertex, and which of them have just ended.

export type Vertex = {
  readonly digest: string
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly started: number | undefined
  readonly completed: number | undefined
  readonly cached: boolean
  readonly error: string | undefined
}

type RawVertex = {
  digest?: unknown
  name?: unknown
  started?: unknown
  completed?: unknown
  cached?: unknown
  error?: unknown
}
type RawLog = { vertex?: unknown; data?: unknown }
type RawStatus = { id?: unknown }
type RawLine = { vertexes?: RawVertex[]; statuses?: RawStatus[]; logs?: RawLog[] }

export interface ProgressReader {
  /** Takes one line; returns what has just ended, undefined when it is not rawjson. */
  push(line: string): readonly Vertex[] | undefined
  vertices(): readonly Vertex[]
  /** Digest of the image that was exported last; of an index after those of its images. */
  exported(): string | undefined
  /** Output of a vertex, standard output and error as they came; at most the last 2 MiB. */
  output(digest: string): string
}

/** A step's output is kept for the case that it fails; a runaway log must not fill the memory. */
const KEPT_OUTPUT = 2 * 1024 * 1024

const EXPORTED = /^exporting manifest(?: list)? (sha256:[0-9a-f]{64})$/

const time = (value: unknown): number | undefined =>
  typeof value === 'string' ? Date.parse(value) : undefined
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function parseLine(line: string): RawLine | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** A vertex may start and complete several times (resolve, then pull): the span covers all of them. */
function mergeVertex(before: Vertex | undefined, raw: RawVertex): Vertex {
  const started = time(raw.started)
  const error = text(raw.error)
  return {
    digest: text(raw.digest),
    name: text(raw.name) || (before?.name ?? ''),
    started:
      Math.min(before?.started ?? Number.POSITIVE_INFINITY, started ?? Number.POSITIVE_INFINITY) || undefined,
    completed:
      time(raw.completed) ??
      (started !== undefined && started === before?.started ? before.completed : undefined),
    cached: raw.cached === true || (before?.cached ?? false),
    error: error === '' ? before?.error : error,
  }
}

const finite = (vertex: Vertex): Vertex =>
  vertex.started === Number.POSITIVE_INFINITY ? { ...vertex, started: undefined } : vertex

/** A reader for one build. */
export function createProgressReader(): ProgressReader {
  const vertices = new Map<string, Vertex>()
  let exported: string | undefined
  const outputs = new Map<string, { chunks: Buffer[]; size: number }>()

  function takeVertex(raw: RawVertex): Vertex[] {
    const before = vertices.get(text(raw.digest))
    const vertex = finite(mergeVertex(before, raw))
    vertices.set(vertex.digest, vertex)
    return vertex.completed === undefined || before?.completed === vertex.completed ? [] : [vertex]
  }

  function takeLog(raw: RawLog): void {
    const kept = outputs.get(text(raw.vertex)) ?? { chunks: [], size: 0 }
    const chunk = Buffer.from(text(raw.data), 'base64')
    kept.chunks.push(chunk)
    kept.size += chunk.length
    while (kept.size > KEPT_OUTPUT && kept.chunks.length > 1) kept.size -= kept.chunks.shift()?.length ?? 0
    outputs.set(text(raw.vertex), kept)
  }

  return {
    push(line) {
      const raw = parseLine(line)
      if (raw === undefined) return undefined
      const ended = (raw.vertexes ?? []).flatMap(takeVertex)
      for (const log of raw.logs ?? []) takeLog(log)
      for (const status of raw.statuses ?? []) exported = EXPORTED.exec(text(status.id))?.[1] ?? exported
      return ended
    },
    exported: () => exported,
    vertices: () => [...vertices.values()],
    output: (digest) => Buffer.concat(outputs.get(digest)?.chunks ?? []).toString('utf8'),
  }
}
