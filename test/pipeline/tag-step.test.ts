import { describe, expect, test } from 'vitest'
import { prepareScene, runScene, type Scene, SHA } from './job.ts'

const RELEASE = {
  env: { GITHUB_REF: 'refs/tags/v1.2.3', SOURCE_DATE_EPOCH: '1578616200' },
  inputs: {
    images: 'ghcr.io/acme/api',
    tags: 'type=semver,pattern={{version}}',
    'github-token': 'ghs_t',
    'tag-moves': 'always',
  },
}

async function run(scene: Scene = {}) {
  const env = { ...RELEASE.env, ...scene.env }
  const world = prepareScene({ ...scene, env, inputs: { ...RELEASE.inputs, ...scene.inputs } })
  const outcome = await runScene(world)
  const { outputs } = world
  const [build] = world.engine.builds
  return { outcome, outputs, args: build?.command.args ?? [], lines: world.log.text(), files: world.files }
}

test('tags and labels of the event reach the build', async () => {
  const { args } = await run()
  expect(args.filter((word) => word.startsWith('--tag='))).toEqual([
    '--tag=ghcr.io/acme/api:1.2.3',
    '--tag=ghcr.io/acme/api:latest',
  ])
  expect(args).toContain(`--label=org.opencontainers.image.revision=${SHA}`)
  expect(args).toContain('--label=org.opencontainers.image.licenses=MIT')
  expect(args).toContain(`--annotation=manifest:org.opencontainers.image.revision=${SHA}`)
  expect(args).toContain('--annotation=manifest:org.opencontainers.image.base.name=docker.io/library/a:1')
})

test('annotations reach outputs of the user when they are asked for', async () => {
  const outputs = 'type=local,dest=out'
  const wanted = await run({ inputs: { outputs, annotations: 'a={{tag}}' } })
  expect(wanted.args).toContain('--annotation=manifest:a=v1.2.3')
  const { args } = await run({ inputs: { outputs } })
  expect(args.filter((word) => word.startsWith('--annotation='))).toEqual([])
})

test('the job summary says why there are these tags and no others', async () => {
  const { outputs } = await run({ inputs: { tags: 'type=semver,pattern={{version}}\ntype=edge' } })
  expect(outputs.summaries[0]).toMatch(/<summary>2 tags: how they came about<\/summary>/)
  expect(outputs.summaries[0]).toContain('| `type=edge` | none | the tag v1.2.3 is not')
})

describe('latest=highest', () => {
  test.each([
    ['2.0.0', ['1.2.3']],
    ['1.0.0', ['1.2.3', 'latest']],
  ])('goes by the registry where neither checkout nor GitHub has tags: %s', async (there, expected) => {
    const world = prepareScene({
      ...RELEASE,
      inputs: { ...RELEASE.inputs, flavor: 'latest=highest' },
    })
    world.registry.hold(`ghcr.io/acme/api:${there}`, '{"mediaType":"x"}')
    await runScene(world)
    expect(world.outputs.values.get('tag-names')?.split('\n')).toEqual(expected)
  })
})

test('without images the input tags holds references', async () => {
  const { args, outputs } = await run({ inputs: { images: '', tags: 'a:1' } })
  expect(args).toContain('--tag=a:1')
  expect(outputs.values.get('version')).toBeUndefined()
})

describe('outputs', () => {
  test('are those of docker/metadata-action', async () => {
    const { outputs, files } = await run()
    const value = (name: string) => outputs.values.get(name) ?? ''
    expect(value('version')).toBe('1.2.3')
    expect(value('tags')).toBe('ghcr.io/acme/api:1.2.3\nghcr.io/acme/api:latest')
    expect(value('tag-names')).toBe('1.2.3\nlatest')
    expect(value('labels')).toContain('org.opencontainers.image.created=2020-01-10T00:30:00.000Z')
    expect(value('annotations')).toContain('manifest:org.opencontainers.image.version=1.2.3')
    expect(JSON.parse(value('json')).tags).toEqual(['ghcr.io/acme/api:1.2.3', 'ghcr.io/acme/api:latest'])
    const bake = JSON.parse((await files.readText(value('bake-file'))) ?? '{}')
    expect(bake.target['docker-metadata-action'].args.DOCKER_META_VERSION).toBe('1.2.3')
    expect(outputs.variables.get('DOCKER_METADATA_OUTPUT_TAG_NAMES')).toBe('1.2.3\nlatest')
  })

  test('are no variables when those are not wanted, and have separators of their own', async () => {
    const { outputs } = await run({
      env: { DOCKER_METADATA_SET_OUTPUT_ENV: 'false' },
      inputs: { 'sep-tags': ', ' },
    })
    expect([...outputs.variables]).toEqual([])
    expect(outputs.values.get('tag-names')).toBe('1.2.3, latest')
  })
})

test('no tag is a warning with the event, and the build goes on without a push', async () => {
  const { args, lines } = await run({ env: { GITHUB_REF: 'refs/heads/main' } })
  expect(args.filter((word) => word.startsWith('--tag='))).toEqual([])
  expect(lines).toContain('No rule gave a tag. The event is push, on the branch main.')
})

test('a rule that cannot be read stops the run before anything is done', async () => {
  await expect(run({ inputs: { tags: 'type=semvr' } })).rejects.toThrow('Did you mean semver?')
})

test('a dry run says what would be pushed', async () => {
  const { args, lines } = await run({ inputs: { push: 'dry-run' } })
  expect(lines).toContain('Dry run, not pushed: ghcr.io/acme/api:1.2.3, ghcr.io/acme/api:latest.')
  expect(args.some((word) => word.includes('push=true'))).toBe(false)
})
