// Tags after a push: what is where, as rows.

export type PlacedTag = {
  readonly reference: string
  readonly state: 'pushed' | 'new' | 'moved' | 'same' | 'left' | 'refused' | 'failed' | 'not set'
  /** What the tag answers now; undefined for none, or when nobody knows. */
  readonly digest: string | undefined
  readonly note: string | undefined
}

const WORDS: Readonly<Record<PlacedTag['state'], string>> = {
  pushed: 'pushed',
  new: 'new',
  moved: 'moved',
  same: 'unchanged',
  left: 'left alone',
  refused: 'refused',
  failed: 'failed',
  'not set': 'not set',
}

/** What became of a tag, in words. */
export function describePlaced({ state, note }: PlacedTag): string {
  return note === undefined ? WORDS[state] : `${WORDS[state]}: ${note}`
}

/** True when the tag answers the image that was pushed. */
export function isInPlace({ state }: PlacedTag): boolean {
  return state === 'pushed' || state === 'new' || state === 'moved' || state === 'same'
}
