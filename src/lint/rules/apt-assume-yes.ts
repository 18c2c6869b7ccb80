// apt-get that waits for an answer nobody can give.
import { isAnswered, mayAsk } from '../apt.ts'
import { failsRun } from '../fails-run.ts'
import { asksWithApt } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callRange, callsOf, hasInput } from '../package-call.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'

const isConfigured = settingFinder(/APT::Get::Assume-Yes\s+/i)

export const aptAssumeYes = defineRule({
  id: 'apt-assume-yes',
  aliases: [
    'DL3014',
    'DS-0021',
    'apt-get-missing-y-to-avoid-manual-input',
    'missing-assume-yes-switch',
    'apt-get_missing_param',
    'pf22',
  ],
  since: '0.1.0',
  summary: 'Tell apt-get to go on without asking.',
  category: 'packages',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  why: `\`apt-get install\` asks before it installs more than was named. A build has nobody to answer; apt reads the end of
its input as a no and the build fails, today or on the day a package gains a dependency.

\`-y\`, \`-qq\`, \`--assume-yes\`, \`-o APT::Get::Assume-Yes=true\`, a configuration file written earlier in the stage, or an
answer through a pipe all count. When options come from a variable whose value is not known, nothing is reported.`,
  references: ['https://manpages.debian.org/stable/apt/apt-get.8.en.html'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      bad: 'FROM debian:13\nRUN <<EOF\nset -e\n«apt-get -q upgrade»\n«apt-get autoremove» --purge\nEOF\n',
      fixed: 'FROM debian:13\nRUN <<EOF\nset -e\napt-get -q upgrade -y\napt-get autoremove -y --purge\nEOF\n',
    },
    {
      bad: 'FROM debian:13\nRUN ["/bin/sh", "-c", "«apt-get -t trixie install» git"]\n',
      fixed: 'FROM debian:13\nRUN ["/bin/sh", "-c", "apt-get -t trixie install -y git"]\n',
      because: 'text that a shell is given is read like any other',
    },
    { good: 'FROM debian:13\nRUN apt-get install -qqy curl\n', because: '-y may stand in a cluster' },
    { good: 'FROM debian:13\nRUN apt-get -q -q install curl\n', because: 'two -q imply -y' },
    { good: 'FROM debian:13\nRUN yes | apt-get install curl\n', because: 'the pipe answers' },
    {
      good: 'FROM debian:13\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl\n',
      because: 'the configuration answers',
    },
    {
      good: 'FROM debian:13\nENV OPTIONS="-q -y"\nRUN apt-get $OPTIONS install curl\n',
      because: 'the variable holds -y',
    },
    {
      good: 'FROM debian:13\nARG OPTIONS\nRUN apt-get $OPTIONS install curl\n',
      because: 'the options are not known',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN apt-get -qqq install curl»\n',
      because: 'hadolint wants quiet exactly twice',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN apt-get -qq install curl && apt-get install -q=2 git && apt-get remove vim\n',
      because: 'it is quiet, and only installs count',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3014',
      severity: 'warning',
      message: 'apt-get asks and nobody can answer; add `-y`.',
      isBad: ({ calls }) => calls.some(asksWithApt),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apt')) {
        if (!mayAsk(call) || call.unknown || isAnswered(call) || hasInput(call) || isConfigured(facts, run))
          continue
        const edit = addArguments(facts, run, call.verb, '-y')
        const kind = failsRun(facts, run, call.program) ? 'safe' : 'unsafe'
        yield {
          range: callRange(call),
          message: `${call.program.name} ${call.verb.value} asks before it goes on, and a build cannot answer; add -y.`,
          ...(edit ? { fix: { kind, description: 'Add -y', edits: [edit] } } : {}),
        }
      }
  },
})
