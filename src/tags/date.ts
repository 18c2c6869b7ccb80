// A moment in time, a format and a time zone → text.
import moment from 'moment'
import { UserError } from '../errors.ts'

/** What `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}` and its like call; `name` is for the messages. */
export function dateHelper(name: string, milliseconds: number): (...words: readonly unknown[]) => string {
  return (...words) => {
    const options = words.at(-1)
    const format = words.length > 1 ? words[0] : undefined
    if (typeof format !== 'string')
      throw invalid(`{{${name}}} needs a format, for instance {{${name} 'YYYYMMDD'}}.`)
    const { tz = 'UTC', ...others } = hashOf(options)
    const [stranger] = Object.keys(others)
    if (stranger !== undefined)
      throw invalid(`{{${name}}} does not know ${stranger}=…; a time zone is given as tz='Asia/Tokyo'.`)
    return formatDate(milliseconds, format, String(tz))
  }
}

/** Formats as moment.js does, in English. Throws UserError for a time zone that does not exist. */
export function formatDate(milliseconds: number, format: string, zone: string): string {
  const date = moment.utc(milliseconds).locale('en')
  const { offset, name } = zoneAt(milliseconds, zone)
  const local = date.utcOffset(offset)
  return Object.assign(local, { zoneAbbr: () => name }).format(format)
}

function zoneAt(milliseconds: number, zone: string): { offset: number; name: string } {
  if (zone === 'UTC') return { offset: 0, name: 'UTC' }
  const parts = (style: 'longOffset' | 'short') => {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
        .formatToParts(milliseconds)
        .find(({ type }) => type === 'timeZoneName')?.value
    } catch (error) {
      throw new UserError(
        'bad-template',
        `There is no time zone "${zone}": tz takes a name like Europe/Berlin or UTC.`,
        { cause: error },
      )
    }
  }
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(parts('longOffset') ?? '') ?? []
  const amount = Number(hours) * 60 + Number(minutes)
  return { offset: sign === '-' ? -amount : amount, name: parts('short') ?? '' }
}

function hashOf(options: unknown): Readonly<Record<string, unknown>> {
  const { hash } = (options ?? {}) as { hash?: Readonly<Record<string, unknown>> }
  return hash ?? {}
}

function invalid(message: string): UserError {
  return new UserError('bad-template', message)
}
