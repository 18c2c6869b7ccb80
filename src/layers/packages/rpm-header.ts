// One header of an RPM database to its package: an index of tags over a store of values, all big-endian.
import type { Package } from '../package.ts'
import { type Bytes, viewOf } from './bytes.ts'

const TAGS = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  size: 1009,
  architecture: 1022,
  sourceRpm: 1044,
  longSize: 5009,
} as const
const STRING_TYPES = [6, 8, 9]
const INT32 = 4
const INT64 = 5

/** Undefined for what is no header, and for the keys that rpm keeps among its packages. */
export function parseRpmHeader(blob: Uint8Array): Package | undefined {
  const bytes = viewOf(blob, false)
  const count = bytes.u32(0)
  const store = 8 + count * 16
  if (count === 0 || store + bytes.u32(4) > blob.length) return undefined
  const places = new Map<number, readonly [type: number, at: number]>()
  for (let at = 8; at < store; at += 16)
    places.set(bytes.u32(at), [bytes.u32(at + 4), store + bytes.u32(at + 8)])
  const text = (tag: number) => textAt(bytes, places.get(tag))
  const number = (tag: number) => numberAt(bytes, places.get(tag))
  const [name, version, release, epoch] = [
    text(TAGS.name),
    text(TAGS.version),
    text(TAGS.release),
    number(TAGS.epoch),
  ]
  if (!name || !version || name === 'gpg-pubkey') return undefined
  return {
    manager: 'rpm',
    name,
    version: `${epoch ? `${epoch}:` : ''}${version}${release ? `-${release}` : ''}`,
    architecture: text(TAGS.architecture),
    source: sourceName(text(TAGS.sourceRpm), name),
    size: number(TAGS.longSize) ?? number(TAGS.size),
  }
}

function textAt(bytes: Bytes, place: readonly [number, number] | undefined): string | undefined {
  if (place === undefined || !STRING_TYPES.includes(place[0])) return undefined
  const [, start] = place
  let end = start
  while (end < bytes.length && bytes.u8(end) !== 0) end += 1
  return new TextDecoder().decode(bytes.slice(start, end))
}

function numberAt(bytes: Bytes, place: readonly [number, number] | undefined): number | undefined {
  if (place?.[0] === INT32) return bytes.u32(place[1])
  if (place?.[0] === INT64) return bytes.u32(place[1]) * 2 ** 32 + bytes.u32(place[1] + 4)
  return undefined
}

/** `openssl` of `openssl-3.0.7-27.el9.src.rpm`. */
function sourceName(file: string | undefined, name: string): string | undefined {
  const source = file?.split('-').slice(0, -2).join('-')
  return source === name || source === '' ? undefined : source
}
