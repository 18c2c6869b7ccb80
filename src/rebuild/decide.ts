// What was found out about a published image → up to date, due and why, or unknown.
import { shortDigest } from '../image/digest.ts'
import { parseReference } from '../image/reference.ts'
import { familiarName } from '../image/reference-name.ts'
import { type AgeLimits, judgeAge } from './age.ts'
import type { BaseCheck } from './base-state.ts'
import type { Cause, Reason } from './cause.ts'
import { describePackages, type PackageCheck } from './package-check.ts'

export type Published =
  | {
      readonly kind: 'found'
      readonly reference: string
      readonly digest: string
      /** Milliseconds since the epoch. */
      readonly created: number | undefined
      /** Platforms to be built that it does not have. */
      readonly lacks: readonly string[]
    }
  | { readonly kind: 'missing'; readonly reference: string }
  | { readonly kind: 'unknown'; readonly why: string }

export type Situation = {
  readonly forced: boolean
  readonly now: number
  readonly published: Published
  readonly bases: readonly BaseCheck[]
  /** Names that a build argument decides, as written. */
  readonly unnamed: readonly string[]
  /** Undefined when nothing was looked at. */
  readonly packages: PackageCheck | undefined
  readonly limits: AgeLimits
  /** Calls that install what is current on the day of the build: `pip install`. */
  readonly unpinned: readonly string[]
}

export type Verdict = {
  readonly kind: 'up-to-date' | 'due' | 'unknown'
  /** Most telling first; empty unless due. */
  readonly causes: readonly Cause[]
  /** What could not be told, one sentence each. */
  readonly problems: readonly string[]
  /** What else there is to know, one sentence each. */
  readonly notes: readonly string[]
}

/** Decides. A registry that does not answer leaves it open, as the build would need it too. */
export function decideRebuild(situation: Situation): Verdict {
  const { forced, published } = situation
  const ended = { problems: [], notes: [] }
  if (forced) return { kind: 'due', causes: [cause('forced', 'It was asked for')], ...ended }
  if (published.kind === 'unknown')
    return { kind: 'unknown', causes: [], problems: [published.why], notes: [] }
  if (published.kind === 'missing') {
    const text = `${published.reference} is not in its registry`
    return { kind: 'due', causes: [cause('missing', text)], ...ended }
  }
  const problems = situation.bases.flatMap(({ state }) => (state.kind === 'unknown' ? [state.why] : []))
  const age = judgeAge(published.created, situation)
  const causes = [
    ...published.lacks.map((platform) => cause('missing', `${published.reference} has no ${platform}`)),
    ...situation.bases.flatMap(movedCause),
    ...packageCauses(situation.packages),
    ...age.causes,
  ]
  const notes = [
    ...situation.bases.flatMap(noteOf),
    ...situation.unnamed.map((raw) => `What ${raw} stands for is not known here, so it was not looked at.`),
    ...packageNotes(situation.packages),
    ...age.notes,
  ]
  if (problems.length > 0) return { kind: 'unknown', causes: [], problems: [...new Set(problems)], notes }
  return { kind: causes.length === 0 ? 'up-to-date' : 'due', causes, problems: [], notes }
}

function cause(reason: Reason, text: string, stages: readonly number[] = []): Cause {
  return { reason, text, stages }
}

/** As people write it. */
export function shownName(reference: string): string {
  const parsed = parseReference(reference)
  return parsed.ok ? familiarName({ ...parsed.reference, digest: undefined }) : reference
}

function movedCause({ external, state }: BaseCheck): readonly Cause[] {
  const name = shownName(external.reference)
  if (state.kind === 'other-layers')
    return [cause('base', `${name} has moved: the image does not begin with its layers`)]
  if (state.kind !== 'moved') return []
  const where = state.platforms.length === 0 ? '' : ` for ${state.platforms.join(', ')}`
  const change = `${shortDigest(state.from)} → ${shortDigest(state.to)}`
  return [cause('base', `${name} has moved${where} (${change})`)]
}

function noteOf({ external, state }: BaseCheck): readonly string[] {
  const name = shownName(external.reference)
  switch (state.kind) {
    case 'same-layers':
      return [`Nothing is recorded of ${name}: the layers were compared, and the image begins with them.`]
    case 'other-layers':
      return [`Nothing is recorded of ${name}: the layers were compared.`]
    case 'unrecorded':
      return [`Which ${name} the image was made with is not recorded; the next build records it.`]
    default:
      return []
  }
}

function packageCauses(packages: PackageCheck | undefined): readonly Cause[] {
  if (packages === undefined || packages.updates.length === 0) return []
  return [cause('packages', describePackages(packages.updates), packages.stages)]
}

function packageNotes(packages: PackageCheck | undefined): readonly string[] {
  if (packages === undefined) return []
  const { waiting, notes } = packages
  if (waiting.length === 0) return notes
  const what =
    waiting.length === 1 ? '1 package of the base has' : `${waiting.length} packages of the base have`
  const urgent = waiting.filter(({ security }) => security).length
  const part = urgent === 0 ? '' : `, ${urgent} of them for security`
  return [...notes, `${what} a newer version${part}: it comes with the next base image.`]
}
