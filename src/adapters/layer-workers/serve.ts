// The worker's side: orders → answers, one at a time.
import { type MessagePort, parentPort } from 'node:worker_threads'
import { messageOf } from '../../errors.ts'
import { encodeFacts } from '../../layers/facts-bytes.ts'
import type { Answer, Order } from './message.ts'
import { hashFiles, readLayerFacts } from './read-layer.ts'

/** Answers orders until the thread that gives them ends it. */
export function serveLayers(port: MessagePort | null = parentPort): void {
  port?.on('message', (order: Order) => {
    void answer(order, (progress) => port.postMessage(progress))
      .catch((error: unknown): Answer => ({ id: order.id, kind: 'error', message: messageOf(error) }))
      .then((done) => port.postMessage(done, done.kind === 'read' ? [done.facts.buffer as ArrayBuffer] : []))
  })
}

async function answer(order: Order, tell: (progress: Answer) => void): Promise<Answer> {
  const { id, task } = order
  if (order.kind === 'hash') return { id, kind: 'hash', hashes: await hashFiles(task, order.paths) }
  const { facts, ...rest } = await readLayerFacts(task, (bytes) => tell({ id, kind: 'progress', bytes }))
  // bytes of their own: a part of a shared pool cannot be handed over
  return { id, kind: 'read', facts: new Uint8Array(encodeFacts(facts)), ...rest }
}
