// A value of ENV that needs a key set in the same ENV.
import type { Dockerfile, Instruction } from '../../dockerfile/syntax.ts'
import { commentsWithin, replaceText } from '../edits.ts'
import type { Fix } from '../finding.ts'
import { findEnvReferences } from '../hadolint/env-reference.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'
import { firstPair, undeclaredUses, type VariableUse } from '../variable-use.ts'

export const envSameLine = defineRule({
  id: 'env-same-line',
  aliases: ['DL3044', 'UndefinedVar'],
  since: '0.2.0',
  summary: 'Set a variable in an ENV of its own before another value uses it.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: `The value gets what the variable is set to, instead of what it was before (mostly nothing).`,
  why: `All values of one ENV see the environment from before that instruction. \`ENV A=1 B=$A\` does not make B 1: it
takes what A was above, mostly nothing, and no error tells so. The order inside the instruction does not matter.

Nothing is said when the name was declared before, in this stage or in one it is built on, and of a value that extends its
own key (\`PATH=$PATH:/opt/bin\`).`,
  references: ['https://docs.docker.com/reference/dockerfile/#environment-replacement'],
  examples: [
    {
      bad: 'FROM node:24\nENV ROOT=/opt/app BIN=«$ROOT»/bin\n',
      fixed: 'FROM node:24\nENV ROOT=/opt/app\nENV BIN=$ROOT/bin\n',
    },
    {
      bad: 'FROM node:24\nENV ROOT=/opt/app \\\n    BIN="«${ROOT}»/bin"\n',
      fixed: 'FROM node:24\nENV ROOT=/opt/app\nENV BIN="${ROOT}/bin"\n',
    },
    { bad: 'FROM node:24\nENV BIN=«$ROOT»/bin ROOT=/opt/app\n', because: 'the order does not matter' },
    {
      good: 'FROM node:24\nARG ROOT=/opt\nENV ROOT=$ROOT BIN=$ROOT/bin\n',
      because: 'ROOT is declared before',
    },
    { good: 'FROM node:24\nENV A=1 PATH=$PATH:/opt/bin\n', because: 'a value may extend its own key' },
    {
      good: 'FROM node:24\nENV PATH=/opt/bin:$PATH OLD_PATH=$PATH\n',
      because: 'the base image has a PATH',
    },
    { good: "FROM node:24\nENV A=1 B='$A' C=\\$A\n", because: 'neither is a reference' },
    { bad: 'FROM node:24\n«ENV ROOT=/opt \\\n  BIN=${ROOT}/bin»\n', preset: 'hadolint' },
    {
      bad: "«ENV A=1 B='$A' A.B=2 C=x$A.B»\n",
      preset: 'hadolint',
      because: 'quotes make no difference there',
    },
    {
      good: 'FROM a AS x\nENV ROOT=/opt\nFROM b\nENV ROOT=/srv BIN=$ROOT/bin\n',
      preset: 'hadolint',
      because: 'another stage has the name',
    },
    {
      good: 'FROM node:24\nENV A=$A:1 B=$AB ${C}=1 D=${A:-1}\n',
      preset: 'hadolint',
      because: 'no value uses a key of this ENV in a form hadolint knows',
    },
  ],
  *check(facts) {
    for (const use of undeclaredUses(facts)) {
      const { instruction, name, range, pair } = use
      const setter = firstPair(instruction.pairs).get(name) ?? -1
      if (instruction.keyword !== 'ENV' || pair === undefined || setter < 0 || setter === pair) continue
      // every base but scratch has one
      if (name === 'PATH') continue
      const fix = setter < pair ? splitEnv(facts.file, use, pair) : undefined
      yield {
        range,
        message: `$${name} is not yet what this ENV sets it to: all values see the environment from before it. Set ${name} in an ENV of its own above.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3044: 'error' },
      *check(facts) {
        for (const step of findEnvReferences(walk(facts)))
          yield report(
            'DL3044',
            step,
            'A value of this ENV uses a name that the same ENV sets, and gets what it was before. Set that name in an ENV of its own above.',
          )
      },
    },
  },
})

function splitEnv(file: Dockerfile, { instruction }: VariableUse, pair: number): Fix | undefined {
  const [before, after] = [instruction.pairs.slice(0, pair), instruction.pairs.slice(pair)]
  const [last, next] = [before.at(-1), after[0]]
  if (last === undefined || next === undefined) return undefined
  const gap = { start: last.range.end, end: next.range.start }
  if (commentsWithin(file, gap).length > 0) return undefined
  return {
    kind: 'unsafe',
    description: 'Make two ENV instructions of it',
    edits: [replaceText(gap, `\n${keywordOf(file, instruction)} `)],
  }
}

/** As the file writes it. */
function keywordOf({ text }: Dockerfile, { keywordRange: { start, end } }: Instruction): string {
  return text.slice(start, end)
}
