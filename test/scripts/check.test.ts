import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compareFolders } from '../../scripts/check/drift.ts'
import { countTests } from '../../scripts/check/suite.ts'

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const crashedFile = { status: 'failed', assertionResults: [] }
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }

test.each([
  ['all well', { ...none, numPassedTests: 3 }, 0, { passed: 3, failed: 0, skipped: 0 }],
  [
    'a failed test',
    { ...none, numPassedTests: 2, numFailedTests: 1, testResults: [failedFile] },
    1,
    { passed: 2, failed: 1, skipped: 0 },
  ],
  [
    'a file that does not load',
    { ...none, numPassedTests: 2, testResults: [crashedFile] },
    1,
    { passed: 2, failed: 1, skipped: 0 },
  ],
  ['an error outside of tests', { ...none, numPassedTests: 2 }, 1, { passed: 2, failed: 1, skipped: 0 }],
  ['no test at all', none, 0, { passed: 0, failed: 1, skipped: 0 }],
  ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
  [
    'skipped tests',
    { ...none, numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 },
    0,
    { passed: 1, failed: 0, skipped: 2 },
  ],
])('%s is counted as it is', (_, report, code, counts) => {
  expect(countTests(report, { code, output: 'what was printed' })).toMatchObject(counts)
})

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-compare-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'main'))
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  return folder
}

test('a folder is compared file by file, both ways', () => {
  const built = folderOf({ 'main/index.js': 'new', 'main/1.js': 'one', same: 'same' })
  const committed = folderOf({ 'main/index.js': 'old', 'main/2.js': 'two', same: 'same' })
  expect(compareFolders(built, committed)).toEqual([
    'missing: main/1.js',
    'not built from the sources: main/2.js',
    'differs: main/index.js',
  ])
  expect(compareFolders(built, built)).toEqual([])
})
