// What every implementation of the Engine port keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgressReader } from '../../src/build/progress.ts'
import { parseStepName } from '../../src/build/step-name.ts'
import type { BuildExit, Engine, EngineEnv } from '../../src/ports/engine.ts'

export type EngineWorld = {
  readonly engine: Engine
  readonly env: EngineEnv
  /** A folder with a Dockerfile of two RUN steps, the second of which fails in `broken`. */
  readonly contexts: { readonly sound: string; readonly broken: string }
  /** A path nobody has used, for the metadata file. */
  freshFile(): string
  stop(): Promise<void>
}

type Built = { readonly exit: BuildExit; readonly lines: readonly string[] }

async function build(world: EngineWorld, context: string): Promise<Built> {
  const lines: string[] = []
  const metadataFile = world.freshFile()
  const args = [
    'buildx',
    'build',
    '--progress=rawjson',
    `--metadata-file=${metadataFile}`,
    '--provenance=false',
    '--output=type=image,push=false,store=false,oci-mediatypes=true',
    context,
  ]
  const exit = await world.engine.build({ args, metadataFile }, world.env, (line) => void lines.push(line))
  return { exit, lines }
}

function stepsOf(lines: readonly string[]) {
  const reader = createProgressReader()
  for (const line of lines) reader.push(line)
  return reader
    .vertices()
    .map((vertex) => ({ ...vertex, step: parseStepName(vertex.name) }))
    .filter(({ step }) => step?.instruction.startsWith('RUN'))
    .map(({ step, error }) => ({ index: step?.index ?? 0, failed: error !== undefined }))
    .toSorted((a, b) => a.index - b.index)
}

/** Runs the contract on one implementation. */
export function describeEngine(name: string, start: () => Promise<EngineWorld>): void {
  describe(`Engine port: ${name}`, () => {
    let world: EngineWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('finds the builder that a build would use', async () => {
      const builder = await world.engine.probe(undefined, world.env)
      expect(builder).toMatchObject({
        name: 'default',
        driver: 'docker',
        store: 'containerd',
        nodes: 1,
        ours: false,
      })
      expect(builder.platforms[0]).toMatch(/^linux\//)
    })

    it('refuses a builder that is not there by name', async () => {
      await expect(world.engine.probe('nobody', world.env)).rejects.toMatchObject({
        name: 'UserError',
        code: 'unknown-builder',
        message: expect.stringContaining('"nobody"'),
      })
    })

    it('builds: progress line by line, the metadata file, no error text', async () => {
      const { exit, lines } = await build(world, world.contexts.sound)
      expect(exit).toMatchObject({ code: 0, stdout: '' })
      expect(exit.tail.filter((line) => line.trim() !== '')).toEqual([])
      expect(JSON.parse(exit.metadata ?? '')).toHaveProperty(['containerimage.digest'])
      expect(stepsOf(lines)).toEqual([
        { index: 2, failed: false },
        { index: 3, failed: false },
      ])
    })

    it('answers a failing build with its code and error text, and no metadata', async () => {
      const { exit, lines } = await build(world, world.contexts.broken)
      expect(exit).toMatchObject({ code: 1, metadata: undefined })
      expect(exit.tail.join('\n')).toMatch(/^ERROR: .*did not complete successfully: exit code: 3$/m)
      expect(stepsOf(lines)).toEqual([
        { index: 2, failed: false },
        { index: 3, failed: true },
      ])
    })

    it('has no provenance of a build it does not know', async () => {
      const query = { builder: 'default', ref: 'default/default/nothing', platform: 'linux/amd64' }
      expect(await world.engine.provenance(query, world.env)).toBeUndefined()
    })

    it('makes a container builder, finds it by name, and removes it', async () => {
      const made = await world.engine.createBuilder('contract', [], world.env)
      expect(made).toMatchObject({
        name: 'contract',
        driver: 'docker-container',
        store: undefined,
        ours: true,
      })
      expect(await world.engine.probe('contract', world.env)).toMatchObject({ driver: 'docker-container' })
      await world.engine.removeBuilder('contract')
      await expect(world.engine.probe('contract', world.env)).rejects.toMatchObject({
        code: 'unknown-builder',
      })
    })

    it('says so when a builder cannot be removed', async () => {
      await expect(world.engine.removeBuilder('nobody')).rejects.toMatchObject({
        name: 'ExternalError',
        port: 'engine',
        message: expect.stringMatching(/^The builder nobody could not be removed: /),
      })
    })
  })
}
