import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'

const TEXT = 'FROM busybox:1.37\nCMD ["true"]\n'

async function progressOf(line: string, files: number, tick: number) {
  const paths = Array.from({ length: files }, (_, index) => `Dockerfile.${index}`)
  const { ports, progress, output } = createFakeCommandLine({
    texts: Object.fromEntries(paths.map((path) => [path, TEXT])),
    tick,
  })
  await runCli(ports, line.split(' '))
  return { progress, output: output() }
}

test.each(['lint', 'lint --fix'])(
  '%s that takes long says how far it is, and leaves nothing behind',
  async (line) => {
    const { progress } = await progressOf(line, 4, 1_000)
    expect(progress).toEqual([
      'Linting: 1 of 4 files (25 %)',
      'Linting: 2 of 4 files (50 %)',
      'Linting: 3 of 4 files (75 %)',
      '',
    ])
  },
)

test('it is told ten times a second at most', async () => {
  expect((await progressOf('lint', 100, 40)).progress).toHaveLength(1 + Math.ceil((100 - 49) / 3))
})

test.each([
  ['a quick run', 4, 1],
  ['a single file', 1, 5_000],
])('%s shows no progress', async (_name, files, tick) => {
  expect((await progressOf('lint', files, tick)).progress).toEqual([])
})
