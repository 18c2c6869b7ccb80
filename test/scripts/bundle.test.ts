import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder, renderLicenses } from '../../scripts/bundle/licenses.ts'

test.each([
  ['/app/node_modules/tar-stream/pack.js', '/app/node_modules/tar-stream'],
  ['/app/node_modules/@actions/core/lib/core.js', '/app/node_modules/@actions/core'],
  ['/app/node_modules/a/node_modules/@b/c/index.js', '/app/node_modules/a/node_modules/@b/c'],
  ['/app/lib/entry/main.js', undefined],
])('the package of %s is %s', (module, folder) => {
  expect(packageFolder(module)).toBe(folder)
})

test('each package is named once, in order, with its licence text', () => {
  const modules = [
    'unbash/dist/index.js',
    'tar-stream/pack.js',
    'tar-stream/extract.js',
    '@actions/core/lib/core.js',
  ]
  const text = renderLicenses(modules.map((path) => join(process.cwd(), 'node_modules', path)))
  expect(
    text.match(/^(@actions\/core|tar-stream|unbash) \d+\.\d+\.\d+$/gm)?.map((title) => title.split(' ')[0]),
  ).toEqual(['@actions/core', 'tar-stream', 'unbash'])
  expect(text).toContain('Permission is hereby granted')
})
