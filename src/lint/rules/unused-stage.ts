// Stages that nothing needs.
import { removeBlocks } from '../block.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { isSideStage } from '../stage-purpose.ts'
import { findReferenced, stageReferences } from '../stage-reference.ts'

export const unusedStage = defineRule({
  id: 'unused-stage',
  aliases: ['no-unreachable-stages'],
  since: '0.2.0',
  summary: 'Remove stages that nothing needs.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The stage can no longer be built by --target.',
  why: `The engine builds only what the target needs: stages it is built on, copies from or mounts. A stage that nothing
reaches costs no time, but readers believe that its tests run or its files arrive.

Stages that are built by themselves (\`--target\`, compose, bake) are named by the option \`targets\`.`,
  references: [
    'https://docs.docker.com/build/building/multi-stage/#differences-between-legacy-builder-and-buildkit',
  ],
  examples: [
    {
      bad: 'FROM node:24 AS build\nRUN make\nFROM node:24 AS «docs»\nRUN make docs\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
      fixed: 'FROM node:24 AS build\nRUN make\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
    },
    {
      bad: '«FROM» node:24\nRUN make\nFROM nginx:1.29\n',
      fixed: 'FROM nginx:1.29\n',
      because: 'nothing copies from it',
    },
    { good: 'FROM node:24 AS build\nFROM build AS app\n', because: 'the target is built on it' },
    {
      good: 'FROM node:24 AS build\nFROM nginx:1.29\nRUN --mount=from=build,target=/b cp /b/out /srv\n',
      because: 'it is mounted',
    },
    {
      good: 'FROM node:24 AS docs\nRUN make docs\nFROM node:24\n',
      because: 'it is a target',
      options: { targets: ['docs'] },
    },
    {
      good: 'FROM node:24 AS build\nFROM build AS test\nRUN npm test\nFROM node:24\nCOPY --from=build /app /app\n',
      because: 'stages for tests, checks and development are built by themselves',
    },
    {
      good: 'FROM node:24 AS build\nRUN make\nFROM scratch AS artifact\nCOPY --from=build /out /\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
      because: 'the files of this stage are for --output',
    },
  ],
  *check(facts) {
    const needed = neededStages(facts)
    for (const { index, from, name, instructions } of facts.stages) {
      if (needed.has(index) || index === facts.target) continue
      const label = name ?? `number ${index}`
      yield {
        range: from.args[2]?.range ?? from.keywordRange,
        message: `Nothing in this file uses the stage ${label}, so it is not built. Remove it, or name it in the option targets when it is built by itself.`,
        fix: {
          kind: 'unsafe',
          description: 'Remove the stage',
          edits: removeBlocks(facts.file.text, [from, ...instructions]),
        },
      }
    }
  },
})

/** Results on an empty base: what `--output` takes from the stage that is named by `--target`. */
function isExport({ name, base, instructions }: StageFacts): boolean {
  const copies = instructions.filter(({ keyword }) => keyword === 'COPY')
  const others = instructions.filter(({ keyword }) => !['COPY', 'ARG', 'LABEL'].includes(keyword))
  return name !== undefined && base.kind === 'scratch' && copies.length > 0 && others.length === 0
}

/** What the target and the stages that are built by themselves need. */
function neededStages(facts: Facts): ReadonlySet<number> {
  const uses = facts.stages.map((): number[] => [])
  for (const { base, index } of facts.stages) if (base.kind === 'stage') uses[index]?.push(base.index)
  for (const reference of stageReferences(facts)) {
    const found = findReferenced(facts, reference)
    if (found !== undefined) uses[reference.stage]?.push(found)
  }
  const targets = new Set(facts.options.targets?.map((name) => name.toLowerCase()))
  const waiting = facts.stages.filter(
    (stage) =>
      stage.index === facts.target || targets.has(stage.name ?? '') || isSideStage(stage) || isExport(stage),
  )
  const seen = new Set<number>()
  const queue = waiting.map(({ index }) => index)
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (seen.has(index)) continue
    seen.add(index)
    queue.push(...(uses[index] ?? []))
  }
  return seen
}
