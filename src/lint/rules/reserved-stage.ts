// A stage with a name that means something else.
import { reportsOf } from '../buildkit/front-end.ts'
import { report, walk } from '../hadolint/view.ts'
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
    { preset: 'buildkit', bad: '«FROM alpine:3.22 AS context»\n' },
    {
      preset: 'buildkit',
      good: 'FROM alpine:3.22 AS context-2\n',
      because: 'only the whole name is reserved',
    },
    { bad: '«FROM alpine:3.22 AS scratch»\n', preset: 'hadolint' },
    { bad: '«from alpine:3.22 as context»\nFROM alpine:3.22\n', preset: 'hadolint' },
    {
      good: 'FROM alpine:3.22 AS Scratch\n',
      preset: 'hadolint',
      because: 'hadolint compares the letters as they are',
    },
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
  checks: {
    hadolint: {
      codes: { DL3063: 'warning' },
      check: (facts) =>
        walk(facts)
          .filter(
            (step) => step.seen.kind === 'from' && ['scratch', 'context'].includes(step.seen.alias ?? ''),
          )
          .map((step) =>
            report('DL3063', step, 'This stage has a name that means something else. Choose another name.'),
          ),
    },
    buildkit: { codes: { ReservedStageName: 'warning' }, check: reportsOf('ReservedStageName') },
  },
})
