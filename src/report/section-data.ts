// What a section's hidden mark says of its image in figures, so that all images of a comment can stand side by side.
import { budgetWord } from './budget-text.ts'
import type { CommentInput } from './comment-input.ts'
import { comparisonOf } from './verdict.ts'

export type PlatformData = {
  readonly platform: string
  readonly pullSize: number | null
  readonly before: number | null
  readonly budgets: string
  /** Compressed bytes by the beginning of the digest; empty when one is not known. */
  readonly layers: readonly (readonly [digest: string, size: number])[]
}

export type SectionData = { readonly title: string; readonly platforms: readonly PlatformData[] }

/** Enough of a digest to tell the layers of one comment apart. */
const DIGITS = 12
const MOST_LAYERS = 127
const MOST_PLATFORMS = 32

/** The figures of an image. */
export function overviewOf({ title, report, verdicts = [] }: CommentInput): SectionData {
  const platforms = report.platforms.slice(0, MOST_PLATFORMS).map((platform) => {
    const sizes = platform.layers.flatMap(({ digest, size }) =>
      size === null ? [] : [[digest.replace(/^sha256:/, '').slice(0, DIGITS), size] as const],
    )
    const complete = sizes.length === platform.layers.length && sizes.length <= MOST_LAYERS
    return {
      platform: platform.platform,
      pullSize: platform.pullSize,
      before: comparisonOf(report, platform)?.before.pullSize ?? null,
      budgets: budgetWord(verdicts.filter((verdict) => verdict.platform === platform.platform)),
      layers: complete ? sizes : [],
    }
  })
  return { title, platforms }
}

/** Letters, digits and signs that end neither the mark nor a field. */
export function formatData({ title, platforms }: SectionData): string {
  const rows = platforms.map(({ platform, pullSize, before, budgets, layers }) =>
    [
      encode(platform),
      pullSize ?? '',
      before ?? '',
      encode(budgets),
      layers.map(([digest, size]) => `${encode(digest)}:${size.toString(36)}`).join('+'),
    ].join(','),
  )
  return [encode(title), ...rows].join(';')
}

/** Undefined for what is not of that form. */
export function parseData(text: string): SectionData | undefined {
  const [title = '', ...rows] = text.split(';')
  if (rows.length > MOST_PLATFORMS) return undefined
  const platforms = rows.map(parseRow)
  const known = platforms.filter((platform) => platform !== undefined)
  const name = decode(title)
  return name === undefined || known.length < platforms.length ? undefined : { title: name, platforms: known }
}

function parseRow(row: string): PlatformData | undefined {
  const [platform, pullSize, before, budgets, layers, ...more] = row.split(',')
  if (layers === undefined || more.length > 0) return undefined
  const [name, word] = [decode(platform ?? ''), decode(budgets ?? '')]
  const sizes = [readNumber(pullSize ?? '', 10), readNumber(before ?? '', 10)]
  const list = layers === '' ? [] : layers.split('+').map(parseLayer)
  const known = list.filter((layer) => layer !== undefined)
  const [now, then] = sizes
  if (name === undefined || word === undefined || now === undefined || then === undefined) return undefined
  if (known.length < list.length || list.length > MOST_LAYERS) return undefined
  return { platform: name, pullSize: now, before: then, budgets: word, layers: known }
}

function parseLayer(text: string): readonly [string, number] | undefined {
  const [digest = '', size = ''] = text.split(':')
  const bytes = readNumber(size, 36)
  return /^[0-9a-f]{1,64}$/.test(digest) && typeof bytes === 'number' ? [digest, bytes] : undefined
}

/** Null for nothing, undefined for what is no count of bytes. */
function readNumber(text: string, base: 10 | 36): number | null | undefined {
  if (text === '') return null
  if (!/^[0-9a-z]{1,16}$/.test(text)) return undefined
  const value = Number.parseInt(text, base)
  return Number.isSafeInteger(value) && value.toString(base) === text ? value : undefined
}

/** Letters, digits, dots and percent signs. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[^\w%.]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
