// What a file four times as long costs: one row for each shape of long file.
import { lintDockerfile } from '../../src/lint/lint.ts'
import { type Benchmark, type Row, timeRow } from './benchmark.ts'
import { SHAPES } from './scaling-shapes.ts'
import { summarize } from './statistics.ts'
import { timed } from './timing.ts'

const REPEATED = 4000

/** `npm run bench -- scaling`. */
export const scaling: Benchmark = {
  name: 'scaling',
  run: async ({ runs = 3 }) => {
    const rows: Row[] = []
    for (const [name, render] of Object.entries(SHAPES)) {
      const quarter = await sample(render(REPEATED), runs)
      const whole = await sample(render(4 * REPEATED), runs)
      const ratio = summarize(whole).median / summarize(quarter).median
      rows.push(timeRow(name, whole, 'ms', `${ratio.toFixed(1)} times a quarter of it`))
    }
    return { title: `what is repeated ${4 * REPEATED} times, all rules on`, rows }
  },
}

/** The first run does not count. */
async function sample(text: string, runs: number): Promise<readonly number[]> {
  const samples: number[] = []
  for (let run = 0; run <= runs; run++) samples.push(await timed(async () => lintLong(text)))
  return samples.slice(1)
}

function lintLong(text: string): void {
  lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'strict' } })
}
