// Turns Dockerfiles into images on disk, several at a time, with one base image in the place of all they name.

import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { deriveStages } from '../../src/dockerfile/stages.ts'
import type { Engine } from './engine.ts'
import { freshFolder } from './home.ts'
import { type ImageTree, readImageTree } from './image-tree.ts'
import type { ProgramResult } from './program.ts'

export type ImageBuild = {
  readonly dockerfile: string
  /** Files of the build context: a folder to copy, or texts by path. */
  readonly context: string | Readonly<Record<string, string>>
  /** It is built alone, so that its failure is its own and its progress is kept. */
  readonly mayFail?: boolean
}

export type BuiltImage = {
  /** What the engine said, of a build alone. */
  readonly stderr: string
  /** Undefined when the build failed. */
  readonly tree: ImageTree | undefined
}

/** How many builds run at a time, and how many one bake does. */
const WIDTH = 6
const BAKED = 12

/** Builds what belongs together, in order. */
export async function buildPairs(
  engine: Engine,
  base: string,
  pairs: readonly (readonly [ImageBuild, ImageBuild])[],
): Promise<readonly (readonly [BuiltImage, BuiltImage])[]> {
  const work = pairs.flat().map((build) => prepare(base, build))
  const alone = work.filter(({ build }) => build.mayFail)
  const baked = work.filter(({ build }) => !build.mayFail)
  const groups = Array.from({ length: Math.ceil(baked.length / BAKED) }, (_, index) =>
    baked.slice(index * BAKED, (index + 1) * BAKED),
  )
  await runQueue(2, groups, (group) => bake(engine, group))
  // One that fails takes the others of its bake with it.
  const left = baked.filter(({ image }) => !existsSync(join(image, 'index.json')))
  const results = new Map<Prepared, ProgramResult>()
  await runQueue(
    WIDTH,
    [...alone, ...left],
    async (one) => void results.set(one, await buildAlone(engine, one)),
  )
  const built = await Promise.all(work.map((one) => collect(one, results.get(one))))
  return pairs.map((_, index) => built.slice(2 * index, 2 * index + 2) as [BuiltImage, BuiltImage])
}

async function runQueue<Item>(width: number, items: readonly Item[], run: (item: Item) => Promise<void>) {
  const queue = [...items]
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: width }, work))
}

type Prepared = {
  readonly build: ImageBuild
  readonly folder: string
  readonly image: string
  readonly target: object
}

/** The files of a build, and what a bake has to know of it. */
function prepare(base: string, build: ImageBuild): Prepared {
  const folder = freshFolder('image')
  const image = join(folder, 'image')
  const [context, dockerfile] = [join(folder, 'context'), join(folder, 'Dockerfile')]
  writeContext(context, build.context)
  writeFileSync(dockerfile, build.dockerfile)
  const contexts = Object.fromEntries(
    baseNames(build.dockerfile).map((name) => [name, `docker-image://${base}`]),
  )
  const output = [`type=oci,tar=false,dest=${image}`]
  return { build, folder, image, target: { context, dockerfile, contexts, output } }
}

async function bake(engine: Engine, group: readonly Prepared[]): Promise<void> {
  const target = Object.fromEntries(group.map(({ target }, index) => [`t${index}`, target]))
  const args = ['buildx', 'bake', '--file', '-', '--provenance=false', ...Object.keys(target)]
  await engine.docker(args, {
    input: JSON.stringify({ target }),
    env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
  })
}

/** With the progress on stderr, a JSON line each. */
function buildAlone(engine: Engine, { target }: Prepared): Promise<ProgramResult> {
  const args = ['buildx', 'bake', '--file', '-', '--provenance=false', '--progress=rawjson', 'one']
  return engine.docker(args, {
    input: JSON.stringify({ target: { one: target } }),
    env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
  })
}

async function collect({ folder, image }: Prepared, result: ProgramResult | undefined): Promise<BuiltImage> {
  const tree = existsSync(join(image, 'index.json')) ? await readImageTree(image) : undefined
  rmSync(folder, { recursive: true })
  return { stderr: result?.stderr ?? '', tree }
}

/** Fixed modes, so that both builds of a pair see the same. */
function writeContext(folder: string, files: ImageBuild['context']): void {
  mkdirSync(folder, { recursive: true })
  if (typeof files === 'string') cpSync(files, folder, { recursive: true })
  for (const [path, text] of typeof files === 'string' ? [] : Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** The images that FROM and --from take. */
function baseNames(text: string): readonly string[] {
  const { stages } = deriveStages(parseDockerfile(text))
  const bases = stages.flatMap(({ base }) =>
    base.stage === undefined && !base.scratch ? (base.reference ?? []) : [],
  )
  const copied = [...text.matchAll(/\bfrom=([a-z][\w./-]*:[\w.-]+)/g)].map(([, name = '']) => name)
  return [...new Set([...bases, ...copied])].filter(
    (name) => /^[a-z0-9][\w./:-]*$/.test(name) && !/:[-.]/.test(name) && name === name.toLowerCase(),
  )
}
