// What linting costs: each file of a made-up corpus in one process, and the command line as a process.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../src/lint/rules/index.ts'
import { freshFolder, repository } from '../../test/support/home.ts'
import { outputOf, runProgram } from '../../test/support/program.ts'
import { type Benchmark, type Row, row, timeRow } from './benchmark.ts'
import { generateCorpus } from './corpus.ts'
import { type CorpusRun, type Linting, PEERS } from './lint-corpus.ts'
import { interleave, type Task, timed } from './timing.ts'

const FILES = 500
/** Also the rules that are off by default. */
const STRICT = ['--preset', 'strict']
const script = fileURLToPath(new URL('lint-corpus.ts', import.meta.url))

/** `npm run bench -- lint`. */
export const lint: Benchmark = {
  name: 'lint',
  run: async ({ runs = 11 }) => {
    const lines = generateCorpus(FILES).reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
    return {
      title: `${FILES} generated Dockerfiles, ${lines} lines, all ${rules.length} rules on`,
      rows: [
        ...(await corpusRows('without a build context', 'bare')),
        ...(await corpusRows('with a build context', 'context')),
        ...(await peerRows()),
        ...(await processRows(runs)),
      ],
    }
  },
}

async function corpusRows(how: string, kind: Linting): Promise<readonly Row[]> {
  const printed = await outputOf(process.execPath, [script, String(FILES), kind])
  const { perFile, findings } = JSON.parse(printed) as CorpusRun
  const whole = perFile.reduce((sum, milliseconds) => sum + milliseconds, 0)
  return [
    timeRow(`a file ${how}`, perFile, 'ms', `${findings} findings`),
    timeRow(`all files ${how}`, [whole], 'ms'),
  ]
}

/** One after the other, so that none disturbs the next. */
async function peerRows(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const peer of PEERS) rows.push(...(await corpusRows(`with ${peer}`, peer)))
  return rows
}

async function processRows(runs: number): Promise<readonly Row[]> {
  const folder = writeCorpus()
  const one = join(folder, '0', 'Dockerfile')
  const program = join(repository, 'dist/cli/index.js')
  const layersmith = (...words: readonly string[]) =>
    runLinter(process.execPath, [program, 'lint', ...STRICT, ...words])
  // ShellCheck is another program: how fast it is is told apart
  const tasks: Record<string, Task> = {
    'layersmith lint --shell off, one file': () => layersmith('--shell', 'off', one),
    [`layersmith lint --shell off, ${FILES} files`]: () => layersmith('--shell', 'off', folder),
    'layersmith lint with ShellCheck, one file': () => layersmith('--shell', 'on', one),
    [`layersmith lint with ShellCheck, ${FILES} files`]: () => layersmith('--shell', 'on', folder),
    'bare node -e 0': () => timed(() => outputOf(process.execPath, ['-e', '0'])),
  }
  // the peer is measured where somebody has installed it
  if (await hasHadolint()) {
    tasks['hadolint, one file'] = () => runLinter('hadolint', [one])
    tasks[`hadolint, ${FILES} files`] = () => runLinter('hadolint', pathsIn(folder))
  }
  const samples = await interleave(runs, tasks)
  return [
    ...Object.entries(samples).map(([name, milliseconds]) => timeRow(name, milliseconds, 'ms', 'a process')),
    row(
      `peak memory, ${FILES} files`,
      [await peakOf([program, 'lint', ...STRICT, '--shell', 'off', folder])],
      'MB',
    ),
  ]
}

/** What a process of Node prints of itself when it ends. */
const REPORTER = 'process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))'

async function peakOf(args: readonly string[]): Promise<number> {
  const words = ['--import', `data:text/javascript,${encodeURIComponent(REPORTER)}`, ...args]
  const { stderr } = await runProgram(process.execPath, words)
  return (Number(/^peak (\d+)$/m.exec(stderr)?.[1]) * 1024) / 1e6
}

function writeCorpus(): string {
  const folder = freshFolder('corpus')
  for (const [index, { text }] of generateCorpus(FILES).entries()) {
    mkdirSync(join(folder, String(index)))
    writeFileSync(join(folder, String(index), 'Dockerfile'), text)
  }
  return folder
}

const pathsIn = (folder: string) =>
  Array.from({ length: FILES }, (_, index) => join(folder, String(index), 'Dockerfile'))

async function hasHadolint(): Promise<boolean> {
  return (await runProgram('hadolint', ['--version']).catch(() => undefined))?.code === 0
}

/** Findings are no failure of the measurement; anything else is. */
async function runLinter(program: string, args: readonly string[]): Promise<number> {
  let code = 0
  const milliseconds = await timed(async () => {
    code = (await runProgram(program, args)).code
  })
  if (code > 1) throw new Error(`${program} ended with ${code}`)
  return milliseconds
}
