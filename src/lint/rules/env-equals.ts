// ENV and LABEL without an equals sign.

import type { Dockerfile, Instruction, Pair } from '../../dockerfile/syntax.ts'
import { splitWords } from '../../dockerfile/words.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { commentsWithin, replaceText } from '../edits.ts'
import type { Edit } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const envEquals = defineRule({
  id: 'env-equals',
  aliases: ['LegacyKeyValueFormat', 'label_invalid', 'SYNTAX_MISSING_EQUALS'],
  since: '0.2.0',
  summary: 'Write key=value in ENV and LABEL.',
  category: 'correctness',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `\`ENV key value\` is the old form. It takes one key only, and everything behind it is the value: \`ENV A=1 B=2\` sets
two variables, \`ENV A 1 B=2\` sets A to "1 B=2". With the equals sign both read the same. Values with blanks get quotes.`,
  references: ['https://docs.docker.com/reference/build-checks/legacy-key-value-format/'],
  examples: [
    { bad: 'FROM node:24\n«ENV NODE_ENV production»\n', fixed: 'FROM node:24\nENV NODE_ENV=production\n' },
    {
      bad: 'FROM node:24\n«LABEL description the web server of $TEAM»\n',
      fixed: 'FROM node:24\nLABEL description="the web server of $TEAM"\n',
    },
    {
      bad: 'FROM node:24\n«ENV JAVA_OPTS "-Xmx1g -server"»\n',
      fixed: 'FROM node:24\nENV JAVA_OPTS="-Xmx1g -server"\n',
      because: 'the quotes were no part of the value before',
    },
    {
      bad: 'FROM node:24\n«ENV OPTS -a \\\n  -b»\n',
      fixed: 'FROM node:24\nENV OPTS="-a   -b"\n',
      because: 'continued lines keep their blanks',
    },
    { good: 'FROM node:24\nENV NODE_ENV=production A=1\n', because: 'it has the equals signs' },
    { good: 'FROM node:24\nARG A B\n', because: 'these are two arguments' },
    { preset: 'buildkit', bad: 'FROM scratch\n«LABEL a b»\n' },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nLABEL a=b\nONBUILD ENV a b\n',
      because: 'triggers are looked at where they run',
    },
  ],
  *check({ file, placed }) {
    for (const { instruction } of placed) {
      const pair = instruction.pairs.find(({ legacy }) => legacy)
      if (pair === undefined) continue
      const edit = modernize(file, instruction, pair)
      yield {
        range: instruction.range,
        message: `${instruction.keyword} without = takes one key only, and all the rest is its value. Write ${pair.key}=….`,
        ...(edit === undefined
          ? {}
          : { fix: { kind: 'safe', description: 'Write key=value', edits: [edit] } }),
      }
    }
  },
  checks: {
    buildkit: { codes: { LegacyKeyValueFormat: 'warning' }, check: reportsOf('LegacyKeyValueFormat') },
  },
})

/** The same value: words as they are, plain text with blanks in quotes. */
function modernize(
  file: Dockerfile,
  { range }: Instruction,
  { key, value = '', range: place }: Pair,
): Edit | undefined {
  if (!/^[\w.$/-]+$/.test(key) || commentsWithin(file, range).length > 0) return undefined
  const [word, ...more] = splitWords(value, file.escape)
  if (more.length === 0 && word?.text === value) return replaceText(place, `${key}=${value}`)
  // What quotes and escapes mean together with blanks is left to a person.
  return /["'\\`]/.test(value) ? undefined : replaceText(place, `${key}="${value}"`)
}
