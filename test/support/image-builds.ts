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
  readonly args?: readonly string[]
}

export type BuiltImage = {
  readonly result: ProgramResult
  /** Undefined when the build failed. */
  readonly tree: ImageTree | undefined
}

/** How many builds run at a time. */
const WIDTH = 6

/** Builds all of them and keeps their order. */
export async function buildImages(
  engine: Engine,
  base: string,
  builds: readonly ImageBuild[],
): Promise<readonly BuiltImage[]> {
  const queue = [...builds.entries()]
  const done: BuiltImage[] = []
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      done[next[0]] = await buildImage(engine, base, next[1])
  }
  await Promise.all(Array.from({ length: WIDTH }, work))
  return done
}

/** Builds what belongs together, in order. */
export async function buildPairs(
  engine: Engine,
  base: string,
  pairs: readonly (readonly [ImageBuild, ImageBuild])[],
): Promise<readonly (readonly [BuiltImage, BuiltImage])[]> {
  const built = await buildImages(engine, base, pairs.flat())
  return pairs.map((_, index) => built.slice(2 * index, 2 * index + 2) as [BuiltImage, BuiltImage])
}

async function buildImage(engine: Engine, base: string, build: ImageBuild): Promise<BuiltImage> {
  const folder = freshFolder('image')
  const context = join(folder, 'context')
  const image = join(folder, 'image')
  writeContext(context, build.context)
  const file = join(folder, 'Dockerfile')
  writeFileSync(file, build.dockerfile)
  const result = await engine.docker([
    ...['buildx', 'build', '--progress=rawjson', '--provenance=false', '--file', file],
    ...baseNames(build.dockerfile).flatMap((name) => ['--build-context', `${name}=docker-image://${base}`]),
    ...['--output', `type=oci,tar=false,dest=${image}`],
    ...(build.args ?? []),
    context,
  ])
  const tree = existsSync(join(image, 'index.json')) ? await readImageTree(image) : undefined
  rmSync(folder, { recursive: true })
  return { result, tree }
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
