import { expect, test } from 'vitest'
import { replayLayers } from '../../src/layers/replay.ts'
import { pagePlatform } from '../../src/page/content.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'

test('every live file stands once, with its size and its layer; links and what is gone do not', () => {
  const replay = replayLayers([
    baseOf(['etc/', null], ['etc/hosts', 5], ['etc/old', 7], ['bin/sh', 90]),
    layerOf(['etc/hosts', 6], ['etc/.wh.old', 0], ['app/a', 30], ['app/hard', '=app/a'], ['app/soft', '->a']),
  ])
  const { platform, files } = pagePlatform('linux/amd64', replay)
  const rows = files.paths.map((path, at) => `${path} ${files.sizes[at]} ${files.layers[at]}`)
  expect(platform).toBe('linux/amd64')
  expect(rows.sort()).toEqual(['app/a 30 1', 'bin/sh 90 0', 'etc/hosts 6 1'])
})
