// When an image was made and how old it may get → due or not; a clock that cannot be right decides nothing.
import type { Cause } from './cause.ts'

export type AgeLimits = {
  /** Milliseconds; undefined: any age will do. */
  readonly any: number | undefined
  /** For an image with language packages that no version or lock file holds. */
  readonly unpinned: number | undefined
}

const DAY = 86_400_000
/** Clocks of two machines never agree exactly. */
const LEEWAY = 3_600_000
/** No container image is older: engines write such times for the sake of reproducible builds. */
const FIRST = Date.UTC(2013, 0, 1)

type Asked = {
  readonly now: number
  readonly limits: AgeLimits
  readonly unpinned: readonly string[]
}

/** What the age alone says. */
export function judgeAge(
  created: number | undefined,
  { now, limits, unpinned }: Asked,
): { readonly causes: readonly Cause[]; readonly notes: readonly string[] } {
  const loose = unpinned.length === 0 ? [] : [describeUnpinned(unpinned, limits)]
  if (limits.any === undefined && limits.unpinned === undefined) return { causes: [], notes: loose }
  if (created === undefined || created < FIRST)
    return {
      causes: [],
      notes: [...loose, 'The image does not say when it was made, so its age is not known.'],
    }
  if (created > now + LEEWAY) {
    const ahead = formatDays(created - now)
    const note = `The image says it was made ${ahead} from now: a clock is wrong, so its age was not looked at.`
    return { causes: [], notes: [...loose, note] }
  }
  const age = now - created
  const limit = unpinned.length === 0 ? limits.any : least(limits.any, limits.unpinned)
  if (limit === undefined || age < limit) return { causes: [], notes: loose }
  const text = `The image is ${formatDays(age)} old, the limit is ${formatDays(limit)}`
  return { causes: [{ reason: 'age', text, stages: [] }], notes: loose }
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}

function describeUnpinned(calls: readonly string[], { unpinned }: AgeLimits): string {
  const what = calls.slice(0, 3).join(', ')
  const hint = unpinned === undefined ? ' max-age-unpinned rebuilds the image every so many days.' : ''
  return `Whether ${what} would install something newer is not known.${hint}`
}

/** `3 days`, `5 hours`. */
export function formatDays(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY)
  if (days >= 1) return `${days} ${days === 1 ? 'day' : 'days'}`
  const hours = Math.max(1, Math.floor(milliseconds / 3_600_000))
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

const UNITS: Readonly<Record<string, number>> = { h: DAY / 24, d: DAY, w: 7 * DAY }

/** `30d`, `2w`, `12h` in milliseconds; undefined for anything else. */
export function parseAge(text: string): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdw])$/i.exec(text.trim()) ?? []
  const milliseconds = Number(count) * (UNITS[unit.toLowerCase()] ?? 0)
  return milliseconds > 0 ? milliseconds : undefined
}
