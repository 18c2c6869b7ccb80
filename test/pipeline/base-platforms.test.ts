// What registries say of base images, as far as it is asked and answered.
import { describe, expect, test } from 'vitest'
import type { Registry } from '../../src/ports/registry.ts'
import { prepareScene, runScene, type Scene, type World } from './job.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const digest = `sha256:${'0'.repeat(64)}`

function indexFor(...architectures: readonly string[]): string {
  const manifests = architectures.map((architecture) => ({
    ...{ mediaType: MANIFEST, digest, size: 1 },
    platform: { os: architecture === 'unknown' ? 'unknown' : 'linux', architecture },
  }))
  return JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests })
}

const platforms = { platforms: 'linux/amd64,linux/arm64' }

async function heardIn(scene: Scene, put: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const world = prepareScene({ ...scene, inputs: { 'fail-on': 'never', ...scene.inputs } })
  for (const [reference, text] of Object.entries(put)) world.registry.hold(reference, text)
  await runScene(world)
  return findingsOf(world)
}

function findingsOf({ files, outputs }: World): readonly string[] {
  const sarif = files.texts.get(outputs.values.get('sarif') ?? '')
  const log = JSON.parse(sarif ?? '{}') as { runs: { results: { ruleId: string }[] }[] }
  return log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))
}

describe('base-platform in the action', () => {
  const tool = 'FROM r.example/tool:1\nUSER 1\n'

  test.each<[string, string, Record<string, string>, Record<string, string>, boolean]>([
    [
      'speaks of a platform that is missing',
      tool,
      platforms,
      { 'r.example/tool:1': indexFor('amd64', 'unknown') },
      true,
    ],
    [
      'does not when all are there',
      tool,
      platforms,
      { 'r.example/tool:1': indexFor('amd64', 'arm64') },
      false,
    ],
    ['does not when the registry has no such image', tool, platforms, {}, false],
    ['does not when no platforms are given', tool, {}, { 'r.example/tool:1': indexFor('arm64') }, false],
    ['leaves Docker Hub alone', 'FROM tool:1\nUSER 1\n', platforms, { 'tool:1': indexFor('arm64') }, false],
    [
      'leaves stages alone that are not built',
      `FROM r.example/x:1\n${tool}`,
      platforms,
      { 'r.example/x:1': indexFor('arm64'), 'r.example/tool:1': indexFor('amd64', 'arm64') },
      false,
    ],
    [
      'knows build arguments',
      'ARG TAG=1\nFROM r.example/tool:$TAG\nUSER 1\n',
      { ...platforms, 'build-args': 'TAG=2' },
      { 'r.example/tool:2': indexFor('arm64') },
      true,
    ],
  ])('%s', async (_, Dockerfile, inputs, put, expected) => {
    const heard = await heardIn({ files: { Dockerfile }, inputs }, put)
    expect(heard.includes('base-platform')).toBe(expected)
  })

  test('goes by the configuration of an image that has no index', async () => {
    const world = prepareScene({ files: { Dockerfile: tool }, inputs: { ...platforms, preset: 'buildkit' } })
    const { registry } = world
    const config = '{"os":"linux","architecture":"arm64","rootfs":{"type":"layers","diff_ids":[]}}'
    const blob = registry.putBlob('r.example/tool:1', config)
    const own = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: blob, size: config.length }
    registry.hold(
      'r.example/tool:1',
      JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config: own, layers: [] }),
    )
    await runScene(world)
    expect(world.outputs.values.get('findings-count')).toBe('1')
  })
})

test('a registry that does not answer costs two seconds, and what others said stays', async () => {
  const Dockerfile = 'FROM r.example/a:1 AS a\nFROM s.example/b:1\nCOPY --from=a /a /a\n'
  const world = prepareScene({ files: { Dockerfile }, inputs: platforms })
  world.registry.hold('r.example/a:1', indexFor('amd64'))
  const { manifest } = world.registry
  const silent: Registry = {
    ...world.registry,
    manifest: (reference) =>
      reference.startsWith('s.') ? new Promise(() => undefined) : manifest(reference),
  }
  await runScene({ ...world, ports: { ...world.ports, registry: async () => silent } })
  expect(world.clock.slept).toContain(2000)
  expect(findingsOf(world)).toContain('base-platform')
})
