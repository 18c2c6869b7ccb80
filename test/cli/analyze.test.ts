// `layersmith analyze` on images in memory: what is printed, for people and for programs.
import { describe, expect, it } from 'vitest'
import type { AnalyzeCommand } from '../../src/cli/command.ts'
import { parseCommandLine } from '../../src/cli/options.ts'
import { runCli } from '../../src/cli/run.ts'
import type { Report } from '../../src/report/model.ts'
import { createFakeCommandLine, type FakeWorld } from '../fakes/command-line.ts'
import { gnuLong, rawTar } from '../support/tar-writer.ts'

const base = rawTar({ name: 'etc/os', content: 'x'.repeat(1000) })
const written = rawTar(
  { name: 'app/a.bin', content: 'a'.repeat(300_000) },
  { name: 'app/b.bin', content: 'b'.repeat(100_000) },
)
const removed = rawTar(
  { name: 'app/.wh.a.bin' },
  { name: 'app/b.bin', content: 'b'.repeat(100_000), mode: 0o755 },
)
const history = [
  'base',
  'COPY a.bin b.bin /app/ # buildkit',
  'RUN /bin/sh -c rm /app/a.bin && chmod 755 /app/b.bin # buildkit',
]
const app = [{ layers: [base, written, removed], history }]
const dockerfile = 'FROM debian:13\nCOPY a.bin b.bin /app/\nRUN rm /app/a.bin && chmod 755 /app/b.bin\n'
const world: FakeWorld = {
  images: {
    'app:1': app,
    'app:0': [{ layers: [base, written], history: history.slice(0, 2) }],
    'many:1': [{ layers: [base] }, { platform: 'linux/arm64', layers: [base, written] }],
    'base:1': [{ layers: [base] }],
  },
  texts: { Dockerfile: dockerfile },
}

async function run(line: string, more: FakeWorld = {}) {
  const commandLine = createFakeCommandLine({ ...world, ...more })
  const code = await runCli(commandLine.ports, ['analyze', ...line.split(' ')])
  return { code, output: commandLine.output(), errors: commandLine.errors(), texts: commandLine.files.texts }
}

const json = async (line: string): Promise<Report> => JSON.parse((await run(line)).output) as Report

