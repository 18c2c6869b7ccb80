// What the layer cache's process takes above its idle self while one large layer goes through it.

import { type Memory, measureCacheMemory } from '../../../test/support/cache-memory.ts'
import { freshFolder } from '../../../test/support/home.ts'
import { type Benchmark, row } from '../benchmark.ts'

/** Megabytes that it may take. */
const TARGET = 64

/** `npm run bench -- cache-memory`. */
export const cacheMemory: Benchmark = {
  name: 'cache-memory',
  run: async ({ runs = 1, size = 1000 }) => {
    const samples: Memory[] = []
    for (let run = 0; run < runs; run += 1)
      samples.push(await measureCacheMemory(size, freshFolder('cache-memory')))
    const rowOf = (name: string, key: keyof Memory) =>
      row(
        name,
        samples.map((sample) => sample[key] / 1e6),
        'MB',
        `target: at most ${TARGET} MB`,
      )
    return {
      title: `peak of the memory of a process with the layer cache, above what it takes when idle; one layer of ${size} MB`,
      rows: [
        rowOf('taken from the builder', 'taking'),
        rowOf('saved to the cache service', 'saving'),
        rowOf('served to the builder', 'serving'),
      ],
    }
  },
}
