// Turns a seed into Dockerfiles as repositories have them, each with its build context.
import type { ContextListing } from '../../src/lint/context.ts'
import {
  chores,
  ending,
  head,
  installAndCopy,
  type Making,
  remark,
  settings,
  systemPackages,
} from './corpus-instructions.ts'
import { languages } from './corpus-languages.ts'
import { createRandom } from './random.ts'

export type Sample = { readonly text: string; readonly context: ContextListing }

/** As many samples as asked for; the same seed gives the same ones on every machine. */
export function generateCorpus(count: number, seed = 1): readonly Sample[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const making: Making = { random, language: random.pick(languages), care: random.next() }
    return { text: renderDockerfile(making), context: listContext(making) }
  })
}

function renderDockerfile(making: Making): string {
  const { random } = making
  const stages = random.chance(0.5) ? 1 : random.integer(2, 4)
  const middle = Array.from({ length: Math.max(0, stages - 2) }, (_, index) => middleStage(making, index + 1))
  const last = stages > 1 ? lastStage(making) : []
  const lines = [
    ...head(making),
    ...firstStage(making, stages > 1),
    ...middle.flat(),
    ...last,
    ...ending(making),
  ]
  return `${lines.join(random.chance(0.03) ? '\r\n' : '\n')}\n`
}

function firstStage(making: Making, named: boolean): readonly string[] {
  const { random, language, care } = making
  const platform = random.chance(0.1) ? '--platform=$BUILDPLATFORM ' : ''
  const base = random.pick(language.bases)
  const system = random.chance(0.6) ? systemPackages(making) : []
  const early = random.chance(care + 0.3)
  return [
    `FROM ${platform}${random.chance(0.03) ? capitalize(base) : base}${named ? ' AS build' : ''}`,
    ...settings(making),
    ...(early ? system : []),
    'WORKDIR /app',
    ...remark(making),
    ...installAndCopy(making),
    ...(early ? [] : system),
    ...chores(making),
  ]
}

/** The way people write the name of a product. */
const capitalize = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)

function middleStage(making: Making, number: number): readonly string[] {
  const { random, language } = making
  return [
    '',
    `FROM build AS step${number}`,
    ...remark(making),
    ...chores(making),
    `RUN ${random.pick(language.build)}`,
  ]
}

function lastStage(making: Making): readonly string[] {
  const { random, language } = making
  const base = random.pick(language.slimBases)
  return [
    '',
    `FROM ${base}`,
    ...(base === 'scratch' ? [] : settings(making)),
    ...(base.startsWith('debian') && random.chance(0.5) ? systemPackages(making) : []),
    'WORKDIR /app',
    `COPY --from=build /app/${language.product} ./${language.product}`,
    ...remark(making),
  ]
}

/** A small service, or now and then a repository with hundreds of files. */
function listContext({ random, language }: Making): ContextListing {
  const count = random.chance(0.1) ? random.integer(500, 3000) : random.integer(5, 150)
  const sources = Array.from({ length: count }, (_, index) => {
    const folder = random.pick(language.sources)
    return folder.includes('.') ? `src/${folder}` : `${folder}/part${index % 17}/file${index}.txt`
  })
  const manifests = Object.keys(language.manifests)
  return {
    files: [...new Set([...manifests, 'Dockerfile', 'README.md', ...sources])].sort(),
    truncated: false,
    ignoreFile: random.chance(0.5)
      ? { path: '.dockerignore', text: '.git\nnode_modules\n*.md\n' }
      : undefined,
    texts: language.manifests,
  }
}
