// The built program alone, in an empty folder: its threads are itself, its answers are those of the sources.
import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '../../src/report/model.ts'
import { layoutOf, writeLayout } from '../support/layouts.ts'
import { runProgram } from '../support/program.ts'
import { rawTar } from '../support/tar-writer.ts'

let folder = ''

/** Large enough that threads are started for them. */
const noise = randomBytes(4_000_000)
const lower = rawTar({ name: 'a', content: noise }, { name: 'copy', content: noise })
const upper = rawTar({ name: '.wh.a' }, { name: 'b', content: noise.subarray(0, 3_000_000) })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layersmith-analyze-'))
  await cp('dist/cli', join(folder, 'program'), { recursive: true })
  await mkdir(join(folder, 'cache'))
  const history = ['COPY . /', 'RUN rm a']
  for (const compression of ['gzip', 'zstd', 'none'] as const) {
    const layers = [lower, upper].map((tar) => ({ tar, compression }))
    writeLayout(join(folder, compression), layoutOf([{ platform: 'linux/amd64', layers, history }]))
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const analyze = (...words: readonly string[]) =>
  runProgram(process.execPath, [join(folder, 'program/index.js'), 'analyze', ...words], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  })

test.each(['gzip', 'zstd', 'none'])('an image of %s layers is read by threads', async (name) => {
  const { code, stdout, stderr } = await analyze(name, '--json', '--read', 'all', '--no-cache')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { platforms } = JSON.parse(stdout) as Report
  expect(platforms[0]).toMatchObject({
    diskSize: lower.length + upper.length,
    waste: { reclaimable: 4_000_000, pairs: [{ writtenBy: 0, killedBy: 1, paths: ['a'] }] },
  })
})

test.each(['gzip', 'none'])('what %s layers told is kept and told again', async (name) => {
  const first = await analyze(name, '--json')
  const kept = await readdir(join(folder, 'cache/layersmith/layers'))
  const second = await analyze(name, '--json')
  expect(second.stdout).toBe(first.stdout)
  expect(kept.length).toBeGreaterThan(0)
  expect(await readdir(join(folder, 'cache/layersmith/layers'))).toEqual(kept)
})
