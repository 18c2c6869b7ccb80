// hadolint's configuration → ours that does the same, as text, and notes on what could not be taken over.
import { readMap, readSwitch, readTexts } from '../lint/config-fail.ts'
import { type ConfigNode, readConfigTree } from '../lint/config-tree.ts'
import { SEVERITIES } from '../lint/finding.ts'
import { LABEL_KINDS } from '../lint/option-specs.ts'
import type { Rule } from '../lint/rule.ts'
import { describeHadolint, type HadolintRequest, type Level } from './hadolint-text.ts'

export type Translation = { readonly text: string; readonly notes: readonly string[] }

const NAMES = [
  ...['ignored', 'override', 'trustedRegistries', 'label-schema', 'strict-labels'],
  ...['failure-threshold', 'no-fail', 'disable-ignore-pragma', 'format', 'no-color'],
]

type Source = { readonly text: string; readonly file: string; readonly rules: readonly Rule[] }

/** Throws UserError with file and line for what hadolint could not read either. */
export function translateHadolint({ text, file, rules }: Source): Translation {
  const entries = readMap(readConfigTree(text, file), file, 'The configuration')
  const find = (name: string) => entries.find(({ key }) => key === name)?.value
  const isOn = (name: string) => onlyIf(find(name), (node) => readSwitch(node, file, name)) ?? false
  const notes = entries
    .filter(({ key }) => !NAMES.includes(key))
    .map(({ key, line }) => `${file}:${line}: hadolint has no key "${key}"; it is left out.`)
  const request: HadolintRequest = {
    file,
    rules,
    levels: readLevels(find('override'), find('ignored'), file),
    trusted: onlyIf(find('trustedRegistries'), (node) => textsOf(node, file, 'trustedRegistries')) ?? [],
    labels: onlyIf(find('label-schema'), (node) => readLabels(node, file, notes)) ?? {},
    strictLabels: isOn('strict-labels'),
    threshold: onlyIf(find('failure-threshold'), scalarOf),
    neverFails: isOn('no-fail'),
    deaf: isOn('disable-ignore-pragma'),
  }
  const described = describeHadolint(request)
  return { text: described.text, notes: [...notes, ...described.notes] }
}

function onlyIf<T>(node: ConfigNode | undefined, read: (node: ConfigNode) => T): T | undefined {
  return node === undefined || (node.kind === 'value' && node.value === null) ? undefined : read(node)
}

/** What is ignored stays silent, whatever is said of its severity. */
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
    ...SEVERITIES.flatMap((severity) =>
      read(overrides.find(({ key }) => key === severity)?.value, severity, severity),
    ),
    ...read(ignored, 'ignored', 'off'),
  ]
}

/** No kind is any text. */
function readLabels(node: ConfigNode, file: string, notes: string[]): HadolintRequest['labels'] {
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
