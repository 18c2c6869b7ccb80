// A label that is set twice in one stage.
import { commentsWithin, deleteInstruction } from '../edits.ts'
import type { Facts } from '../facts.ts'
import type { Edit } from '../finding.ts'
import { type Label, labelsOf } from '../label-pair.ts'
import { defineRule } from '../rule.ts'

export const labelDuplicate = defineRule({
  id: 'label-duplicate',
  aliases: ['labels/no-duplicate-keys'],
  since: '0.2.0',
  summary: 'Set each label once per stage.',
  category: 'metadata',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'The image is the same; its history may have an entry less.',
  why: `The last value of a key wins, and the earlier one is dropped without a word. A stage may replace a label of the stage
it is built FROM; that is not reported.`,
  references: ['https://docs.docker.com/reference/dockerfile/#label'],
  examples: [
    {
      bad: 'FROM alpine:3.22\n«LABEL version=1»\nLABEL title=a version=2\n',
      fixed: 'FROM alpine:3.22\nLABEL title=a version=2\n',
    },
    {
      bad: 'FROM alpine:3.22\nLABEL title=a «version=1» \\\n      team=web «"version"=2»\nLABEL version=3\n',
      fixed: 'FROM alpine:3.22\nLABEL title=a team=web\nLABEL version=3\n',
    },
    {
      good: 'FROM alpine:3.22 AS base\nLABEL version=1\nFROM base\nLABEL version=2\n',
      because: 'a stage may replace it',
    },
    { good: 'FROM alpine:3.22\nLABEL version=1 title=a\n', because: 'the keys differ' },
  ],
  *check(facts) {
    const winners = new Map<string, Label>()
    for (const label of labelsOf(facts).toReversed()) {
      const id = `${label.stage} ${label.key}`
      const winner = winners.get(id)
      if (winner === undefined) {
        winners.set(id, label)
        continue
      }
      const alone = label.instruction.pairs.length === 1
      const edit = removePair(facts, label)
      yield {
        range: alone ? label.instruction.range : label.pair.range,
        message: `This ${label.key} has no effect: line ${winner.instruction.line} sets the label again. Remove one of them.`,
        ...(edit === undefined
          ? {}
          : { fix: { kind: 'safe', description: 'Remove the label without effect', edits: [edit] } }),
      }
    }
  },
})

function removePair({ file }: Facts, { instruction, pair }: Label): Edit | undefined {
  const { pairs } = instruction
  if (commentsWithin(file, instruction.range).length > 0) return undefined
  if (pairs.length === 1) return deleteInstruction(file.text, instruction)
  const at = pairs.indexOf(pair)
  const [before, next] = [pairs[at - 1], pairs[at + 1]]
  const range = next
    ? { start: pair.range.start, end: next.range.start }
    : { start: before?.range.end ?? pair.range.start, end: pair.range.end }
  return { range, text: '' }
}
