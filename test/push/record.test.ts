import { describe, expect, test } from 'vitest'
import { checkPlatforms, indexAnnotations, renderIndex } from '../../src/push/join-index.ts'
import { joinRecords, type PushRecord, parseRecord, recordName } from '../../src/push/record.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const record = (more: Partial<PushRecord> = {}): PushRecord => ({
  version: 1,
  repositories: ['ghcr.io/acme/api'],
  digest: digest('1'),
  platforms: ['linux/arm64/v8'],
  temporary: [],
  report: null,
  ...more,
})

describe('a record', () => {
  test('is read as it was written, under a name of its own', () => {
    expect(parseRecord(JSON.stringify(record()), 'a.json')).toEqual(record())
    expect(recordName(record())).toBe('record-linux-arm64-v8-111111111111.json')
  })

  test('is told from other JSON in the folder', () => {
    expect(parseRecord('{"version":1,"platforms":[]}', 'report.json')).toBeUndefined()
  })

  test.each([
    ['{', 'a.json is not valid JSON. Was its upload complete?'],
    [JSON.stringify(record({ digest: 'sha256:1' })), 'a.json names no image. Was it made by this action?'],
    [JSON.stringify(record({ repositories: [] })), 'a.json names no image. Was it made by this action?'],
  ])('that is %j is refused', (text, why) => {
    expect(() => parseRecord(text, 'a.json')).toThrow(`Input records: ${why}`)
  })
})

describe('records', () => {
  test('are joined where all images are', () => {
    const both = record({
      repositories: ['ghcr.io/acme/api', 'quay.io/acme/api'],
      digest: digest('2'),
      temporary: ['t'],
    })
    expect(joinRecords([record(), both])).toEqual({
      repositories: ['ghcr.io/acme/api'],
      digests: [digest('1'), digest('2')],
      temporary: ['t'],
    })
  })

  test.each([
    [[], /there is no record of a push in that folder/],
    [
      [record(), record({ repositories: ['quay.io/b'] })],
      /different repositories: ghcr\.io\/acme\/api and quay\.io\/b/,
    ],
  ])('that do not belong together are refused', (records, why) => {
    expect(() => joinRecords(records)).toThrow(why)
  })
})

describe('an index', () => {
  const amd64 = { os: 'linux', architecture: 'amd64', variant: undefined }
  const entry = { descriptor: { digest: digest('1') }, platform: amd64 }
  const attestation = { descriptor: { digest: digest('2') }, platform: undefined }

  test('has each platform once, and those that are asked for', () => {
    expect(checkPlatforms([entry, attestation], ['linux/x86_64'])).toEqual(['linux/amd64'])
    expect(() => checkPlatforms([entry, entry], [])).toThrow('there are two images for linux/amd64')
    expect(() => checkPlatforms([entry], ['linux/arm64'])).toThrow('there is no image for linux/arm64')
  })

  test('keeps attestations, and has annotations only when there are some', () => {
    expect(JSON.parse(renderIndex([entry, attestation], {}))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [entry.descriptor, attestation.descriptor],
    })
    expect(JSON.parse(renderIndex([entry], { a: 'b' })).annotations).toEqual({ a: 'b' })
  })

  test('takes annotations of its own level and of none', () => {
    const lines = ['index:a=1', 'b=x=y', 'manifest:c=3', 'manifest[linux/amd64]:d=4', 'e']
    expect(indexAnnotations(lines)).toEqual({ a: '1', b: 'x=y' })
  })
})
