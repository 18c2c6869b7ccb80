import { expect, test } from 'vitest'
import { writePage } from '../../src/cli/analysis-page.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { deriveWaste } from '../../src/layers/waste.ts'
import type { Analysis } from '../../src/pipeline/analyze.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'
import { dataOf } from '../support/page-data.ts'
import { sampleDockerfile, samplePlatform, sampleReport } from '../support/page-sample.ts'

const replay = replayLayers([baseOf(['bin/sh', 90]), layerOf(['app/a', 30])])
const contents = { replay, waste: deriveWaste(replay), facts: replay.layers.map(({ facts }) => facts) }
const analysisOf = (read: boolean): Analysis => ({
  report: sampleReport(),
  platforms: [
    {
      report: samplePlatform(),
      contents: read ? contents : undefined,
      ...{ notes: [], problems: [], verified: false },
    },
  ],
})

test('the page has the files of the layers, the Dockerfile and the other image, and the log says where it is', async () => {
  const { ports, files, errors } = createFakeCommandLine({ texts: { Dockerfile: sampleDockerfile } })
  const page = {
    file: 'out.html',
    after: analysisOf(true),
    before: analysisOf(true),
    dockerfile: 'Dockerfile',
  }
  await writePage(ports, page)
  const data = dataOf(files.texts.get('/home/out.html') ?? '')
  expect(data.platforms[0]?.files.names.toSorted()).toEqual(['a', 'sh'])
  expect(data.compare?.platforms[0]?.files.names.toSorted()).toEqual(['a', 'sh'])
  expect(data.dockerfile?.[0]).toBe('FROM node:24-slim AS build')
  expect(errors()).toContain('The page is in out.html.')
})

test('where layers were not read the page has the report alone', async () => {
  const { ports, files } = createFakeCommandLine({})
  await writePage(ports, {
    file: 'out.html',
    after: analysisOf(false),
    before: undefined,
    dockerfile: undefined,
  })
  const data = dataOf(files.texts.get('/home/out.html') ?? '')
  expect(data).toMatchObject({ platforms: [], dockerfile: null, compare: null })
})
