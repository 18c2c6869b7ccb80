// Secrets of a run that logs in, builds, pushes, reports and comments: nothing it leaves or shows has one of them.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathWithDocker } from '../support/docker-program.ts'
import { apiTokens } from '../support/github-api.ts'
import { runFolder } from '../support/home.ts'
import { outputOf } from '../support/program.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type Ended, type Scene, setScene } from '../support/scene.ts'
import { noteSpawned } from '../support/spawned.ts'

let scene: Scene
let locked: readonly Registry[]

const secrets = {
  one: 'planted-password-one',
  two: 'planted: password two #"x"',
  build: 'planted-build-secret',
  environment: 'planted-environment-secret',
}
const all = [...Object.values(secrets), apiTokens.write]
const words = [...all, ...all.map((secret) => Buffer.from(`deploy:${secret}`).toString('base64'))]

beforeAll(async () => {
  scene = await setScene()
  locked = await Promise.all(
    [secrets.one, secrets.two].map((password) => startRegistry({ auth: { username: 'deploy', password } })),
  )
})

afterAll(async () => {
  await scene.stop()
  await Promise.all(locked.map((registry) => registry.stop()))
})

/** Files below the folder that hold a secret as it is. */
async function filesWithSecrets(folder: string): Promise<string> {
  const patterns = words.flatMap((word) => ['-e', word])
  return outputOf('grep', ['-rlaF', ...patterns, folder]).catch(() => '')
}

const inputs = (name: string) => ({
  registry: locked[0]?.address ?? '',
  username: 'deploy',
  password: secrets.one,
  registries: `- registry: ${locked[1]?.address}\n  username: deploy\n  password: '${secrets.two}'\n`,
  images: locked.map(({ address }) => `${address}/${name}`).join('\n'),
  tags: 'type=sha\ntype=raw,value=next',
  secrets: `word=${secrets.build}`,
  'secret-envs': 'other=PLANTED',
  provenance: 'mode=max',
  cache: 'auto',
  push: 'true',
})
const dockerfile = () => `FROM ${scene.base}
RUN --mount=type=secret,id=word --mount=type=secret,id=other cat /run/secrets/word > /dev/null && echo ${Math.random()} > /n
`

const told = ({ main, post, visible }: Ended, spawned: string) => ({
  log: visible,
  argv: spawned,
  summary: main.summary + post.summary,
  outputs: JSON.stringify([main.outputs, post.outputs, main.env]),
  state: JSON.stringify(main.state),
  comments: JSON.stringify(scene.api.comments(7)),
})

/** The bake files of the input images are for later steps. */
const privateFolders = ({ left }: Ended) =>
  left.folders.filter((folder) => !folder.startsWith('layersmith-tags-'))

test('log, command lines, summary, outputs, state, comment, cache and files have none of them', async () => {
  const spawned = noteSpawned()
  const ended = await scene.run({
    files: { Dockerfile: dockerfile() },
    pull: 7,
    inputs: inputs('secrets/all'),
    env: { ...spawned.env, PLANTED: secrets.environment },
  })
  expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [] })
  expect(privateFolders(ended)).toEqual([])
  expect(ended.left.comments).toBe(1)
  expect(spawned.text()).toContain('buildx')
  for (const [where, text] of Object.entries(told(ended, spawned.text())))
    for (const word of words) expect(text, where).not.toContain(word)
  expect(await filesWithSecrets(ended.main.temp)).toBe('')
  const kept = readdirSync(runFolder()).filter((name) => name.startsWith('cache-service'))
  for (const name of kept) expect(await filesWithSecrets(join(runFolder(), name))).toBe('')
})

test('a run that is killed leaves them until post, which removes them', async () => {
  const spawned = noteSpawned()
  const script = 'case "$*" in *"buildx build"*) kill -9 $PPID; exit 1 ;; esac; real "$@"'
  const ended = await scene.run({
    files: { Dockerfile: dockerfile() },
    inputs: inputs('secrets/killed'),
    env: {
      ...spawned.env,
      PATH: pathWithDocker(script, scene.engine.env.PATH),
      PLANTED: secrets.environment,
    },
  })
  expect(ended.main.code).not.toBe(0)
  expect(ended).toMatchObject({ post: { code: 0 } })
  expect(privateFolders(ended)).toEqual([])
  expect(await filesWithSecrets(ended.main.temp)).toBe('')
  for (const text of Object.values(told(ended, spawned.text())))
    for (const word of words) expect(text).not.toContain(word)
})
