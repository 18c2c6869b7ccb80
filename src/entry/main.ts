// The main step: the engine is asked what it is before the rest of the program is loaded.
import { isMainThread, workerData } from 'node:worker_threads'
import { createInputReader } from '../action/input-reader.ts'
import { startProbe } from '../adapters/buildx/early.ts'
import { LAYER_WORKER } from '../adapters/layer-workers/message.ts'

if (!isMainThread && workerData === LAYER_WORKER) {
  const { serveLayers } = await import('../adapters/layer-workers/serve.ts')
  serveLayers()
} else {
  const linux = (process.env['RUNNER_OS'] ?? 'Linux') === 'Linux' && process.platform === 'linux'
  const probe = linux ? startProbe(createInputReader(process.env)('builder') || undefined) : undefined
  const { runMainStep } = await import('./main-step.ts')
  await runMainStep({ probe, program: import.meta.url })
}
