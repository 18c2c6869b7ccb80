// Findings → a SARIF 2.1.0 log that code scanning takes.
import type { FileFindings, Finding, Position, Severity } from '../lint/finding.ts'
import { createLocator } from '../lint/position.ts'
import type { Rule } from '../lint/rule.ts'
import { createFingerprints, lineHashesOf } from './fingerprint.ts'
import { describeRules } from './sarif-rules.ts'
import { type ArtifactLocation, artifactLocation } from './sarif-uri.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
}

export type SarifRequest = {
  readonly files: readonly FileFindings[]
  readonly rules: readonly Rule[]
  readonly version: string
  readonly homepage: string
  /** What could not be read; turns the invocation into an unsuccessful one. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
}

/** The log as text, indented for people and diffs. */
export function renderSarif(request: SarifRequest): string {
  return `${JSON.stringify(toSarif(request), undefined, 2)}\n`
}

/** The log as data. */
export function toSarif({ files, rules, version, homepage, problems }: SarifRequest) {
  const used = files.flatMap(({ findings }) => findings)
  const described = describeRules(rules, used, homepage)
  const indices = new Map(described.map(({ id }, index) => [id, index]))
  const driver = {
    name: 'Layersmith',
    semanticVersion: version,
    informationUri: homepage,
    rules: described,
  }
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        automationDetails: { id: 'layersmith/lint/' },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: problems.length === 0, ...notifications(problems) }],
        results: files.flatMap((file) => resultsOf(file, indices)),
      },
    ],
  }
}

function notifications(problems: SarifRequest['problems']) {
  if (problems.length === 0) return {}
  const toolExecutionNotifications = problems.map(({ path, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }))
  return { toolExecutionNotifications }
}

function resultsOf({ path, text, findings }: FileFindings, indices: ReadonlyMap<string, number>) {
  if (findings.length === 0) return []
  const locate = createLocator(text)
  const hashes = lineHashesOf(text)
  const location = artifactLocation(path)
  const fingerprintOf = createFingerprints(text)
  return findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(finding) } }],
    partialFingerprints: {
      primaryLocationLineHash: hashes[finding.line - 1] ?? '0:1',
      'layersmith/v1': fingerprintOf(finding),
    },
    ...fixesOf(finding, location, locate),
  }))
}

function regionOf({ line, column, endLine, endColumn }: Position) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fixesOf({ fix }: Finding, artifact: ArtifactLocation, locate: ReturnType<typeof createLocator>) {
  if (fix === undefined || fix.edits.length === 0) return {}
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: regionOf(locate(edit.range)),
    insertedContent: { text: edit.text },
  }))
  const description = { text: fix.description }
  return { fixes: [{ description, artifactChanges: [{ artifactLocation: artifact, replacements }] }] }
}
