// A layer cache that keeps the last stage only, of a file with more stages than that.
import type { Facts, StageFacts } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const modeMaxNeeded = defineRule({
  id: 'mode-max-needed',
  aliases: [],
  since: '0.2.0',
  summary: 'Export the layer cache of a build with several stages with mode=max.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `\`cache-to\` without \`mode=max\`, and \`type=inline\` always, keeps the layers of the image and no others. The stages
that are only copied from come back with none of their steps, so that on a fresh machine the compiler runs every time.

Only the action knows where the cache goes, so only the action says this; its own cache keeps all stages. On the command line the rule
is silent.`,
  references: ['https://docs.docker.com/build/cache/backends/#cache-mode'],
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\n«RUN go install example.org/tool@v1»\nFROM alpine:3.22\nCOPY --from=build /go/bin/tool /bin/\n',
      options: { cacheExports: ['type=registry,ref=example.org/cache'] },
    },
    {
      bad: 'FROM node:24 AS build\nCOPY . .\n«RUN npm ci»\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /dist /srv\n',
      options: { cacheExports: ['type=inline'] },
      because: 'an inline cache has no room for other stages',
    },
    {
      good: 'FROM golang:1.26 AS build\nRUN go install example.org/tool@v1\nFROM alpine:3.22\nCOPY --from=build /go/bin/tool /bin/\n',
      options: { cacheExports: ['type=inline', 'type=gha,mode=max'] },
      because: 'one of the caches keeps everything',
    },
    {
      good: 'FROM alpine:3.22 AS base\nRUN apk add --no-cache curl\nFROM base\nRUN curl --version\n',
      options: { cacheExports: ['type=gha'] },
      because: 'every stage is part of the image',
    },
  ],
  *check(facts) {
    const { cacheExports = [] } = facts.options
    const [first] = cacheExports
    if (first === undefined || cacheExports.some((text) => /(?:^|,)\s*"?mode=max"?\s*(?:,|$)/i.test(text)))
      return
    const stage = facts.stages.find(
      (one) => one.reachable && !one.exported && firstRun(facts, one) !== undefined,
    )
    const run = stage && firstRun(facts, stage)
    if (stage === undefined || run === undefined) return
    const name = stage.name === undefined ? `Stage ${stage.index}` : `Stage ${stage.name}`
    const advice = /type=inline/i.test(first) ? 'export to another type with mode=max' : 'add mode=max to it'
    yield {
      range: run.outer.range,
      message: `${name} is not in the cache that cache-to exports, so it runs on every fresh machine; ${advice}.`,
    }
  },
})

function firstRun({ runs }: Facts, { index }: StageFacts) {
  return runs.find((run) => run.stage === index && !run.onbuild)
}
