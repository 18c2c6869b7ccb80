// The stand-in for GitHub's runner: a small action sees what it would see there.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../support/home.ts'
import { runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'

const metadata = `name: Sample
description: >-
  Two entries
  and some inputs
inputs:
  context:
    description: 'The build''s context' # a comment
    default: .
  github-token:
    description: "A token"
    default: \${{ github.token }}
outputs:
  digest:
    description: |
      What was pushed
runs:
  using: node24
  main: main.mjs
  post: post.mjs
`

const main = `
import { appendFileSync } from 'node:fs'
const { env } = process
appendFileSync(env.GITHUB_OUTPUT, 'digest<<END\\nsha256:1\\nsha256:2\\nEND\\nshort=yes\\n')
appendFileSync(env.GITHUB_STATE, 'cleanup=all\\n')
appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n')
appendFileSync(env.GITHUB_ENV, 'LATER=set\\n')
console.log('::add-mask::' + env['INPUT_GITHUB-TOKEN'])
console.log('::group::Build')
console.log('context ' + env.INPUT_CONTEXT + ' token ' + env['INPUT_GITHUB-TOKEN'])
console.log('::endgroup::')
console.log('::stop-commands::halt\\n::warning::only text\\n::halt::')
console.log('::error file=Dockerfile,line=3,endLine=4,title=RUN failed::exit code 1%0A50%25 done, a::b')
console.log(Object.keys(env).filter((name) => name.startsWith('npm_') || name.startsWith('LAYERSMITH')).length)
console.log(process.cwd() === env.GITHUB_WORKSPACE, process.version)
process.exitCode = 3
`

function sampleAction(): string {
  const folder = freshFolder('sample')
  writeFileSync(join(folder, 'action.yml'), metadata)
  writeFileSync(join(folder, 'main.mjs'), main)
  writeFileSync(join(folder, 'post.mjs'), 'console.log(process.env.STATE_cleanup, process.env.LATER)')
  return folder
}

const step = () => ({
  action: sampleAction(),
  workspace: makeWorkspace({ Dockerfile: 'FROM scratch\n' }),
  token: 'ghs_1',
})

test('what an action writes and prints is understood as the runner understands it', async () => {
  const run = await runAction({ ...step(), inputs: { context: 'app' } })
  expect(run).toMatchObject({
    code: 3,
    outputs: { digest: 'sha256:1\nsha256:2', short: 'yes' },
    state: { cleanup: 'all' },
    env: { LATER: 'set' },
    summary: '# Done\n',
    groups: ['Build'],
    masks: ['ghs_1'],
    annotations: [
      {
        level: 'error',
        file: 'Dockerfile',
        line: 3,
        endLine: 4,
        title: 'RUN failed',
        message: 'exit code 1\n50% done, a::b',
      },
    ],
  })
  expect(run.visible).toContain('context app token ***\n::warning::only text\n')
})

test('the step sees Node 24, its workspace as current folder and nothing of this machine', async () => {
  const { visible } = await runAction(step())
  expect(visible).toMatch(/^0\ntrue v24\./m)
})

test('post gets the state and the environment main has left', async () => {
  const run = await runAction(step())
  expect(await run.post()).toMatchObject({ code: 0, log: 'all set\n' })
})

test('an input the action does not declare is refused', async () => {
  await expect(runAction({ ...step(), inputs: { contxt: 'app' } })).rejects.toThrow('no input contxt')
})
