// Instructions before the first FROM.
import { KEYWORDS } from '../../dockerfile/validate/flag-table.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'

/** What hadolint lets stand before FROM. */
const EARLY: ReadonlySet<string> = new Set(['arg', 'comment', 'pragma'])

export const baseFirst = defineRule({
  id: 'base-first',
  aliases: ['DL3061', 'from_first', 'NO_SOURCE_IMAGE'],
  since: '0.2.0',
  summary: 'Begin with FROM.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `Every instruction works on the image that FROM begins. Only ARG may stand before it, and comments and parser
directives. Anything else there stops the build.`,
  references: ['https://docs.docker.com/reference/dockerfile/#format'],
  examples: [
    { bad: '«LABEL» team=web\nFROM node:24\n' },
    {
      bad: '# a fragment\nARG TAG=24\n«RUN» npm ci\nCMD ["node", "."]\n',
      because: 'there is no FROM at all',
    },
    {
      good: '# syntax=docker/dockerfile:1\n\n# the base\nARG TAG=24\nFROM node:$TAG\n',
      because: 'only ARG stands before it',
    },
    { good: 'FROM node:24\nARG TAG\n', because: 'FROM comes first' },
    {
      bad: '# a\nARG A\n«LABEL team=web»\n«ONBUILD ARG B»\nFROM node:24\nRUN npm ci\n',
      preset: 'hadolint',
      because: 'hadolint names each of them',
    },
    { bad: '«ENV A=1»\n«RUN npm ci»\n', preset: 'hadolint' },
    {
      good: '# escape=`\nARG TAG\nFROM node:$TAG\nLABEL team=web\n',
      preset: 'hadolint',
      because: 'comments, directives and ARG may stand before FROM',
    },
  ],
  *check({ file }) {
    const early = file.instructions.find(({ keyword }) => keyword !== 'ARG')
    if (early === undefined || early.keyword === 'FROM' || !KEYWORDS.includes(early.keyword)) return
    yield {
      range: early.keywordRange,
      message: `${early.keyword} has no image to work on before the first FROM. Put FROM above it.`,
    }
  },
  checks: {
    hadolint: {
      codes: { DL3061: 'error' },
      check: (facts) => {
        const steps = walk(facts)
        const from = steps.findIndex(({ seen }) => seen.kind === 'from')
        return (from < 0 ? steps : steps.slice(0, from))
          .filter(({ seen }) => !EARLY.has(seen.kind))
          .map((step) =>
            report('DL3061', step, 'This has no image to work on before the first FROM. Put FROM above it.'),
          )
      },
    },
  },
})
