import { expect, test } from 'vitest'
import { renderCompact } from '../../src/report/findings-compact.ts'
import { markedFile } from './marked.ts'

test('a finding is one line: place, severity, rule, message', () => {
  expect(renderCompact([markedFile('FROM a\nCMD «b»\n', {}, 'web/Dockerfile')])).toBe(
    'web/Dockerfile:2:5: warning exec-form Say what is wrong.\n',
  )
})

test('whatever a file or a message is called, it stays on one line', () => {
  const file = markedFile('«a»', { message: 'a\nb\u001b[0m' }, 'a\nDockerfile')
  expect(renderCompact([file])).toBe('a␊Dockerfile:1:1: warning exec-form a␊b␛[0m\n')
})

test('without findings there is no output', () => {
  expect(renderCompact([markedFile('FROM a\n')])).toBe('')
})
