// The main step: the engine is asked what it is before the rest of the program is loaded.
import { createInputReader } from '../action/input-reader.ts'
import { startProbe } from '../adapters/buildx/early.ts'

const linux = (process.env['RUNNER_OS'] ?? 'Linux') === 'Linux' && process.platform === 'linux'
const probe = linux ? startProbe(createInputReader(process.env)('builder') || undefined) : undefined
const { runMainStep } = await import('./main-step.ts')
await runMainStep(probe)
