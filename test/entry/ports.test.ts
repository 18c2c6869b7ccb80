import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPorts } from '../../src/entry/ports.ts'

const run = { temp: tmpdir(), apiUrl: 'https://api.github.com', repository: 'acme/api' }
const login = { host: 'ghcr.io', username: 'me', password: 'hidden' }

test.each([
  ['beside the docker configuration', {}, (home: string) => join(home, '.docker/buildx')],
  ['where the user keeps them', { BUILDX_CONFIG: '/builders' }, () => '/builders'],
])('builders made with a login stay %s, where the post step looks for them', async (_, env, expected) => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  const { credentials } = createPorts({ HOME: home, ...env }, run, { program: import.meta.url })
  const adopted = await credentials.adopt([login], join(home, 'private'))
  expect(adopted).toEqual({ DOCKER_CONFIG: join(home, 'private'), BUILDX_CONFIG: expected(home) })
})
