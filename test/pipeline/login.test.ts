import { describe, expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
import { createFakeCredentials } from '../fakes/credentials.ts'
import { prepareScene, runScene } from './job.ts'

const inputs = { registry: 'ghcr.io', username: 'me', password: 'hidden' }

/** A run whose registry answers the login like this. */
function refusing(error: Error) {
  const world = prepareScene({ inputs })
  const registry = { ...world.registry, login: async () => Promise.reject(error) }
  return { ...world, ports: { ...world.ports, registry: async () => registry } }
}

describe('a login', () => {
  test('that the registry refuses names host and user, never the password, and builds nothing', async () => {
    const world = refusing(new ExternalError('registry', 'unauthorized', 'no'))
    await expect(runScene(world)).rejects.toMatchObject({
      name: 'UserError',
      message: 'ghcr.io refused the login of me (401): check the inputs username and password.',
    })
    expect(world.engine.calls).toEqual([])
  })

  test('that cannot be tried fails with what the registry said', async () => {
    const down = new ExternalError('registry', 'unreachable', 'ghcr.io does not answer')
    await expect(runScene(refusing(down))).rejects.toBe(down)
  })

  test('without a registry is one to Docker Hub', async () => {
    const world = prepareScene({ inputs: { ...inputs, registry: '' } })
    await runScene(world)
    expect(world.credentials.adopted).toEqual([{ host: 'docker.io', username: 'me', password: 'hidden' }])
    expect(world.log.groups()[0]).toMatch(/^Log in +docker\.io as me/)
  })
})

describe('several logins', () => {
  const registries =
    '- {registry: quay.io, username: robot, password: one}\n- {username: me, password: two}\n'

  test('are all tried before anything is built, and all passwords masked', async () => {
    const world = prepareScene({ inputs: { ...inputs, registries } })
    await runScene(world)
    expect(world.credentials.adopted).toEqual([
      { host: 'ghcr.io', username: 'me', password: 'hidden' },
      { host: 'quay.io', username: 'robot', password: 'one' },
      { host: 'docker.io', username: 'me', password: 'two' },
    ])
    expect(world.log.groups()[0]).toMatch(/^Log in +ghcr\.io as me, quay\.io as robot, docker\.io as me/)
    expect(world.log.masked).toEqual(expect.arrayContaining(['hidden', 'one', 'two']))
  })
})

describe('a push to ghcr.io without credentials', () => {
  const pushes = {
    inputs: { tags: 'ghcr.io/acme/api:1', 'github-token': 'ghs_t' },
    env: { GITHUB_ACTOR: 'octocat' },
  }
  const octocat = { host: 'ghcr.io', username: 'octocat', password: 'ghs_t' }

  test("takes the job's token", async () => {
    const world = prepareScene(pushes)
    await runScene(world)
    expect(world.credentials.adopted).toEqual([octocat])
    expect(world.log.masked).toContain('ghs_t')
  })

  test.each([
    ['that pushes nothing', { push: 'false' }],
    ['to another registry', { tags: 'quay.io/acme/api:1' }],
    ['with a login of its own', { registry: 'GHCR.io', username: 'me', password: 'mine' }],
  ])('and a run %s does not', async (_, more) => {
    const world = prepareScene({ ...pushes, inputs: { ...pushes.inputs, ...more } })
    await runScene(world)
    expect(world.credentials.adopted).not.toContainEqual(octocat)
  })

  test('leaves credentials of the docker config in force', async () => {
    const world = prepareScene(pushes)
    const credentials = createFakeCredentials(['ghcr.io'])
    await runScene({ ...world, ports: { ...world.ports, credentials } })
    expect(credentials.adopted).toEqual([])
  })
})
