// What the examples that need no Python claim, on the real engine.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/model.ts'
import { deriveSharing } from '../../src/report/sharing.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { repository } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { runProgram } from '../support/program.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { actionFolder, runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'

let engine: Engine
let registry: Registry
let busybox: string

beforeAll(async () => {
  engine = await startEngine({ name: 'main' })
  registry = await startRegistry({ name: 'main' })
  busybox = await pushBusybox(registry)
})

describe('ENTRYPOINT and CMD', () => {
  const folder = 'examples/entrypoint-and-cmd'

  async function build(name: string, path = folder): Promise<string> {
    const tag = `examples-${name}`
    const file = join(path, `Dockerfile.${name}`)
    await engine.dockerOutput(
      ['buildx', 'build', '--load', '--build-arg', `BASE=${busybox}`, '--tag', tag, '--file', file, path],
      { cwd: repository },
    )
    return tag
  }
  const run = (image: string, ...args: string[]) => engine.docker(['run', '--rm', image, ...args])
  const configOf = async (image: string) =>
    JSON.parse(await engine.dockerOutput(['image', 'inspect', '--format', '{{json .Config}}', image]))

  test('an argument replaces the default of a program in ENTRYPOINT', async () => {
    const image = await build('program-and-default')
    expect(await configOf(image)).toMatchObject({ Entrypoint: ['sleep'], Cmd: ['5'] })
    expect(await run(image, '0')).toMatchObject({ code: 0, output: '' })
    expect(await run(image, 'never')).toMatchObject({ code: 1, output: expect.stringContaining("'never'") })
  })

  test('a shell-form CMD is a line for the shell, and an argument replaces all of it', async () => {
    const image = await build('shell-cmd')
    expect((await configOf(image)).Cmd).toEqual(['/bin/sh', '-c', 'sleep 5'])
    expect(await run(image, 'never')).toMatchObject({ code: 127, output: expect.stringContaining('"never"') })
  })

  test('a shell-form ENTRYPOINT ignores CMD and arguments', async () => {
    const image = await build('shell-entrypoint')
    expect(await run(image, 'never')).toMatchObject({ code: 0, output: '' })
  })

  test('the suggested fix makes it hear them', async () => {
    const workspace = makeWorkspace({}, folder)
    const cli = join(actionFolder(), 'dist/cli/index.js')
    const fix = ['lint', '--fix-unsafe', 'Dockerfile.shell-entrypoint']
    expect(await runProgram(process.execPath, [cli, ...fix], { cwd: workspace })).toMatchObject({ code: 0 })
    const image = await build('shell-entrypoint', workspace)
    expect(await run(image, 'never')).toMatchObject({ code: 1, output: expect.stringContaining("'never'") })
  })
})

describe('ten applications on one base', () => {
  const folder = 'examples/shared-base'
  const names = [
    'age',
    'backwards',
    'checksum',
    'dice',
    'fahrenheit',
    'lines',
    'nato',
    'shout',
    'words',
    'weekday',
  ]

  async function buildBase(): Promise<string> {
    const base = `${registry.address}/tools/base:1`
    const more = ['--build-arg', `BASE=${busybox}`, '--tag', base, '--file', 'base.Dockerfile', '.']
    await engine.dockerOutput(['buildx', 'build', '--push', '--provenance=false', ...more], {
      cwd: join(repository, folder),
    })
    return base
  }

  async function buildApplication(name: string, base: string): Promise<Report> {
    const { code, outputs } = await runAction({
      workspace: makeWorkspace({}, folder),
      inputs: { tags: imageOf(name), 'build-args': `BASE=${base}\nAPP=${name}`, cache: 'off' },
      env: engine.env,
    })
    expect(code).toBe(0)
    return JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))
  }

  const imageOf = (name: string) => `${registry.address}/tools/${name}:1`

  type Blob = { readonly digest: string; readonly size: number }

  async function layersOf(name: string): Promise<readonly Blob[]> {
    const types = ['oci.image.manifest.v1', 'docker.distribution.manifest.v2']
    const response = await fetch(`http://${registry.address}/v2/tools/${name}/manifests/1`, {
      headers: { accept: types.map((type) => `application/vnd.${type}+json`).join(', ') },
    })
    return ((await response.json()) as { layers: Blob[] }).layers
  }

  const sum = (blobs: readonly Blob[]) => blobs.reduce((bytes, { size }) => bytes + size, 0)

  const reports: Report[] = []

  beforeAll(async () => {
    const base = await buildBase()
    for (const name of names) reports.push(await buildApplication(name, base))
  })

  test('the reports state shared and own bytes as the registry holds them', async () => {
    const shared = await layersOf('base')
    const all = await Promise.all(names.map(layersOf))
    const own = all.map((layers) =>
      layers.filter(({ digest }) => !shared.some((blob) => blob.digest === digest)),
    )

    expect(shared.length).toBeGreaterThan(1)
    expect(own.map((layers) => layers.length)).toEqual(names.map(() => 1))
    expect(deriveSharing(reports)).toEqual({
      total: sum(shared) + sum(own.flat()),
      shared: sum(shared),
      unshared: sum(all.flat()),
      images: names.map((name, at) => ({
        image: expect.stringContaining(name),
        platform: expect.stringMatching(/^linux\//),
        pullSize: sum(all[at] ?? []),
        own: sum(own[at] ?? []),
      })),
    })
    for (const [at, report] of reports.entries()) {
      const layers = report.platforms.flatMap((platform) => platform.layers)
      expect(layers.filter((layer) => layer.base).map(({ digest }) => digest)).toEqual(
        shared.map(({ digest }) => digest),
      )
      expect(layers.filter((layer) => !layer.base)).toEqual([
        expect.objectContaining({ line: 5, size: sum(own[at] ?? []) }),
      ])
    }
  })

  test.each([
    ['backwards', ['stressed'], 'desserts\n'],
    ['fahrenheit', ['21'], '69\n'],
    ['nato', ['ab'], 'alfa\nbravo\n'],
    ['shout', ['hello'], 'HELLO\n'],
    ['weekday', ['2026-01-31'], 'Saturday\n'],
  ])('%s %j prints %j', async (name, args, expected) => {
    expect(
      await engine.dockerOutput(['run', '--rm', '--pull=always', '--quiet', imageOf(name), ...args]),
    ).toBe(expected)
  })
})
