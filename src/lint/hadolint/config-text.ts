// Text of hadolint's configuration → what it asks for.
import { readMap, readSwitch, readTexts } from '../config-fail.ts'
import { type ConfigNode, readConfigTree } from '../config-tree.ts'
import { SEVERITIES, type Severity } from '../finding.ts'
import { LABEL_KINDS } from '../option-specs.ts'
import type { LabelKind } from '../options.ts'

/** Said of one id; later ones win. */
export type Level = { readonly id: string; readonly line: number; readonly level: Severity | 'off' }

export type HadolintAsks = {
  readonly levels: readonly Level[]
  readonly trusted: readonly string[]
  readonly labels: Readonly<Record<string, LabelKind>>
  readonly strictLabels: boolean
  readonly threshold: string | undefined
  readonly neverFails: boolean
  /** Comments silence nothing. */
  readonly deaf: boolean
  /** What of it hadolint has no name for, as sentences. */
  readonly notes: readonly string[]
}

const NAMES = [
  ...['ignored', 'override', 'trustedRegistries', 'trusted-registries', 'label-schema', 'strict-labels'],
  ...[
    'failure-threshold',
    'no-fail',
    'disable-ignore-pragma',
    'format',
    'output-format',
    'no-color',
    'verbose',
  ],
]

/** Throws UserError with file and line for what hadolint could not read either. */
export function readHadolintAsks(text: string, file: string): HadolintAsks {
  const entries = readMap(readConfigTree(text, file), file, 'The configuration')
  const find = (name: string) => entries.find(({ key }) => key === name)?.value
  const isOn = (name: string) => onlyIf(find(name), (node) => readSwitch(node, file, name)) ?? false
  const notes = entries
    .filter(({ key }) => !NAMES.includes(key))
    .map(({ key, line }) => `${file}:${line}: hadolint has no key "${key}"; it is left out.`)
  const trusted = find('trustedRegistries') ?? find('trusted-registries')
  return {
    levels: readLevels(find('override'), find('ignored'), file),
    trusted: onlyIf(trusted, (node) => textsOf(node, file, 'trustedRegistries')) ?? [],
    labels: onlyIf(find('label-schema'), (node) => readLabels(node, file, notes)) ?? {},
    strictLabels: isOn('strict-labels'),
    threshold: onlyIf(find('failure-threshold'), scalarOf),
    neverFails: isOn('no-fail'),
    deaf: isOn('disable-ignore-pragma'),
    notes,
  }
}

function onlyIf<T>(node: ConfigNode | undefined, read: (node: ConfigNode) => T): T | undefined {
  return node === undefined || (node.kind === 'value' && node.value === null) ? undefined : read(node)
}

/** Of two severities the graver one counts; what is ignored stays silent, whatever is said of its severity. */
function readLevels(
  override: ConfigNode | undefined,
  ignored: ConfigNode | undefined,
  file: string,
): readonly Level[] {
  const read = (node: ConfigNode | undefined, what: string, level: Level['level']) =>
    (onlyIf(node, (list) => readTexts(list, file, what)) ?? []).map(({ text, line }) => ({
      id: text,
      line,
      level,
    }))
  const overrides = onlyIf(override, (node) => readMap(node, file, 'override')) ?? []
  return [
    ...SEVERITIES.toReversed().flatMap((severity) =>
      read(overrides.find(({ key }) => key === severity)?.value, severity, severity),
    ),
    ...read(ignored, 'ignored', 'off'),
  ]
}

/** No kind is any text. */
function readLabels(node: ConfigNode, file: string, notes: string[]): HadolintAsks['labels'] {
  const pairs = readMap(node, file, 'label-schema').flatMap(({ key, line, value }) => {
    const word = scalarOf(value) || 'text'
    const kind = LABEL_KINDS.find((known) => known === word)
    if (kind !== undefined) return [[key, kind] as const]
    notes.push(`${file}:${line}: hadolint has no kind of label "${word}"; ${key} is left out.`)
    return []
  })
  return Object.fromEntries(pairs)
}

function textsOf(node: ConfigNode, file: string, what: string): readonly string[] {
  return readTexts(node, file, what).map(({ text }) => text)
}

function scalarOf(node: ConfigNode): string {
  return node.kind === 'value' && node.value !== null ? String(node.value) : ''
}
