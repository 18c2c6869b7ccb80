// Dockerfiles of the machine → the same with fixes applied, written back or only shown.
import { UserError } from '../errors.ts'
import type { Finding } from '../lint/finding.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { Files } from '../ports/files.ts'
import { fixInRounds } from './fix-rounds.ts'
import type { LintedFile } from './lint.ts'
import { type LintPorts, openFiles } from './lint-files.ts'
import { type LintRequest, type LintTarget, type Problem, uniqueProblems } from './lint-inputs.ts'

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
  /** What a person should know of the run. */
  readonly notices: readonly string[]
}

/** Fixes every target; a file is written only when it changed, and never in part. */
export async function fixFiles(ports: LintPorts, request: FixRequest): Promise<FixResult> {
  const { opened, answers, problems, ...rest } = await openFiles(ports, request)
  const fixed = await fixInRounds(ports, { opened, answers, request })
  const files: FixedFindings[] = []
  const unwritten: Problem[] = []
  for (const [index, { input, target, failOn, shell }] of opened.entries()) {
    const after = fixed[index]
    if (after === undefined) continue
    const { text, applied, findings } = after
    const problem = request.write && text !== input.text ? await write(ports.files, target, text) : undefined
    if (problem === undefined) {
      files.push({ path: target.path, before: input.text, text, applied, findings, failOn })
      continue
    }
    unwritten.push(problem)
    const unchanged = { before: input.text, text: input.text, applied: [], failOn }
    const left = lintDockerfile({ ...input, shell: shell === 'off' ? undefined : answers })
    files.push({ path: target.path, ...unchanged, findings: left })
  }
  return { files, problems: uniqueProblems([...problems, ...unwritten]), ...rest }
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
