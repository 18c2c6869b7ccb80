import { expect, test } from 'vitest'
import type { LintCommand } from '../../src/cli/command.ts'
import { lintRequest } from '../../src/cli/lint-targets.ts'
import { parseCommandLine } from '../../src/cli/options.ts'

const requestOf = (line: string) => lintRequest(parseCommandLine(line.split(' '), {}) as LintCommand, [])

test('stage, arguments and platforms of the build reach the rules', () => {
  expect(requestOf('lint --target final --build-arg A=1 --platform linux/arm64')).toEqual({
    targets: [],
    target: 'final',
    buildArgs: { A: '1' },
    options: { platforms: ['linux/arm64'] },
  })
})

test('without --platform nothing is said of platforms', () => {
  expect(requestOf('lint').options).toBeUndefined()
})
