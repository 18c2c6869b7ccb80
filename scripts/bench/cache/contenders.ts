// The ways to keep a layer cache that are compared: what each does for one run on a fresh runner.
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshFolder } from '../../../test/support/home.ts'
import { outputOf } from '../../../test/support/program.ts'
import { runAction } from '../../../test/support/runner.ts'
import { timed } from '../timing.ts'
import { REF, type World } from './world.ts'

/** Milliseconds: until the next step of the job may start, and after the job. */
export type Times = { readonly main: number; readonly post: number }

/** `number` is that of the run; every run has one of its own. */
export type Contender = {
  readonly name: string
  readonly run: (world: World, workspace: string, number: number) => Promise<Times>
}

const noProvenance = '--provenance=false'

function gha(name: string, output: readonly string[]): Contender {
  const cache = ['--cache-from=type=gha', '--cache-to=type=gha,mode=max']
  return {
    name,
    run: async ({ engine, service, registry }, workspace) => {
      const tag = `--tag=${registry.address}/acme/${name.replace(/\W+/g, '-')}:1`
      const args = ['buildx', 'build', ...output, noProvenance, tag, ...cache, workspace]
      const env = { ...process.env, ...engine.env, ...service.env(REF) }
      return { main: await timed(() => engine.dockerOutput(args, { env })), post: 0 }
    },
  }
}

const directoryCache = fileURLToPath(new URL('directory.ts', import.meta.url))

const local: Contender = {
  name: 'local',
  run: async ({ engine, service, registry }, workspace, number) => {
    const folder = freshFolder('local')
    const env = { ...process.env, ...service.env(REF), GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder }
    const carry = (verb: string) =>
      outputOf(process.execPath, [directoryCache, verb, `layers-${number}`], { cwd: folder, env })
    const cache = [
      `--cache-from=type=local,src=${join(folder, 'layers')}`,
      `--cache-to=type=local,mode=max,dest=${join(folder, 'new')}`,
    ]
    const args = ['buildx', 'build', '--push', noProvenance, `--tag=${registry.address}/acme/local:1`]
    const main = await timed(async () => {
      await carry('restore')
      await engine.dockerOutput([...args, ...cache, workspace])
    })
    const post = await timed(async () => {
      rmSync(join(folder, 'layers'), { recursive: true, force: true })
      renameSync(join(folder, 'new'), join(folder, 'layers'))
      await carry('save')
    })
    rmSync(folder, { recursive: true, force: true })
    return { main, post }
  },
}

const layersmith = (name: string, inputs: Readonly<Record<string, string>> = {}): Contender => ({
  name,
  run: async ({ engine, service, registry }, workspace, number) => {
    const main = await runAction({
      workspace,
      eventName: 'push',
      event: { repository: { full_name: 'acme/app', default_branch: 'main' } },
      ref: REF,
      run: { id: number },
      inputs: { tags: `${registry.address}/acme/${name.replace(/\W+/g, '-')}:1`, ...inputs },
      env: { ...engine.env, ...service.env(REF) },
    })
    const post = await main.post()
    if (main.code !== 0 || post.code !== 0) throw new Error(`the action failed:\n${main.log}${post.log}`)
    if (process.env['BENCH_LOG']) console.error(main.visible, post.visible)
    rmSync(main.temp, { recursive: true, force: true })
    return { main: main.seconds * 1000, post: post.seconds * 1000 }
  },
})

/** All of them, ours first. */
export const contenders: readonly Contender[] = [
  layersmith('layersmith'),
  layersmith('layersmith, zstd', { compression: 'zstd' }),
  layersmith('layersmith, uncompressed', { compression: 'uncompressed' }),
  gha('gha', ['--push']),
  gha('gha, store=false', ['--output=type=image,push=true,store=false']),
  local,
]
