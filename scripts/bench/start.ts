// How long the action needs until its first log line, in runs that end before an engine is asked to build.
import { outputOf } from '../../test/support/program.ts'
import { makeWorkspace } from '../../test/support/workspace.ts'
import { timeAction } from './action-time.ts'
import { type Benchmark, timeRow } from './benchmark.ts'
import { interleave, timed } from './timing.ts'

/** `npm run bench -- start`. */
export const start: Benchmark = {
  name: 'start',
  run: async ({ runs = 11 }) => {
    const empty = makeWorkspace({})
    const careless = makeWorkspace({ Dockerfile: 'FROM Debian:13\nCMD sleep 5\n' })
    const whole: number[] = []
    const samples = await interleave(runs, {
      missing: async () => {
        const time = await timeAction({ workspace: empty }, 'fails')
        whole.push(time.whole)
        return time.firstLine
      },
      lint: async () => (await timeAction({ workspace: careless }, 'fails')).firstLine,
      node: () => timed(() => outputOf(process.execPath, ['-e', '0'])),
    })
    return {
      title: 'node dist/main/index.js until its first log line',
      rows: [
        timeRow('Dockerfile is missing: first line', samples.missing, 'ms'),
        timeRow('Dockerfile is missing: end', whole.slice(1), 'ms'),
        timeRow('Dockerfile has errors: first line', samples.lint, 'ms', 'the engine is probed meanwhile'),
        timeRow('bare node -e 0', samples.node, 'ms'),
      ],
    }
  },
}
