// Tags → which of them name one release or commit, and the order in which they are set.

/** A whole version, a commit or a day at the end: nobody means such a tag to move. */
const FIXED: readonly RegExp[] = [
  /^v?\d+\.\d+\.\d+(?:[-.+_]|$)/,
  /(?:^|[-_.])sha-[0-9a-f]{7,64}$/,
  /(?:^|[-_.])[0-9a-f]{40}$/,
  /(?:^|[-_.])20\d{6}$/,
]

/** True for a tag that names one release, commit or day. */
export function isFixedTag(tag: string): boolean {
  return FIXED.some((shape) => shape.test(tag))
}

/** Fixed tags first, `latest` last, else as given: who follows a moving tag finds the release complete. */
export function orderTags<T extends { readonly tag: string }>(tags: readonly T[]): readonly T[] {
  const rank = ({ tag }: T): number => (isFixedTag(tag) ? 0 : tag === 'latest' ? 2 : 1)
  return [...tags].sort((a, b) => rank(a) - rank(b))
}
