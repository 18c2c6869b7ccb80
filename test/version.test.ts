import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { VERSION } from '../src/version.ts'

test('the program calls itself what its package is called', () => {
  expect(VERSION).toBe(packageJson.version)
})