describe('layersmith analyze', () => {
  it('shows layers, waste, and the largest directories and files', async () => {
    expect((await run('app:1 --dockerfile Dockerfile')).output).toMatchInlineSnapshot(`
      "app:1 (linux/amd64): 3 layers, 507.4 kB pull size, 507.4 kB disk size, 5 files

        #   pull size   disk size                    so far   line  instruction
        1      2.6 kB      2.6 kB  ▏                 2.6 kB   base  base
        2    402.4 kB    402.4 kB  ████████████    405.0 kB     :2  COPY a.bin b.bin /app/
        3    102.4 kB    102.4 kB  ███             507.4 kB     :3  RUN rm /app/a.bin && chmod 755 /app/b.bin
      Lines of Dockerfile by the history of the image.
      The layers here are not compressed: a registry sends fewer bytes.

      Waste: 400.0 kB reclaimable of 500.0 kB in own layers, efficiency 20.0 %
         400.0 kB  line 2 (COPY a.bin b.bin /app/) writes what line 3 (RUN rm /app/a.bin && chmod 755 /app/b.b…) removes or replaces
            100.0 kB of it unchanged (chmod, chown, touch): use COPY --chown/--chmod, or do it where it is written
            /app/a.bin, /app/b.bin

      Largest directories
         100.0 kB  /app (1 file)
           1.0 kB  /etc (1 file)
      Largest files
         100.0 kB  /app/b.bin (layer 3)
           1.0 kB  /etc/os (layer 1)
      "
    `)
  })

  it('says what one layer writes', async () => {
    expect((await run('app:1 --layer 2')).output).toMatchInlineSnapshot(`
      "app:1, layer 2 (linux/amd64): 1 layer, 402.4 kB pull size, 402.4 kB disk size, 2 files

        #   pull size   disk size                    so far   line  instruction
        2    402.4 kB    402.4 kB  ████████████    402.4 kB         COPY a.bin b.bin /app/

      digest   sha256:2b13af07dc481109f4aab308c535489adcbed85938b9e7f259c55d379c11b0ac
      diff id  sha256:2b13af07dc481109f4aab308c535489adcbed85938b9e7f259c55d379c11b0ac

      Largest directories
         400.0 kB  /app (2 files)
      Largest files
         300.0 kB  /app/a.bin (layer 2)
         100.0 kB  /app/b.bin (layer 2)
      "
    `)
  })

  it('says what changed against another image', async () => {
    expect((await run('app:1 --compare app:0 --top 2')).output.split('Compared')[1]).toMatchInlineSnapshot(`
      " with app:0 (linux/amd64)
        pull size: 405.0 kB → 507.4 kB, +102.4 kB (+25.3 %)
        disk size: 405.0 kB → 507.4 kB, +102.4 kB (+25.3 %)
         +102.4 kB  added    RUN rm /app/a.bin && chmod 755 /app/b.bin
        files: 0 added, 1 removed, 1 changed, −300.0 kB
         −300.0 kB  /app (2 files)
         −300.0 kB  removed  /app/a.bin
               0 B  changed  /app/b.bin
      "
    `)
  })

  it('gives the report as JSON, waste in file bytes', async () => {
    const { platforms } = await json('app:1 --json --dockerfile Dockerfile')
    expect(platforms[0]?.waste).toEqual({
      reclaimable: 400_000,
      pairs: [{ writtenBy: 1, killedBy: 2, bytes: 400_000, paths: ['app/a.bin', 'app/b.bin'] }],
      copiedUp: 100_000,
      duplicate: 0,
      junk: 0,
      shadowedBase: 0,
      efficiency: 0.2,
    })
    expect(platforms[0]?.layers.map(({ base: isBase, line }) => [isBase, line])).toEqual([
      [true, null],
      [false, 2],
      [false, 3],
    ])
  })

  it('reads no layer for sizes alone', async () => {
    const { platforms } = await json('app:1 --json --read manifest')
    expect(platforms[0]).toMatchObject({
      pullSize: base.length + written.length + removed.length,
      diskSize: null,
    })
    expect(platforms[0]?.waste).toBeUndefined()
  })

  it('takes the layers of another image for the base', async () => {
    const { platforms } = await json('app:1 --json --base base:1')
    expect(platforms[0]?.layers.map((layer) => layer.base)).toEqual([true, false, false])
    await expect(run('base:1 --base app:1')).rejects.toThrow('base:1 is not built on app:1')
  })

  it('shows every platform, or the one that is named', async () => {
    const all = await json('many:1 --json')
    expect(all.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
    const one = await json('many:1 --json --platform linux/arm64')
    expect(one.platforms.map(({ platform }) => platform)).toEqual(['linux/arm64'])
  })

  it('prints the shape that dashboards of dive read', async () => {
    const { output } = await run('app:1 --format dive')
    expect(JSON.parse(output)).toMatchObject({
      image: {
        sizeBytes: 501_000,
        inefficientBytes: 400_000,
        fileReference: [{ count: 2, sizeBytes: 400_000, file: '/app/a.bin' }],
      },
      layer: [
        { index: 0 },
        {
          index: 1,
          sizeBytes: 400_000,
          fileList: [{ path: 'app/a.bin', typeFlag: 48, size: 300_000, isDir: false }, {}],
        },
        {},
      ],
    })
  })

  it('writes the page beside what it prints', async () => {
    const { code, texts, errors } = await run('app:1 --html report.html')
    expect([code, errors]).toEqual([0, 'The page is in report.html.\n'])
    expect(texts.get('/home/report.html')).toContain('<!doctype html>')
  })

  it('says that a Dockerfile is not what the image was built from', async () => {
    const texts = { Dockerfile: 'FROM scratch\nRUN something else\n' }
    const { output } = await run('app:1 --dockerfile Dockerfile', { texts })
    expect(output).toContain('Dockerfile is not what the history of the image tells: no lines.')
  })

  it.each([
    ['a missing image', 'none:1', 'There is no image none:1.'],
    ['a missing Dockerfile', 'app:1 --dockerfile other', 'There is no file other.'],
    [
      'a layer that is not there',
      'app:1 --layer 9',
      'has no layer 9: name a number from 1 to 3, or the beginning of a digest.',
    ],
  ])('refuses %s', async (_, line, message) => {
    await expect(run(line)).rejects.toThrow(message)
  })

  it('warns of what is odd, and goes on', async () => {
    const odd = rawTar({ name: 'x', type: 'Q' }, { name: 'a' })
    const { code, errors } = await run('odd:1', { images: { 'odd:1': [{ layers: [odd] }] } })
    expect([code, errors]).toEqual([0, 'warning: layer 1: x: skipped, its type "Q" is not known\n'])
  })
})

describe('budgets of layersmith analyze', () => {
  it('keeps quiet about what is kept, but for one line each', async () => {
    const { code, output, errors } = await run('app:1 --budget max-size=1MB --budget warn:max-layers=3')
    expect([code, errors]).toEqual([0, ''])
    expect(output.split('Budgets\n')[1]).toBe(
      '  linux/amd64: 507.4 kB pull size, within the budget max-size=1MB\n  linux/amd64: 3 layers, within the budget max-layers=3\n',
    )
  })

  it('ends with 1 when one that fails is exceeded, and names the line that costs most', async () => {
    const { code, errors } = await run('app:1 --dockerfile Dockerfile --budget max-reclaimable=100kB')
    expect(code).toBe(1)
    expect(errors).toBe(
      'error: Dockerfile:2: Over budget: app linux/amd64: 400.0 kB reclaimable, 300.0 kB over the budget max-reclaimable=100kB. Dockerfile:2 writes 400.0 kB that line 3 removes or replaces.\n',
    )
  })

  it('warns of one that warns, and ends with 0', async () => {
    const { code, errors } = await run('app:1 --budget warn:max-layers=2')
    expect(code).toBe(0)
    expect(errors).toContain(
      'warning: Over budget: app linux/amd64: 3 layers, 1 over the budget max-layers=2.',
    )
  })

  it('judges what an image grew by against the one it is compared with', async () => {
    expect((await run('app:1 --compare app:0 --budget max-increase=5%')).code).toBe(1)
    expect((await run('app:1 --compare app:0 --budget max-increase=30%')).code).toBe(0)
    const { code, errors } = await run('app:1 --budget max-increase=5%')
    expect([code, errors]).toEqual([0, ''])
  })

  it.each([
    ['.dive-ci', 'rules:\n  lowestEfficiency: 0.9\n'],
    ['.layersmith.yml', 'budgets:\n  - min-efficiency=90%\n'],
  ])('reads %s when asked for the budgets of the project, and not otherwise', async (file, text) => {
    const texts = { [file]: text }
    expect((await run('app:1 --ci', { texts })).code).toBe(1)
    expect((await run('app:1', { texts })).code).toBe(0)
  })

  it('gives --budget the last word, and minds the image that a budget is for', async () => {
    const texts = { '.dive-ci': 'rules:\n  lowestEfficiency: 0.9\n' }
    expect((await run('app:1 --ci --budget min-efficiency=10%', { texts })).code).toBe(0)
    expect((await run('app:1 --budget other:max-size=1kB')).code).toBe(0)
    expect((await run('app:1 --budget app:max-size=1kB')).code).toBe(1)
  })

  it('judges by JSON, too, without a word in it', async () => {
    const { code, output } = await run('app:1 --json --budget max-size=1kB')
    expect(code).toBe(1)
    expect((JSON.parse(output) as Report).version).toBe(1)
  })

  it('refuses one that cannot be understood', async () => {
    await expect(run('app:1 --budget size=1')).rejects.toThrow('--budget has the budget "size=1": it must be')
  })
})

describe('what is compared', () => {
  it('names the platforms that only one of both images has', async () => {
    const { errors } = await run('many:1 --compare app:0')
    expect(errors).toBe('notice: linux/arm64 is in many:1 only: it is compared with nothing.\n')
    const other = await run('app:0 --compare many:1')
    expect(other.errors).toBe('notice: linux/arm64 is in many:1 only: it is compared with nothing.\n')
  })
})

describe('what an image may be called, and hold', () => {
  const hostile = [
    '\u001b[31mred\u001b[0m',
    'two\nlines',
    'back`tick',
    '<script>alert(1)</script>',
    '::error::pwned',
    'right\u202eleft',
    '\u0007\u0000bell'.replace('\u0000', ''),
    '../../../etc/passwd',
    'n'.repeat(4096),
  ]
  const entries = hostile.flatMap((name) => [
    gnuLong(name),
    { name: 'x', magic: 'gnu' as const, content: name.slice(0, 400).padEnd(70_000, 'x') },
  ])
  const gone = rawTar(
    ...hostile
      .filter((name) => !name.includes('/'))
      .flatMap((name) => [gnuLong(`.wh.${name}`.slice(0, 4096)), { name: 'x', magic: 'gnu' as const }]),
  )
  const images = {
    'bad:1': [{ layers: [rawTar(...entries), gone], history: ['RUN \u001b[2Jclear\n::error::x', 'RUN rm'] }],
    'good:1': [{ layers: [base] }],
  }

  it.each([
    ['bad:1 --top 50'],
    ['bad:1 --top 50 --layer 1'],
    ['bad:1 --top 50 --compare good:1'],
    ['good:1 --top 50 --compare bad:1'],
  ])('reaches no terminal as it is: %s', async (line) => {
    const { output, errors } = await run(line, { images })
    const text = `${output}${errors}`
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).not.toMatch(/^\s*::error/m)
    expect(Math.max(...text.split('\n').map((row) => row.length))).toBeLessThan(700)
  })

  it('stays what it is in JSON', async () => {
    const { output } = await run('bad:1 --json --top 50', { images })
    const { platforms } = JSON.parse(output) as Report
    expect(platforms[0]?.waste?.pairs[0]?.paths).toContain('\u001b[31mred\u001b[0m')
  })
})

