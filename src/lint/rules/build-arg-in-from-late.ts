// Stages that begin with the same long steps but cannot share them because of an ARG above.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { findCostly } from '../costly.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { refersTo } from '../reference-to.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const buildArgInFromLate = defineRule({
  id: 'build-arg-in-from-late',
  aliases: [],
  since: '0.2.0',
  summary: 'Put steps that stages have in common above the ARGs that tell the stages apart.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `Two stages that begin with the same steps share them: the builder does them once. An ARG with another name or value
at the top of each makes the environments differ, and then everything below is done for each stage. Move the common
steps above the ARG, or into a stage that both are built on.

Reported when the common steps do not mention the ARG and take long.`,
  references: ['https://docs.docker.com/build/building/multi-stage/#reusing-stages'],
  examples: [
    {
      bad: 'FROM debian:13 AS web\nARG WEB_PORT=80\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./web $WEB_PORT\nFROM debian:13 AS worker\n«ARG WORKERS=4»\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./worker $WORKERS\nFROM scratch\nCOPY --from=web /w /web\nCOPY --from=worker /w /worker\n',
    },
    {
      bad: 'FROM node:24 AS a\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN ./build a\nFROM node:24 AS b\n«ARG MODE=b»\nCOPY package.json package-lock.json ./\nRUN npm ci\nRUN ./build $MODE\nFROM scratch\nCOPY --from=a /out /a\nCOPY --from=b /out /b\n',
    },
    {
      good: 'FROM node:24 AS a\nCOPY package.json package-lock.json ./\nRUN npm ci\nFROM node:24 AS b\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG MODE=b\nRUN ./build $MODE\nFROM scratch\nCOPY --from=a /out /a\nCOPY --from=b /out /b\n',
      because: 'the ARG comes after what they share',
    },
    {
      good: 'FROM debian:13 AS a\nARG V=1\nRUN apt-get install -y tool=$V\nFROM debian:13 AS b\nARG V=2\nRUN apt-get install -y tool=$V\nFROM scratch\nCOPY --from=a /x /a\nCOPY --from=b /x /b\n',
      because: 'the steps use the ARG',
    },
  ],
  *check(facts) {
    const first = new Map<string, Opening>()
    for (const stage of facts.stages.filter(({ reachable }) => reachable)) {
      const opening = readOpening(facts, stage)
      if (opening === undefined) continue
      const key = `${opening.base}\n${opening.steps}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, opening)
      else if (earlier.settings !== opening.settings) {
        const [from, to] = opening.arg === undefined ? [opening, earlier] : [earlier, opening]
        if (to.arg === undefined) continue
        yield {
          range: to.arg.range,
          message: `Because of this ARG the steps below, the same as in the stage of line ${from.stage.from.line}, are done twice; move them above it, or into a stage that both are built on.`,
        }
      }
    }
  },
})

type Opening = {
  readonly stage: StageFacts
  readonly base: string
  /** The ARGs and ENVs at the top, and the first of the ARGs. */
  readonly settings: string
  readonly arg: Instruction | undefined
  /** The steps up to the first that takes long, as written. */
  readonly steps: string
}

function readOpening(facts: Facts, stage: StageFacts): Opening | undefined {
  const { instructions, base, from } = stage
  if (base.kind === 'scratch') return undefined
  const top = instructions.findIndex(({ keyword }) => keyword !== 'ARG')
  const args = instructions.slice(0, Math.max(top, 0))
  const rest = instructions.slice(Math.max(top, 0))
  const last = rest.findIndex((instruction) => {
    const run = runAt(facts, instruction)
    return run !== undefined && findCostly(run) !== undefined
  })
  const steps = rest.slice(0, last + 1)
  const names = args.flatMap(({ pairs }) => pairs.map(({ key }) => key))
  if (last < 0 || names.some((name) => steps.some((step) => refersTo(step, [name])))) return undefined
  return {
    stage,
    base: `${from.flags.map(({ name, value }) => `${name}=${value}`).join(' ')} ${from.args[0]?.value}`,
    settings: args.map(({ rest: { text } }) => text.trim()).join('\n'),
    // An ARG without any value changes nothing.
    arg: args.find(({ pairs }) => pairs.some(({ value }) => value !== undefined)),
    steps: steps.map(({ keyword, rest: { text } }) => `${keyword} ${text.trim()}`).join('\n'),
  }
}
