// The log as the published JSON schema of SARIF 2.1.0 has it, over every example of every rule.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { FileFindings } from '../../src/lint/finding.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { PRESETS } from '../../src/lint/presets.ts'
import { stripMarks } from '../../src/lint/render-rule.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { renderSarif } from '../../src/report/sarif.ts'

const path = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json')
// a pattern of the schema is no regular expression in unicode mode; formats are not known without a plug-in
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)

const bad = rules.flatMap(({ examples }) =>
  examples.flatMap((example) => ('bad' in example ? stripMarks(example.bad) : [])),
)

const logOf = (files: readonly FileFindings[], problems: readonly { path: string; message: string }[] = []) =>
  JSON.parse(
    renderSarif({ files, rules, version: '1.2.3', homepage: 'https://example.org', problems }),
  ) as object

test.each(PRESETS)('a log of the preset %s is valid', (preset) => {
  const files = bad.map((text, index) => {
    const name = `folder ${index}/Dockerfile`
    return { path: name, text, findings: lintDockerfile({ text, path: name, settings: { preset } }) }
  })
  const log = logOf(files, [{ path: 'ünreadable', message: 'There is no file.' }])
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
})

test('a log without findings is valid', () => {
  expect(validate(logOf([]))).toBe(true)
})

test('the schema refuses what is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{}] }] })).toBe(false)
})
