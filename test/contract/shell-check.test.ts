// The ShellCheck contract, held by the program on PATH and by the fake.
import { expect, test } from 'vitest'
import { createShellCheck } from '../../src/adapters/shellcheck/shellcheck.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { stripMarks } from '../../src/lint/render-rule.ts'
import { shell } from '../../src/lint/rules/shell.ts'
import type { ShellComment, ShellDialect } from '../../src/lint/shell/comment.ts'
import { keyOf } from '../../src/lint/shell/comment.ts'
import { deriveShellQuestions } from '../../src/lint/shell/questions.ts'
import { askShellCheck } from '../../src/pipeline/shell-check.ts'
import { createFakeShellCheck } from '../fakes/shell-check.ts'
import { shellAnswers } from '../support/shell-answers.ts'
import { shellSamples } from '../support/shell-samples.ts'
import { describeShellCheck } from './shell-check.ts'

const real = createShellCheck({ environment: process.env })

describeShellCheck('the program', () => ({
  present: real,
  missing: createShellCheck({ environment: { PATH: '/nowhere' } }),
}))

describeShellCheck('the fake', () => ({
  present: createFakeShellCheck(),
  missing: createFakeShellCheck({ missing: true }),
}))

const placesOf = (comments: readonly ShellComment[]) =>
  comments.map(({ code, line, column, endColumn }) => ({ code, line, column, endColumn }))

const questions = shell.examples.flatMap((example, index) =>
  deriveShellQuestions({
    text: 'bad' in example ? stripMarks(example.bad) : example.good,
    path: 'Dockerfile',
    rules: [shell],
    settings: { preset: example.preset },
  }).map((question) => ({ example: index + 1, question, dialect: question.dialect as ShellDialect })),
)

test.each(questions)(
  'what is kept of example $example is what the program says',
  async ({ question, dialect }) => {
    const answer = await real.check(dialect, [question.text])
    const said = answer.kind === 'checked' ? answer.comments : []
    expect(said.map(placesOf)).toEqual([placesOf(shellAnswers.get(keyOf(question)) ?? [])])
  },
)

test.each(shellSamples)('the program finds the word %s', async (_where, marked) => {
  const text = marked.replaceAll(/[«»]/g, '')
  const input = { text, path: 'Dockerfile', rules: [shell] }
  const { answers } = await askShellCheck({ shellCheck: real }, [{ input, mode: 'on' }])
  const ranges = lintDockerfile({ ...input, shell: answers }).flatMap(({ rule, range }) =>
    rule === 'SC2154' ? [range] : [],
  )
  const start = marked.indexOf('«')
  expect(ranges).toContainEqual({ start, end: start + '$word'.length })
})
