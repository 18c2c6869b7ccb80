import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserPath } from './browser.ts'

test('a machine without a browser is a failure that says what to do', () => {
  expect(() => browserPath({ PATH: '/nowhere' })).toThrow(
    'No Chromium here: run scripts/bootstrap.sh, or set CHROMIUM to the path of one.',
  )
})

test('the named browser goes before those on the path, Chromium before others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-path-'))
  for (const name of ['google-chrome', 'chromium']) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o755)
  }
  expect(browserPath({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium'))
  expect(browserPath({ PATH: folder, CHROMIUM: '/opt/chrome' })).toBe('/opt/chrome')
  rmSync(folder, { recursive: true })
})
