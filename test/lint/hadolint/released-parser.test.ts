import { expect, test } from 'vitest'
import { readFile } from '../../../src/lint/hadolint/read-file.ts'

function kindsOf(text: string): string {
  const sight = readFile(text)
  return sight.kind === 'refused'
    ? `refused at ${JSON.stringify(text.slice(sight.at))}`
    : sight.steps.map(({ seen, line }) => `${seen.kind} ${line}`).join(', ')
}

test.each([
  ['an instruction on the line below its end mark', 'RUN <<EOF\na\nEOF\nRUN b\n', 'refused at "RUN b\\n"'],
  ['a comment there', 'COPY <<EOF /a\na\nEOF\n# why\n', 'refused at "# why\\n"'],
  ['an indented comment', 'RUN <<EOF\na\nEOF\n # why\n', 'run 1, comment 4'],
  ['an empty line', 'RUN <<EOF\na\nEOF\n\nRUN b\n', 'run 1, run 5'],
  ['the end of the file', 'RUN <<EOF\na\nEOF\n', 'run 1'],
  ['nothing at all', 'RUN cat <<EOF\na\nEOF', 'run 1'],
  ['the next instruction when it is empty', 'RUN <<EOF\nEOF\nRUN b\n', 'refused at "RUN b\\n"'],
])('behind a heredoc hadolint 2.15.1 sees %s', (_title, text, kinds) => {
  expect(kindsOf(text)).toBe(kinds)
})

test('a word goes on behind a continuation without a blank before it', () => {
  const sight = readFile('COPY a\\\n  b /c\n')
  expect(sight.kind === 'steps' && sight.steps[0]?.seen).toMatchObject({ sources: ['a b'], target: '/c' })
})
