import { describe, expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
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
