// A global ARG with a new value for every build, declared again in stages that do not use it.
import { removeBlock } from '../block.ts'
import { findCostly, nameLines } from '../costly.ts'
import { descend } from '../descend.ts'
import { findDoubts, findEarlyArgs, isReadBelow, volatileArgs } from '../early-arg.ts'
import type { Facts, StageFacts, Variable } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { refersTo } from '../reference-to.ts'
import { defineRule } from '../rule.ts'

export const globalArgRedeclaredEarly = defineRule({
  id: 'global-arg-redeclared-early',
  aliases: [],
  since: '0.2.0',
  summary: 'Repeat a global ARG that changes with every build only in the stages that use it.',
  category: 'cache',
  severity: 'warning',
  confidence: 'medium',
  fix: 'suggested',
  why: `An ARG before the first FROM is in no stage, and costs nothing, until a stage repeats it with \`ARG NAME\`. From there
on it is part of the cache key of every RUN of the stage. Repeated in all stages to be safe, an ARG with the commit or
the date of the build makes all of them run again each time.

Reported is the repetition in a stage that does not mention the name, when another stage does. ARGs for platforms
(\`TARGETARCH\`) are the same for every build and cost nothing.`,
  references: ['https://docs.docker.com/build/building/variables/#scoping'],
  examples: [
    {
      bad: 'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\n«ARG GIT_SHA»\nRUN ./setup.sh && apt-get install -y ca-certificates\nCOPY --from=build /app /app\n',
      fixed:
        'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\nRUN ./setup.sh && apt-get install -y ca-certificates\nCOPY --from=build /app /app\n',
    },
    {
      bad: 'ARG BUILD_DATE\nFROM node:24 AS assets\nWORKDIR /app\n«ARG BUILD_DATE»\nCOPY . .\nRUN make assets\n\nFROM nginx:1.29\nCOPY --from=assets /app/public /srv\nARG BUILD_DATE\nLABEL created=$BUILD_DATE\n',
      fixed:
        'ARG BUILD_DATE\nFROM node:24 AS assets\nWORKDIR /app\nCOPY . .\nRUN make assets\n\nFROM nginx:1.29\nCOPY --from=assets /app/public /srv\nARG BUILD_DATE\nLABEL created=$BUILD_DATE\n',
    },
    {
      good: 'ARG GIT_SHA=unknown\nFROM golang:1.26 AS build\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" -o /app .\n\nFROM debian:13\nRUN ./setup.sh && apt-get install -y ca-certificates\n',
      because: 'only the stage that uses it repeats it',
    },
    {
      good: 'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION AS build\nARG NODE_VERSION\nRUN ./build.sh && npm ci\nFROM nginx:1.29\nARG NODE_VERSION\nLABEL node=$NODE_VERSION\n',
      because: 'its value is fixed',
    },
  ],
  *check(facts) {
    const early = new Set(findEarlyArgs(facts).map(({ variable }) => variable))
    const globals = new Set(facts.globals.map(({ name }) => name))
    for (const stage of facts.stages)
      for (const variable of volatileArgs(facts, stage)) {
        const { name, pair, instruction, order } = variable
        const repeats = pair.value === undefined && globals.has(name)
        if (!repeats || early.has(variable)) continue
        if (isUsedHere(facts, stage, variable) || !isUsedElsewhere(facts, stage, name)) continue
        const { rerun } = descend(facts, stage, { names: [name], instruction, order })
        if (!rerun.some(findCostly)) continue
        const single = instruction.pairs.length === 1
        const doubt = findDoubts(name, rerun)[0]
        const why = doubt === undefined ? '' : ` (${doubt})`
        const fix: Fix = {
          kind: 'unsafe',
          description: `Remove ARG ${name} from this stage${why}`,
          edits: [removeBlock(facts.file.text, instruction)],
        }
        yield {
          range: single ? instruction.range : pair.range,
          message: `Every new value of ${name} reruns ${nameLines(rerun)}, and nothing in this stage mentions it; repeat it only where it is used.`,
          // comments of the instruction would go with it
          ...(single && instruction.comments.length === 0 ? { fix } : {}),
        }
      }
  },
})

function isUsedHere(facts: Facts, stage: StageFacts, { name, instruction }: Variable): boolean {
  const own = stage.instructions.some((other) => other !== instruction && refersTo(other, [name]))
  return own || isReadBelow(facts, stage, name)
}

function isUsedElsewhere({ stages }: Facts, stage: StageFacts, name: string): boolean {
  return stages.some(
    (other) =>
      other !== stage &&
      other.instructions.some(
        (instruction) => instruction.keyword !== 'ARG' && refersTo(instruction, [name]),
      ),
  )
}
