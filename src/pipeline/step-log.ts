// A running build → one line in the log for each step as it ends, and a sign of life while one takes long.
import { deriveStageSteps, locateStep } from '../build/locate.ts'
import type { ProgressReader, Vertex } from '../build/progress.ts'
import { parseStepName } from '../build/step-name.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { renderAside, renderStep, renderWaiting } from '../report/build-log.ts'
import type { Ports } from './ports.ts'

/** What the engine does beside the steps (send the context, import, export) is worth a line from here on. */
const ASIDE_SECONDS = 0.5

/** Seconds of silence after which the running step is named. */
const SILENCE = 30

export interface StepLog {
  /** A vertex has ended: printed once, steps always, everything else when it took long. */
  ended(vertex: Vertex): void
  /** Called whenever the engine says something: names what is running when nothing was printed for long. */
  waiting(reader: ProgressReader): void
}

function secondsOf({ started, completed }: Vertex): number | null {
  return started === undefined || completed === undefined ? null : (completed - started) / 1000
}

/** A log for one build. */
export function createStepLog(file: Dockerfile | undefined, ports: Pick<Ports, 'log' | 'clock'>): StepLog {
  const stages = file === undefined ? [] : deriveStageSteps(file)
  const width = stages.length < 2 ? 0 : Math.max(...stages.map(({ name }) => name.length))
  const shown = new Set<string>()
  const late = new Set<string>()
  let spoke = ports.clock.now()
  const say = (line: string): void => {
    spoke = ports.clock.now()
    ports.log.info(line)
  }
  // FROM ends when the image is resolved, and once more when its layers have come
  const fetched = (vertex: Vertex, seconds: number): void => {
    if (seconds < ASIDE_SECONDS || !vertex.name.includes('] FROM ') || late.has(vertex.digest)) return
    late.add(vertex.digest)
    say(renderAside(vertex.name.replace(/^\[.*\] FROM (\S+?)(@sha256:\w+)?$/, 'fetched $1'), seconds))
  }
  return {
    ended(vertex) {
      const name = parseStepName(vertex.name)
      const seconds = secondsOf(vertex)
      if (shown.has(vertex.digest)) return fetched(vertex, seconds ?? 0)
      if (name === undefined && (seconds ?? 0) < ASIDE_SECONDS) return
      shown.add(vertex.digest)
      if (name === undefined) return say(renderAside(vertex.name, seconds ?? 0))
      const status = vertex.error !== undefined ? 'failed' : vertex.cached ? 'cached' : 'done'
      say(renderStep({ ...name, line: locateStep(stages, name)?.line, seconds, status }, width))
    },
    waiting(reader) {
      const now = ports.clock.now()
      if (now - spoke < SILENCE * 1000) return
      const open = reader
        .vertices()
        .filter(({ started, completed }) => started !== undefined && completed === undefined)
      const [oldest] = open.toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0))
      if (oldest !== undefined) say(renderWaiting(oldest.name, (now - (oldest.started ?? now)) / 1000))
    },
  }
}
