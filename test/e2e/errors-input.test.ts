// What cannot be built is refused before the engine is asked: one sentence, and nothing is left behind.

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Registry, startRegistry } from '../support/registry.ts'
import { endsWith, type Scene, type Step, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let scene: Scene
let locked: Registry

beforeAll(async () => {
  scene = await setScene()
  locked = await startRegistry({ auth: { username: 'deploy', password: 'the-right-one' } })
})

afterAll(async () => void (await Promise.all([scene.stop(), locked.stop()])))

const files = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }
const asked = (inputs: Readonly<Record<string, string>>): Step => ({ files, inputs })

function linked(): Step {
  const workspace = makeWorkspace(files)
  symlinkSync(makeWorkspace(files), join(workspace, 'link'))
  return { workspace, inputs: { context: 'link' } }
}

const digest = `sha256:${'a'.repeat(64)}`

describe.concurrent('what is there', () => {
  test.each<[string, () => Step, RegExp, object]>([
    [
      'no Dockerfile',
      () => ({ files: { README: '' } }),
      /^There is no Dockerfile at Dockerfile\. Set the input file/,
      {},
    ],
    ['no such file', () => asked({ file: 'docker/prod' }), /^There is no Dockerfile at docker\/prod\./, {}],
    [
      'an empty Dockerfile',
      () => ({ files: { Dockerfile: '\n' } }),
      /^Dockerfile is empty\. A Dockerfile begins with FROM\.$/,
      { file: 'Dockerfile' },
    ],
    [
      'a Dockerfile of comments',
      () => ({ files: { Dockerfile: '# soon\n' } }),
      /^The Dockerfile has no instructions; begin with FROM\.$/,
      { file: 'Dockerfile', line: 1 },
    ],
    [
      'a folder as Dockerfile',
      () => ({ files: { 'Dockerfile/a': '' } }),
      /Dockerfile is a folder, not a file\.$/,
      {},
    ],
    [
      'no such context',
      () => asked({ context: 'app' }),
      /^Input context is "app": there is no such folder in the workspace\. Is the repository checked out\?$/,
      {},
    ],
    [
      'a context above the workspace',
      () => asked({ context: '..' }),
      /^Input context is "\.\.": it lies outside the workspace \(\/.*\)\. Name a folder inside it\.$/,
      {},
    ],
    [
      'a context elsewhere',
      () => asked({ context: '/etc' }),
      /^Input context is "\/etc": it lies outside the workspace/,
      {},
    ],
    ['a context behind a link', linked, /^Input context is "link": it lies outside the workspace/, {}],
    [
      'standard input',
      () => asked({ context: '-' }),
      /^Input context is "-": a step has no standard input\./,
      {},
    ],
    [
      'a payload that is no JSON',
      () => ({ files, event: '{"number":' }),
      /^The event payload \(.*event\.json\) is not a JSON object\./,
      {},
    ],
    ['a payload that is a list', () => ({ files, event: '[]' }), /is not a JSON object\./, {}],
    [
      'a pull request without number',
      () => ({ files, eventName: 'pull_request', event: { pull_request: {} } }),
      /^The event is pull_request, but its payload has no pull request number\./,
      {},
    ],
  ])('%s is one error', async (_, step, message, place) => {
    expect(await scene.run(step())).toMatchObject(
      endsWith({ message: expect.stringMatching(message), ...place }),
    )
  })
})

