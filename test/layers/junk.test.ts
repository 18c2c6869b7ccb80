// Which directories are known to be needless, and what they weigh.
import { describe, expect, it } from 'vitest'
import { deriveJunk, junkKindOf } from '../../src/layers/junk.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'

describe('junkKindOf', () => {
  it.each([
    ['var/lib/apt/lists', 'apt package lists'],
    ['root/.cache/pip', 'pip cache'],
    ['home/app/.npm/_cacache', 'npm cache'],
    ['go/pkg/mod', 'Go module cache'],
    ['usr/local/lib/ruby/gems/3.4.0/cache', 'gem cache'],
    ['app/.git', 'git history'],
    ['usr/lib/python3/__pycache__', 'Python bytecode'],
    ['tmp', 'temporary files'],
    ['srv/tmp', undefined],
    ['srv/var/cache/apk', undefined],
    ['cache', undefined],
    ['', undefined],
  ])('%s: %s', (path, kind) => {
    expect(junkKindOf(path)).toBe(kind)
  })
})

describe('deriveJunk', () => {
  it('adds up by kind what own layers hold, the outermost place counting', () => {
    const layers = [
      baseOf(['var/lib/apt/lists/old', 5]),
      layerOf(['var/lib/apt/lists/new', 7], ['a/.git/pack', 30], ['b/.git/pack', 40], ['tmp/x/.git/y', 2]),
    ]
    expect(deriveJunk(replayLayers(layers))).toEqual([
      { name: 'git history', bytes: 70, files: 2, paths: ['/b/.git', '/a/.git'] },
      { name: 'apt package lists', bytes: 7, files: 1, paths: ['/var/lib/apt/lists'] },
      { name: 'temporary files', bytes: 2, files: 1, paths: ['/tmp'] },
    ])
  })
})
