// Tags of a repository → which is the higher release of the same thing.

type Release = {
  /** What stands before the version: `api/` of `api/v1.2.3`. */
  readonly lead: string
  readonly numbers: readonly number[]
}

/** The highest of the tags that is a higher release than `own`; `own` is undefined when it is no final version. */
export function findHigher(
  own: string,
  tags: readonly string[],
): { readonly higher: string | undefined } | undefined {
  const mine = readRelease(own)
  if (mine === undefined) return undefined
  let higher: string | undefined
  let best = mine
  for (const tag of tags) {
    const release = readRelease(tag)
    if (release === undefined || !isSameKind(release, mine) || compare(release, best) <= 0) continue
    higher = tag
    best = release
  }
  return { higher }
}

/** Final versions only: a pre-release holds nothing back. */
function readRelease(tag: string): Release | undefined {
  const [, lead = '', version] = /^(.*[/@_-])?v?(\d+(?:\.\d+)*)(?:\+[\w.-]+)?$/.exec(tag) ?? []
  if (version === undefined || /\d\.\d/.test(lead)) return undefined
  return { lead, numbers: version.split('.').map(Number) }
}

// a date beside versions, or another component of the same repository, is not compared
function isSameKind(a: Release, b: Release): boolean {
  return a.lead === b.lead && a.numbers.length === b.numbers.length
}

function compare(a: Release, b: Release): number {
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index])
  return at < 0 ? 0 : (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0)
}
