// apt-get update in another RUN than the install that needs it.

import { findLoneRefreshes, type LoneRefresh } from '../lone-refresh.ts'
import { mergeRuns } from '../merge-runs.ts'
import { callRange } from '../package-call.ts'
import { defineRule } from '../rule.ts'

export const aptCacheSplit = defineRule({
  id: 'apt-cache-split',
  aliases: [
    'DS-0017',
    'CKV_DOCKER_5',
    'apt-get-update_require_install',
    'update-instruction-alone',
    'CIS-DI-0007',
    'pf24',
    'CL002',
  ],
  since: '0.1.0',
  summary: 'Run apt-get update and install in one RUN.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The two RUNs become one layer, and whenever the list of packages changes the index is fetched again. It is
offered where the installing RUN follows at once, with the same flags and joined by \`&&\` throughout.`,
  why: `A RUN is cached by its text. \`apt-get update\` never changes its text, so its layer, with the package index of the
day it was built, is taken from the cache for months. When the install is then edited it runs against that old index: it
gets outdated packages, or fails because the mirror has removed them.

A RUN whose package lists lie on a cache mount is left alone, and so is one that runs something which may install by
itself.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «apt-get update»\nRUN apt-get install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\n',
    },
    {
      bad: 'FROM debian:13\nRUN «apt-get update»\n# for the health check\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      fixed:
        'FROM debian:13\nRUN apt-get update \\\n    # for the health check\n    && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      because: 'the comment goes along',
    },
    {
      bad: 'FROM debian:13\nRUN echo start; «apt-get -q update»\nCOPY packages.txt /\nRUN xargs apt-get install -y < /packages.txt\n',
      because: 'the COPY between decides whether the install runs, but not the update',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      because: 'both are in one RUN',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n',
      because: 'the lists lie on a cache mount',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && ./install-dependencies.sh\n',
      because: 'the script may install',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\n',
      because: 'nothing stale is kept',
    },
  ],
  *check(facts) {
    for (const { run, call, next } of findLoneRefreshes(facts)) {
      if (call.manager.id !== 'apt' || next === undefined) continue
      const edit = next.installs ? mergeRuns(facts, run, next.run) : undefined
      yield {
        range: callRange(call),
        message: describe(call.program.name, next),
        ...(edit
          ? { fix: { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] } }
          : {}),
      }
    }
  },
})

function describe(name: string, { run, installs }: NonNullable<LoneRefresh['next']>): string {
  const { line } = run.instruction
  if (!installs) return `This ${name} update is of no use: line ${line} runs it again. Remove it here.`
  return (
    `This ${name} update is cached by itself, so the install on line ${line} will run against an old index. ` +
    'Run update and install in one RUN.'
  )
}
