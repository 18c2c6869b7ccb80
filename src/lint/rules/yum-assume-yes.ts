// yum that waits for an answer nobody can give.

import { asksWithYum } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callRange } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUnanswered, isRpmAnswered } from '../unanswered.ts'

export const yumAssumeYes = defineRule({
  id: 'yum-assume-yes',
  aliases: ['DL3030', 'yum-install-allows-manual-input', 'missing-yum-assume-yes-switch', 'pf17'],
  since: '0.1.0',
  summary: 'Tell yum to go on without asking.',
  category: 'packages',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  why: `\`yum install\` lists what it is going to do and asks whether that is all right. A build has nobody to answer; yum
takes the end of its input for a no and the build fails.

\`-y\`, also among other letters, \`--assumeyes\`, \`--setopt=assumeyes=1\`, a configuration file written earlier in the stage,
or an answer through a pipe all count. When words are not known, nothing is reported.`,
  references: ['https://man7.org/linux/man-pages/man8/yum.8.html'],
  examples: [
    {
      bad: 'FROM centos:7\nRUN «yum install» httpd && yum clean all\n',
      fixed: 'FROM centos:7\nRUN yum install -y httpd && yum clean all\n',
    },
    {
      bad: 'FROM centos:7\nRUN <<EOF\nset -e\n«yum --enablerepo epel groupinstall» "Development Tools"\n«yum remove» gcc\nEOF\n',
      fixed:
        'FROM centos:7\nRUN <<EOF\nset -e\nyum --enablerepo epel groupinstall -y "Development Tools"\nyum remove -y gcc\nEOF\n',
    },
    {
      bad: 'FROM centos:7\nRUN [«"yum", "install"», "httpd"]\n',
      fixed: 'FROM centos:7\nRUN ["yum", "install", "-y", "httpd"]\n',
    },
    { good: 'FROM centos:7\nRUN yum -qy install httpd\n', because: '-y may stand in a cluster' },
    {
      good: 'FROM centos:7\nRUN echo assumeyes=1 >> /etc/yum.conf\nRUN yum install httpd\n',
      because: 'the configuration answers',
    },
    {
      good: 'FROM centos:7\nARG OPTIONS\nRUN yum $OPTIONS install httpd\n',
      because: 'the options are not known',
    },
    { preset: 'hadolint', bad: 'FROM centos:7\n«RUN yum groupinstall tools»\n' },
    {
      preset: 'hadolint',
      good: 'FROM centos:7\nRUN yum --assumeyes install git && yum remove vim\n',
      because: 'hadolint asks this of installs',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3030',
      severity: 'warning',
      message: 'yum asks and nobody can answer; add `-y`.',
      isBad: ({ calls }) => calls.some(asksWithYum),
    }),
  },
  *check(facts) {
    const answer = { manager: 'yum', option: '-y', place: 'verb', isAnswered: isRpmAnswered } as const
    for (const { call, fix } of findUnanswered(facts, answer))
      yield {
        range: callRange(call),
        message: `yum ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})
