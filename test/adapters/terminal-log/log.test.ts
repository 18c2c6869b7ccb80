import { expect, test } from 'vitest'
import { createTerminalLog } from '../../../src/adapters/terminal-log/log.ts'
import type { Log } from '../../../src/ports/log.ts'
import { plain } from '../../../src/report/paint.ts'

function said(speak: (log: Log) => void, verbose = false): string {
  const lines: string[] = []
  speak(createTerminalLog({ write: (text) => lines.push(text), paint: plain, verbose }))
  return lines.join('')
}

test.each([
  ['info', (log: Log) => log.info('built'), 'built\n'],
  ['notice', (log: Log) => log.notice('no cache'), 'notice: no cache\n'],
  [
    'warning',
    (log: Log) => log.warning('slow', { file: 'Dockerfile', line: 3, column: 5 }),
    'warning: Dockerfile:3:5: slow\n',
  ],
  ['error', (log: Log) => log.error('bad', { file: 'Dockerfile' }), 'error: Dockerfile: bad\n'],
  ['group', (log: Log) => log.group('Lint'), 'Lint\n'],
])('%s is one plain line', (_name, speak, expected) => {
  expect(said(speak)).toBe(expected)
})

test('debug lines are for those who ask', () => {
  expect(said((log) => log.debug('x'))).toBe('')
  expect(said((log) => log.debug('x'), true)).toBe('debug: x\n')
})

test('several lines stay lines, control characters do not', () => {
  expect(said((log) => log.error('one\n\u001b[2Jtwo'))).toBe('error: one\n␛[2Jtwo\n')
})

test('a masked value is never printed', () => {
  const speak = (log: Log) => {
    log.mask('hunter2')
    log.mask(' ')
    log.error('the password is hunter2, really')
  }
  expect(said(speak)).toBe('error: the password is ***, really\n')
})
