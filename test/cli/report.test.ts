import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'
import { baseLayer, layer, report } from '../report/sample.ts'

const app = (image: string) =>
  JSON.stringify(report([baseLayer('base', 5_000_000), layer(image, 400_000)], { image }))

async function run(...words: string[]) {
  const line = createFakeCommandLine({
    texts: { 'a.json': app('a'), 'b.json': app('b'), 'other.json': '{"version":1}' },
  })
  const code = await runCli(line.ports, ['report', ...words])
  return { code, output: line.output() }
}

test('one report is a verdict and its layers', async () => {
  const { code, output } = await run('a.json')
  expect(code).toBe(0)
  expect(output).toMatch(/^a: 5\.4 MB\n/)
  expect(output).toMatch(/base image, 1 layer +5\.0 MB/)
  expect(output).not.toContain('shared')
})

test('several reports end with what they share', async () => {
  const { output } = await run('a.json', 'b.json')
  expect(output).toContain('2 images take 5.8 MB in a registry: 5.0 MB shared, 800.0 kB own.')
})

test.each([
  ['nothing.json', 'There is no file nothing.json.'],
  ['other.json', 'other.json is not a report of Layersmith'],
])('%s is refused with a reason', async (path, message) => {
  await expect(run(path)).rejects.toThrow(message)
})

test('without a file it says what to name', async () => {
  await expect(run()).rejects.toThrow('Name at least one report file')
})
