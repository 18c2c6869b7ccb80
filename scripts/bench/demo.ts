// The demo's build as two CI runs on fresh runners, cold and with the restored cache, main and post entry apart.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../test/support/home.ts'
import { makeWorkspace } from '../../test/support/workspace.ts'
import { type DemoRun, example, reference, runOnFreshRunner } from '../demo/runs.ts'
import { startWorld, stopWorld, type World } from '../demo/world.ts'
import { type Benchmark, timeRow } from './benchmark.ts'
import { bareBuild } from './overhead.ts'
import { timed } from './timing.ts'

const SOURCE = 'binday/calendar.py'

type Round = { readonly bare: number; readonly cold: DemoRun; readonly warm: DemoRun }

/** `npm run bench -- demo`. */
export const demo: Benchmark = {
  name: 'demo',
  run: async ({ runs = 3 }) => {
    const world = await startWorld()
    try {
      // the first build on a machine reads the base image from a disk that has not seen it
      await buildBare(world)
      const rounds: Round[] = []
      for (let round = 1; round <= runs; round += 1) rounds.push(await runRound(world, round))
      return { title: `${example}, every run on an empty engine`, rows: rowsOf(rounds) }
    } finally {
      await stopWorld(world)
    }
  },
}

function rowsOf(rounds: readonly Round[]) {
  const times = (of: (round: Round) => number) => rounds.map((round) => of(round) * 1000)
  const cached = ({ warm }: Round) =>
    `${warm.steps.filter((step) => step.cached).length} of ${warm.steps.length}`
  const shown = rounds.slice(0, 1).map(cached).join()
  return [
    timeRow(
      'bare docker buildx build',
      times(({ bare }) => bare),
      's',
      'every time, as there is no cache',
    ),
    timeRow(
      'cold: main',
      times(({ cold }) => cold.main.seconds),
      's',
      'push to main',
    ),
    timeRow(
      'cold: post',
      times(({ cold }) => cold.post.seconds),
      's',
      'saves the cache',
    ),
    timeRow(
      'warm: main',
      times(({ warm }) => warm.main.seconds),
      's',
      `pull request, ${SOURCE} changed, ${shown} steps cached`,
    ),
    timeRow(
      'warm: post',
      times(({ warm }) => warm.post.seconds),
      's',
    ),
  ]
}

async function runRound(world: World, round: number): Promise<Round> {
  const bare = await buildBare(world)
  await world.cache.evict(() => true)
  const request = { onOutput: () => {} }
  const cold = await runOnFreshRunner(world, { ...request, title: 'cold', id: 2 * round })
  const text = `${readFileSync(join(repository, example, SOURCE), 'utf8')}\n# round ${round}\n`
  const changed = { [SOURCE]: text }
  const warm = await runOnFreshRunner(world, { ...request, title: 'warm', id: 2 * round + 1, changed })
  checkRun(cold, (cached) => cached === 0)
  checkRun(warm, (cached) => cached > 0)
  return { bare, cold, warm }
}

async function buildBare(world: World): Promise<number> {
  await world.engine.reset()
  const args = ['--build-arg=PIP_NO_INDEX=1', `--build-arg=BASE=${world.base}`, makeWorkspace({}, example)]
  const milliseconds = await timed(() => world.engine.dockerOutput([...bareBuild(reference(world)), ...args]))
  return milliseconds / 1000
}

/** Figures of a run that failed or did not find what it should are no figures. */
function checkRun({ title, main, post, steps }: DemoRun, isAsExpected: (cached: number) => boolean): void {
  if (main.code !== 0 || post.code !== 0) throw new Error(`the ${title} run failed:\n${main.log}${post.log}`)
  const cached = steps.filter((step) => step.cached).length
  if (!isAsExpected(cached)) throw new Error(`the ${title} run had ${cached} of ${steps.length} steps cached`)
}
