// Stage names with capitals.
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import type { Facts, StageFacts } from '../facts.ts'
import type { Edit } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const stageCase = defineRule({
  id: 'stage-case',
  aliases: ['StageNameCasing'],
  since: '0.2.0',
  summary: 'Write stage names in lower case.',
  category: 'style',
  severity: 'style',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `The engine keeps stage names in lower case. \`COPY --from\` finds them in any case, but \`FROM Build\` after
\`AS Build\` does not: it looks for an image. Lower case everywhere avoids the trap.`,
  references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/'],
  examples: [
    {
      bad: 'FROM node:24 AS «Build»\nFROM nginx:1.29\nCOPY --from=Build /out /srv\n',
      fixed: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
    },
    {
      bad: 'FROM node:24 AS «DEPS»\nFROM node:24\nRUN --mount=type=bind,from=DEPS,target=/deps ls /deps\n',
      fixed: 'FROM node:24 AS deps\nFROM node:24\nRUN --mount=type=bind,from=deps,target=/deps ls /deps\n',
    },
    { good: 'FROM node:24 AS build-stage\n', because: 'it is in lower case' },
    { good: 'FROM node:24\nCOPY --from=Other/Thing /a /a\n', because: 'that is no stage of this file' },
    { preset: 'buildkit', bad: '«FROM scratch AS Build»\n' },
    { preset: 'buildkit', good: 'FROM scratch AS build\n', because: 'it is in lower case' },
  ],
  *check(facts) {
    for (const stage of facts.stages) {
      const word = stage.from.args[2]
      if (word === undefined || stage.name === undefined || word.value === stage.name) continue
      const edits = [replaceText(word.range, stage.name), ...references(facts, stage, word.value)]
      yield {
        range: word.range,
        message: `The stage name ${word.value} has capitals, and FROM finds stages in lower case only. Write ${stage.name}.`,
        fix: { kind: 'safe', description: `Call it ${stage.name} everywhere`, edits },
      }
    }
  },
  checks: {
    buildkit: { codes: { StageNameCasing: 'warning' }, check: reportsOf('StageNameCasing') },
  },
})

/** Places that write the name the same way. */
function references(
  { file, copies, runs }: Facts,
  { index, name = '' }: StageFacts,
  written: string,
): readonly Edit[] {
  const flags = copies
    .filter(({ from }) => from.kind === 'stage' && from.index === index)
    .flatMap(({ instruction }) => instruction.flags.filter((flag) => flag.name === 'from'))
    .flatMap(({ valueRange }) => valueRange ?? [])
  const fields = runs
    .filter(({ stage }) => stage > index)
    .flatMap(({ mounts }) => mounts.flatMap((mount) => mount.fields.filter(({ key }) => key === 'from')))
    .map(({ range, value = '' }) => ({ start: range.end - value.length, end: range.end }))
  return [...flags, ...fields]
    .filter(({ start, end }) => file.text.slice(start, end) === written)
    .map((range) => replaceText(range, name))
}
