// What the action costs beside the same build without it: everything cached, pushed to a registry, same engine.
import { type Engine, startEngine } from '../../test/support/engine.ts'
import { pushBusybox } from '../../test/support/images.ts'
import { startRegistry } from '../../test/support/registry.ts'
import type { ActionStep } from '../../test/support/runner.ts'
import { makeWorkspace } from '../../test/support/workspace.ts'
import { timeAction } from './action-time.ts'
import { type Benchmark, timeRow } from './benchmark.ts'
import { summarize } from './statistics.ts'
import { interleave, timed } from './timing.ts'

/** Seconds the action may cost. */
const TARGET = 0.35

/** `npm run bench -- overhead`. */
export const overhead: Benchmark = {
  name: 'overhead',
  run: async ({ runs = 11 }) => {
    const [engine, registry] = await Promise.all([startEngine(), startRegistry()])
    const base = await pushBusybox(registry)
    const workspace = makeWorkspace({
      Dockerfile: `FROM ${base}\nCOPY greeting.txt /\nRUN cp /greeting.txt /hello.txt\nCMD ["cat", "/hello.txt"]\n`,
      'greeting.txt': 'hello\n',
    })
    const tag = (name: string) => `${registry.address}/acme/${name}:main`
    const step = { workspace, inputs: { tags: tag('action'), cache: 'off' }, env: engine.env }
    const lintless = { ...step, inputs: { ...step.inputs, lint: 'false' } }
    const samples = await interleave(runs, {
      bare: () => buildBare(engine, workspace, tag('bare')),
      action: () => runCached(step),
      lintless: () => runCached(lintless),
    })
    const pairs = samples.action.map((milliseconds, at) => milliseconds - (samples.bare[at] ?? 0))
    const difference = summarize(samples.action).median - summarize(samples.bare).median
    return {
      title: 'a fully cached trivial build with push, cache: off, no pull request',
      rows: [
        timeRow('bare docker buildx build', samples.bare, 's'),
        timeRow('the action, main entry', samples.action, 's'),
        timeRow('the action with lint: false', samples.lintless, 's'),
        timeRow('difference, pair by pair', pairs, 's'),
        timeRow('difference of the medians', [difference], 's', `target: at most ${TARGET} s`),
      ],
    }
  },
}

/** The flags the action passes too: what is only pushed is not stored. */
export function bareBuild(tag: string): readonly string[] {
  const output = 'type=image,push=true,store=false,oci-mediatypes=true'
  return ['buildx', 'build', `--output=${output}`, '--provenance=false', `--tag=${tag}`]
}

function buildBare(engine: Engine, workspace: string, tag: string): Promise<number> {
  return timed(() => engine.dockerOutput([...bareBuild(tag), workspace]))
}

/** The bare build, which comes first, has built what there is to build. */
async function runCached(step: ActionStep): Promise<number> {
  const { run, whole } = await timeAction(step, 'passes')
  const ratio = run.outputs['cache-hit-ratio']
  if (ratio !== '1') throw new Error(`not all steps were cached: ratio ${ratio}`)
  return whole
}
