import { expect, test } from 'vitest'
import { rules } from '../../src/lint/rules/index.ts'
import { renderGitLab } from '../../src/report/findings-gitlab.ts'
import { markedFile } from './marked.ts'

const report = (...files: readonly ReturnType<typeof markedFile>[]) => JSON.parse(renderGitLab(files, rules))

test('an issue has all that GitLab and Code Climate ask for', () => {
  expect(report(markedFile('FROM a\nCMD «b»\n'))).toEqual([
    {
      type: 'issue',
      check_name: 'exec-form',
      description: 'Say what is wrong.',
      categories: ['Bug Risk'],
      severity: 'major',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      location: { path: 'Dockerfile', lines: { begin: 2, end: 2 } },
    },
  ])
})

test.each([
  ['error', 'critical'],
  ['warning', 'major'],
  ['info', 'minor'],
  ['style', 'info'],
] as const)('%s becomes %s', (severity, expected) => {
  expect(report(markedFile('«a»', { severity }))).toMatchObject([{ severity: expected }])
})

test('a range that ends before a line does not reach it', () => {
  expect(report(markedFile('«RUN a\\\n b\n»FROM c\n'))).toMatchObject([
    { location: { lines: { begin: 1, end: 2 } } },
  ])
})

test('fingerprints differ between equal findings and between files, and outlive lines above', () => {
  const prints = (text: string, path = 'Dockerfile') =>
    report(markedFile(text, {}, path)).map((issue: { fingerprint: string }) => issue.fingerprint)
  const [first, second] = prints('RUN «a»\nRUN «a»\n')
  expect(first).not.toBe(second)
  expect(prints('# more\n\nRUN «a»\nRUN «a»\n')).toEqual([first, second])
  expect(prints('RUN «a»\n', 'other')).not.toContain(first)
})

test('nothing to say is an empty list', () => {
  expect(report(markedFile('FROM a\n'))).toEqual([])
})
