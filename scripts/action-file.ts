// action.yml → its inputs in groups and its outputs, with what is said of each.
import { readFile } from 'node:fs/promises'

export type Entry = {
  readonly name: string
  readonly description: string
  /** Empty when there is none. */
  readonly otherwise: string
}

export type Group = { readonly title: string; readonly entries: readonly Entry[] }

/** The groups below `key`, titled by the comments between the entries; one without a title when there are none. */
export async function readGroups(key: 'inputs' | 'outputs'): Promise<readonly Group[]> {
  const text = await readFile(new URL('../action.yml', import.meta.url), 'utf8')
  const body = new RegExp(`^${key}:\\n((?:(?:  .*)?\\n)+)`, 'm').exec(text)?.[1] ?? ''
  return body
    .split(/^ {2}# /m)
    .map((part, at) => (at === 0 ? { title: '', part } : splitTitle(part)))
    .map(({ title, part }) => ({ title, entries: readEntries(part) }))
    .filter(({ entries }) => entries.length > 0)
}

function splitTitle(part: string): { title: string; part: string } {
  const end = part.indexOf('\n')
  return { title: part.slice(0, end), part: part.slice(end + 1) }
}

function readEntries(part: string): Entry[] {
  return [...part.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n?)+)/gm)].map(([, name = '', fields = '']) => ({
    name,
    description: readField(fields, 'description'),
    otherwise: readField(fields, 'default'),
  }))
}

function readField(fields: string, name: string): string {
  const value = new RegExp(`^ {4}${name}: (.*)$`, 'm').exec(fields)?.[1] ?? ''
  if (/^[>|"]/.test(value)) throw new Error(`action.yml: write ${name} plain or in single quotes: ${value}`)
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value
}
