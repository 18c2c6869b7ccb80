// WORKDIRs that say again what holds already, or that change with every build.

import { placesAbove } from '../above.ts'
import { volatileArgs } from '../early-arg.ts'
import { commentsWithin, deleteInstruction } from '../edits.ts'
import type { Facts, Placed } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { UNKNOWN_FOLDER, workdirAt } from '../image-path.ts'
import { isReadable } from '../independence.ts'
import { mentions } from '../reference-to.ts'
import { defineRule } from '../rule.ts'

export const workdirStable = defineRule({
  id: 'workdir-stable',
  aliases: [],
  since: '0.2.0',
  summary: 'Set each working directory once, and to a path that stays.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['WorkingDir'] },
  fixEffect: `The image has one empty layer and one entry of its history less. Safe where nothing between can have removed
the folder, which the second WORKDIR would make again.`,
  why: `WORKDIR is a step of its own: it makes the folder, in a layer, and every step below depends on it. A second one with
the same path does nothing but add a layer. One whose path has the commit or the date of the build in it makes every
step below run again each time; set a fixed path and give the value to those who need it.

A stage that begins with the WORKDIR of the stage it is built on says it for its readers, and is left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\n«WORKDIR /app/»\nRUN npm install\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n',
    },
    {
      bad: 'FROM golang:1.26\nARG GIT_SHA\n«WORKDIR /src/$GIT_SHA»\nCOPY . .\nRUN go build\n',
      because: 'no step below is ever in the cache',
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nRUN ./prepare\n«WORKDIR /app»\nRUN npm ci\n',
      fixed: 'FROM node:24\nWORKDIR /app\nRUN ./prepare\nRUN npm ci\n',
      because: 'a person has to know that the step in between leaves the folder there',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nWORKDIR web\nRUN npm ci\nWORKDIR /app\n',
      because: 'each is another folder than the one before',
    },
    {
      good: 'FROM node:24 AS base\nWORKDIR /app\nFROM base\nWORKDIR /app\n',
      because: 'each stage says where it works',
    },
    { good: 'FROM debian:13\nARG APP_DIR=/app\nWORKDIR $APP_DIR\n', because: 'the value stays the same' },
  ],
  *check(facts) {
    for (const place of facts.placed) {
      if (place.onbuild || place.instruction.keyword !== 'WORKDIR') continue
      const volatile = volatileName(facts, place)
      const repeated = volatile === undefined ? earlierWorkdir(facts, place) : undefined
      if (volatile !== undefined)
        yield {
          range: place.instruction.range,
          message: `The path has another name for every ${volatile}, so everything below runs again each time; use a fixed path.`,
        }
      else if (repeated !== undefined) {
        const fix = planDelete(facts, repeated, place)
        yield {
          range: place.instruction.range,
          message: `Line ${repeated.instruction.line} has set this working directory already; this one only adds a layer. Remove it.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
    }
  },
})

function volatileName(facts: Facts, { instruction, stage, order }: Placed): string | undefined {
  const text = instruction.rest.text
  const own = facts.stages[stage]
  return (own === undefined ? [] : volatileArgs(facts, own)).find(
    (variable) => variable.order < order && mentions(text, [variable.name]),
  )?.name
}

/** The WORKDIR of the same stage that is in force and has the same path. */
function earlierWorkdir(facts: Facts, { stage, order }: Placed): Placed | undefined {
  const [before, after] = [workdirAt(facts, stage, order), workdirAt(facts, stage, order + 1)]
  if (before !== after || before.startsWith(UNKNOWN_FOLDER) || before.includes('$')) return undefined
  return placesAbove(facts, facts.placed, { stage, order }).findLast(
    (other) => other.stage === stage && !other.onbuild && other.instruction.keyword === 'WORKDIR',
  )
}

function planDelete(facts: Facts, earlier: Placed, { instruction, stage, order }: Placed): Fix | undefined {
  if (commentsWithin(facts.file, instruction.range).length > 0) return undefined
  const between = facts.runs.filter(
    (run) => run.stage === stage && run.order > earlier.order && run.order < order,
  )
  const keeps = between.every(
    (run) => isReadable(run) && run.programs.every(({ name }) => KEEPING.test(name)),
  )
  return {
    kind: keeps ? 'safe' : 'unsafe',
    description: keeps ? 'Delete it' : 'Delete it (the steps between may have removed the folder)',
    edits: [deleteInstruction(facts.file.text, instruction)],
  }
}

/** Programs that remove no working directory. */
const KEEPING =
  /^(?:apt-get|apk|dnf|yum|microdnf|npm|yarn|pnpm|pip|go|cargo|bundle|composer|mkdir|echo|printf|touch|cp|curl|wget|useradd|groupadd|adduser|addgroup|chown|chmod|corepack)$/
