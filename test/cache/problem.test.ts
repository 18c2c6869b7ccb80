// What the toolkit says, in words for people.
import { expect, it } from 'vitest'
import { deriveProblem } from '../../src/cache/problem.ts'

it.each([
  [
    'Failed to restore: Unable to make request: ECONNREFUSED\nIf you are using',
    /cannot be reached \(ECONNREFUSED\)/,
    false,
  ],
  ['Failed to make request after 5 attempts: Failed request: (503) Service Unavailable', /HTTP 503/, false],
  ['Rate limited: Failed request: (429) Too Many Requests: slow down', /HTTP 429/, false],
  ['cache write denied: token is read-only', /token does not allow it/, false],
  ['Cache storage quota has been hit. Unable to upload any new cache entries.', /quota/, false],
  ['no answer within 300 s', /no answer from the cache service within 300 s/, false],
  ["Tar failed with error: The process '/usr/bin/tar' failed with exit code 2", /archive is damaged/, true],
  ['Incomplete download. Expected file size: 10, actual file size: 5', /could not be downloaded/, true],
  ['uploadCacheArchiveSDK: internal error uploading cache archive: no', /upload was refused/, true],
  ['something new\nin two lines', /\(something new\)/, true],
  ['', /no reason given/, true],
])('explains %j', (said, sentence, entryOnly) => {
  const problem = deriveProblem('layer cache', 'restore', said)
  expect(problem.text).toMatch(sentence)
  expect(problem.text).toMatch(/^The layer cache could not be read \(.*\); built without it\.$/)
  expect(problem.entryOnly).toBe(entryOnly)
})

it('says of a failed save what that means', () => {
  expect(deriveProblem('layer cache', 'save', '(502)').text).toBe(
    'The layer cache could not be saved (HTTP 502 from the cache service); the next run starts from an older one.',
  )
})

it.each(['unavailable (403)', 'no range (404)', 'socket hang up'])(
  'takes no upload for a download: %s',
  (said) => {
    expect(deriveProblem('layer cache', 'save', said).text).toContain('(the upload was refused or cut off)')
  },
)

it('keeps a long message short', () => {
  expect(deriveProblem('report', 'save', 'x'.repeat(5000)).text.length).toBeLessThan(260)
})
