// A build context that is a URL: built by the engine, linted only when the Dockerfile is on this machine.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { endsWith, type Scene, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

const notLinted = 'The Dockerfile lies in a remote context, so it was not linted.'

let scene: Scene
let git: GitServer

beforeAll(async () => {
  scene = await setScene()
  git = await startGitServer({
    Dockerfile: `FROM ${scene.base}\nCOPY sub/word.txt /\nCMD sleep 5\n`,
    'sub/Dockerfile': `FROM ${scene.base}\nCOPY word.txt /\n`,
    'sub/word.txt': `${Math.random()}\n`,
    'broken/Dockerfile': `FROM ${scene.base}\nRUN exit 3\n`,
  })
})

afterAll(async () => void (await Promise.all([scene.stop(), git.stop()])))

const contextOf = (fragment: string) => ({
  files: { README: '' },
  inputs: { context: `${git.url}#${fragment}` },
})

describe.concurrent('a git repository', () => {
  test.each(['main', 'main:sub'])('at #%s is built and pushed, but not linted', async (fragment) => {
    const ended = await scene.run(contextOf(fragment))
    expect(ended).toMatchObject({ main: { code: 0 }, errors: [], notices: [notLinted] })
    expect(ended.main.outputs).not.toHaveProperty('findings-count')
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
  })

  test('with a Dockerfile of this machine is built with that, and it is linted', async () => {
    const workspace = makeWorkspace({
      'docker/prod': `FROM ${scene.base}\nCOPY sub/word.txt /\nCMD sleep 6\n`,
    })
    const inputs = { context: `${git.url}#main`, file: join(workspace, 'docker/prod') }
    const ended = await scene.run({ workspace, inputs })
    expect(ended).toMatchObject({
      main: { code: 0, outputs: { 'findings-count': '1' } },
      errors: [],
      notices: [],
    })
    expect(ended.main.annotations).toMatchObject([
      { level: 'warning', file: 'docker/prod', line: 3, title: 'exec-form' },
    ])
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
  })

  test('of the run itself gets the token, under the name of its host', async () => {
    // a server of its own: the engine fetches no commit twice
    const own = await startGitServer({ 'sub/Dockerfile': `FROM ${scene.base}\nRUN echo ${Math.random()}\n` })
    const env = { GITHUB_SERVER_URL: new URL(own.url).origin }
    const step = { files: { README: '' }, repository: 'acme/app', sha: own.commit, env }
    const ended = await scene.run({
      ...step,
      inputs: { context: '{{defaultContext}}:sub' },
      token: 'ghs_theToken',
    })
    expect(ended).toMatchObject({ main: { code: 0 }, errors: [] })
    const basic = `basic ${Buffer.from('x-access-token:ghs_theToken').toString('base64')}`
    expect([...own.authorizations]).toContain(basic)
    await own.stop()
    expect(ended.visible).not.toContain('ghs_theToken')
  })

  test.each([
    ['without that ref', 'nope', /repository does not contain ref nope/],
    ['without a Dockerfile there', 'main:none', /none|no such file/],
  ])('%s fails with one error', async (_, fragment, message) => {
    const ended = await scene.run(contextOf(fragment))
    expect(ended).toMatchObject({
      ...endsWith({ message: expect.stringMatching(message) }),
      notices: [notLinted],
    })
  })

  test('with a failing RUN names its line, and annotates no file that is not here', async () => {
    const ended = await scene.run(contextOf('main:broken'))
    const message = 'RUN exit 3 (Dockerfile:2) ended with exit code 3.'
    expect(ended).toMatchObject({ ...endsWith({ message }), notices: [notLinted] })
    expect(ended.errors[0]).not.toHaveProperty('file')
  })
})
