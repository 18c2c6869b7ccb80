// Turns examples/flask into three CI runs on fresh runners, and shows what Layersmith does in them: lint, restored
// cache, layer report, comment, push. Ends with 0 only if what is shown is so. Started by `npm run demo`.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeDeadRuns, removeRunFolder, repository } from '../test/support/home.ts'
import { runProgram } from '../test/support/program.ts'
import { deriveFacts } from './demo/facts.ts'
import { cleanUpWhenInterrupted } from './demo/interrupt.ts'
import { createLogPrinter, printHeading, printIndented, printSummary } from './demo/print.ts'
import { type DemoRun, example, pullRequest, type Request, reference, runOnFreshRunner } from './demo/runs.ts'
import { startWorld, stopWorld, type World } from './demo/world.ts'

async function lintAsTaught(): Promise<void> {
  printHeading('1  Lint: the Dockerfile as it is often taught, and what --fix-unsafe makes of it')
  const cli = join(repository, 'dist/cli/index.js')
  const lint = (...more: string[]) =>
    runProgram(process.execPath, [cli, 'lint', ...more, 'Dockerfile.as-taught'], {
      cwd: join(repository, example),
    })
  printIndented((await lint()).output)
  console.log()
  printIndented((await lint('--fix-unsafe', '--fix-dry-run')).output)
}

function showComment({ comments }: DemoRun): void {
  console.log(`\n    Comments on pull request #${pullRequest}: ${comments.length}. The comment:\n`)
  for (const { body } of comments) printIndented(body, '    | ')
}

/** A source file with one more round, as a commit would change it. */
function withRound(line: string): Record<string, string> {
  const path = 'binday/calendar.py'
  const text = readFileSync(join(repository, example, path), 'utf8')
  return { [path]: text.replace('ROUNDS = (\n', `ROUNDS = (\n    ${line}\n`) }
}

async function show(world: World): Promise<boolean> {
  const run = (request: Omit<Request, 'onOutput'>) =>
    runOnFreshRunner(world, { ...request, onOutput: createLogPrinter() })
  await lintAsTaught()
  printHeading(
    '2  Push to main: no cache yet. The image is built and pushed, the cache saved in the post step',
  )
  const push = await run({ title: 'push to main', id: 101 })
  printHeading(`3  Pull request #${pullRequest}: binday/calendar.py changed, the cache restored from main`)
  const batteries = withRound('Round("batteries", date(2026, 1, 9), 84),')
  const first = await run({ title: 'pull request', id: 102, changed: batteries })
  showComment(first)
  printHeading(`4  Pull request #${pullRequest} again, with one more commit: the comment is updated`)
  const clothes = withRound('Round("old clothes and shoes", date(2026, 1, 12), 182),')
  const second = await run({ title: 'pull request, again', id: 103, changed: clothes })
  showComment(second)
  printHeading('Summary')
  printSummary([push, first, second])
  console.log(`\n    ${reference(world)} → ${push.inRegistry ?? 'nothing'}\n`)
  const facts = deriveFacts(push, first, second)
  for (const { text, holds } of facts) console.log(`    ${holds ? 'ok   ' : 'WRONG'}  ${text}`)
  return facts.every(({ holds }) => holds)
}

async function demonstrate(): Promise<boolean> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  await removeDeadRuns()
  console.log(
    'Starting an engine of its own, a registry, and stand-ins for GitHub (the base image is made once) ...',
  )
  const world = await startWorld()
  try {
    const version = await world.engine.dockerOutput(['version', '--format', '{{.Server.Version}}'])
    console.log(`Docker ${version.trim()}, base image ${world.base}: ready after ${seconds()}.`)
    const shown = await show(world)
    console.log(`\n${shown ? 'All of this holds' : 'Not all of this holds'}, after ${seconds()}.`)
    return shown
  } finally {
    await stopWorld(world)
  }
}

// a demo within a run of tests must not end the engines of that run
delete process.env['LAYERSMITH_RUN_FOLDER']
cleanUpWhenInterrupted()
try {
  process.exitCode = (await demonstrate()) ? 0 : 1
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  await removeRunFolder()
}
