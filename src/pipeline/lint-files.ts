// Targets of a run → everything that is known of them before a rule is asked, ShellCheck's answers included.
import type { LintInput } from '../lint/lint.ts'
import type { ShellAnswers } from '../lint/shell/comment.ts'
import type { Files } from '../ports/files.ts'
import type { ShellCheck } from '../ports/shell-check.ts'
import {
  type LintRequest,
  type Problem,
  type ReadTarget,
  readTargets,
  uniqueProblems,
} from './lint-inputs.ts'
import { askShellCheck } from './shell-check.ts'

export type LintPorts = { readonly files: Files; readonly shellCheck: ShellCheck }

/** A target that is to be linted and could be read. */
export type Opened = Pick<ReadTarget, 'target' | 'failOn' | 'shell'> & { readonly input: LintInput }

export type OpenedFiles = {
  readonly opened: readonly Opened[]
  /** For files whose `shell` is not off. */
  readonly answers: ShellAnswers | undefined
  readonly problems: readonly Problem[]
  readonly ignored: readonly string[]
  readonly notices: readonly string[]
}

/** Reads all files first, so that ShellCheck is started once. */
export async function openFiles(ports: LintPorts, request: LintRequest): Promise<OpenedFiles> {
  const opened: Opened[] = []
  const problems: Problem[] = []
  const ignored: string[] = []
  for await (const read of readTargets(ports, request)) {
    const { target, input, failOn, shell } = read
    problems.push(...read.problems)
    if (read.ignored) ignored.push(target.path)
    if (input !== undefined) opened.push({ target, input, failOn, shell })
  }
  const asking = opened.map(({ input, shell }) => ({ input, mode: shell }))
  const { answers, notice } = await askShellCheck(ports, asking)
  const notices = notice === undefined ? [] : [notice]
  return { opened, answers, problems: uniqueProblems(problems), ignored, notices }
}
