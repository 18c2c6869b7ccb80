// The packages of an image of several layers.
import { describe, expect, it } from 'vitest'
import type { Package, PackageManager } from '../../../src/layers/package.ts'
import { livePackages } from '../../../src/layers/packages/live-packages.ts'
import { type ReplayLayer, replayLayers } from '../../../src/layers/replay.ts'
import { type EntryText, layerOf } from '../../support/layer-facts.ts'

type Listed = readonly [manager: PackageManager, ...packages: (readonly [string, string, number?])[]]

const none = { architecture: undefined, source: undefined }

/** A layer whose files of these paths list those packages. */
function listing(files: Readonly<Record<string, Listed>>, ...entries: EntryText[]): ReplayLayer {
  const databases = Object.entries(files).map(([path, [manager, ...packages]]) => ({
    path,
    manager,
    packages: packages.map(([name, version, size]): Package => ({ manager, name, version, size, ...none })),
  }))
  const { facts } = layerOf(...Object.keys(files).map((path): EntryText => [path, 10]), ...entries)
  return { facts: { ...facts, databases }, base: false }
}

const told = (layers: readonly ReplayLayer[]) =>
  livePackages(replayLayers(layers)).map(
    ({ name, version, size, layer }) => `${layer} ${name} ${version} ${size}`,
  )

const status = 'var/lib/dpkg/status'

describe('livePackages', () => {
  it('takes of a database the one written last', () => {
    const layers = [
      listing({ [status]: ['dpkg', ['a', '1', 5], ['b', '1', 6]] }),
      listing({ [status]: ['dpkg', ['a', '2', 7]] }),
    ]
    expect(told(layers)).toEqual(['1 a 2 7'])
  })

  it('knows nothing of a database that was removed', () => {
    const layers = [listing({ [status]: ['dpkg', ['a', '1']] }), layerOf(['var/lib/.wh.dpkg', 0])]
    expect(told(layers)).toEqual([])
  })

  it('joins the METADATA and RECORD of a Python package, and takes either alone', () => {
    const layer = listing({
      's/six-1.dist-info/METADATA': ['python', ['six', '1']],
      's/six-1.dist-info/RECORD': ['python', ['six', '1', 99]],
      's/a_b-2.dist-info/RECORD': ['python', ['a_b', '2', 5]],
      's/c-3.dist-info/METADATA': ['python', ['c', '3']],
    })
    expect(told([layer])).toEqual(['0 a_b 2 5', '0 c 3 undefined', '0 six 1 99'])
  })

  it('weighs an npm package by its folder, with all that is nested in it', () => {
    const layer = listing({ 'node_modules/a/package.json': ['node', ['a', '1']] }, [
      'node_modules/a/node_modules/b/index.js',
      32,
    ])
    expect(told([layer])).toEqual(['0 a 1 42'])
  })

  it('finds a database below a symbolic link of the same tar', () => {
    const layer = listing({ 'lib/apk/db/installed': ['apk', ['musl', '1']] })
    const linked = {
      ...layer.facts,
      entries: [...layerOf(['lib', '->usr/lib']).facts.entries, ...layer.facts.entries],
    }
    expect(told([{ base: false, facts: linked }])).toEqual(['0 musl 1 undefined'])
  })
})
