// Dockerfiles of the machine → findings, with what could not be read as values beside them.
import type { FileFindings } from '../lint/finding.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { FailOn } from '../lint/threshold.ts'
import { type LintPorts, openFiles } from './lint-files.ts'
import type { LintRequest, Problem } from './lint-inputs.ts'

/** `failOn` is what the configuration says for the file. */
export type LintedFile = FileFindings & { readonly failOn?: FailOn | undefined }

export type LintResult = {
  /** Every file that was read, clean ones too, in the order of the targets. */
  readonly files: readonly LintedFile[]
  readonly problems: readonly Problem[]
  /** Paths that the configuration leaves out. */
  readonly ignored: readonly string[]
  /** What a person should know of the run. */
  readonly notices: readonly string[]
}

/** Lints every target; a file that cannot be read is a problem and stops no other. */
export async function lintFiles(ports: LintPorts, request: LintRequest): Promise<LintResult> {
  const { opened, answers, ...rest } = await openFiles(ports, request)
  const files = opened.map(({ input, failOn, shell }, done): LintedFile => {
    request.onProgress?.(done)
    const findings = lintDockerfile({ ...input, shell: shell === 'off' ? undefined : answers })
    return { path: input.path, text: input.text, findings, failOn }
  })
  return { files, ...rest }
}
