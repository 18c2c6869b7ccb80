// COPY of the whole file system of another stage or image.

import type { Facts } from '../facts.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'

export const copyRootFs = defineRule({
  id: 'copy-root-fs',
  aliases: ['DL3067'],
  since: '0.2.0',
  summary: 'Copy a root file system onto an empty base only.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `\`COPY --from=x / /\` lays all files of the one over those of the other. What only the lower one has stays, so
programs meet libraries of another system, and package databases no longer tell what is installed. Copy the files that are
needed, or build on the other stage with FROM.

Onto \`scratch\` it is a way to make one layer of many, and fine.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    { bad: 'FROM debian:13 AS build\nFROM alpine:3.22\n«COPY --from=build / /»\n' },
    { bad: 'FROM alpine:3.22\n«COPY --from=busybox:1.37 /. /»\n' },
    { good: 'FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\n', because: 'the base is empty' },
    {
      good: 'FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build /out/ /\n',
      because: 'it is one directory',
    },
    {
      good: 'FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.8.0 AS xx\nFROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build\nCOPY --from=xx / /\nRUN xx-go build -o /app .\nFROM alpine:3.22\nCOPY --from=build /app /usr/bin/\n',
      because: 'the stage is thrown away, and the helpers come as a root file system',
    },
    {
      good: 'FROM scratch AS root\nCOPY etc /etc\nFROM alpine:3.22\nCOPY --from=root / /\n',
      because: 'the stage holds only what this file put there',
    },
    {
      bad: 'FROM debian:13 AS build\nFROM scratch\n«COPY --from=build / /»\n',
      preset: 'hadolint',
      because: 'hadolint knows no exceptions',
    },
    { bad: '«COPY --from=build /a "/" \'/\'»\n', preset: 'hadolint' },
    {
      good: 'FROM alpine:3.22\nCOPY --from=build /. /\nCOPY / /\nADD / /\n',
      preset: 'hadolint',
      because: 'only --from with a plain slash counts',
    },
  ],
  *check({ copies, stages }) {
    for (const { from, sources, destination, instruction, stage } of copies) {
      const whole = sources.some(({ value }) => /^["']?\/(?:\.|\*)?\/?["']?$/.test(value))
      if (from.kind === 'context' || !whole || !/^["']?\/\.?["']?$/.test(destination?.value ?? '')) continue
      if (isFromScratch(stages, stage) || stages[stage]?.exported === false) continue
      if (from.kind === 'stage' && isFromScratch(stages, from.index)) continue
      yield {
        range: instruction.range,
        message:
          'This lays one root file system over another, and mixes two systems. Copy what is needed, or build FROM that one.',
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3067: 'warning' },
      check: (facts) =>
        walk(facts)
          .filter(
            (step) =>
              step.seen.kind === 'copy' &&
              step.seen.flags.has('from') &&
              isRoot(step.seen.target) &&
              step.seen.sources.some(isRoot),
          )
          .map((step) =>
            report(
              'DL3067',
              step,
              'This copies a whole file system. Copy what is needed, or build FROM that one.',
            ),
          ),
    },
  },
})

/** Nothing but what this file puts there. */
function isFromScratch(stages: Facts['stages'], stage: number): boolean {
  const first = stages[stage]?.chain[0]
  return first !== undefined && stages[first]?.base.kind === 'scratch'
}

/** With any quotes around it. */
function isRoot(path: string): boolean {
  return /^["']*\/["']*$/.test(path)
}
