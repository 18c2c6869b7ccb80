// A machine that cannot build: the Dockerfile is linted all the same, and one sentence says what is missing.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathWithDocker } from '../support/docker-program.ts'
import { freshFolder } from '../support/home.ts'
import { endsWith, type Scene, setScene } from '../support/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})

afterAll(() => scene.stop())

const files = { Dockerfile: 'FROM busybox:1\nCOPY Dockerfile /\nCMD sleep 5\n' }

const saying = (text: string) => pathWithDocker(`cat <<'END'\n${text}\nEND`)
const refusing = (text: string) => pathWithDocker(`echo "${text}" >&2; exit 1`)

const builder = (version: string) => `Name:          default
Driver:        docker
Last Activity: 2026-01-01 00:00:00 +0000 UTC

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: ${version}
Platforms:        linux/amd64, linux/386
`

describe.concurrent('a runner', () => {
  test.each([
    [
      'whose engine does not answer',
      () => ({ DOCKER_HOST: 'unix:///run/nobody/docker.sock' }),
      /^No Docker engine answers at unix:\/\/\/run\/nobody\/docker\.sock\. .* start Docker or name a builder\.$/,
    ],
    [
      'without a docker command',
      () => ({ PATH: freshFolder('empty') }),
      /^There is no docker command on this machine\. .* install Docker with buildx/,
    ],
    [
      'with Docker 20.10',
      () => ({ PATH: saying(builder('20.10.24')) }),
      /^The Docker engine is too old \(20\.10\.24\): Layersmith needs Docker 23 or newer/,
    ],
    [
      'with BuildKit 0.10',
      () => ({ PATH: saying(builder('v0.10.6')) }),
      /^The Docker engine is too old \(v0\.10\.6\)/,
    ],
    [
      'without buildx',
      () => ({
        PATH: refusing("docker: 'buildx' is not a docker command."),
      }),
      /^The docker command has no buildx plugin\. Install docker-buildx/,
    ],
  ])('%s lints and says so', async (_, env, message) => {
    const ended = await scene.run({ files, env: env() })
    expect(ended).toMatchObject(endsWith({ message: expect.stringMatching(message) }))
    expect(ended.main.outputs['findings-count']).toBe('1')
  })

  test('without the named builder names it', async () => {
    const ended = await scene.run({ files, inputs: { builder: 'nobody' } })
    const message =
      'Input builder is "nobody": there is no builder of that name. `docker buildx ls` lists them.'
    expect(ended).toMatchObject(endsWith({ message }))
  })

  test.each(['Windows', 'macOS'])('with %s lints, says so and is green', async (os) => {
    const ended = await scene.run({ files, env: { RUNNER_OS: os } })
    expect(ended).toMatchObject({
      main: { code: 0, outputs: { 'findings-count': '1' } },
      post: { code: 0 },
      errors: [],
      notices: [`This runner is ${os}: Layersmith lints here, it builds on Linux only.`],
      left: { pushed: undefined, folders: [] },
    })
  })
})
