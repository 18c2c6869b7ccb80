// Input `engine: containerd` and an engine with the classic store → one with the containerd store, or why not.

import { decideStoreSwitch, type StoreSwitch } from '../build/engine-store.ts'
import type { Builder } from '../build/plan.ts'
import { messageOf } from '../errors.ts'
import type { Daemon } from '../ports/daemon.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'

type SwitchStep = { readonly settings: Settings; readonly found: Builder; readonly env: EngineEnv }
type SwitchPorts = Pick<Ports, 'daemon' | 'engine' | 'log' | 'clock'>
type Switch = Extract<StoreSwitch, { kind: 'switch' }>

/** The builder to go on with. Never fails a run: an engine that cannot be switched stays, or becomes again, what it was. */
export async function switchStore(
  { settings, found, env }: SwitchStep,
  ports: SwitchPorts,
): Promise<Builder> {
  if (settings.engine !== 'containerd' || found.store !== 'classic') return found
  try {
    const daemon = await ports.daemon()
    const decision = decideStoreSwitch(await daemon.inspect(env))
    if (decision.kind === 'keep') {
      ports.log.notice(`The engine keeps its classic store: ${decision.because}.`)
      return found
    }
    return await carryOut(decision, { settings, found, env, daemon }, ports)
  } catch (error) {
    ports.log.notice(`The engine keeps its classic store: ${messageOf(error)}`)
    return found
  }
}

async function carryOut(
  { path, before, text }: Switch,
  { settings, found, env, daemon }: SwitchStep & { readonly daemon: Daemon },
  ports: SwitchPorts,
): Promise<Builder> {
  try {
    return await section(ports, 'Engine', async () => {
      await daemon.configure({ path, text }, env)
      const value = await ports.engine.probe(settings.builder, env)
      if (value.store !== 'containerd') throw new Error('It has the classic store after the restart as well.')
      return { value, text: `restarted with the containerd store (${path})` }
    })
  } catch (error) {
    const restored = await daemon.configure({ path, text: before }, env).then(
      () => 'It runs as before.',
      (trouble: unknown) => explainRest(messageOf(trouble), { settings, found, env }, ports),
    )
    ports.log.notice(
      `The engine could not be switched to the containerd store: ${messageOf(error).replace(/\.?$/, '.')} ${restored}`,
    )
    return found
  }
}

/** One that nothing restarts was never stopped. */
async function explainRest(
  trouble: string,
  { settings, env }: SwitchStep,
  { engine }: SwitchPorts,
): Promise<string> {
  const answers = await engine.probe(settings.builder, env).then(
    () => true,
    () => false,
  )
  return answers ? 'It runs as before.' : `It could not be brought back: ${trouble}`
}
