// apt-get install of packages without a version.

import { checkRuns } from '../hadolint/run-check.ts'
import { isAptUnpinned } from '../hadolint/unpinned.ts'
import { hasOption } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

const hasSnapshot = settingFinder(/snapshot(?:-cloudflare)?\.(?:debian|ubuntu)|APT::Snapshot/i)

export const pinApt = defineRule({
  id: 'pin-apt',
  aliases: ['DL3008', 'apt-get-install-pin-version', 'apt-get-install-pin-version-not-defined'],
  since: '0.1.0',
  summary: 'Name the versions of apt packages.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build.

The rule is off by default because Debian and Ubuntu remove old versions from their mirrors: a pinned version lets the
build fail on the day of the next security update. Where it matters, a dated snapshot of the archive pins everything at
once; the rule is silent there. It is also silent about \`pkg/release\`, local files and names in variables.`,
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://snapshot.debian.org/',
  ],
  examples: [
    { bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y curl git\n' },
    {
      bad: 'FROM debian:13\nRUN apt-get update && «apt-get install» -y -t trixie-backports curl=8.14.1-2 git\n',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.*\n',
      because: 'the version is there',
    },
    {
      good: 'FROM debian:13\nRUN apt-get install -y ./tool.deb curl/trixie-backports $EXTRA\n',
      because: 'a file, a release, a variable',
    },
    {
      good: 'FROM debian:13\nRUN echo "deb http://snapshot.debian.org/archive/debian/20260801T000000Z trixie main" > /etc/apt/sources.list\nRUN apt-get update && apt-get install -y curl\n',
      because: 'the whole archive is pinned',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN apt-get update \\\n  && apt-get install -y curl=8.* $PACKAGES»\n',
      because: 'variables are not looked up',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN apt-get install -t sid curl=8.* git/sid ./a.deb && sudo apt-get install vim\n',
      because: 'hadolint does not look behind sudo',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3008',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name=version`.',
      isBad: ({ calls }) => calls.some(isAptUnpinned),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['apt'],
      skip: (call, run) =>
        call.verb.value === 'build-dep' || hasOption(call, '-S', '--snapshot') || hasSnapshot(facts, run),
      // A minus at the end removes a package, a caret names a task.
      isPinned: (text) => /=/.test(text) || isLocation(text) || text.includes('/') || /[-^]$/.test(text),
      example: (name) => `${name}=1.2.*`,
    })
  },
})
