// zypper install of packages without a version.

import { checkRuns } from '../hadolint/run-check.ts'
import { isZypperUnpinned } from '../hadolint/unpinned.ts'
import { optionValue } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

export const pinZypper = defineRule({
  id: 'pin-zypper',
  aliases: ['DL3037', 'zypper-install-without-version'],
  since: '0.1.0',
  summary: 'Name the versions of zypper packages.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. zypper takes \`name=1.2.3\` and limits as \`name>=1.2\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about patterns, files and names in variables.`,
  references: ['https://en.opensuse.org/SDB:Zypper_manual'],
  examples: [
    { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n install» git httpd\n' },
    { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n in» --from repo-oss git=2.51.0 gcc-c++\n' },
    {
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n install git=2.51.0 "httpd>=2.4"\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n install ./a.rpm $EXTRA\n',
      because: 'a file and a variable',
    },
    {
      good: 'FROM opensuse/leap:15.6\nRUN zypper -n install -t pattern devel_basis\n',
      because: 'a pattern is no package',
    },
    {
      preset: 'hadolint',
      bad: 'FROM opensuse/leap:15.6\n«RUN zypper in --from repo git=2»\n',
      because: 'the value of an option is taken for a package',
    },
    {
      preset: 'hadolint',
      good: "FROM opensuse/leap:15.6\nRUN zypper install -y 'git>=2' a.rpm\n",
      because: 'any comparison will do',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3037',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name=version`.',
      isBad: ({ calls }) => calls.some(isZypperUnpinned),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['zypper'],
      skip: (call) => !/^(?:package)?$/.test(optionValue(call, '-t', '--type') ?? ''),
      isPinned: (text) => /[=<>~]|-\d|:|^[-+!@]/.test(text) || text.includes('/') || isLocation(text),
      example: (name) => `${name}=1.2.3`,
    })
  },
})
