// A stage that is built on another one without using anything of it.
import type { Program } from '../../dockerfile/shell.ts'
import { isContextCopy } from '../broad-copy.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { isReadable } from '../independence.ts'
import { deriveEffect } from '../program-effect.ts'
import { defineRule } from '../rule.ts'

export const stageOrderParallel = defineRule({
  id: 'stage-order-parallel',
  aliases: [],
  since: '0.2.0',
  summary: 'Build stages that need nothing of each other on the same base, not on each other.',
  category: 'cache',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `The builder runs stages at the same time unless one needs the other. \`FROM build AS tools\` makes the second wait
for the first, and run again with it, also when it only fetches things that have nothing to do with the build.

Reported are stages that only fetch or install packages on top of a stage with copied sources, and that only copies take
from. What programs they need from the other stage cannot be seen for sure, so the rule is off until you turn it on.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    {
      bad: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM «build» AS tools\nRUN curl -fsSLo /tool https://example.com/tool-1.2\nFROM debian:13\nCOPY --from=build /src/app /app\nCOPY --from=tools /tool /usr/local/bin/\n',
    },
    {
      bad: 'FROM alpine:3.22 AS build\nCOPY . /src\nRUN /src/build.sh\nFROM «build» AS certs\nRUN apk add --no-cache ca-certificates\nFROM scratch\nCOPY --from=build /out /\nCOPY --from=certs /etc/ssl /etc/ssl\n',
    },
    {
      good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM debian:13 AS tools\nRUN curl -fsSLo /tool https://example.com/tool-1.2\nFROM debian:13\nCOPY --from=build /src/app /app\nCOPY --from=tools /tool /usr/local/bin/\n',
      because: 'both can run at the same time',
    },
    {
      good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src\nFROM build AS docs\nRUN make -C /src docs\nFROM debian:13\nCOPY --from=docs /src/docs /docs\n',
      because: 'the second stage needs the sources',
    },
  ],
  *check(facts) {
    for (const stage of facts.stages) {
      const [image] = stage.from.args
      if (image === undefined || !isSeparate(facts, stage)) continue
      yield {
        range: image.range,
        message:
          'This stage only fetches, but waits for the one it is built on and runs again with it; start from the same base instead.',
      }
    }
  },
})

function isSeparate(facts: Facts, { index, base, exported, reachable, chain }: StageFacts): boolean {
  if (base.kind !== 'stage' || exported || !reachable) return false
  const below = chain.filter((other) => other !== index)
  const sources = facts.copies.some((copy) => below.includes(copy.stage) && isContextCopy(copy))
  const runs = facts.runs.filter((run) => run.stage === index)
  const copies = facts.copies.some((copy) => copy.stage === index)
  const children = facts.stages.some((other) => other.base.kind === 'stage' && other.base.index === index)
  if (!sources || copies || children || runs.length === 0) return false
  return runs.every((run) => !run.onbuild && isReadable(run) && run.programs.every(onlyFetches))
}

function onlyFetches(program: Program): boolean {
  const fetches = /^(?:curl|wget|tar|unzip|mkdir|chmod|rm|mv|ln)$/.test(program.name)
  return (fetches && !program.inSubstitution) || ['packages', 'plain'].includes(deriveEffect(program))
}
