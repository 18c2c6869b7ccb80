// FROM and AS in different case.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import { defineRule } from '../rule.ts'

export const asCase = defineRule({
  id: 'as-case',
  aliases: ['FromAsCasing'],
  since: '0.2.0',
  summary: 'Write AS in the case of FROM.',
  category: 'style',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `Both words are keywords of one instruction; \`FROM alpine as build\` reads as if \`as\` were part of the name. A FROM
that is itself in mixed case is a matter of \`keyword-case\`.`,
  references: ['https://docs.docker.com/reference/build-checks/from-as-casing/'],
  examples: [
    { bad: 'FROM alpine:3.22 «as» build\n', fixed: 'FROM alpine:3.22 AS build\n' },
    { bad: 'from alpine:3.22 «AS» build\n', fixed: 'from alpine:3.22 as build\n' },
    { good: 'FROM alpine:3.22 AS build\n', because: 'both are upper case' },
    { good: 'from alpine:3.22 as build\n', because: 'both are lower case' },
    { preset: 'buildkit', bad: '«FROM scratch as build»\n' },
    {
      preset: 'buildkit',
      good: 'From scratch as build\n',
      because: "what is in mixed case is another check's",
    },
  ],
  *check({ file, stages }) {
    for (const { from } of stages) {
      const word = from.args[1]
      const keyword = file.text.slice(from.keywordRange.start, from.keywordRange.end)
      const wanted = keyword === 'FROM' ? 'AS' : keyword === 'from' ? 'as' : undefined
      if (word === undefined || wanted === undefined || word.value === wanted) continue
      if (word.value.toLowerCase() !== 'as') continue
      yield {
        range: word.range,
        message: `FROM and AS are one instruction but differ in case. Write ${keyword} … ${wanted}.`,
        fix: { kind: 'safe', description: `Write ${wanted}`, edits: [replaceText(word.range, wanted)] },
      }
    }
  },
  checks: {
    buildkit: { codes: { FromAsCasing: 'warning' }, check: reportsOf('FromAsCasing') },
  },
})
