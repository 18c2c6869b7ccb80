// FROM → the base image, as hadolint splits its name.
import { needBlank, readKeyword } from './blanks.ts'
import { attempt, choose, FAIL, fail, literal, type Read, type Reader } from './reader.ts'
import type { BaseImage } from './seen.ts'
import { readWord } from './texts.ts'

/** What stands behind FROM. */
export function readBase(reader: Reader): Read<BaseImage> {
  return choose<BaseImage>(
    reader,
    (one) => attempt(one, (two) => readImage(two, true)),
    (one) => readImage(one, false),
  )
}

function readImage(reader: Reader, tagged: boolean): Read<BaseImage> {
  const platform = optional(reader, readPlatform)
  if (reader.text.startsWith('--', reader.at)) return fail(reader)
  const registry = optional(reader, readRegistry)
  const isSign = (char: string) => char === '@' || char === ':'
  const name = readExpanded(reader, isSign)
  if (name === FAIL) return FAIL
  let tag: string | undefined
  if (tagged && reader.text[reader.at] === ':') {
    reader.at++
    const read = readExpanded(reader, isSign)
    if (read === FAIL) return FAIL
    tag = read
  }
  const digest = optional(reader, readDigest)
  const alias = optional(reader, readAlias)
  return { registry, name, tag, digest, alias, platform }
}

function optional<T>(reader: Reader, part: (reader: Reader) => Read<T>): T | undefined {
  const read = attempt(reader, part)
  return read === FAIL ? undefined : read
}

function readPlatform(reader: Reader): Read<string> {
  if (literal('--platform=')(reader) === FAIL) return FAIL
  const platform = readWord(reader, (char) => char === ' ')
  return platform === FAIL || needBlank(reader) === FAIL ? FAIL : platform
}

function readRegistry(reader: Reader): Read<string> {
  const domain = readExpanded(reader, (char) => char === '.')
  if (domain === FAIL || literal('.')(reader) === FAIL) return FAIL
  const end = readExpanded(reader, (char) => char === '/')
  if (end === FAIL || literal('/')(reader) === FAIL) return FAIL
  return `${domain}.${end}`
}

function readDigest(reader: Reader): Read<string> {
  return literal('@')(reader) === FAIL ? FAIL : readWord(reader, (char) => char === '@')
}

function readAlias(reader: Reader): Read<string> {
  if (needBlank(reader) === FAIL || readKeyword(reader, 'AS') === FAIL) return FAIL
  return readWord(reader, (char) => char === '\n')
}

/** A word in which `${…}` counts as one character. */
function readExpanded(reader: Reader, refuse: (char: string) => boolean): Read<string> {
  const start = reader.at
  let text = ''
  while (true) {
    const before = reader.at
    const part =
      reader.text[before] === '$'
        ? readVariable(reader)
        : readWord(reader, (char) => char === '$' || refuse(char))
    if (part === FAIL) {
      if (reader.at !== before || before === start) return FAIL
      return text
    }
    text += part
  }
}

function readVariable(reader: Reader): string {
  const start = reader.at
  reader.at++
  if (reader.text[reader.at] !== '{') return '$'
  let depth = 0
  for (; reader.at < reader.text.length; reader.at++) {
    const char = reader.text[reader.at] ?? ''
    if (char === ' ' || char === '\t' || char === '\n') break
    if (char === '{') depth++
    if (char === '}') depth--
    if (depth === 0) {
      reader.at++
      break
    }
  }
  return reader.text.slice(start, reader.at)
}
