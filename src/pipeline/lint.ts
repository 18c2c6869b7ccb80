// Dockerfiles of the machine → findings, with what could not be read as values beside them.
import type { FileFindings } from '../lint/finding.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { FailOn } from '../lint/threshold.ts'
import type { Files } from '../ports/files.ts'
import { type LintRequest, type Problem, readTargets, uniqueProblems } from './lint-inputs.ts'

/** `failOn` is what the configuration says for the file. */
export type LintedFile = FileFindings & { readonly failOn?: FailOn | undefined }

export type LintResult = {
  /** Every file that was read, clean ones too, in the order of the targets. */
  readonly files: readonly LintedFile[]
  readonly problems: readonly Problem[]
  /** Paths that the configuration leaves out. */
  readonly ignored: readonly string[]
}

/** Lints every target; a file that cannot be read is a problem and stops no other. */
export async function lintFiles(ports: { readonly files: Files }, request: LintRequest): Promise<LintResult> {
  const files: LintedFile[] = []
  const problems: Problem[] = []
  const ignored: string[] = []
  for await (const read of readTargets(ports, request)) {
    problems.push(...read.problems)
    if (read.ignored) ignored.push(read.target.path)
    if (read.input === undefined) continue
    const { path, text } = read.input
    files.push({ path, text, findings: lintDockerfile(read.input), failOn: read.failOn })
  }
  return { files, problems: uniqueProblems(problems), ignored }
}
