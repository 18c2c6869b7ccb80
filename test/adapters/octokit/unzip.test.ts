// Artifacts are archives by strangers: read with limits, or refused in one sentence.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unzipTexts } from '../../../src/adapters/octokit/unzip.ts'
import { freshFolder } from '../../support/home.ts'
import { zip } from '../../support/zip.ts'

const limit = 10_000

describe('an artifact', () => {
  test.each([{ stored: true }, { stored: false }])('is read, %j', (how) => {
    const files = { 'report.json': '{"a":"ü"}', 'folder/b.txt': '' }
    expect(Object.fromEntries(unzipTexts(zip(files, how), limit))).toEqual(files)
  })

  test('of another packer is read as well', () => {
    const folder = freshFolder('zip')
    writeFileSync(join(folder, 'report.json'), '{}')
    execFileSync('python3', ['-c', "import zipfile; zipfile.ZipFile('a.zip','w',8).write('report.json')"], {
      cwd: folder,
    })
    const packed = execFileSync('cat', ['a.zip'], { cwd: folder })
    expect([...unzipTexts(packed, limit)]).toEqual([['report.json', '{}']])
  })

  test.each([
    ['no archive', Buffer.from('hello'), 'it is no zip archive'],
    ['nothing', Buffer.alloc(0), 'it is no zip archive'],
    ['half an archive', zip({ a: 'x'.repeat(999) }).subarray(20), 'broken'],
    ['a bomb', zip({ a: 'x'.repeat(5_000_000) }, { lie: 10 }), 'it unpacks to too much'],
    [
      'many that are too much together',
      zip({ a: 'x'.repeat(6000), b: 'x'.repeat(6000) }),
      'it unpacks to too much',
    ],
    [
      'large ones that are not packed',
      zip({ a: 'x'.repeat(20_000) }, { stored: true }),
      'it unpacks to too much',
    ],
    [
      'very many files',
      zip(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, '']))),
      'it has more than 100 files',
    ],
  ])('that is %s is refused', (_, bytes, why) => {
    expect(() => unzipTexts(bytes, limit)).toThrow(why)
  })
})