const parse = (line: string) => parseCommandLine(line.split(' '), { HOME_ARG: 'value' }) as AnalyzeCommand

describe('the options of analyze', () => {
  it('has values for all that is not given', () => {
    expect(parse('analyze app:1')).toEqual({
      kind: 'analyze',
      name: 'app:1',
      from: 'auto',
      read: 'headers',
      format: 'table',
      top: 10,
      cache: true,
      buildArgs: {},
      budgets: [],
      ci: false,
    })
  })

  it('takes what is given', () => {
    const line =
      'analyze --platform linux/arm64 --top 3 --read all --max-unpacked 20GB --no-cache --build-arg A=1 --build-arg HOME_ARG --build-arg UNSET a.tar'
    expect(parse(line)).toMatchObject({
      name: 'a.tar',
      platform: 'linux/arm64',
      top: 3,
      read: 'all',
      maxUnpacked: 20e9,
      cache: false,
      buildArgs: { A: '1', HOME_ARG: 'value' },
    })
  })

  it.each([
    ['analyze', 'Name an image, a tar or a folder'],
    ['analyze a b', 'To compare two, write --compare b.'],
    ['analyze a --top 0', 'Option --top is "0": it must be a number from 1.'],
    ['analyze a --from moon', 'Option --from is "moon": it must be auto, files, registry or engine.'],
    ['analyze a --read some', 'Option --read is "some": it must be manifest, headers or all.'],
    ['analyze a --platform /', 'Option --platform is "/": write it as linux/amd64.'],
    [
      'analyze a --max-unpacked much',
      'Option --max-unpacked is "much": it must be a size, for instance 20GB.',
    ],
    ['analyze a --format xml', 'Option --format is "xml": it must be table, json or dive.'],
  ])('refuses "%s" with what to do', (line, message) => {
    expect(() => parse(line)).toThrow(message)
  })
})
