// An ENV whose value is another one for every release, set above steps that do not use it.
import type { Instruction, Pair } from '../../dockerfile/syntax.ts'
import { blockText, insertAfter, insertBefore, removeBlock } from '../block.ts'
import { findCostly, nameLines } from '../costly.ts'
import { type Descent, descend } from '../descend.ts'
import { findDoubts, findEarlyArgs, volatileArgs } from '../early-arg.ts'
import type { Facts, StageFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { mentions } from '../reference-to.ts'
import { defineRule } from '../rule.ts'
import { isPlaceholder, isVolatile } from '../volatile-name.ts'

export const volatileEnvEarly = defineRule({
  id: 'volatile-env-early',
  aliases: ['CL007'],
  since: '0.2.0',
  summary: 'Set an ENV that changes with every release after the steps that do not use it.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  why: `The whole environment is part of the cache key of every RUN. An ENV with the version, the commit or the date of the
build makes all RUNs below it run again whenever it is edited or filled with a new value, whether they use it or not.
Programs that read it in the container do not care where in the Dockerfile it was set.

Reported are variables whose names say that they change (\`APP_VERSION\`, \`GIT_SHA\`, \`BUILD_DATE\`) and variables made of
such an ARG, above an install or a build that does not mention them. An ARG that can move together with its ENV is the
concern of \`volatile-arg-early\`.`,
  references: ['https://docs.docker.com/build/cache/invalidation/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«ENV APP_VERSION=4.7.1»\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
      fixed:
        'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nENV APP_VERSION=4.7.1\nCOPY . .\n',
    },
    {
      bad: 'FROM debian:13\nARG GIT_SHA\nENV LANG=C.UTF-8 «REVISION=$GIT_SHA»\nRUN apt-get update && apt-get install -y ffmpeg\n',
      because: 'the two variables have to be set apart first',
    },
    {
      good: 'FROM golang:1.26\nENV APP_VERSION=4.7.1\nRUN go build -ldflags "-X main.version=$APP_VERSION" ./...\n',
      because: 'the step uses it',
    },
    {
      good: 'FROM node:24\nENV NODE_ENV=production PORT=8080\nCOPY package.json ./\nRUN npm install\n',
      because: 'these seldom change, and tools read them',
    },
    {
      good: 'FROM node:24\nCOPY package.json ./\nRUN npm install\nENV APP_VERSION=4.7.1\n',
      because: 'nothing runs below it',
    },
  ],
  *check(facts) {
    const moved = new Set(findEarlyArgs(facts).flatMap(({ movers }) => movers))
    for (const stage of facts.stages)
      for (const [order, instruction] of stage.instructions.entries()) {
        if (instruction.keyword !== 'ENV' || moved.has(instruction)) continue
        const volatile = instruction.pairs.filter((pair) => changes(facts, stage, pair))
        if (volatile.length === 0) continue
        const names = volatile.map(({ key }) => key)
        const descent = descend(facts, stage, { names, instruction, order })
        if (!descent.rerun.some(findCostly)) continue
        const whole = volatile.length === instruction.pairs.length
        const message = `Every new value of ${names.join(', ')} reruns the RUN in ${nameLines(descent.rerun)}, which does not mention it; set it further down.`
        const fix = whole ? planMove(facts, instruction, descent) : undefined
        yield {
          range: whole ? instruction.range : (volatile[0]?.range ?? instruction.range),
          message,
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

/** Its name tells, or it is made of an ARG that CI fills. */
function changes(facts: Facts, stage: StageFacts, { key, value }: Pair): boolean {
  if (value === undefined) return false
  if (!value.includes('$')) return !isPlaceholder(value) && isVolatile(key, undefined)
  return volatileArgs(facts, stage).some(({ name }) => mentions(value, [name]))
}

function planMove(facts: Facts, env: Instruction, { rerun, movers, next }: Descent): Fix | undefined {
  const { text } = facts.file
  const last = rerun.at(-1)?.outer
  if (last === undefined || movers.length > 1) return undefined
  const lines = blockText(text, env)
  const doubt = rerun.length > 0 ? findDoubts(env.pairs[0]?.key ?? '', rerun)[0] : undefined
  return {
    kind: 'unsafe',
    description: `Set it after line ${last.endLine}${doubt === undefined ? '' : ` (${doubt})`}`,
    edits: [
      removeBlock(text, env),
      next === undefined ? insertAfter(text, last, lines) : insertBefore(text, next, lines),
    ],
  }
}
