// How long an image of many files takes to analyse, and with how much memory: plain, gzip, and once more.
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { freshFolder, repository } from '../../../test/support/home.ts'
import { outputOf } from '../../../test/support/program.ts'
import { type Benchmark, type Row, row, timeRow } from '../benchmark.ts'
import { makeImages } from './image.ts'
import { type Watched, watch } from './watched.ts'

const MEGABYTES = 4000
const FILES_PER_MEGABYTE = 50
/** Plain and gzip side by side, and the tars they are made of. */
const ROOM = 2.8

/** `npm run bench -- analyze`. */
export const analyze: Benchmark = {
  name: 'analyze',
  run: async ({ runs = 3, size = MEGABYTES }) => {
    const folder = freshFolder('bench-analyze')
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < size * 1e6 * ROOM)
      throw new Error(
        `the images take ${Math.ceil((size * ROOM) / 1000)} GB of disk: give --size MB for smaller ones`,
      )
    const files = size * FILES_PER_MEGABYTE
    const images = await makeImages(folder, { megabytes: size, files })
    const program = join(repository, 'dist/cli/index.js')
    const cache = join(folder, 'cache')
    const run = (image: string, ...options: string[]) =>
      watch([program, 'analyze', image, ...options], { XDG_CACHE_HOME: cache })
    const several = async (image: string, ...options: string[]) => {
      const samples: Watched[] = []
      for (let at = 0; at < runs; at += 1) samples.push(await run(image, ...options))
      return samples
    }
    // the first of each warms the page cache
    await run(images.plain, '--no-cache')
    const plain = await several(images.plain, '--no-cache')
    const gzip = await several(images.gzip, '--no-cache')
    await run(images.plain)
    const known = await several(images.plain)
    const exported = await fromEngine(images.plain)
    return {
      title: `layersmith analyze of ${size} MB in ${files.toLocaleString('en')} files, 12 layers`,
      rows: [
        ...rowsOf('archive of plain layers', plain),
        ...rowsOf('layout of gzip layers', gzip),
        ...rowsOf('plain layers, all known', known),
        ...exported,
      ],
    }
  },
}

function rowsOf(name: string, samples: readonly Watched[]): readonly Row[] {
  const processor = Math.min(...samples.map((sample) => sample.processor))
  const note = `${processor.toFixed(1)} s of processors at least`
  return [
    timeRow(
      name,
      samples.map(({ milliseconds }) => milliseconds),
      's',
      note,
    ),
    row(
      '  most memory',
      samples.map(({ megabytes }) => megabytes),
      'MB',
    ),
  ]
}

/** What the engine's own export costs, without the analysis; left out where no engine answers. */
async function fromEngine(plain: string): Promise<readonly Row[]> {
  try {
    const loaded = await outputOf('docker', ['load', '--quiet', '--input', plain])
    const name = loaded.trim().split(' ').at(-1) ?? ''
    const started = performance.now()
    await outputOf('docker', ['save', '--output', `${plain}.saved`, name])
    const milliseconds = performance.now() - started
    await outputOf('docker', ['image', 'rm', '--force', name])
    return [timeRow("the engine's export alone (docker save)", [milliseconds], 's')]
  } catch {
    return []
  }
}
