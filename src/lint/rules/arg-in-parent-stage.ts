// An ARG with a new value for every build, declared in a stage that others are built on.
import { blockText, insertBefore, removeBlock } from '../block.ts'
import { findCostly, nameLines, runsBelow } from '../costly.ts'
import { findDoubts, findEarlyArgs, volatileArgs } from '../early-arg.ts'
import type { Facts, Placed, StageFacts, Variable } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { refersTo } from '../reference-to.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const argInParentStage = defineRule({
  id: 'arg-in-parent-stage',
  aliases: [],
  since: '0.2.0',
  summary: 'Declare an ARG that changes with every build in the stage that uses it.',
  category: 'cache',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The RUNs of the other stages no longer see the variable in their environment. The fix is safe only when all
of them are known not to read it.`,
  why: `The ARGs of a stage are in scope in every stage built FROM it, and so part of the cache key of every RUN there. An
ARG with the commit or the date of the build in a common base stage makes all stages on top of it run again each time.

Reported is such an ARG when nothing in its own stage uses it. Declared in the stage that does, it leaves the others
alone.`,
  references: ['https://docs.docker.com/build/cache/invalidation/'],
  examples: [
    {
      bad: 'FROM node:24 AS base\nWORKDIR /app\n«ARG GIT_SHA»\n\nFROM base\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN echo "$GIT_SHA" > revision\n',
      fixed:
        'FROM node:24 AS base\nWORKDIR /app\n\nFROM base\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG GIT_SHA\nRUN echo "$GIT_SHA" > revision\n',
    },
    {
      bad: 'FROM debian:13 AS base\n«ARG BUILD_NUMBER»\n\nFROM base AS tools\nRUN apt-get update && apt-get install -y ffmpeg\n\nFROM base\nCOPY --from=tools /usr/bin/ffmpeg /usr/bin/\nLABEL build=$BUILD_NUMBER\n',
      fixed:
        'FROM debian:13 AS base\n\nFROM base AS tools\nRUN apt-get update && apt-get install -y ffmpeg\n\nFROM base\nCOPY --from=tools /usr/bin/ffmpeg /usr/bin/\nARG BUILD_NUMBER\nLABEL build=$BUILD_NUMBER\n',
    },
    {
      good: 'FROM node:24 AS base\nWORKDIR /app\n\nFROM base\nCOPY package.json ./\nRUN npm install\nARG GIT_SHA\nRUN echo "$GIT_SHA" > revision\n',
      because: 'only the stage that uses it has it',
    },
    {
      good: 'FROM golang:1.26 AS base\nARG GIT_SHA\nRUN go install -ldflags "-X main.commit=$GIT_SHA" example.com/tool@v1.2.3\n\nFROM base\nRUN go build ./...\n',
      because: 'the base stage itself depends on it',
    },
    {
      good: 'FROM node:24 AS base\nARG NODE_OPTIONS=--enable-source-maps\n\nFROM base\nRUN npm ci\n',
      because: 'its value stays the same',
    },
  ],
  *check(facts) {
    const early = new Set(findEarlyArgs(facts).map(({ variable }) => variable))
    for (const stage of facts.stages)
      for (const variable of volatileArgs(facts, stage)) {
        if (early.has(variable)) continue
        const place = placeOf(facts, stage, variable)
        if (place === undefined || isUsed(stage, variable)) continue
        const idle = runsBelow(facts, place).filter(
          (run) =>
            run.stage !== stage.index &&
            !refersTo(run.instruction, [variable.name]) &&
            isBeforeUse(facts, run, variable.name),
        )
        if (!idle.some(findCostly)) continue
        const single = variable.instruction.pairs.length === 1
        const fix = single ? planMove(facts, place, variable) : undefined
        yield {
          range: single ? variable.instruction.range : variable.pair.range,
          message: `Every new value of ${variable.name} reruns ${nameLines(idle)} in the stages built on this one, which do not mention it; declare it in the stage that uses it.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

function placeOf({ placed }: Facts, { index }: StageFacts, { instruction }: Variable): Placed | undefined {
  return placed.find(({ stage, outer }) => stage === index && outer === instruction)
}

function isUsed({ instructions }: StageFacts, { name, instruction }: Variable): boolean {
  return instructions.some((other) => other !== instruction && refersTo(other, [name]))
}

/** What comes after the first use in its stage runs again anyway. */
function isBeforeUse({ stages }: Facts, { stage, order }: Placed, name: string): boolean {
  const above = stages[stage]?.instructions.slice(0, order) ?? []
  return !above.some((other) => ['RUN', 'COPY', 'ADD'].includes(other.keyword) && refersTo(other, [name]))
}

/** To the first reader of the only stage that has one. */
function planMove(facts: Facts, place: Placed, variable: Variable): Fix | undefined {
  const { text } = facts.file
  const { name, instruction } = variable
  const children = facts.stages.filter(
    ({ index, chain }) => index !== place.stage && chain.includes(place.stage),
  )
  const readers = children.filter(({ instructions }) => instructions.some((other) => refersTo(other, [name])))
  const [child] = readers
  if (readers.length !== 1 || child === undefined) return undefined
  // Stages built on the reader would see it too, and nothing else may declare it again.
  if (
    facts.stages.some(({ variables }) => variables.some((other) => other !== variable && other.name === name))
  )
    return undefined
  const first = child.instructions.find((other) => refersTo(other, [name]))
  if (first === undefined) return undefined
  const passed = runsBelow(facts, place).filter(
    ({ outer }) => runAt(facts, outer) && !refersTo(outer, [name]),
  )
  const doubt = findDoubts(name, passed)[0]
  return {
    kind: doubt === undefined ? 'safe' : 'unsafe',
    description: `Declare ${name} where it is used${doubt === undefined ? '' : ` (${doubt})`}`,
    edits: [removeBlock(text, instruction), insertBefore(text, first, blockText(text, instruction))],
  }
}
