// A descriptor in a manifest or index to a checked value.
import { digestProblem } from './digest.ts'
import { asObject, isObject, malformed, optionalText, textOf, textsOf } from './json.ts'
import { normalize, type Platform } from './platform.ts'

export type Descriptor = {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform: Platform | undefined
  readonly annotations: Readonly<Record<string, string>>
}

/** Reads a descriptor; throws an ExternalError that names the part that is wrong. */
export function parseDescriptor(value: unknown, what: string): Descriptor {
  const object = asObject(value, what)
  const digest = textOf(object, 'digest', what)
  const problem = digestProblem(digest)
  if (problem !== undefined) throw malformed(what, problem)
  const size = object['size']
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw malformed(what, '"size" is not a number of bytes')
  }
  return {
    mediaType: textOf(object, 'mediaType', what),
    digest,
    size,
    platform: platformOf(object['platform']),
    annotations: textsOf(object['annotations']),
  }
}

/** The platform an object with `os`, `architecture` and `variant` names. */
export function platformOf(value: unknown): Platform | undefined {
  if (!isObject(value)) return undefined
  const os = optionalText(value, 'os')
  const architecture = optionalText(value, 'architecture')
  if (os === undefined || architecture === undefined) return undefined
  return normalize({ os, architecture, variant: optionalText(value, 'variant') })
}
