// Findings → JUnit's XML: a suite for each file, a test case for each finding, failed when it fails the run.
import type { FileFindings, Finding } from '../lint/finding.ts'
import { type FailOn, findingsAtOrAbove } from '../lint/threshold.ts'
import { attributes, escapeXml } from './xml.ts'

export type JUnitRequest = {
  readonly files: readonly FileFindings[]
  /** What could not be read: an error each. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
  readonly failOn: FailOn
  readonly milliseconds: number
}

type Suite = {
  readonly name: string
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly cases: readonly string[]
}

/** A clean file is one test case that passed. */
export function renderJUnit({ files, problems, failOn, milliseconds }: JUnitRequest): string {
  const suites = [...files.map((file) => suiteOf(file, failOn)), ...problems.map(brokenSuite)]
  const sum = (key: 'tests' | 'failures' | 'errors') => suites.reduce((total, suite) => total + suite[key], 0)
  const totals = attributes({
    name: 'Layersmith',
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    time: (milliseconds / 1000).toFixed(3),
  })
  const body = suites.flatMap(({ cases, ...counts }) => [
    `  <testsuite${attributes(counts)}>`,
    ...cases.map((line) => `    ${line}`),
    '  </testsuite>',
  ])
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...body, '</testsuites>'].join('\n')}\n`
}

function suiteOf({ path, findings }: FileFindings, failOn: FailOn): Suite {
  const failing = new Set(findingsAtOrAbove(findings, failOn))
  const clean = `<testcase${attributes({ name: path, classname: path, file: path })}/>`
  return {
    name: path,
    tests: Math.max(1, findings.length),
    failures: failing.size,
    errors: 0,
    cases: findings.length === 0 ? [clean] : findings.map((one) => caseOf(path, one, failing.has(one))),
  }
}

function caseOf(path: string, { rule, line, column, severity, message }: Finding, fails: boolean): string {
  const place = attributes({ name: `${rule} (${line}:${column})`, classname: path, file: path, line })
  const text = escapeXml(`${path}:${line}:${column}: ${severity} ${rule} ${message}`)
  const said = fails
    ? `<failure${attributes({ type: severity, message })}>${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `<testcase${place}>${said}</testcase>`
}

function brokenSuite({ path, message }: JUnitRequest['problems'][number]): Suite {
  const place = attributes({ name: path, classname: path, file: path })
  const broken = `<testcase${place}><error${attributes({ type: 'unreadable', message })}/></testcase>`
  return { name: path, tests: 1, failures: 0, errors: 1, cases: [broken] }
}
