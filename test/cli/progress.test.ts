import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'

const TEXT = 'FROM busybox:1.37\nCMD ["true"]\n'

/** What is shown when the files are done at these times after the start. */
function progressAt(times: readonly number[], total = times.length) {
  const { ports, progress } = createFakeCommandLine()
  const pending = times.map((time) => 5_000 + time)
  const { show, end } = createProgress(
    { ...ports, clock: { now: () => pending.shift() ?? 0 } },
    { started: 5_000, total },
  )
  for (const index of times.keys()) show(index)
  end()
  return progress
}

test.each([
  ['a quick run', [0, 500, 1_999], 3, []],
  ['a single file', [9_000], 1, []],
  ['a long run', [0, 2_000, 3_000], 4, ['Linting: 1 of 4 files (25 %)', 'Linting: 2 of 4 files (50 %)', '']],
  [
    'a run over many files, ten times a second at most',
    [2_000, 2_050, 2_099, 2_100, 2_150],
    300,
    ['Linting: 0 of 300 files (0 %)', 'Linting: 3 of 300 files (1 %)', ''],
  ],
])('%s shows what it should', (_name, times, total, expected) => {
  expect(progressAt(times, total)).toEqual(expected)
})

test.each(['lint', 'lint --fix', 'lint --fix-dry-run'])(
  '%s that takes long says how far it is, and leaves nothing behind',
  async (line) => {
    const paths = ['a', 'b', 'c', 'd'].map((name) => [`${name}/Dockerfile`, TEXT])
    const { ports, progress } = createFakeCommandLine({ texts: Object.fromEntries(paths), tick: 1_000 })
    await runCli(ports, line.split(' '))
    expect(progress).toContain('Linting: 3 of 4 files (75 %)')
    expect(progress.at(-1)).toBe('')
  },
)
