// Tags, labels and why → lines a person reads.

import type { Facts, Metadata, Why } from '../tags/model.ts'
import { describeRef } from '../tags/ref.ts'
import { code, counted, escapeText } from './markdown.ts'
import type { Paint } from './paint.ts'

/** The whole answer of `layersmith tags`. */
export function renderTagsTable(metadata: Metadata, facts: Facts, paint: Paint): string {
  const { version, tags, labels, annotations, why } = metadata
  const of = facts.eventName === '' ? '' : ` (${facts.eventName})`
  const sections = [
    [`${paint('strong', version || 'no version')}, from ${describeRef(facts.ref)}${of}`],
    section('Tags', tags.length === 0 ? ['none'] : tags, paint),
    section('Rules', explain(why, paint), paint),
    section(
      'Labels',
      Object.entries(labels).map(([key, value]) => `${key}=${value}`),
      paint,
    ),
    section('Annotations', annotations, paint),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The tags, and folded away why there are no others, for the job summary. */
export function renderTagsSummary({ tags, why }: Metadata): string {
  const rows = why.map(
    ({ rule, fired, tag = '', reason = '' }) =>
      `| ${code(rule)} | ${fired ? code(tag) : 'none'} | ${fired ? '' : escapeText(reason)} |`,
  )
  const title = tags.length === 0 ? 'No tags' : `${counted(tags.length, 'tag')}`
  return [
    `<details><summary>${title}: ${tags.length === 0 ? 'no rule fired' : 'how they came about'}</summary>\n`,
    ...tags.map((tag) => `- ${code(tag)}`),
    '\n| rule | tag | why not |\n|---|---|---|',
    ...rows,
    '\n</details>\n',
  ].join('\n')
}

/** The sentence for a run without a tag: what the event was. */
export function describeNoTags({ eventName, ref }: Facts): string {
  const event = eventName === '' ? 'There is no event' : `The event is ${eventName}`
  return `No rule gave a tag. ${event}, on ${describeRef(ref)}.`
}

function section(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return [paint('strong', title), ...lines.map((line) => `  ${line}`)]
}

function explain(why: readonly Why[], paint: Paint): readonly string[] {
  const width = Math.max(...why.map(({ rule }) => rule.length))
  return why.map(({ rule, fired, tag, reason }) =>
    fired ? `${rule.padEnd(width)}  ${tag}` : paint('quiet', `${rule.padEnd(width)}  none: ${reason}`),
  )
}
