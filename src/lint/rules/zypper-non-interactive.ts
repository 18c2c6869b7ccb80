// zypper that waits for an answer nobody can give.

import { asksWithZypper } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callRange, hasOption, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUnanswered } from '../unanswered.ts'

export const zypperNonInteractive = defineRule({
  id: 'zypper-non-interactive',
  aliases: [
    'DL3034',
    'missing-zypper-non-interactive',
    'missing-zypper-no-confirm-switch',
    'missing-zypper-non-interactive-switch',
  ],
  since: '0.1.0',
  summary: 'Tell zypper to go on without asking.',
  category: 'packages',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  why: `\`zypper install\` asks before it goes on, and again about licences and conflicts. A build has nobody to answer, so it
stops or fails. \`--non-interactive\` (\`-n\`) before the verb takes the default answers.

\`--no-confirm\` or \`-y\` behind the verb counts too. \`-n\` behind \`install\` does not: there it means \`--name\`.`,
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN «zypper install» git\n',
      fixed: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install git\n',
    },
    {
      bad: 'FROM opensuse/leap:15.6\nRUN «zypper in» -n git && «zypper rm» vim\n',
      fixed:
        'FROM opensuse/leap:15.6\nRUN zypper --non-interactive in -n git && zypper --non-interactive rm vim\n',
      because: 'behind the verb -n means something else',
    },
    { good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git\n', because: '-n stands before the verb' },
    { good: 'FROM opensuse/leap:15.6\nRUN zypper in -y git\n', because: '-y answers' },
    { good: 'FROM opensuse/leap:15.6\nRUN zypper refresh\n', because: 'it does not ask' },
    { preset: 'hadolint', bad: 'FROM opensuse/leap:15.6\n«RUN zypper patch»\n' },
    {
      preset: 'hadolint',
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n in git && zypper rm --no-confirm vim && zypper dup\n',
      because: 'one flag is enough, and hadolint does not ask it of upgrades',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3034',
      severity: 'warning',
      message: 'zypper asks and nobody can answer; add `--non-interactive`.',
      isBad: ({ calls }) => calls.some(asksWithZypper),
    }),
  },
  *check(facts) {
    const option = '--non-interactive'
    const answer = { manager: 'zypper', option, place: 'program', isAnswered } as const
    for (const { call, fix } of findUnanswered(facts, answer))
      yield {
        range: callRange(call),
        message: `zypper ${call.verb.value} asks before it goes on, and a build cannot answer; add ${option} before it.`,
        ...(fix === undefined ? {} : { fix }),
      }
  },
})

function isAnswered(call: PackageCall): boolean {
  const { options } = call
  const before = { ...call, options: options.filter(({ beforeVerb }) => beforeVerb) }
  return (
    hasOption(before, '-n', '--non-interactive') ||
    hasOption(call, '-y', '--no-confirm', '-D', '--dry-run', '-d', '--download-only')
  )
}
