// apt-get install that also brings what packages recommend.

import { takesRecommended } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callRange, callsOf, hasOption, type PackageCall } from '../package-call.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'

const FLAG = '--no-install-recommends'
const isConfigured = settingFinder(/APT::Install-Recommends["'\s=]+(?:false|no|0|off)/i)

export const aptNoRecommends = defineRule({
  id: 'apt-no-recommends',
  aliases: [
    'DL3015',
    'DS-0029',
    'apt-get-not-avoiding-additional-packages',
    'missing-no-install-recommends',
    'apt-get_recommends',
    'pf23',
  ],
  since: '0.1.0',
  summary: 'Install only what is needed, without recommended packages.',
  category: 'packages',
  severity: 'info',
  confidence: 'high',
  fix: 'suggested',
  fixEffect:
    'Packages that were only recommended are no longer in the image. What relied on one of them has to name it.',
  why: `By default \`apt-get install\` also installs the packages that the named ones recommend. In an image most of them are of
no use: they take space, time, and have to be patched. \`--no-install-recommends\` leaves them out.

The flag, the setting \`APT::Install-Recommends\` on the command line or in a file written earlier in the stage count.
Nothing is reported when only development packages or local files are installed, which seldom recommend anything.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n',
    },
    {
      bad: 'FROM ubuntu:24.04\nRUN apt-get update \\\n    && «apt-get -y install» \\\n        git \\\n        libssl-dev\n',
      fixed:
        'FROM ubuntu:24.04\nRUN apt-get update \\\n    && apt-get -y install --no-install-recommends \\\n        git \\\n        libssl-dev\n',
    },
    {
      good: 'FROM debian:13\nRUN apt-get install -y --no-install-recommends curl\n',
      because: 'the flag is there',
    },
    {
      good: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=0 install -y curl\n',
      because: 'the option says the same',
    },
    {
      good: 'FROM debian:13\nRUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/99lean\nRUN apt-get install -y curl\n',
      because: 'the configuration says so',
    },
    { good: 'FROM debian:13\nRUN apt-get install -y ./tool.deb\n', because: 'it is a local file' },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN apt-get install -y -o APT::Install-Recommends=0 curl»\n',
      because: 'only `false` is understood',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN apt-get install -y -o APT::Install-Recommends=false curl\n',
      because: 'the setting is as good',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3015',
      severity: 'info',
      message: 'apt-get also installs what packages recommend; add `--no-install-recommends`.',
      isBad: ({ calls }) => calls.some(takesRecommended),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apt')) {
        if (call.verb.value !== 'install' || call.unknown || isLean(call) || isConfigured(facts, run))
          continue
        if (call.operands.every(({ value }) => /-dev(?:[=:/].*)?$|\.deb$|\//.test(value))) continue
        const flag = call.program.name === 'aptitude' ? '--without-recommends' : FLAG
        const edit = addArguments(facts, run, call.verb, flag)
        yield {
          range: callRange(call),
          message: `${call.program.name} install also installs what packages merely recommend; add ${flag} and name what is really needed.`,
          ...(edit ? { fix: { kind: 'unsafe', description: `Add ${flag}`, edits: [edit] } } : {}),
        }
      }
  },
})

function isLean(call: PackageCall): boolean {
  const lean = hasOption(
    call,
    FLAG,
    '--install-recommends',
    '--without-recommends',
    '-R',
    '--with-recommends',
  )
  const nothing = hasOption(
    call,
    '-s',
    '--simulate',
    '--dry-run',
    '--just-print',
    '--print-uris',
    '--download-only',
    '-d',
  )
  return (
    lean ||
    nothing ||
    call.options.some(({ value }) => /^APT::Install-Recommends=["']?(?:false|no|0|off)/i.test(value ?? ''))
  )
}
