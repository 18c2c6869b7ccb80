// What a job that pushed by digest leaves for the one that merges: a small file, not trusted when it is read.
import { UserError } from '../errors.ts'
import { isDigest } from '../image/digest.ts'
import { isObject } from '../image/json.ts'

export type PushRecord = {
  readonly version: 1
  /** `ghcr.io/acme/api`: where the image is. */
  readonly repositories: readonly string[]
  /** Of a manifest, or of an index with attestations. */
  readonly digest: string
  readonly platforms: readonly string[]
  /** References that hold the image until it is merged. */
  readonly temporary: readonly string[]
  /** The report of the build, as JSON. */
  readonly report: unknown
}

/** One name for each image, so that records of several jobs fit into one folder. */
export function recordName({ platforms, digest }: PushRecord): string {
  const platform = platforms.join('+').replace(/[^\w.+-]/g, '-')
  return `record-${platform}-${digest.replace(/^.*:/, '').slice(0, 12)}.json`
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Reads a record; undefined for JSON of something else. Throws UserError for a broken one. */
export function parseRecord(text: string, path: string): PushRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError('bad-record', `Input records: ${path} is not valid JSON. Was its upload complete?`)
  }
  if (!isObject(value) || value['version'] !== 1 || value['repositories'] === undefined) return undefined
  const digest = typeof value['digest'] === 'string' ? value['digest'] : ''
  const repositories = texts(value['repositories'])
  if (!isDigest(digest) || repositories.length === 0)
    throw new UserError('bad-record', `Input records: ${path} names no image. Was it made by this action?`)
  const [platforms, temporary] = [texts(value['platforms']), texts(value['temporary'])]
  return { version: 1, repositories, digest, platforms, temporary, report: value['report'] }
}

/** The repositories that all records have, and each image once. Throws UserError when they do not belong together. */
export function joinRecords(records: readonly PushRecord[]): {
  readonly repositories: readonly string[]
  readonly digests: readonly string[]
  readonly temporary: readonly string[]
} {
  const [first, ...others] = records
  if (first === undefined)
    throw new UserError(
      'no-records',
      'Input records: there is no record of a push in that folder. Upload the output record of each build with actions/upload-artifact, and download them before this step.',
    )
  const repositories = first.repositories.filter((name) =>
    others.every((other) => other.repositories.includes(name)),
  )
  if (repositories.length === 0)
    throw new UserError(
      'bad-record',
      `Input records: the images were pushed to different repositories: ${records.map((one) => one.repositories.join(', ')).join(' and ')}.`,
    )
  return {
    repositories,
    digests: [...new Set(records.map(({ digest }) => digest))],
    temporary: [...new Set(records.flatMap(({ temporary }) => temporary))],
  }
}
