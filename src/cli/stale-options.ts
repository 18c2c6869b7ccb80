// The options of `layersmith stale`, and the words behind them → what is asked for.
import { parseAge } from '../rebuild/age.ts'
import type { StaleCommand } from './command.ts'
import { type OptionSpec, type ParsedOptions, usage } from './parse-options.ts'

export const STALE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  list: { type: 'string', about: 'file with several images', takes: 'file' },
  context: { type: 'string', about: 'the build context', takes: 'folder' },
  file: { type: 'string', short: 'f', about: 'the Dockerfile', takes: 'file' },
  target: { type: 'string', about: 'the stage that is built' },
  platform: { type: 'string', about: 'the platforms the image is for' },
  'build-arg': { type: 'string', about: 'the value of an ARG' },
  'max-age': { type: 'string', about: 'the age at which an image is due' },
  'max-age-unpinned': { type: 'string', about: 'the same with unpinned language packages' },
  'no-packages': { type: 'boolean', about: 'look at base images and age only' },
  json: { type: 'boolean', about: 'as JSON' },
}

/** Reads the words; `environment` gives values to `--build-arg NAME`. */
export function parseStale(
  { positionals, values }: ParsedOptions,
  environment: Readonly<Record<string, string | undefined>>,
): StaleCommand {
  const last = (name: string) => values.get(name)?.at(-1)
  const buildArgs = (values.get('build-arg') ?? []).map((text) =>
    text.includes('=') || environment[text] === undefined ? text : `${text}=${environment[text]}`,
  )
  const list = last('list')
  const single = ['context', 'file', 'target', 'platform', 'build-arg'].find((name) => values.has(name))
  if (single !== undefined && (list !== undefined || positionals.length === 0))
    throw usage(`Option --${single} is for images named on the command line; a list says it for each image.`)
  return {
    kind: 'stale',
    images: positionals,
    list,
    context: last('context') ?? '.',
    file: last('file'),
    target: last('target'),
    platforms: (values.get('platform') ?? []).flatMap((text) => text.split(',').filter((one) => one !== '')),
    buildArgs,
    limits: {
      any: age('max-age', last('max-age')),
      unpinned: age('max-age-unpinned', last('max-age-unpinned')),
    },
    packages: !values.has('no-packages'),
    json: values.has('json'),
  }
}

function age(name: string, text: string | undefined): number | undefined {
  const limit = text === undefined ? undefined : parseAge(text)
  if (text !== undefined && limit === undefined)
    throw usage(`Option --${name} is "${text}": it must be an age, for instance 30d or 2w.`)
  return limit
}
