// A packed cache in a process of its own, driven by messages, that tells how much memory it took.
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import { createFakeRegistry } from '../fakes/registry.ts'

export type Message =
  | { readonly kind: 'open'; readonly url: string; readonly token: string; readonly folder: string }
  | { readonly kind: 'save' }
  | { readonly kind: 'peak' }

/** Bytes above what the process took when the cache had been opened. */
export type Reply = { readonly to: string } | { readonly above: number }

const clock = { now: () => Date.now(), sleep: async () => undefined }
let idle = 0
let peak = 0
let save: () => Promise<void> = async () => undefined

const watch = () => {
  peak = Math.max(peak, process.memoryUsage.rss())
}

async function open({ url, token, folder }: Message & { readonly kind: 'open' }): Promise<Reply> {
  const service = createCacheService({ url, token, version: 'memory' })
  const cache = createPackedCache({ folder, clock, service })
  const opened = await cache.open({
    ...{ scope: 'memory', refs: ['refs/heads/main'], write: true, commit: 'c', run: '1-1', loopback: true },
    ...{ bases: [], platforms: [], budget: 1e12, byItself: false, compression: [] },
    registry: async () => createFakeRegistry(),
  })
  save = async () => {
    const state = await opened.finish()
    const result = state && (await cache.save(state))
    if (result?.saved !== true) throw new Error(result?.problem ?? 'nothing to save')
  }
  idle = process.memoryUsage.rss()
  setInterval(watch, 5)
  return { to: opened.to[0] ?? '' }
}

async function answer(message: Message): Promise<Reply> {
  if (message.kind === 'open') return open(message)
  if (message.kind === 'save') await save()
  watch()
  const above = peak - idle
  peak = 0
  return { above }
}

process.on('message', (message) => {
  answer(message as Message).then(
    (reply) => process.send?.(reply),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
