// yum that leaves its cache in the image.

import { leavesYumCache } from '../hadolint/left-cache.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callLabel, callRange, hasVerb } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUncleaned } from '../uncleaned.ts'

export const yumClean = defineRule({
  id: 'yum-clean',
  aliases: ['DL3032', 'DS-0015', 'yum-clean-all', 'yum-clean-all-missing', 'pf18'],
  since: '0.1.0',
  summary: 'Clean the cache of yum in the RUN that installs.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['/var/cache/yum/**'] },
  fixEffect: 'The files below /var/cache/yum are no longer in the image.',
  why: `yum keeps the lists of all packages, and sometimes the packages, below /var/cache/yum. They stay in the layer unless the
same RUN removes them after the last install: \`yum clean all\` in a later RUN, or before the install, does not help.

Silent are stages whose files do not reach the image, caches on a cache or tmpfs mount, and RUNs that remove the folder in
another way.`,
  references: ['https://man7.org/linux/man-pages/man8/yum.8.html'],
  examples: [
    {
      bad: 'FROM centos:7\nRUN «yum install» -y git\n',
      fixed: 'FROM centos:7\nRUN yum install -y git && yum clean all\n',
    },
    {
      bad: 'FROM centos:7\nRUN yum clean all \\\n    && «yum install» -y git\n',
      fixed: 'FROM centos:7\nRUN yum clean all \\\n    && yum install -y git \\\n    && yum clean all\n',
      because: 'it is cleaned before the install, not after',
    },
    { good: 'FROM centos:7\nRUN yum install -y git && yum clean all\n', because: 'the RUN cleans up' },
    {
      good: 'FROM centos:7\nRUN yum install -y git && rm -fr "/var/cache/yum"\n',
      because: 'removing the folder is as good',
    },
    {
      good: 'FROM centos:7 AS build\nRUN yum install -y gcc\nFROM centos:7\nCOPY --from=build /app /app\n',
      because: 'the stage is thrown away',
    },
    {
      good: 'FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y git\n',
      because: 'the cache lies on a mount',
    },
    {
      preset: 'hadolint',
      bad: 'FROM centos:7\n«RUN --mount=type=cache,target=/var/cache/yum yum install -y git»\n',
      because: 'hadolint knows no mounts here',
    },
    {
      preset: 'hadolint',
      good: 'FROM centos:7\nRUN yum install -y git && rm -rf /tmp/x && yum update\n',
      because: 'any `rm -rf` is taken for cleaning, and only installs fill',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3032',
      severity: 'warning',
      message: 'yum leaves its cache in the layer; run `yum clean all` after the install.',
      isBad: leavesYumCache,
    }),
  },
  *check(facts) {
    const command = 'yum clean all'
    const found = findUncleaned(facts, {
      manager: 'yum',
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
