// The Daemon contract, held by the fake and by a real dockerd whose service manager is a stand-in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createDaemon } from '../../src/adapters/dockerd/daemon.ts'
import type { Daemon } from '../../src/ports/daemon.ts'
import { createFakeDaemon } from '../fakes/daemon.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'
import { serviceManagerOf } from '../support/service-manager.ts'
import { describeDaemon } from './daemon.ts'

const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' }

describeDaemon('fake', async () => {
  const text = '{"features":{"containerd-snapshotter":false}}'
  const stubborn = createFakeDaemon({ facts: { config: { path: '/daemon.json', text } }, stubborn: true })
  const sound = createFakeDaemon({ facts: { config: { path: '/daemon.json', text } } })
  const byText: Daemon['configure'] = (config, env) =>
    (config.text?.startsWith('{') === false ? stubborn : sound).configure(config, env)
  return { daemon: { ...sound, configure: byText }, env: {}, stop: async () => undefined }
})

describeDaemon('dockerd', async () => {
  const engine = await startEngine({ store: 'classic' })
  vi.stubEnv('PATH', serviceManagerOf(engine).path)
  return {
    daemon: createDaemon({ environment: hosted, limit: 5_000 }),
    env: engine.env,
    async stop() {
      vi.unstubAllEnvs()
      await engine.purge()
    },
  }
})

describe('a real daemon', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine({ store: 'classic' })
  })
  afterAll(() => engine.purge())

  const inspect = (environment: Record<string, string> = hosted, env: Record<string, string> = engine.env) =>
    createDaemon({ environment }).inspect(env)
  const onPath = (path: string) => {
    vi.stubEnv('PATH', path)
    onTestFinished(() => void vi.unstubAllEnvs())
  }

  it('is found by its socket among all that run, with its file', async () => {
    onPath(engine.env.PATH)
    const path = join(engine.folder, 'daemon.json')
    expect(await inspect()).toMatchObject({
      ...{ throwAway: true, endpoint: engine.env.DOCKER_HOST, runningContainers: 0, root: true },
      config: { path, text: readFileSync(path, 'utf8') },
    })
  })

  it.each([{}, { RUNNER_ENVIRONMENT: 'self-hosted' }])('of a runner like %j stays', async (environment) => {
    onPath(engine.env.PATH)
    expect(await inspect(environment)).toMatchObject({ throwAway: false })
  })

  it('that does not answer is an error', async () => {
    onPath(engine.env.PATH)
    const env = { ...engine.env, DOCKER_HOST: 'unix:///run/nobody.sock' }
    await expect(inspect(hosted, env)).rejects.toThrow(/^it does not answer/)
  })

  it.each([
    ['without a password', 'shift; echo "$1" >> "$0.log"; exec "$@"', true],
    ['that asks for a password', 'echo "sudo: a password is required" >&2; exit 1', false],
  ])('of a user with a sudo %s', async (_what, script, root) => {
    vi.spyOn(process, 'getuid').mockReturnValue(1001)
    onTestFinished(() => void vi.restoreAllMocks())
    const folder = freshFolder('sudo')
    writeFileSync(join(folder, 'sudo'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    onPath(`${folder}:${serviceManagerOf(engine).path}`)
    const daemon = createDaemon({ environment: hosted })
    const { config } = await daemon.inspect(engine.env)
    expect(await inspect()).toMatchObject({ root })
    await daemon.configure(config ?? expect.fail('it is on this machine'), engine.env)
    const used = existsSync(join(folder, 'sudo.log')) ? readFileSync(join(folder, 'sudo.log'), 'utf8') : ''
    expect(used.includes('systemctl')).toBe(root)
  })

  it('is restarted by `service` where there is no systemd, and keeps its file when nothing restarts it', async () => {
    const path = join(engine.folder, 'daemon.json')
    const text = readFileSync(path, 'utf8')
    const service = serviceManagerOf(engine, 'service')
    onPath(service.path)
    await createDaemon({ environment: hosted }).configure({ path, text }, engine.env)
    expect(service.asked()).toContain('service docker restart')
    vi.stubEnv('PATH', serviceManagerOf(engine, 'none').path)
    const restarting = createDaemon({ environment: hosted }).configure({ path, text }, engine.env)
    await expect(restarting).rejects.toThrow(
      /could not be restarted \(`systemctl restart docker`: no services here; `service/,
    )
    writeFileSync(path, text)
  })
})
