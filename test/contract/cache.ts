// What every implementation of the layer cache keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CacheRequest, LayerCache, OpenCache } from '../../src/ports/cache.ts'
import { createFakeRegistry } from '../fakes/registry.ts'

export type CacheRunner = {
  readonly cache: LayerCache
  /** Stands for the engine: exports one layer with this text; answers its digest and uncompressed size. */
  build(open: OpenCache, text: string): Promise<{ readonly digest: string; readonly diskSize: number }>
}

export type CacheWorld = {
  /** A fresh machine whose run is on `ref` and may read `reads`. */
  runner(ref: string, reads?: readonly string[]): Promise<CacheRunner>
  stop(): Promise<void>
}

const main = 'refs/heads/main'
const dev = 'refs/heads/dev'
const pull = 'refs/pull/7/merge'

/** Runs the contract on one implementation. */
export function describeLayerCache(name: string, start: () => Promise<CacheWorld>): void {
  describe(`layer cache: ${name}`, () => {
    let world: CacheWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    const request = (
      scope: string,
      refs: readonly string[],
      more: Partial<CacheRequest> = {},
    ): CacheRequest => ({
      scope,
      refs,
      write: true,
      commit: 'c1',
      run: '100-1',
      loopback: true,
      byItself: false,
      bases: [],
      platforms: [],
      budget: 4e9,
      compression: [],
      registry: async () => createFakeRegistry(),
      ...more,
    })
    const run = async (asked: CacheRequest, text: string) => {
      const [own = '', ...reads] = asked.refs
      const { cache, build } = await world.runner(own, reads)
      const open = await cache.open(asked)
      const layer = await build(open, text)
      const state = await open.finish()
      const result = state && (await cache.save(state))
      return { cache, open, layer, state, result }
    }
    const openOn = async (asked: CacheRequest) => {
      const [own = '', ...reads] = asked.refs
      const { cache } = await world.runner(own, reads)
      return cache.open(asked)
    }

    it('misses without a problem where nothing was saved', async () => {
      const open = await openOn(request('empty', [main]))
      expect(open.from).toEqual([])
      expect(open.stats).toMatchObject({ source: undefined, restoredBytes: 0, problem: undefined })
    })

    it('restores on a fresh machine what a run saved', async () => {
      const { state, result } = await run(request('again', [main]), 'one')
      expect(result).toMatchObject({
        saved: true,
        bytes: state?.bytes,
        problem: undefined,
        unavailable: false,
      })
      const open = await openOn(request('again', [main], { commit: 'c2' }))
      expect(open.from).toHaveLength(1)
      expect(open.stats).toMatchObject({ source: { ref: main, commit: 'c1' }, problem: undefined })
      expect(open.stats.restoredBytes).toBeGreaterThan(0)
    })

    it('prefers own over base over default', async () => {
      const found = async () => (await openOn(request('order', [pull, dev, main]))).stats.source?.ref
      await run(request('order', [main]), 'of main')
      expect(await found()).toBe(main)
      await run(request('order', [dev]), 'of dev')
      expect(await found()).toBe(dev)
      await run(request('order', [pull, dev, main]), 'of the pull request')
      expect(await found()).toBe(pull)
    })

    it('reads the newest of a ref', async () => {
      await run(request('newest', [main]), 'old')
      await run(request('newest', [main], { commit: 'c2', run: '101-1' }), 'new')
      expect((await openOn(request('newest', [main]))).stats.source?.commit).toBe('c2')
    })

    it('never mixes images', async () => {
      await run(request('image-a', [main]), 'a')
      expect((await openOn(request('image-b', [main]))).from).toEqual([])
    })

    it('never shows one branch the cache of its sibling', async () => {
      await run(request('siblings', [dev]), 'of dev')
      expect((await openOn(request('siblings', ['refs/heads/other', main]))).from).toEqual([])
    })

    it('exports nothing and saves nothing when it may only read', async () => {
      await run(request('read-only', [main]), 'kept')
      const open = await openOn(request('read-only', [main], { write: false }))
      expect(open.from).toHaveLength(1)
      expect(open.to).toEqual([])
      expect(await open.finish()).toBeUndefined()
    })

    it('saves nothing when the build exported nothing', async () => {
      const open = await openOn(request('no-export', [main]))
      expect(await open.finish()).toBeUndefined()
    })

    it('saves nothing when nothing changed', async () => {
      await run(request('unchanged', [main]), 'same')
      expect((await run(request('unchanged', [main]), 'same')).state).toBeUndefined()
      expect((await run(request('unchanged', [main]), 'other')).result).toMatchObject({ saved: true })
    })

    it('takes an entry that exists for saved', async () => {
      const { cache, state } = await run(request('exists', [main]), 'twice')
      expect(await cache.save(JSON.parse(JSON.stringify(state)))).toMatchObject({
        saved: true,
        problem: undefined,
      })
    })

    it('knows uncompressed sizes of layers that passed through, also in the next run', async () => {
      const { cache, build } = await world.runner(main)
      const open = await cache.open(request('sizes', [main]))
      const { digest, diskSize } = await build(open, 'x'.repeat(5000))
      const wanted = [digest, `sha256:${'0'.repeat(64)}`]
      expect(await open.diskSizes(wanted)).toEqual(new Map([[digest, diskSize]]))
      const state = await open.finish()
      expect(state && (await cache.save(state))).toMatchObject({ saved: true })
      const next = await openOn(request('sizes', [main], { write: false }))
      expect(await next.diskSizes(wanted)).toEqual(new Map([[digest, diskSize]]))
    })
  })
}
