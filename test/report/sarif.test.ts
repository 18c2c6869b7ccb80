import { expect, test } from 'vitest'
import type { FileFindings } from '../../src/lint/finding.ts'
import { defineRule } from '../../src/lint/rule.ts'
import { renderSarif, toSarif } from '../../src/report/sarif.ts'
import { markedFile } from './marked.ts'

const rule = defineRule({
  id: 'exec-form',
  aliases: ['DL3025'],
  since: '0.1.0',
  summary: 'Write CMD as a JSON array.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  why: 'A shell stands\nin between.\n\nSignals stop there.',
  references: ['https://docs.docker.com/reference/dockerfile/#cmd'],
  examples: [],
  check: () => [],
})

const sarif = (files: readonly FileFindings[], problems: readonly { path: string; message: string }[] = []) =>
  toSarif({ files, rules: [rule], version: '1.2.3', homepage: 'https://example.org/layersmith', problems })

const onlyRun = (log: ReturnType<typeof toSarif>) => log.runs[0] ?? expect.fail('a log has one run')

const resultsOf = (...files: readonly FileFindings[]) => onlyRun(sarif(files)).results

test('the log has the keys the standard and code scanning ask for', () => {
  const log = sarif([markedFile('CMD «x»\n')])
  expect(log).toMatchObject({
    $schema: expect.stringMatching(/^https:\/\/.*sarif.*2\.1\.0\.json$/),
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Layersmith',
            semanticVersion: '1.2.3',
            informationUri: 'https://example.org/layersmith',
            rules: [{ id: 'exec-form' }],
          },
        },
        automationDetails: { id: 'layersmith/lint/' },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
      },
    ],
  })
  expect(Object.keys(log).sort()).toEqual(['$schema', 'runs', 'version'])
})

test('a rule is described with its page, level and precision', () => {
  expect(onlyRun(sarif([])).tool.driver.rules).toEqual([
    {
      id: 'exec-form',
      name: 'ExecForm',
      shortDescription: { text: 'Write CMD as a JSON array.' },
      fullDescription: { text: 'A shell stands in between.' },
      help: {
        text: 'A shell stands\nin between.\n\nSignals stop there.',
        markdown: expect.stringContaining('<https://docs.docker.com/reference/dockerfile/#cmd>'),
      },
      helpUri: 'https://example.org/layersmith/blob/main/docs/rules/exec-form.md',
      defaultConfiguration: { level: 'warning' },
      properties: {
        tags: ['dockerfile', 'process', 'DL3025'],
        precision: 'high',
        'problem.severity': 'warning',
      },
    },
  ])
})

test('a result names rule, level, message and region', () => {
  expect(resultsOf(markedFile('FROM a\nCMD «x \\\n y»\n', { severity: 'info' }, 'web/Dockerfile'))).toEqual([
    {
      ruleId: 'exec-form',
      ruleIndex: 0,
      level: 'note',
      message: { text: 'Say what is wrong.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'web/Dockerfile', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 5, endLine: 3, endColumn: 3 },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]+:1$/),
        'layersmith/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/),
      },
    },
  ])
})

test('a finding of no rule still has a descriptor its index points to', () => {
  const run = onlyRun(sarif([markedFile('«x»', { rule: 'syntax', severity: 'error' })]))
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['exec-form', 'syntax'])
  expect(run.results.map(({ ruleIndex }) => ruleIndex)).toEqual([1])
})

test.each([
  ['./a b/Dockerfile#1', { uri: 'a%20b/Dockerfile%231', uriBaseId: '%SRCROOT%' }],
  ['größe/100%', { uri: 'gr%C3%B6%C3%9Fe/100%25', uriBaseId: '%SRCROOT%' }],
  ['../up/Dockerfile', { uri: '../up/Dockerfile', uriBaseId: '%SRCROOT%' }],
  ['/abs/Dockerfile', { uri: 'file:///abs/Dockerfile' }],
  ['C:/job/Dockerfile', { uri: 'file:///C:/job/Dockerfile' }],
])('the path %s becomes an address', (path, artifactLocation) => {
  expect(resultsOf(markedFile('«x»', {}, path))[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual(
    artifactLocation,
  )
})

test('fingerprints stay when lines are added above', () => {
  const before = resultsOf(markedFile('FROM a\nCMD «node app»\n'))
  const after = resultsOf(markedFile('# comment\nFROM a\nCMD «node app»\n'))
  expect(after.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
    before.map(({ partialFingerprints }) => partialFingerprints),
  )
})

test('fingerprints of equal findings in one file differ', () => {
  const prints = resultsOf(markedFile('CMD «x»\n'.repeat(3))).map(
    ({ partialFingerprints }) => partialFingerprints,
  )
  expect(new Set(prints.map((print) => print['layersmith/v1']))).toHaveLength(3)
  expect(new Set(prints.map((print) => print.primaryLocationLineHash))).toHaveLength(3)
})

test('a fix is an artifact change with replacements', () => {
  const fix = {
    kind: 'safe',
    description: 'as an array',
    edits: [{ range: { start: 4, end: 5 }, text: '["x"]' }],
  } as const
  expect(resultsOf(markedFile('CMD «x»\n', { fix }))[0]).toMatchObject({
    fixes: [
      {
        description: { text: 'as an array' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'Dockerfile' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 6 },
                insertedContent: { text: '["x"]' },
              },
            ],
          },
        ],
      },
    ],
  })
})

test('a file that could not be read makes the invocation unsuccessful', () => {
  expect(onlyRun(sarif([], [{ path: 'b', message: 'is a directory' }])).invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'is a directory' } }],
    },
  ])
})

test('the text is JSON that reads back as the log', () => {
  const request = {
    files: [markedFile('«x»')],
    rules: [rule],
    version: '1',
    homepage: 'https://x',
    problems: [],
  }
  expect(JSON.parse(renderSarif(request))).toEqual(toSarif(request))
})

test('a fix without edits is left out, as an empty list of replacements is not valid', () => {
  const fix = { kind: 'safe', description: '', edits: [] } as const
  expect(Object.keys(resultsOf(markedFile('«x»', { fix }))[0] ?? {})).not.toContain('fixes')
})

test('what occurs once in the log occurs once: rules and tags have no doubles', () => {
  const { rules } = onlyRun(sarif([markedFile('«x» «y»', { rule: 'syntax' })])).tool.driver
  const doubles = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)
  expect(
    [doubles(rules.map(({ id }) => id)), ...rules.map(({ properties }) => doubles(properties.tags))].flat(),
  ).toEqual([])
})
