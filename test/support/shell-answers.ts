// What ShellCheck says of the examples, as `scripts/shell-answers.ts` has kept it.
import { readFileSync } from 'node:fs'
import type { ShellAnswers, ShellComment } from '../../src/lint/shell/comment.ts'

const file = new URL('../fixtures/shellcheck/answers.json', import.meta.url)
const kept: Record<string, readonly ShellComment[]> = JSON.parse(readFileSync(file, 'utf8'))

/** By the key of the question; silent about anything else. */
export const shellAnswers: ShellAnswers = new Map(Object.entries(kept))
