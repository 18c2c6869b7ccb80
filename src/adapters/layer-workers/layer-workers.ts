// The LayerReader port on threads: this program started again for each, small layers read at once.
import { Worker } from 'node:worker_threads'
import { decodeFacts } from '../../layers/facts-bytes.ts'
import type { LayerReader, LayerReading, LayerTask } from '../../ports/layer-reader.ts'
import { type Answer, LAYER_WORKER, type Order } from './message.ts'
import { hashFiles, readLayerFacts } from './read-layer.ts'

export type LayerWorkersOptions = {
  /** The program's own file: a bundle holds nothing else that could be started. */
  readonly program: string | URL
  readonly workers: number
  /** Layers of fewer bytes are read at once: starting a thread takes longer. 2 MiB when not given. */
  readonly small?: number
}

const SMALL = 2 * 1024 * 1024

type Job = {
  readonly order: Order
  readonly onProgress: ((bytes: number) => void) | undefined
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** Starts a thread when there is work and none is free, up to `workers`. */
export function createLayerWorkers({ program, workers, small = SMALL }: LayerWorkersOptions): LayerReader {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const busy = new Map<Worker, Job>()
  let next = 0

  const free = (worker: Worker) => {
    busy.delete(worker)
    idle.push(worker)
    work()
  }
  const lost = (worker: Worker, error: Error) => {
    busy.get(worker)?.reject(error)
    busy.delete(worker)
    all.delete(worker)
    work()
  }
  const start = (): Worker => {
    const worker = new Worker(program, {
      workerData: LAYER_WORKER,
      argv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    })
    all.add(worker)
    worker.on('message', (answer: Answer) => {
      const job = busy.get(worker)
      if (answer.kind === 'progress') job?.onProgress?.(answer.bytes)
      else {
        if (answer.kind === 'error') job?.reject(new Error(answer.message))
        else job?.resolve(answer)
        free(worker)
      }
    })
    worker.on('error', (error: Error) => lost(worker, error))
    return worker
  }
  const work = () => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < workers)) {
      const job = waiting.shift()
      const worker = idle.pop() ?? start()
      if (job === undefined) return
      busy.set(worker, job)
      worker.postMessage(job.order)
    }
  }
  const give = (order: Order, onProgress?: (bytes: number) => void) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ order, onProgress, resolve, reject })
      work()
    })

  return {
    async read(task, onProgress) {
      if (task.place.size < small) return readLayerFacts(task, onProgress)
      next += 1
      return readingOf(task, await give({ id: next, kind: 'read', task }, onProgress))
    },
    async hash(task, paths) {
      if (task.place.size < small) return hashFiles(task, paths)
      next += 1
      const answer = await give({ id: next, kind: 'hash', task, paths })
      return answer.kind === 'hash' ? answer.hashes : new Map()
    },
    async close() {
      const ending = [...all]
      all.clear()
      idle.length = 0
      await Promise.all(ending.map((worker) => worker.terminate()))
    },
  }
}

function readingOf({ digest }: LayerTask, answer: Answer): LayerReading {
  const facts =
    answer.kind === 'read' ? decodeFacts(Buffer.from(answer.facts.buffer as ArrayBuffer)) : undefined
  if (answer.kind !== 'read' || facts === undefined)
    throw new Error(`a thread answered nonsense about ${digest}`)
  return { facts, verified: answer.verified, problem: answer.problem }
}
