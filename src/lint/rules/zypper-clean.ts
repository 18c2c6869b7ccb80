// zypper that leaves its cache in the image.

import { leavesZypperCache } from '../hadolint/left-cache.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callLabel, callRange, hasVerb } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUncleaned } from '../uncleaned.ts'

export const zypperClean = defineRule({
  id: 'zypper-clean',
  aliases: ['DL3036', 'DS-0020', 'missing-zypper-clean'],
  since: '0.1.0',
  summary: 'Clean the cache of zypper in the RUN that installs.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['/var/cache/zypp/**'] },
  fixEffect: 'The files below /var/cache/zypp are no longer in the image.',
  why: `zypper keeps the lists of all packages, and sometimes the packages, below /var/cache/zypp. They stay in the layer unless the
same RUN removes them after the last install: \`zypper clean --all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n install» git\n',
      fixed: 'FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean --all\n',
    },
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper clean --all \\\n    && «zypper -n install» git\n',
      fixed:
        'FROM opensuse/leap:15.6\nRUN zypper clean --all \\\n    && zypper -n install git \\\n    && zypper clean --all\n',
      because: 'it is cleaned before the install, not after',
    },
    {
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git && zypper clean --all\n',
      because: 'the RUN cleans up',
    },
    {
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper cc -a\n',
      because: 'cc is short for clean',
    },
    {
      good: 'FROM opensuse/leap:15.6 AS build\nRUN zypper -n install gcc\nFROM opensuse/leap:15.6\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
    {
      good: 'FROM opensuse/leap:15.6\nRUN --mount=type=cache,target=/var/cache/zypp zypper -n install git\n',
      because: 'the cache lies on a mount',
    },
    {
      preset: 'hadolint',
      bad: 'FROM opensuse/leap:15.6\n«RUN zypper cc && zypper in -y git»\n',
      because: 'it is cleaned too early',
    },
    {
      preset: 'hadolint',
      good: 'FROM opensuse/leap:15.6\nRUN --mount=type=cache,target=/var/cache/zypp zypper in -y git\nRUN zypper update -y\n',
      because: 'a mount, and no install',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3036',
      severity: 'warning',
      message: 'zypper leaves its cache in the layer; run `zypper clean` after the install.',
      isBad: leavesZypperCache,
    }),
  },
  *check(facts) {
    const command = 'zypper clean --all'
    const found = findUncleaned(facts, {
      manager: 'zypper',
      command,
      fills: (call) => hasVerb(call, 'install', 'upgrade'),
    })
    for (const { call, fix } of found)
      yield {
        range: callRange(call),
        message: `${callLabel(call)} leaves its cache in the layer; run \`${command}\` at the end of the same RUN.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})
