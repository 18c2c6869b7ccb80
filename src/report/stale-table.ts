// Verdicts over several images → a table for a terminal, or JSON that a job's matrix can be made of.

import type { BaseCheck } from '../rebuild/base-state.ts'
import { shownName, type Verdict } from '../rebuild/decide.ts'
import type { ListedImage } from '../rebuild/images-list.ts'
import type { Paint } from './paint.ts'
import { describeState, reasonCodes, verdictLine } from './rebuild-words.ts'

export type StaleImage = {
  readonly image: ListedImage
  /** The reference that was found; undefined when none was. */
  readonly reference: string | undefined
  readonly digest: string | undefined
  readonly verdict: Verdict
  readonly bases: readonly BaseCheck[]
}

const INK = { due: 'warning', unknown: 'error', 'up-to-date': 'strong' } as const

/** A row for each image; what is to be known beside it stands below. */
export function renderStaleTable(images: readonly StaleImage[], paint: Paint): string {
  const width = Math.max(...images.map(({ image }) => image.name.length))
  const lines = images.flatMap(({ image, verdict, bases }) => [
    `${image.name.padEnd(width)}  ${paint(INK[verdict.kind], verdictLine(verdict))}`,
    ...bases.map(({ external, state }) =>
      paint('quiet', `  ${shownName(external.reference)}: ${describeState(state)}`),
    ),
    ...verdict.notes.map((note) => paint('quiet', `  ${note}`)),
  ])
  const count = (kind: Verdict['kind']) => images.filter(({ verdict }) => verdict.kind === kind).length
  const sums = [
    `${count('due')} due`,
    `${count('up-to-date')} up to date`,
    ...(count('unknown') === 0 ? [] : [`${count('unknown')} not known`]),
  ]
  return `${[...lines, '', sums.join(', ')].join('\n')}\n`
}

/** One object for each image; `due` is what a matrix filters by. */
export function renderStaleJson(images: readonly StaleImage[]): string {
  const entries = images.map(({ image, reference, digest, verdict, bases }) => ({
    ...{ name: image.name, context: image.context, file: image.file ?? null, target: image.target ?? null },
    ...{ platforms: image.platforms, buildArgs: image.buildArgs, tags: image.tags },
    ...{ reference: reference ?? null, digest: digest ?? null },
    due: verdict.kind === 'due',
    verdict: verdict.kind,
    reason: reasonCodes(verdict),
    causes: verdict.causes.map(({ reason, text }) => ({ reason, text })),
    problems: verdict.problems,
    notes: verdict.notes,
    bases: bases.map(({ external: { reference: name, uses, base }, state }) => ({
      reference: name,
      base,
      uses,
      state,
    })),
  }))
  return `${JSON.stringify({ version: 1, images: entries }, undefined, 2)}\n`
}
