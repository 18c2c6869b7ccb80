// The layer cache beside BuildKit's own: the same four builds, each on an empty engine, through the same cache service.
import { type Benchmark, type Result, type Row, timeRow } from '../benchmark.ts'
import { summarize } from '../statistics.ts'
import { digits } from '../table.ts'
import { type Contender, contenders } from './contenders.ts'
import type { Sources } from './image.ts'
import { LATENCY, startWorld, type World } from './world.ts'

/** One after the other, on what the one before has stored. */
const builds: Readonly<Record<string, Sources>> = {
  'first build': { dependencies: 'one', source: 'one' },
  unchanged: { dependencies: 'one', source: 'one' },
  'source change': { dependencies: 'one', source: 'two' },
  'dependency change': { dependencies: 'two', source: 'two' },
}

type Figures = {
  readonly main: number
  readonly post: number
  readonly up: number
  readonly down: number
  readonly requests: number
  readonly entries: number
}

/** `npm run bench -- cache`. */
export const cache: Benchmark = {
  name: 'cache',
  run: async ({ runs = 1, size = 720 }) => {
    const world = await startWorld(size)
    try {
      return report(size, await runAll(world, runs))
    } finally {
      await world.service.stop()
    }
  },
}

/** `BENCH_ONLY` names some of them, for a quick look. */
function wanted(): readonly Contender[] {
  const only = process.env['BENCH_ONLY']?.split(';') ?? []
  return contenders.filter(({ name }) => only.length === 0 || only.includes(name))
}

/** Contenders take turns, so that all of them see the same machine. */
async function runAll(world: World, runs: number): Promise<ReadonlyMap<string, readonly Figures[]>> {
  const samples = new Map<string, Figures[]>()
  let number = 0
  for (let round = 1; round <= runs; round += 1)
    for (const contender of wanted()) {
      await world.service.evict(() => true)
      for (const [build, sources] of Object.entries(builds)) {
        number += 1
        const figures = await measure(world, contender, { workspace: world.checkOut(sources), number })
        if (build === 'unchanged' && contender.name !== 'local' && figures.up > 1)
          throw new Error(`${contender.name} did not find its cache: ${digits(figures.up)} MB went up`)
        const name = `${build}: ${contender.name}`
        if (process.env['BENCH_LOG']) console.error(name, JSON.stringify(figures))
        samples.set(name, [...(samples.get(name) ?? []), figures])
      }
    }
  return samples
}

async function measure(
  world: World,
  contender: Contender,
  { workspace, number }: { readonly workspace: string; readonly number: number },
): Promise<Figures> {
  const { counters, entries } = world.service
  const count = () => ({
    up: counters.bytesReceived,
    down: counters.bytesSent,
    requests: Object.values(counters.requests).reduce((sum, one) => sum + one, 0),
    entries: entries().length,
  })
  await world.engine.reset()
  const before = count()
  const times = await contender.run(world, workspace, number)
  const after = count()
  const [up, down] = [after.up - before.up, after.down - before.down]
  return {
    ...times,
    up: up / 1e6,
    down: down / 1e6,
    requests: after.requests - before.requests,
    entries: after.entries - before.entries,
  }
}

function report(size: number, samples: ReadonlyMap<string, readonly Figures[]>): Result {
  const medians = (all: readonly Figures[]): Figures => {
    const of = (key: keyof Figures) => summarize(all.map((one) => one[key])).median
    return {
      ...{ main: of('main'), post: of('post'), up: of('up'), down: of('down') },
      ...{ requests: of('requests'), entries: of('entries') },
    }
  }
  const whole = (all: readonly Figures[]) => all.map(({ main, post }) => main + post)
  const rows = Object.keys(builds).flatMap((build) =>
    wanted().map(({ name }): Row => {
      const all = samples.get(`${build}: ${name}`) ?? []
      const { main, post, up, down, requests, entries } = medians(all)
      const traffic = `${digits(up)} MB up, ${digits(down)} MB down, ${requests} requests, ${entries} entries`
      const note = `main ${digits(main / 1000)} + post ${digits(post / 1000)} s; ${traffic}`
      return {
        ...timeRow(`${build}: ${name}`, whole(all), 's', note),
        figures: { main, post, up, down, requests, entries },
      }
    }),
  )
  const title = `${size} MB of layers before compression, 14 steps, 2 stages; an empty engine each time, ${LATENCY} ms a call of the cache service`
  return { title, rows }
}
