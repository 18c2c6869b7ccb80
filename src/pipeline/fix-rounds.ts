// Files with what ShellCheck says of them → fixed texts, asking it again about RUNs that a fix has changed.
import type { Finding } from '../lint/finding.ts'
import { fixDockerfile, hasNewErrors } from '../lint/fix-dockerfile.ts'
import { lintDockerfile } from '../lint/lint.ts'
import type { ShellAnswers } from '../lint/shell/comment.ts'
import type { LintPorts, Opened } from './lint-files.ts'
import type { LintRequest } from './lint-inputs.ts'
import { askShellCheck } from './shell-check.ts'

/** Each asks about all files at once; fixes of fixes are rare, of those again rarer still. */
const ROUNDS = 5

export type FixedText = {
  readonly text: string
  readonly applied: readonly Finding[]
  readonly findings: readonly Finding[]
}

type Fixing = {
  readonly opened: readonly Opened[]
  readonly answers: ShellAnswers | undefined
  readonly request: Pick<LintRequest, 'onProgress'> & { readonly unsafe: boolean }
}

type State = FixedText & { readonly open: boolean }

/** One answer for each file, in their order. */
export async function fixInRounds(
  ports: Pick<LintPorts, 'shellCheck'>,
  { opened, answers, request }: Fixing,
): Promise<readonly FixedText[]> {
  const { unsafe } = request
  let known = answers
  const states = opened.map((file, done): State => {
    request.onProgress?.(done)
    const { text, applied, remaining } = fixDockerfile(inputOf(file, file.input.text, known), { unsafe })
    return { text, applied, findings: remaining, open: applied.length > 0 && file.shell !== 'off' }
  })
  for (let round = 0; known !== undefined && round < ROUNDS; round++) {
    const asking = opened.flatMap((file, index) => {
      const state = states[index]
      return state?.open ? [{ input: inputOf(file, state.text, known), mode: file.shell }] : []
    })
    const before = known
    const asked = await askShellCheck(ports, asking, before)
    if (asked.answers === undefined || asked.answers.size === before.size) break
    known = asked.answers
    for (const [index, file] of opened.entries()) {
      const state = states[index]
      if (state?.open) states[index] = nextRound(file, state, { known, unsafe, last: round === ROUNDS - 1 })
    }
  }
  return states
}

type Round = { readonly known: ShellAnswers; readonly unsafe: boolean; readonly last: boolean }

function nextRound(file: Opened, state: State, { known, unsafe, last }: Round): State {
  const at = (text: string) => inputOf(file, text, known)
  const original = lintDockerfile(at(file.input.text))
  const findings = lintDockerfile(at(state.text))
  // what ShellCheck's fixes have made of a RUN is worse than it was, so the file goes without them
  if (hasNewErrors(original, findings)) return withoutShell(file, { known, unsafe })
  if (last) return { ...state, findings, open: false }
  const next = fixDockerfile(at(state.text), { unsafe })
  return {
    text: next.text,
    applied: [...state.applied, ...next.applied],
    findings: next.remaining,
    open: next.applied.length > 0,
  }
}

function withoutShell(file: Opened, { known, unsafe }: Pick<Round, 'known' | 'unsafe'>): State {
  const { text, applied } = fixDockerfile(inputOf(file, file.input.text, undefined), { unsafe })
  return { text, applied, findings: lintDockerfile(inputOf(file, text, known)), open: false }
}

function inputOf({ input, shell }: Opened, text: string, answers: ShellAnswers | undefined) {
  return { ...input, text, shell: shell === 'off' ? undefined : answers }
}
