// apt-get update whose package lists stay in the image.
import type { Facts, RunFacts } from '../facts.ts'
import { findLeftBehind } from '../hadolint/left-behind.ts'
import { leavesAptLists } from '../hadolint/left-cache.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { leavesCache } from '../left-cache.ts'
import { nextUses } from '../lone-refresh.ts'
import { callRange, callsOf, hasVerb, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { cleanUp } from '../uncleaned.ts'

export const aptListsLeft = defineRule({
  id: 'apt-lists-left',
  aliases: [
    'DL3009',
    'apt-get-install-lists-were-not-deleted',
    'remove-package-lists',
    'remove-package-cache',
    'DKL-DI-0005',
    'apt-get_missing_rm',
    'pf25',
  ],
  since: '0.1.0',
  summary: 'Remove the package lists in the RUN that fetched them.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['/var/lib/apt/lists/**'] },
  fixEffect: 'The files of /var/lib/apt/lists are no longer in the image.',
  why: `\`apt-get update\` writes the lists of all packages to /var/lib/apt/lists: tens of megabytes that nothing needs after
the install. A later RUN cannot take them out of the layer they are in; the same RUN can.

\`apt-get clean\` does not remove them (it removes downloaded archives, which official images do by themselves). Silent are
stages whose files do not reach the image, lists on a cache or tmpfs mount, and lists that something in the RUN removes,
however it is written. No fix is offered while a later RUN installs from these lists.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «apt-get update» && apt-get install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
    },
    {
      bad: 'FROM debian:13\nRUN set -eux; \\\n    «apt-get update»; \\\n    apt-get install -y curl; \\\n    apt-get clean\n',
      fixed:
        'FROM debian:13\nRUN set -eux; \\\n    apt-get update; \\\n    apt-get install -y curl; \\\n    apt-get clean; \\\n    rm -rf /var/lib/apt/lists/*\n',
    },
    {
      bad: 'FROM debian:13\nRUN <<EOF\nset -e\n«apt-get update»\napt-get install -y curl\nEOF\n',
      fixed:
        'FROM debian:13\nRUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -fr "/var/lib/apt/lists"\n',
      because: 'they are removed, however that is written',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl\n',
      because: 'they lie on a cache mount',
    },
    {
      good: 'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:13\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13 AS base\n«RUN apt-get update && rm -fr /var/lib/apt/lists»\nFROM base\n«RUN apt update»\n',
      because: 'hadolint knows one way to remove them',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13 AS build\nRUN apt-get update\nFROM debian:13\nRUN aptitude update && rm -rf /tmp/x\n',
      because: 'nothing is built on the first stage, and in the last any `rm -rf` is taken for cleaning',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3009',
      severity: 'info',
      message: 'The lists of apt stay in the layer; remove /var/lib/apt/lists in the same RUN.',
      find: (steps) => findLeftBehind(steps, leavesAptLists),
    }),
  },
  *check(facts) {
    for (const run of facts.runs) {
      const call = callsOf(facts, run, 'apt').findLast((one) => hasVerb(one, 'refresh'))
      if (call === undefined || !leavesCache(facts, run, call)) continue
      const needed =
        !hasInstall(facts, run, call) || nextUses(facts, run, 'apt').some(({ installs }) => installs)
      const fix = needed ? undefined : cleanUp(facts, run, call, 'rm -rf /var/lib/apt/lists/*')
      yield {
        range: callRange(call),
        message: `The package lists that ${call.program.name} update fetches stay in the layer; remove /var/lib/apt/lists/* at the end of the same RUN.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

function hasInstall(facts: Facts, run: RunFacts, update: PackageCall): boolean {
  return callsOf(facts, run, 'apt').some(
    (call) => hasVerb(call, 'install', 'upgrade') && call.program.range.start > update.program.range.start,
  )
}
