// The post step's composition root.
import { tmpdir } from 'node:os'
import { createInputReader } from '../action/input-reader.ts'
import { readPostState } from '../action/state.ts'
import { runPost } from '../pipeline/post.ts'
import { endStep } from './end-step.ts'
import { createPorts } from './ports.ts'

await endStep(async () => {
  const { env } = process
  const state = readPostState()
  const run = {
    temp: env['RUNNER_TEMP'] || tmpdir(),
    apiUrl: env['GITHUB_API_URL'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
  }
  if (state !== undefined)
    await runPost(
      state,
      createPorts(env, run, { program: import.meta.url }),
      createInputReader(env)('github-token') || undefined,
    )
  return { kind: 'done' }
})
