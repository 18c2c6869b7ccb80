// Lines such as `warn:linux/arm64:max-size=200MB` → budgets; those of a `.dive-ci` file as well.
import { parseByteSize } from '../cache/byte-size.ts'
import { UserError } from '../errors.ts'
import { isPlatform, normalPlatformText } from '../image/platform.ts'

export const METRICS = [
  'max-size',
  'max-increase',
  'max-layers',
  'min-efficiency',
  'max-reclaimable',
] as const

export type Metric = (typeof METRICS)[number]
export type BudgetLevel = 'warn' | 'fail'
export type BudgetUnit = 'bytes' | 'share' | 'count'

export type Budget = {
  readonly metric: Metric
  readonly level: BudgetLevel
  readonly limit: number
  /** A share is 0.05 for 5 %: of the size before, or of the image's own bytes. */
  readonly unit: BudgetUnit
  /** The image's short name; undefined: every image. */
  readonly image: string | undefined
  readonly platform: string | undefined
  /** `max-size=200MB`, as it was written. */
  readonly text: string
}

/** True for a budget that stops what exceeds it. */
export const isStrict = ({ level }: Budget): boolean => level === 'fail'

/** Where a line was written, for messages. */
export type BudgetOrigin = { readonly name: string; readonly file?: string; readonly line?: number }

/** One budget. Throws UserError naming where it stands, and what may be written. */
export function parseBudget(line: string, origin: BudgetOrigin): Budget {
  const at = line.indexOf('=')
  const head = (at < 0 ? line : line.slice(0, at)).split(':').map((part) => part.trim())
  const name = head.pop() ?? ''
  const metric = METRICS.find((known) => known === name)
  if (metric === undefined || at < 0)
    throw refusal(origin, line, `it must be one of ${METRICS.join(', ')}, = and a limit, e.g. max-size=200MB`)
  const written = line.slice(at + 1).trim()
  const amount = readLimit(metric, written)
  if (amount === undefined) throw refusal(origin, line, `${metric} takes ${TAKES[metric]}`)
  const scope = readScope(head)
  if (scope === undefined)
    throw refusal(
      origin,
      line,
      'before the name there may be warn or fail, an image and a platform, each with a colon',
    )
  return { metric, ...amount, ...scope, text: `${metric}=${written}` }
}

const TAKES: Readonly<Record<Metric, string>> = {
  'max-size': 'a size, e.g. 200MB',
  'max-increase': 'a size or a share of the size before, e.g. 2MB or 5%',
  'max-layers': 'a number, e.g. 12',
  'min-efficiency': 'a number from 0 to 1 or a share, e.g. 0.95 or 95%',
  'max-reclaimable': "a size or a share of the image's own bytes, e.g. 10MB or 5%",
}

function refusal({ name, file, line: at }: BudgetOrigin, line: string, why: string): UserError {
  const place = { ...(file === undefined ? {} : { file }), ...(at === undefined ? {} : { line: at }) }
  return new UserError('bad-budget', `${name} has the budget "${line}": ${why}.`, place)
}

function readScope(parts: readonly string[]): Pick<Budget, 'level' | 'image' | 'platform'> | undefined {
  const levels: readonly string[] = parts.filter((part) => part === 'warn' || part === 'fail')
  const platforms = parts.filter((part) => part.includes('/') && isPlatform(part))
  const images = parts.filter((part) => !levels.includes(part) && !platforms.includes(part))
  if (images.includes('') || [levels, platforms, images].some(({ length }) => length > 1)) return undefined
  const [platform] = platforms
  return {
    level: levels[0] === 'warn' ? 'warn' : 'fail',
    image: images[0],
    platform: platform === undefined ? undefined : normalPlatformText(platform),
  }
}

function readLimit(metric: Metric, text: string): Pick<Budget, 'limit' | 'unit'> | undefined {
  const share = readShare(text)
  const bytes = parseByteSize(text)
  switch (metric) {
    case 'max-size':
      return bytes === undefined ? undefined : { limit: bytes, unit: 'bytes' }
    case 'max-layers':
      return /^\d{1,6}$/.test(text) ? { limit: Number(text), unit: 'count' } : undefined
    case 'min-efficiency': {
      const ratio = share ?? (/^(?:0|1|0?\.\d{1,9}|1\.0{1,9})$/.test(text) ? Number(text) : undefined)
      return ratio === undefined || ratio > 1 ? undefined : { limit: ratio, unit: 'share' }
    }
    case 'max-increase':
    case 'max-reclaimable':
      if (share !== undefined) return { limit: share, unit: 'share' }
      return bytes === undefined ? undefined : { limit: bytes, unit: 'bytes' }
  }
}

function readShare(text: string): number | undefined {
  const [, number] = /^(\d{1,6}(?:\.\d{1,6})?)\s*%$/.exec(text) ?? []
  return number === undefined ? undefined : Number(number) / 100
}

const OFF = ['disabled', 'off', 'false']
const DIVE: Readonly<Record<string, (value: string) => string>> = {
  lowestEfficiency: (value) => `min-efficiency=${value}`,
  highestWastedBytes: (value) => `max-reclaimable=${value}`,
  highestUserWastedPercent: (value) => `max-reclaimable=${percentOf(value)}`,
}

function percentOf(value: string): string {
  return /^[\d.]{1,12}$/.test(value) ? `${Math.round(Number(value) * 1e6) / 1e4}%` : value
}

/** The rules written in a `.dive-ci` file, which fail; those it leaves out or disables are not judged. */
export function parseDiveRules(text: string, file: string): readonly Budget[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const [, key = '', raw = ''] = /^\s*["']?(\w+)["']?\s*:([^#]*)/.exec(line) ?? []
    const value = raw.trim().replace(/^(["'])(.*)\1$/, '$2')
    const translate = DIVE[key]
    if (translate === undefined || value === '' || OFF.includes(value.toLowerCase())) return []
    return [parseBudget(translate(value), { name: `${file}:${at + 1}`, file, line: at + 1 })]
  })
}
