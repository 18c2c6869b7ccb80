// Dockerfiles of the machine → the same with fixes applied, written back or only shown.
import { UserError } from '../errors.ts'
import type { Finding } from '../lint/finding.ts'
import { fixDockerfile } from '../lint/fix-dockerfile.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { Files } from '../ports/files.ts'
import type { LintedFile } from './lint.ts'
import {
  type LintRequest,
  type LintTarget,
  type Problem,
  readTargets,
  uniqueProblems,
} from './lint-inputs.ts'

export type FixRequest = LintRequest & {
  /** Also apply the fixes a person should look at. */
  readonly unsafe: boolean
  /** False: nothing is written. */
  readonly write: boolean
}

/** `text` and `findings` are those after the fixes. */
export type FixedFindings = LintedFile & {
  readonly before: string
  readonly applied: readonly Finding[]
}

export type FixResult = {
  readonly files: readonly FixedFindings[]
  readonly problems: readonly Problem[]
  /** Paths that the configuration leaves out. */
  readonly ignored: readonly string[]
}

/** Fixes every target; a file is written only when it changed, and never in part. */
export async function fixFiles(ports: { readonly files: Files }, request: FixRequest): Promise<FixResult> {
  const files: FixedFindings[] = []
  const problems: Problem[] = []
  const ignored: string[] = []
  for await (const read of readTargets(ports, request)) {
    const { target, input, failOn, ignored: skipped } = read
    problems.push(...read.problems)
    if (skipped) ignored.push(target.path)
    if (input === undefined) continue
    const { text, applied, remaining } = fixDockerfile(input, { unsafe: request.unsafe })
    const problem = request.write && text !== input.text ? await write(ports.files, target, text) : undefined
    if (problem === undefined) {
      files.push({ path: target.path, before: input.text, text, applied, findings: remaining, failOn })
      continue
    }
    problems.push(problem)
    const unchanged = { before: input.text, text: input.text, applied: [], failOn }
    files.push({ path: target.path, ...unchanged, findings: lintDockerfile(input) })
  }
  return { files, problems: uniqueProblems(problems), ignored }
}

async function write(files: Files, target: LintTarget, text: string): Promise<Problem | undefined> {
  if (target.text !== undefined) return undefined
  try {
    await files.writeText(target.file ?? target.path, text)
    return undefined
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { path: target.path, message: error.message }
  }
}
