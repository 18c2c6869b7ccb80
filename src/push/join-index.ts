// Images of several platforms → the one index that stands for all of them.
import { UserError } from '../errors.ts'
import type { JsonObject } from '../image/json.ts'
import { OCI_INDEX } from '../image/media-type.ts'
import { formatPlatform, normalPlatformText, type Platform } from '../image/platform.ts'

/** An entry of the index, as it is written into it. */
export type IndexEntry = {
  readonly descriptor: JsonObject
  /** Undefined for an attestation. */
  readonly platform: Platform | undefined
}

/** Throws UserError unless each platform is there once, and those that are asked for are there. */
export function checkPlatforms(entries: readonly IndexEntry[], asked: readonly string[]): readonly string[] {
  const found = entries.flatMap(({ platform }) => (platform === undefined ? [] : formatPlatform(platform)))
  const twice = found.find((platform, at) => found.indexOf(platform) !== at)
  if (twice !== undefined)
    throw new UserError(
      'bad-record',
      `Input records: there are two images for ${twice}. Records of an earlier run may be among them.`,
    )
  const wanted = asked.map(normalPlatformText)
  const missing = wanted.filter((platform) => !found.includes(platform))
  if (missing.length > 0)
    throw new UserError(
      'bad-record',
      `Input records: there is no image for ${missing.join(', ')}; there is one for ${found.join(', ')}.`,
    )
  return found
}

/** The text of the index: images in the order given, each with what belongs to it behind it. */
export function renderIndex(
  entries: readonly IndexEntry[],
  annotations: Readonly<Record<string, string>>,
): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: entries.map(({ descriptor }) => descriptor),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  })
}

/** `index:key=value` and `key=value` → annotations of an index; those of other levels were made by the builds. */
export function indexAnnotations(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, level = 'index', key, value] =
        /^(?:(index|manifest|index-descriptor|manifest-descriptor)(?:\[[^\]]*\])?:)?([^=]+)=(.*)$/s.exec(
          line,
        ) ?? []
      return level === 'index' && key !== undefined && value !== undefined ? [[key, value]] : []
    }),
  )
}
