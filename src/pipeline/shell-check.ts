// Dockerfiles of a run → what ShellCheck says of all their scripts, asked at once.
import { UserError } from '../errors.ts'
import type { LintInput } from '../lint/lint.ts'
import {
  keyOf,
  type ShellAnswers,
  type ShellComment,
  type ShellDialect,
  type ShellMode,
  type ShellQuestion,
} from '../lint/shell/comment.ts'
import { deriveShellQuestions } from '../lint/shell/questions.ts'
import type { ShellCheck } from '../ports/shell-check.ts'

/** A Dockerfile that is to be checked, and whether somebody insists. */
export type Asking = { readonly input: LintInput; readonly mode: ShellMode }

export type Asked = {
  /** Those known before and the new ones; undefined when ShellCheck is not there or not wanted. */
  readonly answers: ShellAnswers | undefined
  /** What a person should know: that ShellCheck is missing, or that it failed. At most one. */
  readonly notice: string | undefined
}

/** Asks about every script that has no answer yet. Throws UserError when ShellCheck is insisted on and missing. */
export async function askShellCheck(
  { shellCheck }: { readonly shellCheck: ShellCheck },
  asking: readonly Asking[],
  known: ShellAnswers = new Map(),
): Promise<Asked> {
  const wanted = asking.filter(({ mode }) => mode !== 'off')
  if (wanted.length === 0) return { answers: undefined, notice: undefined }
  if (!(await shellCheck.isPresent())) {
    const isMissed = wanted.some(({ input }) => deriveShellQuestions(input).length > 0)
    return { answers: isMissed ? undefined : known, notice: isMissed ? missing(wanted) : undefined }
  }
  const answers = new Map(known)
  const fresh = listFresh(wanted, known)
  const fit = fresh.filter(({ text }) => text.length <= MOST_CHARACTERS).slice(0, MOST_SCRIPTS)
  let notice = fit.length < fresh.length ? leftOut(fresh.length - fit.length) : undefined
  const asked = groupByDialect(fit).map(async ([dialect, questions]) => {
    const texts = questions.map(({ text }) => text)
    const answer = await shellCheck.check(dialect, texts)
    if (answer.kind === 'failed') notice = `ShellCheck was of no use: ${answer.why}.`
    else setAnswers(answers, questions, answer.comments)
  })
  await Promise.all(asked)
  return { answers, notice }
}

/** What ShellCheck needs grows with the square of a script, in time and memory; no RUN is that long by hand. */
const MOST_CHARACTERS = 16_384

/** A thousand take seconds; nobody's Dockerfiles have as many that differ. */
const MOST_SCRIPTS = 5000

function leftOut(count: number): string {
  return `ShellCheck did not get all scripts of RUN: ${count} left out, as they are longer than ${MOST_CHARACTERS} characters or beyond the first ${MOST_SCRIPTS}.`
}

function missing(wanted: readonly Asking[]): string {
  if (!wanted.some(({ mode }) => mode === 'on'))
    return 'There is no shellcheck on PATH, so the shell text of RUN was not checked for errors of the shell. Install ShellCheck, or set shell to off.'
  throw new UserError(
    'no-shellcheck',
    'There is no shellcheck on PATH, and shell is "on". Install ShellCheck, or set shell to auto.',
  )
}

type Group = readonly [ShellDialect, readonly ShellQuestion[]]

/** Each script once. */
function listFresh(wanted: readonly Asking[], known: ShellAnswers): readonly ShellQuestion[] {
  const all = wanted.flatMap(({ input }) => deriveShellQuestions(input))
  const fresh = new Map(all.map((question) => [keyOf(question), question]))
  return [...fresh].filter(([key]) => !known.has(key)).map(([, question]) => question)
}

function groupByDialect(questions: readonly ShellQuestion[]): readonly Group[] {
  const groups = new Map<ShellDialect, ShellQuestion[]>()
  for (const question of questions) {
    const group = groups.get(question.dialect) ?? []
    group.push(question)
    groups.set(question.dialect, group)
  }
  return [...groups]
}

function setAnswers(
  answers: Map<string, readonly ShellComment[]>,
  questions: readonly ShellQuestion[],
  comments: readonly (readonly ShellComment[])[],
): void {
  for (const [index, question] of questions.entries()) answers.set(keyOf(question), comments[index] ?? [])
}
