// What the main step left → cache and report saved, builder and private folders removed. Fails nothing.
import { messageOf } from '../errors.ts'
import type { PostState } from '../ports/memory.ts'
import { formatSize } from '../report/size.ts'
import type { Ports } from './ports.ts'
import { saveCache } from './save-cache.ts'
import { section } from './sections.ts'
import { tidyMounts } from './tidy-cache.ts'

type PostPorts = Pick<Ports, 'log' | 'clock' | 'cache' | 'reports' | 'engine' | 'files' | 'github' | 'mounts'>

/** One trouble is one notice, and never keeps the rest from being done. */
async function quietly(what: string, ports: PostPorts, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    ports.log.notice(`${what}: ${messageOf(error)}`)
  }
}

async function saveMounts(state: PostState, ports: PostPorts, token: string | undefined): Promise<void> {
  const { mounts } = state
  if (mounts === undefined) return
  await section(ports, 'Mounts', async () => {
    const result = await (await ports.mounts())?.save(mounts)
    if (result === undefined) return { value: undefined, text: 'not saved' }
    if (result.problem !== undefined) ports.log.notice(result.problem)
    if (result.saved && token !== undefined) await tidyMounts(mounts, token, ports)
    return { value: undefined, text: result.saved ? `${formatSize(result.bytes)} saved` : 'not saved' }
  })
}

async function saveReport(state: PostState, ports: PostPorts): Promise<void> {
  if (state.report === undefined) return
  const store = await ports.reports(state.folders[0] ?? '')
  await store.save(state.report)
}

/** Does all that is left to do; `token` is GitHub's, where there is one. */
export async function runPost(state: PostState, ports: PostPorts, token?: string | undefined): Promise<void> {
  let unavailable = false
  await quietly('The layer cache was not saved', ports, async () => {
    const { cache } = state
    if (cache === undefined) return
    unavailable = await saveCache(
      { state: cache, folder: state.folders[0] ?? '', token, payoff: state.payoff },
      ports,
    )
  })
  if (!unavailable)
    await quietly('The cache mounts were not saved', ports, () => saveMounts(state, ports, token))
  if (!unavailable)
    await quietly('The report was not kept for later runs', ports, () => saveReport(state, ports))
  const { builder } = state
  if (builder !== undefined) {
    await quietly(`The builder ${builder} was not removed`, ports, async () => {
      await ports.engine.removeBuilder(builder)
      ports.log.info(`Removed builder ${builder}.`)
    })
  }
  for (const folder of state.folders) {
    await quietly(`${folder} was not removed`, ports, () => ports.files.remove(folder))
  }
}
