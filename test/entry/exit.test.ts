import { expect, test } from 'vitest'
import { describeFailure } from '../../src/entry/exit.ts'
import { ExternalError, UserError } from '../../src/errors.ts'
import { VERSION } from '../../src/version.ts'

test('a mistake of the user is told with its place and without a stack', () => {
  const error = new UserError('unparsable', 'Dockerfile:3: there is no instruction RUNN.', {
    file: 'Dockerfile',
    line: 3,
  })
  expect(describeFailure(error)).toEqual({
    kind: 'user',
    message: 'Dockerfile:3: there is no instruction RUNN.',
    exitCode: 2,
    file: 'Dockerfile',
    line: 3,
  })
})

test('a refusal of the outside world is told without a stack', () => {
  const error = new ExternalError('engine', 'unreachable', 'No Docker engine answers.')
  expect(describeFailure(error)).toMatchObject({
    kind: 'external',
    message: 'No Docker engine answers.',
    exitCode: 2,
  })
})

test.each([
  ['an error', new TypeError('x is not a function', { cause: new Error('deeper') })],
  ['what is no error', 'just a string'],
  ['nothing', undefined],
])('%s that nobody foresaw is a bug, with version and where to report it', (_name, thrown) => {
  const { kind, message, exitCode } = describeFailure(thrown)
  expect({ kind, exitCode }).toEqual({ kind: 'bug', exitCode: 3 })
  expect(message).toMatch(
    /^This is a bug in Layersmith\. Please report it at https:.*\/issues with these lines:\n/,
  )
  expect(message).toContain(`Layersmith ${VERSION}, Node v`)
})

test('a bug brings its stack and its cause', () => {
  const { message } = describeFailure(new TypeError('x is not a function', { cause: new Error('deeper') }))
  expect(message).toMatch(/TypeError: x is not a function\n {4}at .*exit\.test\.ts/)
  expect(message).toContain('Caused by: deeper')
})
