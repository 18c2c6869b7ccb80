// Keywords in another case than the rest of the file.

import type { Instruction } from '../../dockerfile/syntax.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import { defineRule } from '../rule.ts'

export const keywordCase = defineRule({
  id: 'keyword-case',
  aliases: ['ConsistentInstructionCasing', 'CASING_INSTRUCTION', 'uppercase_commands'],
  since: '0.2.0',
  summary: 'Write all keywords in the same case.',
  category: 'style',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `Keywords in one case stand out from their arguments. The case of the majority counts, upper case when there is no
majority; a file that is all lower case is fine. Mixed case (\`Run\`) never is.`,
  references: ['https://docs.docker.com/reference/build-checks/consistent-instruction-casing/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\n«run» apk add --no-cache curl\nCMD ["curl"]\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl\nCMD ["curl"]\n',
    },
    {
      bad: 'from alpine:3.22\nworkdir /app\n«Copy» . .\n',
      fixed: 'from alpine:3.22\nworkdir /app\ncopy . .\n',
    },
    { good: 'from alpine:3.22\nworkdir /app\n', because: 'all are lower case' },
    { good: 'FROM alpine:3.22\nWORKDIR /app\n', because: 'all are upper case' },
    { preset: 'buildkit', bad: 'FROM scratch\nENV A=1\n«Workdir /app»\n«user 1»\n' },
    {
      preset: 'buildkit',
      good: 'arg A\nFROM scratch\nUSER 1\n',
      because: 'what stands before the first FROM is not looked at',
    },
  ],
  *check({ file, stages }) {
    const written = stages.flatMap(({ from, instructions }) => [from, ...instructions])
    const textOf = ({ keywordRange: { start, end } }: Instruction) => file.text.slice(start, end)
    const lower = written.filter((instruction) => textOf(instruction) === instruction.keyword.toLowerCase())
    const upper = written.filter((instruction) => textOf(instruction) === instruction.keyword)
    const wantsLower = lower.length > upper.length
    for (const instruction of written) {
      const wanted = wantsLower ? instruction.keyword.toLowerCase() : instruction.keyword
      const keyword = textOf(instruction)
      if (keyword === wanted || keyword.toUpperCase() !== instruction.keyword) continue
      yield {
        range: instruction.keywordRange,
        message: `The keyword ${keyword} differs in case from most keywords of this file. Write ${wanted}.`,
        fix: {
          kind: 'safe',
          description: `Write ${wanted}`,
          edits: [replaceText(instruction.keywordRange, wanted)],
        },
      }
    }
  },
  checks: {
    buildkit: {
      codes: { ConsistentInstructionCasing: 'warning' },
      check: reportsOf('ConsistentInstructionCasing'),
    },
  },
})
