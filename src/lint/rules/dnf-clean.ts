// dnf that leaves its cache in the image.

import { leavesDnfCache } from '../hadolint/left-cache.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callLabel, callRange, hasVerb } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUncleaned } from '../uncleaned.ts'

export const dnfClean = defineRule({
  id: 'dnf-clean',
  aliases: ['DL3040', 'DS-0019', 'DS-0027', 'dnf-clean-all', 'missing-dnf-clean-all'],
  since: '0.1.0',
  summary: 'Clean the cache of dnf in the RUN that installs.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['/var/cache/dnf/**'] },
  fixEffect: 'The files below /var/cache/dnf are no longer in the image.',
  why: `dnf keeps the lists of all packages, and sometimes the packages, below /var/cache/dnf. They stay in the layer unless the
same RUN removes them after the last install: \`dnf clean all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command'],
  examples: [
    {
      bad: 'FROM fedora:43\nRUN «dnf install» -y git\n',
      fixed: 'FROM fedora:43\nRUN dnf install -y git && dnf clean all\n',
    },
    {
      bad: 'FROM fedora:43\nRUN dnf clean all \\\n    && «dnf install» -y git\n',
      fixed: 'FROM fedora:43\nRUN dnf clean all \\\n    && dnf install -y git \\\n    && dnf clean all\n',
      because: 'it is cleaned before the install, not after',
    },
    { good: 'FROM fedora:43\nRUN dnf install -y git && dnf clean all\n', because: 'the RUN cleans up' },
    {
      good: 'FROM fedora:43\nRUN dnf install -y git && rm -rf /var/cache/{dnf,libdnf5}/*\n',
      because: 'removing the folders is as good',
    },
    {
      good: 'FROM fedora:43 AS build\nRUN dnf install -y gcc\nFROM fedora:43\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
    {
      good: 'FROM fedora:43\nRUN --mount=type=cache,target=/var/cache/dnf dnf install -y git\n',
      because: 'the cache lies on a mount',
    },
    {
      preset: 'hadolint',
      bad: 'FROM fedora:42\n«RUN dnf clean all && dnf upgrade -y»\n',
      because: 'it is cleaned too early',
    },
    {
      preset: 'hadolint',
      good: 'FROM fedora:42\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y git\nRUN microdnf install git && microdnf clean x all\n',
      because: 'a mount, and a cleaning',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3040',
      severity: 'warning',
      message: 'dnf leaves its cache in the layer; run `dnf clean all` after the install.',
      isBad: leavesDnfCache,
    }),
  },
  *check(facts) {
    const found = findUncleaned(facts, {
      manager: 'dnf',
      command: ({ program }) => `${program.name} clean all`,
      fills: (call) => hasVerb(call, 'install', 'upgrade'),
    })
    for (const { call, fix } of found)
      yield {
        range: callRange(call),
        message: `${callLabel(call)} leaves its cache in the layer; run \`${call.program.name} clean all\` at the end of the same RUN.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})
