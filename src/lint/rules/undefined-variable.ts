// A variable that nothing declares, where the engine puts in values.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import type { Facts } from '../facts.ts'
import { findMeant } from '../one-edit.ts'
import { defineRule, type Report } from '../rule.ts'
import { variablesOf } from '../value-at.ts'
import { firstPair, isClosed, isCommonName, undeclaredUses, type VariableUse } from '../variable-use.ts'

export const undefinedVariable = defineRule({
  id: 'undefined-variable',
  aliases: ['UndefinedVar'],
  since: '0.2.0',
  summary: 'Declare a variable before using it.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: 'The instruction gets the value of the variable that was meant, instead of nothing.',
  why: `In COPY, ADD, ENV, LABEL, WORKDIR, USER, EXPOSE and other instructions the engine itself puts in the values of ARG
and ENV. A name that nobody declared becomes nothing, without an error: \`COPY . $APP_HMOE\` copies to the wrong place.

A base image may bring variables of its own, which cannot be seen here. So the rule reports every unknown name only in a
stage built up from \`scratch\`, and elsewhere those that are one letter away from a name that is declared. A fallback
(\`\${NAME:-value}\`) says that the name may be missing. Text of RUN, CMD and ENTRYPOINT is the shell's business.`,
  references: ['https://docs.docker.com/reference/build-checks/undefined-var/'],
  examples: [
    {
      bad: 'FROM node:24\nENV APP_HOME=/srv/app\nWORKDIR «$APP_HMOE»\n',
      fixed: 'FROM node:24\nENV APP_HOME=/srv/app\nWORKDIR $APP_HOME\n',
    },
    {
      bad: 'FROM scratch\nARG VERSION=1\nLABEL version=«$RELEASE»\n',
      because: 'an empty base declares nothing',
    },
    {
      bad: 'FROM node:24\nARG CONFIG\nCOPY <<EOF /etc/app.conf\npath=«${CONFIGS}»\nEOF\n',
      fixed: 'FROM node:24\nARG CONFIG\nCOPY <<EOF /etc/app.conf\npath=${CONFIG}\nEOF\n',
      because: 'values are put into the text of a heredoc too',
    },
    { good: 'FROM node:24\nENV OUT=/srv/$NODE_VERSION\n', because: 'the base image may set it' },
    { good: 'FROM scratch\nLABEL version=${VERSION:-none}\n', because: 'there is a fallback' },
    { good: 'FROM node:24\nENV APP_HOME=/srv\nCMD echo $APP_HMOE\n', because: 'a shell expands this' },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\n«ENV A=1 B=$A»\n',
      because: 'all values see what was there before',
    },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\n«COPY <<EOF /f\n${NAME:-none}\nEOF»\n',
      because: 'a default defines nothing',
    },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nARG A\nENV PATH=/x:$PATH B=$A\nRUN echo $C\nEXPOSE $D\n',
      because: 'PATH is always there, a bare ARG is enough, and neither RUN nor EXPOSE is looked at',
    },
  ],
  *check(facts) {
    for (const use of undeclaredUses(facts)) {
      const report = judge(facts, use)
      if (report !== undefined) yield report
    }
  },
  checks: {
    buildkit: { codes: { UndefinedVar: 'warning' }, check: reportsOf('UndefinedVar') },
  },
})

function judge(
  facts: Facts,
  { name, range, nameRange, stage, instruction, visible, pair }: VariableUse,
): Report | undefined {
  const closed = isClosed(facts, stage)
  // A global ARG and a key of the same ENV are told about by other rules.
  if (variablesOf(facts.globals, name).length > 0) return undefined
  const sameEnv = firstPair(instruction.pairs).get(name) ?? -1
  if (instruction.keyword === 'ENV' && sameEnv >= 0 && sameEnv !== pair) return undefined
  const meant = isCommonName(name) ? undefined : findMeant(name, visible.names())
  if (!closed && meant === undefined) return undefined
  const advice = meant === undefined ? `Declare it with ARG or ENV above.` : `Did you mean $${meant}?`
  const message = `Nothing declares $${name} here, so it becomes empty. ${advice.replace(/\?$/, '? Correct the name.')}`
  if (meant === undefined || nameRange === undefined) return { range, message }
  const edits = [replaceText(nameRange, meant)]
  return { range, message, fix: { kind: 'unsafe', description: `Write ${meant}`, edits } }
}
