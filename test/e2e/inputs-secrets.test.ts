// Secrets reach their RUN step, and neither log, command lines, image nor folders of later steps.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathWithDocker } from '../support/docker-program.ts'
import { freshFolder } from '../support/home.ts'
import { sha256 } from '../support/images-layer.ts'
import { outputOf } from '../support/program.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let locked: Registry
const login = { username: 'deploy', password: 'p$ss "w"rd, and more' }
const key = '-----BEGIN KEY-----\nfirst, line="1"\nsecond line\n-----END KEY-----'

beforeAll(async () => {
  scene = await setScene()
  locked = await startRegistry({ auth: login })
})

afterAll(async () => void (await Promise.all([scene.stop(), locked.stop()])))

/** A docker command that notes its arguments before it does its work. */
function watchedDocker(): { path: string; argv: string } {
  const argv = join(freshFolder('watch'), 'argv')
  const script = `printf '%s\\n' "$@" >>${argv}; real "$@"`
  return { path: pathWithDocker(script, scene.engine.env.PATH), argv }
}

test('secrets of several lines arrive as they are and are shown nowhere', async () => {
  const digest = sha256(key).slice('sha256:'.length)
  const Dockerfile = `FROM ${scene.base}
RUN --mount=type=secret,id=key sha256sum /run/secrets/key | grep -q ${digest}
RUN --mount=type=secret,id=word,env=WORD echo "the word is $WORD" && test "$WORD" = open-sesame
RUN --mount=type=secret,id=key cat /run/secrets/key && exit 3
`
  const { path, argv } = watchedDocker()
  const secrets = `"key=${key.replaceAll('"', '""')}"\nword=open-sesame`
  const step = { files: { Dockerfile }, env: { PATH: path }, inputs: { secrets, lint: 'false' } }
  const ended = await scene.run(step)
  expect(ended.errors).toMatchObject([
    { line: 4, message: expect.stringContaining('ended with exit code 3') },
  ])
  expect(ended.main.masks).toEqual(expect.arrayContaining(['open-sesame', 'second line']))
  for (const text of [ended.visible, readFileSync(argv, 'utf8'), ended.main.summary])
    expect(text).not.toMatch(/open-sesame|second line|first, line/)
  expect(ended.visible).toMatch(/^ {2}\*\*\*$/m)
  expect(await outputOf('grep', ['-rlE', 'open-sesame|second line', ended.main.temp]).catch(() => '')).toBe(
    '',
  )
})

test('secrets are not in the image', async () => {
  const Dockerfile = `FROM ${scene.base}\nRUN --mount=type=secret,id=word,env=WORD test "$WORD" = open-sesame\n`
  const ended = await scene.run({
    files: { Dockerfile },
    inputs: { secrets: 'word=open-sesame', provenance: 'mode=max' },
  })
  expect(ended).toMatchObject({ main: { code: 0 }, errors: [] })
  const { images } = await readPushedImages(`${scene.registry.address}/${ended.name}`)
  expect(images[0]?.text).toContain('test \\"$WORD\\"')
  expect(images[0]?.text.replace('= open-sesame', '')).not.toContain('open-sesame')
  expect(ended.main.outputs['metadata']).not.toContain('open-sesame')
})

test('a login is for this step: it pushes, and neither argv, log nor the docker config of the job knows it', async () => {
  const { path, argv } = watchedDocker()
  const Dockerfile = `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n`
  const inputs = { registry: locked.address, ...login }
  const ended = await scene.run({ files: { Dockerfile }, to: locked.address, env: { PATH: path }, inputs })
  expect(ended).toMatchObject({ main: { code: 0 }, errors: [], left: { folders: [] } })
  expect(ended.main.groups[0]).toMatch(/^Log in +127\.0\.0\.1:\d+ as deploy/)
  const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64')
  for (const text of [ended.visible, readFileSync(argv, 'utf8')]) {
    expect(text).not.toContain(login.password)
    expect(text).not.toContain(basic)
  }
  const config = join(scene.engine.env.DOCKER_CONFIG, 'config.json')
  expect(existsSync(config) ? readFileSync(config, 'utf8') : '').not.toContain(locked.address)
})
