// Images pinned by digest whose tag has moved on → the Dockerfile with the newer digests.
import { parseReference } from '../image/reference.ts'
import { canonicalName } from '../image/reference-name.ts'
import type { BaseCheck } from './base-state.ts'
import { shownName } from './decide.ts'

export type Pin = {
  /** `alpine:3.22`. */
  readonly name: string
  readonly from: string
  readonly to: string
}

/** The tag that a pinned reference follows, as a reference of its own; `latest` when none is written. */
export function followedTag(text: string): { readonly reference: string; readonly tag: string } | undefined {
  const parsed = parseReference(text)
  if (!parsed.ok || parsed.reference.digest === undefined) return undefined
  const tag = parsed.reference.tag ?? 'latest'
  return { reference: canonicalName({ ...parsed.reference, tag, digest: undefined }), tag }
}

/** Pins for which there is a newer digest, each once. */
export function findPins(bases: readonly BaseCheck[]): readonly Pin[] {
  const pins = bases.flatMap(({ external, state }) =>
    state.kind === 'pinned' && state.newer !== undefined
      ? [{ name: nameOf(external.reference, state.tag), from: state.digest, to: state.newer }]
      : [],
  )
  return [...new Map(pins.map((pin) => [`${pin.name} ${pin.from}`, pin])).values()]
}

function nameOf(reference: string, tag: string): string {
  const shown = shownName(reference)
  return shown.endsWith(`:${tag}`) ? shown : `${shown}:${tag}`
}

export type Bump = {
  readonly text: string
  readonly bumped: readonly Pin[]
  /** Their digest is not in the file: a build argument has it. */
  readonly left: readonly Pin[]
}

/** Replaces digests wherever they stand behind a name of that image, and nothing else. */
export function bumpPins(text: string, pins: readonly Pin[]): Bump {
  let bumped = text
  const left: Pin[] = []
  for (const pin of pins) {
    const next = bumpOne(bumped, pin)
    if (next === bumped) left.push(pin)
    bumped = next
  }
  return { text: bumped, bumped: pins.filter((pin) => !left.includes(pin)), left }
}

/** Two tags of one image may share a digest, and move apart: the name before the @ decides. */
function bumpOne(text: string, { name, from, to }: Pin): string {
  const parts = text.split(`@${from}`)
  return parts.reduce((done, part) => {
    const written = /[^\s=,"']*$/.exec(done)?.[0] ?? ''
    const followed = followedTag(`${written}@${from}`)
    const same = followed === undefined || followed.reference === followedTag(`${name}@${from}`)?.reference
    return `${done}@${same ? to : from}${part}`
  })
}
