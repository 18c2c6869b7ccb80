// hadolint's environment variables → what they ask for, and where its configuration may lie.
import { LABEL_KINDS } from '../option-specs.ts'
import type { HadolintAsks, Level } from './config-text.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Paths in the order in which hadolint looks, as seen from the current folder; the first file that is there counts. */
export function hadolintPlaces(environment: Environment): readonly string[] {
  const home = environment['HOME'] || environment['USERPROFILE']
  const config = environment['XDG_CONFIG_HOME'] || (home === undefined ? undefined : `${home}/.config`)
  const names = (folder: string | undefined, ...stems: readonly string[]) =>
    folder === undefined ? [] : stems.flatMap((stem) => [`${folder}/${stem}.yaml`, `${folder}/${stem}.yml`])
  return [
    ...names('.', '.hadolint'),
    ...names(config, 'hadolint'),
    ...names(home, '.hadolint/hadolint', '.hadolint/config'),
    ...names(home, '.hadolint'),
  ]
}

const OVERRIDES = [
  ['HADOLINT_OVERRIDE_STYLE', 'style'],
  ['HADOLINT_OVERRIDE_INFO', 'info'],
  ['HADOLINT_OVERRIDE_WARNING', 'warning'],
  ['HADOLINT_OVERRIDE_ERROR', 'error'],
  ['HADOLINT_IGNORE', 'off'],
] as const

/** What the variables say goes before the file; lists are added to it. */
export function withEnvironment(asks: HadolintAsks, environment: Environment): HadolintAsks {
  const read = (name: string) => environment[name]
  const levels = OVERRIDES.flatMap(([name, level]) =>
    listOf(read(name)).map((id) => ({ id, line: 0, level })),
  )
  const ignored = (all: readonly Level[]) => all.filter(({ level }) => level === 'off')
  return {
    ...asks,
    levels: [...asks.levels, ...levels, ...ignored(asks.levels)],
    trusted: [
      ...asks.trusted,
      ...listOf(read('HADOLINT_TRUSTED_REGISTRIES') ?? read('HADOLINT_ALLOWED_REGISTRIES')),
    ],
    labels: { ...asks.labels, ...readLabels(read('HADOLINT_REQUIRE_LABELS')) },
    strictLabels: readSwitch(read('HADOLINT_STRICT_LABELS')) ?? asks.strictLabels,
    threshold: read('HADOLINT_FAILURE_THRESHOLD') ?? asks.threshold,
    neverFails: readSwitch(read('HADOLINT_NOFAIL')) ?? asks.neverFails,
    deaf: readSwitch(read('HADOLINT_DISABLE_IGNORE_PRAGMA')) ?? asks.deaf,
  }
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}

function readSwitch(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : /^(?:1|y|on|true|yes)$/i.test(text)
}

/** `name:kind,name`; a kind that hadolint does not know takes the label with it. */
function readLabels(text: string | undefined): HadolintAsks['labels'] {
  const pairs = listOf(text).flatMap((item) => {
    const [name = '', ...rest] = item.split(':')
    const kind = LABEL_KINDS.find((known) => known === (rest.join(':') || 'text'))
    return kind === undefined ? [] : [[name, kind] as const]
  })
  return Object.fromEntries(pairs)
}
