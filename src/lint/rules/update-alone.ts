// Package lists that are fetched in a RUN of their own.
import { findLoneRefreshes, type LoneRefresh } from '../lone-refresh.ts'
import { mergeRuns } from '../merge-runs.ts'
import { callLabel, callRange } from '../package-call.ts'
import { defineRule } from '../rule.ts'

export const updateAlone = defineRule({
  id: 'update-alone',
  aliases: [
    'update-instruction-alone',
    'CIS-DI-0007',
    'DS-0017',
    'CKV_DOCKER_5',
    'apt-get-update_require_install',
    'pf24',
  ],
  since: '0.1.0',
  summary: 'Fetch package lists in the RUN that installs from them.',
  category: 'packages',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The two RUNs become one layer, and whenever the list of packages changes the lists are fetched again. It is
offered where the installing RUN follows at once, with the same flags and joined by \`&&\` throughout.`,
  why: `A RUN is cached by its text, and the text of \`apk update\` never changes: its layer stays in the cache with the
package lists of the day it was built, and they age. What installs later works with old lists or has to fetch them again;
when nothing installs, the lists only make the image larger.

An \`apt-get update\` whose install stands in a later RUN is reported by apt-cache-split. Silent are lists on a cache
mount, lists that the same RUN removes, and RUNs that start something which may install by itself. \`yum update\` and
\`dnf update\` do not fetch lists but upgrade; see no-blanket-upgrade.`,
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN «apk update»\nRUN apk add curl\n',
      fixed: 'FROM alpine:3.22\nRUN apk update \\\n    && apk add curl\n',
    },
    {
      bad: 'FROM opensuse/leap:15.6\nRUN «zypper --non-interactive refresh»\nCOPY . /app\nRUN zypper --non-interactive install git\n',
      because: 'the install comes later',
    },
    {
      bad: 'FROM debian:13\nRUN «apt-get update»\nCMD ["bash"]\n',
      because: 'nothing is installed at all',
    },
    { good: 'FROM alpine:3.22\nRUN apk update && apk add curl\n', because: 'both are in one RUN' },
    {
      good: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
      because: 'apt-cache-split reports this one',
    },
    {
      good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/var/cache/apk apk update\n',
      because: 'the lists lie on a cache mount',
    },
    { good: 'FROM fedora:43\nRUN dnf -y update\n', because: 'this is an upgrade' },
  ],
  *check(facts) {
    for (const found of findLoneRefreshes(facts)) {
      const { run, call, next } = found
      if (call.manager.id === 'apt' && next !== undefined) continue
      const edit = next?.installs ? mergeRuns(facts, run, next.run) : undefined
      yield {
        range: callRange(call),
        message: describe(found),
        ...(edit
          ? { fix: { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] } }
          : {}),
      }
    }
  },
})

function describe({ call, next }: LoneRefresh): string {
  const label = callLabel(call)
  if (next === undefined)
    return `${label} stands alone: its lists are cached, grow old and make the image larger. Run it where something is installed, or not at all.`
  const { line } = next.run.instruction
  if (!next.installs) return `This ${label} is of no use: line ${line} runs it again. Remove it here.`
  return `${label} is cached by itself and grows old, while the install on line ${line} counts on it. Put both into one RUN.`
}
