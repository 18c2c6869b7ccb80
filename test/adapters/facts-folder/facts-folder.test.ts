// What is kept of layers in a folder: found again for the same bytes only, in bounds, never a reason to fail.
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFactsFolder } from '../../../src/adapters/facts-folder/facts-folder.ts'
import type { LayerFacts } from '../../../src/layers/layer-facts.ts'

const root = mkdtempSync(join(tmpdir(), 'layersmith-facts-'))
afterAll(() => rmSync(root, { recursive: true }))
const fresh = () => mkdtempSync(join(root, 'f-'))

function factsOf(name: string): LayerFacts {
  const diffId = `sha256:${name}`
  return {
    diffId,
    tarBytes: 1024,
    fileBytes: 1,
    entries: [],
    hashes: new Map(),
    heads: new Map(),
    databases: [],
    notes: [name],
  }
}

const proven = (name: string) => ({ diffId: `sha256:${name}`, place: undefined })

describe('createFactsFolder', () => {
  it('finds proven facts by diff id', async () => {
    const folder = join(fresh(), 'made', 'when needed')
    await createFactsFolder({ folder }).keep(proven('a'), factsOf('a'))
    const store = createFactsFolder({ folder })
    expect(await store.find(proven('a'))).toEqual(factsOf('a'))
    expect(await store.find(proven('b'))).toBeUndefined()
  })

  it('finds facts that are not proven for the very same file only', async () => {
    const folder = fresh()
    const path = join(folder, 'image.tar')
    writeFileSync(path, 'x'.repeat(100))
    const place = { path, offset: 10, size: 20 }
    const store = createFactsFolder({ folder })
    await store.keep({ diffId: 'sha256:a', place }, factsOf('a'))
    expect(await store.find({ diffId: 'sha256:a', place })).toEqual(factsOf('a'))
    expect(await store.find(proven('a'))).toBeUndefined()
    expect(await store.find({ diffId: 'sha256:a', place: { ...place, offset: 11 } })).toBeUndefined()
    writeFileSync(path, 'y'.repeat(100))
    utimesSync(path, new Date(0), new Date(0))
    expect(await store.find({ diffId: 'sha256:a', place })).toBeUndefined()
  })

  it('finds nothing in a file that is damaged or about another layer', async () => {
    const folder = fresh()
    const store = createFactsFolder({ folder })
    await store.keep(proven('a'), factsOf('b'))
    expect(await store.find(proven('a'))).toBeUndefined()
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'rubbish')
    expect(await store.find(proven('a'))).toBeUndefined()
  })

  it('makes room by what was not used for longest', async () => {
    const folder = fresh()
    const store = createFactsFolder({ folder, limit: 450 })
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const [at, name] of names.entries()) {
      await store.keep(proven(name), factsOf(name))
      for (const file of readdirSync(folder).filter((found) => !names.includes(found)))
        utimesSync(join(folder, file), new Date(), new Date(Date.now() - 10_000 + at))
    }
    await store.find(proven('a'))
    await store.close()
    expect(await store.find(proven('a'))).toEqual(factsOf('a'))
    expect(readdirSync(folder).length).toBeLessThan(names.length)
  })

  it('fails for nothing that stands in its way', async () => {
    const folder = join(fresh(), 'file')
    writeFileSync(folder, '')
    const store = createFactsFolder({ folder })
    await store.keep(proven('a'), factsOf('a'))
    await store.close()
    expect(await store.find(proven('a'))).toBeUndefined()
  })
})
