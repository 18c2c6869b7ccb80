// What every implementation of the Daemon port keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Daemon } from '../../src/ports/daemon.ts'
import type { EngineEnv } from '../../src/ports/engine.ts'

export type DaemonWorld = {
  /** With a configuration file and the classic store. */
  readonly daemon: Daemon
  readonly env: EngineEnv
  stop(): Promise<void>
}

/** Runs the contract. */
export function describeDaemon(name: string, start: () => Promise<DaemonWorld>): void {
  describe(`daemon: ${name}`, () => {
    let world: DaemonWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    const config = async () => {
      const { config } = await world.daemon.inspect(world.env)
      return config ?? expect.fail('the daemon is on this machine')
    }

    it('runs with the configuration it is given', async () => {
      const { path, text = '{}' } = await config()
      const changed = text.replace('false', 'true')
      await world.daemon.configure({ path, text: changed }, world.env)
      expect(await config()).toEqual({ path, text: changed })
      await world.daemon.configure({ path, text }, world.env)
      expect(await config()).toEqual({ path, text })
    })

    it('says when it does not start, and starts again with what it had', async () => {
      const { path, text } = await config()
      const broken = world.daemon.configure({ path, text: 'not JSON' }, world.env)
      await expect(broken).rejects.toMatchObject({ name: 'ExternalError', port: 'engine' })
      await world.daemon.configure({ path, text }, world.env)
      expect(await config()).toEqual({ path, text })
    })
  })
}
