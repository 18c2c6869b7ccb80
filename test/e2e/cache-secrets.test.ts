// What a run leaves in the cache service and opens on the machine: no secret, nothing that others could use.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { apiTokens } from '../support/github-api.ts'
import { listening } from '../support/listening.ts'
import { type Scene, setScene } from '../support/scene.ts'
import { unpacked } from '../support/unpacked.ts'
import { makeWorkspace } from '../support/workspace.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

test('a run listens on the loopback address, and on nothing else', async () => {
  const workspace = makeWorkspace({ Dockerfile: `FROM ${scene.base}\nRUN sleep 1\n` })
  const seen: string[] = []
  const looking = setInterval(() => seen.push(...listening(workspace)), 50)
  const ended = await scene.run({ workspace, inputs: { cache: 'auto' } })
  clearInterval(looking)
  expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, notices: [] })
  expect([...new Set(seen)]).toEqual(['0100007F'])
})

const planted = {
  value: 'planted-secret-value',
  variable: 'planted-secret-variable',
  file: 'planted-secret-file',
  password: 'planted-password',
  token: apiTokens.write,
}

test('no secret of a run is in anything it stores, nor in what it leaves on the disk', async () => {
  const Dockerfile = `FROM ${scene.base}
ARG PLAIN
RUN --mount=type=secret,id=a --mount=type=secret,id=b --mount=type=secret,id=c --mount=type=cache,target=/m \\
    cat /run/secrets/a /run/secrets/b /run/secrets/c | wc -c > /m/count; cp /m/count /count
`
  const workspace = makeWorkspace({ Dockerfile, 'secret.txt': planted.file })
  const ended = await scene.run({
    workspace,
    inputs: {
      cache: 'auto',
      'build-args': 'PLAIN=plain',
      secrets: `a=${planted.value}`,
      'secret-envs': 'b=PLANTED',
      'secret-files': 'c=secret.txt',
      ...{ registry: scene.registry.address, username: 'planted-user', password: planted.password },
    },
    env: { PLANTED: planted.variable },
  })
  expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [] })
  const token = scene.cache.env('refs/heads/main')['ACTIONS_RUNTIME_TOKEN'] ?? ''
  const words = [...Object.values(planted), token, Buffer.from(planted.password).toString('base64')]
  const entries = scene.cache.entries()
  const kinds = entries.map(({ key }) => key.replace(/^(layersmith-\d-(?:mounts-data|[a-z]+)).*/, '$1'))
  expect([...new Set(kinds)].sort()).toEqual([
    'layersmith-2-index',
    'layersmith-2-mounts',
    'layersmith-2-mounts-data',
    'layersmith-2-pack',
  ])
  const found = entries.flatMap(({ id, key }) => {
    const texts = unpacked(scene.cache.read(id))
    return words.filter((word) => texts.some((text) => text.includes(word))).map((word) => `${key}: ${word}`)
  })
  expect(found).toEqual([])
  const left = readdirSync(ended.main.temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('_runner_file_commands_'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => words.some((word) => readFileSync(path).includes(word)))
  expect(left).toEqual([])
})
