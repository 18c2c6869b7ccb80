// A Dockerfile with fixable findings → the text that is stable after all fixes.
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { Finding } from './finding.ts'
import { applyFixes, type FixOptions, keepsComments } from './fix.ts'
import { type LintInput, lintDockerfile } from './lint.ts'

const PASSES = 10

export type FixedFile = {
  readonly text: string
  /** What was fixed, in the order of the passes; positions are those of the pass. */
  readonly applied: readonly Finding[]
  /** What is left to say about the new text. */
  readonly remaining: readonly Finding[]
}

type State = { readonly text: string; readonly findings: readonly Finding[] }

/** Applies fixes and lints again until nothing changes. The answer has no error the input had not. */
export function fixDockerfile(input: LintInput, options: FixOptions): FixedFile {
  const applied: Finding[] = []
  let state: State = { text: input.text, findings: lintDockerfile(input) }
  for (let pass = 0; pass < PASSES; pass++) {
    const next = passOnce(input, state, options)
    if (next === undefined) break
    applied.push(...next.applied)
    state = next
  }
  return { text: state.text, applied, remaining: state.findings }
}

/** One pass; when the fixes together do harm, they are tried one by one. */
function passOnce(
  input: LintInput,
  state: State,
  options: FixOptions,
): (State & { readonly applied: readonly Finding[] }) | undefined {
  const together = tryFixes(input, state, state.findings, options)
  if (together !== undefined) return together
  for (const finding of state.findings) {
    const alone = tryFixes(input, state, [finding], options)
    if (alone !== undefined) return alone
  }
  return undefined
}

function tryFixes(input: LintInput, state: State, findings: readonly Finding[], options: FixOptions) {
  const { text, applied } = applyFixes(state.text, findings, options)
  if (text === state.text) return undefined
  const after = lintDockerfile({ ...input, text })
  const files = { before: parseDockerfile(state.text), after: parseDockerfile(text) }
  const harmless =
    !hasNewErrors(state.findings, after) && countErrors(files.after) <= countErrors(files.before)
  if (!harmless || !keepsComments(files.before, files.after, applied)) return undefined
  return { text, findings: after, applied }
}

/** What the engine would refuse, whatever the rules in force say. */
function countErrors({ diagnostics }: Dockerfile): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** Errors of one rule that the other findings do not have. */
export function hasNewErrors(before: readonly Finding[], after: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[], rule: string) =>
    findings.filter((finding) => finding.severity === 'error' && finding.rule === rule).length
  return [...new Set(after.map(({ rule }) => rule))].some((rule) => count(after, rule) > count(before, rule))
}
