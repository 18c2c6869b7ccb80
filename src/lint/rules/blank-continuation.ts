// Blank lines inside an instruction.

import type { Dockerfile, Range } from '../../dockerfile/syntax.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import type { Edit } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const blankContinuation = defineRule({
  id: 'blank-continuation',
  aliases: ['NoEmptyContinuation', 'EMPTY_CONTINUATION_LINE'],
  since: '0.2.0',
  summary: 'Leave no blank line inside an instruction.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `After a line that ends in the escape character the instruction goes on, over blank lines as well, for now: builders
warn that this will become an error. It also hides mistakes, as the instruction that seems to begin below the blank line
is still part of the one above. Comment lines are fine.`,
  references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add \\\n«\n»    curl\n',
      fixed: 'FROM alpine:3.22\nRUN apk add \\\n    curl\n',
    },
    {
      bad: 'FROM alpine:3.22\nENV A=1 \\\n«  \n    # about B\n\n»    B=2\n',
      fixed: 'FROM alpine:3.22\nENV A=1 \\\n    # about B\n    B=2\n',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add \\\n    # for the tests\n    curl\n',
      because: 'a comment is fine',
    },
    {
      good: 'FROM alpine:3.22\nRUN <<EOF\necho a\n\necho b\nEOF\n',
      because: 'the text of a heredoc is free',
    },
    { preset: 'buildkit', bad: 'FROM scratch\nENV A=1 \\\n\n«  B=2»\n', because: 'the last line is named' },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nENV A=1 \\\n# about B\n  B=2\n',
      because: 'a comment is fine',
    },
  ],
  *check({ file }) {
    for (const { code, range } of file.diagnostics) {
      if (code !== 'empty-continuation') continue
      const edits = blankLines(file, range)
      yield {
        range: { start: range.start, end: edits.at(-1)?.range.end ?? range.end },
        message:
          'The instruction goes on over this blank line, which builders are going to refuse. Delete the line.',
        fix: { kind: 'safe', description: 'Delete the blank lines', edits },
      }
    }
  },
  checks: {
    buildkit: { codes: { NoEmptyContinuation: 'warning' }, check: reportsOf('NoEmptyContinuation') },
  },
})

/** One deletion for every blank line from the first to the last. */
function blankLines({ text }: Dockerfile, { start, end }: Range): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = start; at <= end; ) {
    const feed = text.indexOf('\n', at)
    const next = feed < 0 ? text.length : feed + 1
    if (text.slice(at, next).trim() === '') edits.push({ range: { start: at, end: next }, text: '' })
    if (feed < 0) break
    at = next
  }
  return edits
}
