// A stage with a name that means something else.
import { defineRule } from '../rule.ts'

export const reservedStage = defineRule({
  id: 'reserved-stage',
  aliases: ['DL3063', 'ReservedStageName'],
  since: '0.2.0',
  summary: 'Do not call a stage scratch or context.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `\`scratch\` is the empty base and \`context\` is the build context. A stage of that name cannot be told from them:
\`FROM scratch\` never means the stage.`,
  references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
  examples: [
    { bad: 'FROM alpine:3.22 AS «scratch»\n' },
    { bad: 'FROM alpine:3.22 AS «context»\nFROM alpine:3.22\n' },
    { good: 'FROM scratch AS empty\n', because: 'the base may be scratch' },
    { good: 'FROM alpine:3.22 AS build-context\n', because: 'only the whole name is reserved' },
  ],
  *check({ stages }) {
    for (const { name, from } of stages) {
      const word = from.args[2]
      if (word === undefined || (name !== 'scratch' && name !== 'context')) continue
      const meaning = name === 'scratch' ? 'the empty base' : 'the build context'
      yield {
        range: word.range,
        message: `The name ${name} stands for ${meaning}, so this stage cannot be referred to. Choose another name.`,
      }
    }
  },
})
