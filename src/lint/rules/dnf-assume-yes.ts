// dnf that waits for an answer nobody can give.

import { asksWithDnf } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callRange } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUnanswered, isRpmAnswered } from '../unanswered.ts'

export const dnfAssumeYes = defineRule({
  id: 'dnf-assume-yes',
  aliases: ['DL3038', 'missing-flag-from-dnf-install', 'missing-dnf-assume-yes-switch'],
  since: '0.1.0',
  summary: 'Tell dnf to go on without asking.',
  category: 'packages',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  why: `\`dnf install\` lists what it is going to do and asks whether that is all right. A build has nobody to answer; dnf
takes the end of its input for a no and the build fails.

\`-y\`, also among other letters, \`--assumeyes\`, \`--setopt=assumeyes=1\`, a configuration file written earlier in the stage,
or an answer through a pipe all count. microdnf and tdnf never ask. When words are not known, nothing is
reported.`,
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html'],
  examples: [
    {
      bad: 'FROM fedora:43\nRUN «dnf install» --setopt=install_weak_deps=0 git\n',
      fixed: 'FROM fedora:43\nRUN dnf install -y --setopt=install_weak_deps=0 git\n',
    },
    {
      bad: 'FROM rockylinux:9\nRUN «dnf module install» nodejs:22 && «dnf upgrade» --security\n',
      fixed: 'FROM rockylinux:9\nRUN dnf module install -y nodejs:22 && dnf upgrade -y --security\n',
    },
    { good: 'FROM fedora:43\nRUN dnf -y install git\n', because: '-y may stand anywhere' },
    { good: 'FROM fedora:43\nRUN microdnf install git\n', because: 'microdnf never asks' },
    { good: 'FROM fedora:43\nRUN dnf --setopt=assumeyes=1 install git\n', because: 'the setting answers' },
    {
      preset: 'hadolint',
      bad: 'FROM fedora:42\n«RUN microdnf install git»\n',
      because: 'hadolint thinks that microdnf asks',
    },
    {
      preset: 'hadolint',
      good: 'FROM fedora:42\nRUN dnf -qy install git && dnf remove vim\n',
      because: 'hadolint asks this of installs',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3038',
      severity: 'warning',
      message: 'dnf asks and nobody can answer; add `-y`.',
      isBad: ({ calls }) => calls.some(asksWithDnf),
    }),
  },
  *check(facts) {
    const answer = { manager: 'dnf', option: '-y', place: 'verb', isAnswered: isRpmAnswered } as const
    for (const { call, fix } of findUnanswered(facts, answer))
      yield {
        range: callRange(call),
        message: `dnf ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})
