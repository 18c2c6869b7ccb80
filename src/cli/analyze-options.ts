// Words behind `layersmith analyze` → an analyze command.
import { parseByteSize } from '../cache/byte-size.ts'
import { isPlatform } from '../image/platform.ts'
import { parseBudget } from '../report/budget.ts'
import { ANALYSIS_FORMATS, type AnalyzeCommand, IMAGE_PLACES, READ_DEPTHS } from './command.ts'
import { type OptionSpec, type ParsedOptions, usage } from './parse-options.ts'

type Environment = Readonly<Record<string, string | undefined>>

export const ANALYZE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  from: { type: 'string', takes: IMAGE_PLACES, about: 'where the image is' },
  image: { type: 'string', about: 'one of several images in an archive' },
  platform: { type: 'string', about: 'one platform of the image' },
  dockerfile: { type: 'string', takes: 'file', about: 'what the image was built from' },
  target: { type: 'string', about: 'the stage that was built' },
  'build-arg': { type: 'string', about: 'the value of an ARG' },
  base: { type: 'string', about: 'the image it is built on' },
  compare: { type: 'string', takes: 'file', about: 'another image, to compare with' },
  read: { type: 'string', takes: READ_DEPTHS, about: 'how much is read' },
  layer: { type: 'string', about: 'one layer' },
  top: { type: 'string', about: 'rows of each list' },
  format: { type: 'string', takes: ANALYSIS_FORMATS, about: 'how the analysis is written' },
  json: { type: 'boolean', about: 'as JSON' },
  html: { type: 'string', takes: 'file', about: 'also write a page to look at' },
  budget: { type: 'string', about: 'a limit the image is judged by' },
  ci: { type: 'boolean', about: 'judge by the budgets of the project, too' },
  'max-unpacked': { type: 'string', about: 'most bytes a layer unpacks to' },
  'no-cache': { type: 'boolean', about: 'keep nothing for the next time' },
}

/** Throws UserError for what cannot be understood. */
export function parseAnalyze(
  { positionals, values }: ParsedOptions,
  environment: Environment,
): AnalyzeCommand {
  const [name, ...more] = positionals
  if (name === undefined || name === '')
    throw usage('Name an image, a tar or a folder, for instance layersmith analyze app:1.')
  if (more.length > 0)
    throw usage(
      `layersmith analyze takes one image, but "${more[0]}" follows. To compare two, write --compare ${more[0]}.`,
    )
  const last = (option: string) => values.get(option)?.at(-1)
  const platform = last('platform')
  if (platform !== undefined && !isPlatform(platform))
    throw usage(`Option --platform is "${platform}": write it as linux/amd64.`)
  const top = last('top') ?? '10'
  if (!/^[1-9]\d{0,5}$/.test(top)) throw usage(`Option --top is "${top}": it must be a number from 1.`)
  const limit = last('max-unpacked')
  const maxUnpacked = limit === undefined ? undefined : parseByteSize(limit)
  if (limit !== undefined && maxUnpacked === undefined)
    throw usage(`Option --max-unpacked is "${limit}": it must be a size, for instance 20GB.`)
  const format = values.has('json') ? 'json' : oneOf('format', last('format'), ANALYSIS_FORMATS)
  return {
    kind: 'analyze',
    name,
    from: oneOf('from', last('from'), IMAGE_PLACES),
    image: last('image'),
    platform,
    format,
    read: oneOf('read', last('read') ?? 'headers', READ_DEPTHS),
    top: Number(top),
    layer: last('layer'),
    compare: last('compare'),
    html: last('html'),
    dockerfile: last('dockerfile'),
    target: last('target'),
    buildArgs: buildArgsOf(values.get('build-arg') ?? [], environment),
    base: last('base'),
    maxUnpacked,
    budgets: (values.get('budget') ?? []).map((line) => parseBudget(line, { name: '--budget' })),
    ci: values.has('ci'),
    cache: !values.has('no-cache'),
  }
}

/** The first word is what holds when nothing is given. */
function oneOf<Word extends string>(
  option: string,
  given: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  if (given === undefined) return words[0]
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw usage(
    `Option --${option} is "${given}": it must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`,
  )
}

/** A name alone takes its value from the environment, as docker has it. */
function buildArgsOf(given: readonly string[], environment: Environment): Readonly<Record<string, string>> {
  const pairs = given.flatMap((text) => {
    const equals = text.indexOf('=')
    const value = equals < 0 ? environment[text] : text.slice(equals + 1)
    return value === undefined ? [] : [[equals < 0 ? text : text.slice(0, equals), value] as const]
  })
  return Object.fromEntries(pairs)
}
