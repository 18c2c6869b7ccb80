// --from with a name that is no stage above.

import { replaceText } from '../edits.ts'
import type { Facts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { findUnknownSources } from '../hadolint/copies.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { findMeant } from '../one-edit.ts'
import { remember } from '../remember.ts'
import { defineRule, type Report } from '../rule.ts'
import { findReferenced, type StageReference, stageReferences } from '../stage-reference.ts'

export const unknownFromStage = defineRule({
  id: 'unknown-from-stage',
  aliases: [
    'DL3022',
    "COPY '--from' Without FROM AS Alias Defined Previously",
    "COPY '--from' Without FROM Alias Defined Previously",
  ],
  since: '0.2.0',
  summary: 'Copy from a stage that stands above.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect:
    'The files come from the stage that was meant; without that the build fails or takes an image of that name.',
  why: `When no stage above has the name, the engine takes it for an image and tries to pull \`docker.io/library/<name>\`: a
misspelt stage becomes a foreign image. A number must belong to a stage above, and variables are not replaced.

An image is written with its tag (\`nginx:1.29\`). A name given by \`--build-context\` is known through the option
\`build-contexts\`.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    {
      bad: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=«biuld» /out /srv\n',
      fixed: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
    },
    { bad: 'FROM nginx:1.29\nCOPY --from=«assets» /out /srv\n', because: 'there is no such stage' },
    {
      bad: 'FROM nginx:1.29\nCOPY --from=«later» /out /srv\nFROM node:24 AS later\n',
      because: 'a stage can copy only from those above',
    },
    { bad: 'FROM node:24\nFROM nginx:1.29\nCOPY --from=«3» /out /srv\n', because: 'there is no stage 3' },
    {
      bad: 'FROM golang:1.26 AS builder\nRUN go build -o /app\nFROM alpine:3.22\nCOPY --from=«build» /app /app\n',
      fixed:
        'FROM golang:1.26 AS builder\nRUN go build -o /app\nFROM alpine:3.22\nCOPY --from=builder /app /app\n',
    },
    {
      good: 'FROM node:24 AS Build\nFROM nginx:1.29\nCOPY --from=build /out /srv\n',
      because: 'case does not matter',
    },
    { good: 'FROM nginx:1.29\nCOPY --from=busybox:1.37 /bin/busybox /bin/\n', because: 'that is an image' },
    {
      good: 'FROM nginx:1.29\nCOPY --from=assets /out /srv\n',
      because: 'the build is given a context of that name',
      options: { buildContexts: ['assets'] },
    },
    { preset: 'hadolint', bad: 'FROM a:1 AS Build\n«COPY --from=build /a /b»\n«COPY --from=1 /a /b»\n' },
    {
      preset: 'hadolint',
      good: 'FROM a:1 AS b\nCOPY --from=b /a /b\nCOPY --from=0 /a /b\nCOPY --from=nginx:1 /a /b\n',
      because: 'a name, a number and an image with a tag',
    },
  ],
  *check(facts) {
    const references = stageReferences(facts)
    for (const reference of references) {
      const report = judge(facts, reference)
      if (report !== undefined) yield report
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3022',
      severity: 'warning',
      message: 'No stage above has this name. Name a stage, or an image with its tag.',
      skipsTriggers: true,
      find: findUnknownSources,
    }),
  },
})

function judge(facts: Facts, reference: StageReference): Report | undefined {
  const { name, range, stage, kind } = reference
  const found = findReferenced(facts, reference)
  if (found !== undefined && found <= stage) return undefined
  if (name.includes('$'))
    return {
      range,
      message: `Variables are not replaced here, so "${name}" finds nothing. Give a FROM the image and copy from that stage.`,
      severity: 'error',
    }
  if (kind === 'copy' && /^\d+$/.test(name))
    return {
      range,
      message: `There is no stage ${name} above; stages count from 0. Use the name of a stage.`,
      severity: 'error',
    }
  if (found !== undefined)
    return {
      range,
      message: `The stage ${name} comes later, and a stage can use only those above. Move it up.`,
      severity: 'error',
    }
  if (/[:/@]/.test(name) || facts.options.buildContexts?.includes(name) || name === 'scratch')
    return undefined
  const above = facts.stages.slice(0, stage).flatMap((one) => one.name ?? [])
  const meant =
    findMeant(name.toLowerCase(), above) ?? findLonger(name.toLowerCase(), idleAbove(facts, stage))
  const message = `No stage above is called ${name}, so a build context or an image of that name is looked for.`
  if (meant === undefined)
    return { range, message: `${message} Name a stage, or write the image with its tag.` }
  const wanted = facts.stages.find((one) => one.name === meant)?.from
  const fix: Fix = { kind: 'unsafe', description: `Copy from ${meant}`, edits: [replaceText(range, meant)] }
  return {
    range,
    message: `${message} Write ${meant}.`,
    ...(wanted === undefined ? {} : { about: wanted.range }),
    ...(facts.file.text.slice(range.start, range.end) === name ? { fix } : {}),
  }
}

/** Names of the stages above that nothing uses. */
function idleAbove(facts: Facts, stage: number): readonly string[] {
  const used = usedStages(facts)
  return facts.stages.slice(0, stage).flatMap(({ index, name }) => (used.has(index) ? [] : (name ?? [])))
}

const usedStages = remember((facts: Facts): ReadonlySet<number | undefined> => {
  const copied = stageReferences(facts).map((reference) => findReferenced(facts, reference))
  const bases = facts.stages.map(({ base }) => (base.kind === 'stage' ? base.index : undefined))
  return new Set([...copied, ...bases])
})

/** `build` for `builder`, when only one begins so. */
function findLonger(name: string, stages: readonly string[]): string | undefined {
  const alike = stages.filter(
    (stage) => name.length > 2 && (stage.startsWith(name) || name.startsWith(stage)),
  )
  return alike.length === 1 && (alike[0] ?? '').length > 2 ? alike[0] : undefined
}