describe.concurrent('an input', () => {
  test.each([
    ['push', 'ture', 'Input push is "ture": it must be auto, true, false, dry-run or by-digest.'],
    ['cache', 'maybe', 'Input cache is "maybe": it must be auto, read or off.'],
    ['load', 'yes', 'Input load is "yes": it must be true or false.'],
    ['comment', 'sometimes', 'Input comment is "sometimes": it must be changed, always or never.'],
    ['fail-on', 'fatal', 'Input fail-on is "fatal": it must be error, warning, info, style or never.'],
    ['call', 'lint', 'Input call is "lint": it must be build, check, outline or targets.'],
    ['labels', '"a=b', 'Input labels has a quote that is never closed (line 1).'],
    ['secrets', '"a=b', 'Input secrets has a quote that is never closed (line 1).'],
    [
      'secret-envs',
      'token',
      expect.stringMatching(/^Input secret-envs: entry 1 is not of the form id=NAME, where/),
    ],
    ['secret-files', 'key=gone.pem', 'Input secret-files names gone.pem for "key": there is no such file.'],
    [
      'secrets',
      'just-the-value',
      expect.stringMatching(/^Input secrets: entry 1 is not of the form id=value, where/),
    ],
    [
      'tags',
      'ghcr.io/Acme/api:main',
      'Input tags has "ghcr.io/Acme/api:main", which is not a valid reference: a repository name is lower case. Write ghcr.io/acme/api:main.',
    ],
    [
      'tags',
      'ghcr.io/acme/api:feature/x',
      'Input tags has "ghcr.io/acme/api:feature/x", which is not a valid reference: a tag holds no slash.',
    ],
    [
      'tags',
      `ghcr.io/acme/api@${digest}`,
      `Input tags has "ghcr.io/acme/api@${digest}": a tag to push has no digest. Write the part before @.`,
    ],
    ['username', 'deploy', 'Input password is empty: registry login needs username and password together.'],
    [
      'password',
      'secret-word',
      'Input username is empty: registry login needs username and password together.',
    ],
  ])('%s: %s is told with what is allowed', async (name, value, message) => {
    expect(await scene.run(asked({ [name]: value }))).toMatchObject(endsWith({ message }))
  })

  test('push: true without a destination asks for one', async () => {
    const message = expect.stringMatching(/^Input push is "true", but no tags are given/)
    expect(await scene.run(asked({ push: 'true', tags: '' }))).toMatchObject(endsWith({ message }))
  })

  test('password that is wrong stops the run before lint, and is nowhere to be read', async () => {
    const inputs = { registry: locked.address, username: 'deploy', password: 'the-wrong-one' }
    const ended = await scene.run({ files, inputs })
    const message = `${locked.address} refused the login of deploy (401): check the inputs username and password.`
    expect(ended).toMatchObject(endsWith({ message }))
    expect(ended.visible).not.toContain('the-wrong-one')
    expect(ended.main.groups).toEqual([])
  })
})

describe.concurrent('an unparsable Dockerfile', () => {
  const Dockerfile = 'FROM scratch\nCOPY Dockerfile /\nFORM x\n'

  test('stops the run with the finding on its line', async () => {
    const ended = await scene.run({ files: { Dockerfile } })
    const message = 'There is no instruction "FORM". Did you mean FROM?'
    expect(ended).toMatchObject(endsWith({ message, file: 'Dockerfile', line: 3, title: 'syntax' }))
    expect(ended.main.outputs['findings-count']).toBe('1')
    expect(ended.visible).toContain('Stopped before the build: 1 finding in Dockerfile, fail-on is error.')
  })

  test('is refused by the engine on the same line when lint is off', async () => {
    const ended = await scene.run({ files: { Dockerfile }, inputs: { lint: 'false' } })
    const message = expect.stringMatching(/line 3: unknown instruction: FORM/)
    expect(ended).toMatchObject(endsWith({ message, file: 'Dockerfile', line: 3 }))
    expect(ended.visible).toMatch(/^ {2}> 3 │ FORM x$/m)
  })

  test('stops nothing but the build with fail-on: never', async () => {
    const ended = await scene.run({ files: { Dockerfile }, inputs: { 'fail-on': 'never' } })
    expect(ended.main.code).toBe(1)
    expect(ended.errors.map(({ line }) => line)).toEqual([3, 3])
  })
})

test('findings that are warnings stop the run with one error when asked to', async () => {
  const Dockerfile = 'FROM busybox:1\nCOPY Dockerfile /\nCMD sleep 5\n'
  const ended = await scene.run({ files: { Dockerfile }, inputs: { 'fail-on': 'warning' } })
  const message = expect.stringMatching(
    /^Stopped before the build: 1 finding in Dockerfile, fail-on is warning\./,
  )
  expect(ended).toMatchObject(endsWith({ message }))
  expect(ended.main.annotations).toContainEqual(
    expect.objectContaining({ level: 'warning', line: 3, title: 'exec-form' }),
  )
})
