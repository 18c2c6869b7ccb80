// Dockerfiles of the machine → findings, with what could not be read as values beside them.
import type { FileFindings } from '../lint/finding.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { Files } from '../ports/files.ts'
import { type LintRequest, type Problem, readTargets } from './lint-inputs.ts'

export type LintResult = {
  /** Every file that was read, clean ones too, in the order of the targets. */
  readonly files: readonly FileFindings[]
  readonly problems: readonly Problem[]
}

/** Lints every target; a file that cannot be read is a problem and stops no other. */
export async function lintFiles(ports: { readonly files: Files }, request: LintRequest): Promise<LintResult> {
  const files: FileFindings[] = []
  const problems: Problem[] = []
  for await (const read of readTargets(ports, request)) {
    problems.push(...read.problems)
    if (read.input === undefined) continue
    files.push({ path: read.input.path, text: read.input.text, findings: lintDockerfile(read.input) })
  }
  return { files, problems }
}
