// A verdict → the words for it: one line, log lines, the job summary.
import { shortDigest } from '../image/digest.ts'
import type { BaseCheck, BaseState } from '../rebuild/base-state.ts'
import { shownName, type Verdict } from '../rebuild/decide.ts'
import type { ExternalUse } from '../rebuild/externals.ts'
import { code, counted, escapeText } from './markdown.ts'

/** `due: alpine:3.22 has moved (…)`, `up to date`, `not known: …`. */
export function verdictLine({ kind, causes, problems }: Verdict): string {
  if (kind === 'due') return `due: ${causes.map(({ text }) => text).join('; ')}`
  return kind === 'unknown' ? `not known: ${problems.join(' ')}` : 'up to date'
}

/** The outputs' words: `base,packages`. */
export function reasonCodes({ kind, causes }: Verdict): string {
  if (kind === 'unknown') return 'unknown'
  return [...new Set(causes.map(({ reason }) => reason))].join(',')
}

/** One line for each image from outside. */
export function baseLines(bases: readonly BaseCheck[]): readonly string[] {
  return bases.map(
    ({ external, state }) =>
      `  ${shownName(external.reference)} (${external.uses.map(describeUse).join(', ')}): ${describeState(state)}`,
  )
}

function describeUse({ kind, line }: ExternalUse): string {
  const words = { from: 'FROM', copy: 'COPY', mount: 'RUN --mount', syntax: 'syntax' } as const
  return `${words[kind]} :${line}`
}

/** What has become of it since the image was made. */
export function describeState(state: BaseState): string {
  switch (state.kind) {
    case 'same':
    case 'same-layers':
      return 'unchanged'
    case 'moved':
      return `moved, ${shortDigest(state.from)} → ${shortDigest(state.to)}`
    case 'other-layers':
      return `moved, now ${shortDigest(state.to)}`
    case 'elsewhere':
      return 'moved for other platforms only'
    case 'unrecorded':
      return 'not recorded'
    case 'pinned':
      return state.newer === undefined
        ? 'pinned'
        : `pinned to ${shortDigest(state.digest)}, ${state.tag} is ${shortDigest(state.newer)} now`
    case 'unknown':
      return 'not known'
  }
}

export type SummaryInput = {
  readonly title: string
  readonly verdict: Verdict
  readonly bases: readonly BaseCheck[]
  /** What else there is to say, one sentence each. */
  readonly remarks: readonly string[]
}

const HEADS = { due: 'due for a rebuild', 'up-to-date': 'up to date', unknown: 'not rebuilt' } as const

/** The decision in the job summary. */
export function renderVerdict({ title, verdict, bases, remarks }: SummaryInput): string {
  const causes = [
    ...verdict.causes.map(({ text }) => `- ${escapeText(text)}.`),
    ...verdict.problems.map((text) => `- ${escapeText(text)}`),
  ]
  const rows = bases.map(
    ({ external, state }) =>
      `| ${code(shownName(external.reference))} | ${external.uses.map(describeUse).join(', ')} | ${describeState(state)} |`,
  )
  const table =
    rows.length === 0 ? [] : ['| image from outside | where | since then |', '|---|---|---|', ...rows, '']
  return [
    `### ${escapeText(title)}: ${HEADS[verdict.kind]}`,
    '',
    ...(causes.length === 0 ? [] : [...causes, '']),
    ...table,
    ...[...verdict.notes, ...remarks].map((text) => `${escapeText(text)}\n`),
  ].join('\n')
}

/** `2 images from outside, unchanged`. */
export function countBases(bases: readonly BaseCheck[]): string {
  if (bases.length === 0) return 'no image from outside'
  const same = bases.every(({ state: { kind } }) => kind === 'same' || kind === 'same-layers')
  return `${counted(bases.length, 'image')} from outside${same ? ', unchanged' : ''}`
}
