// dnf install of packages without a version.

import { findUnversioned } from '../hadolint/defined-version.ts'
import { DNF } from '../hadolint/rpm-version.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

export const pinDnf = defineRule({
  id: 'pin-dnf',
  aliases: ['DL3041', 'missing-version-specification-in-dnf-install'],
  since: '0.1.0',
  summary: 'Name the versions of dnf packages.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. dnf takes \`name-version\`, with an epoch as \`name-1:2.3\`, or \`name-2.*\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about groups, module streams with a version, files and names in variables.`,
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages'],
  examples: [
    { bad: 'FROM fedora:43\nRUN «dnf install» -y httpd python3-devel\n' },
    { bad: 'FROM fedora:43\nRUN «dnf -y --enablerepo epel install» git-2.51.0 gcc-c++\n' },
    {
      good: 'FROM fedora:43\nRUN dnf install -y httpd-2.4.65 bind-32:9.18.33\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM fedora:43\nRUN dnf install -y ./a.rpm @development-tools nginx-${VERSION}\n',
      because: 'a file, a group, a variable',
    },
    {
      good: 'FROM fedora:43\nRUN dnf module install -y nodejs:22 && dnf groupinstall -y core\n',
      because: 'a stream with its version, and a group',
    },
    {
      preset: 'hadolint',
      bad: 'FROM fedora:42\n«RUN dnf install -y gcc-c++»\n',
      because: 'no part behind a dash starts with a digit',
    },
    {
      preset: 'hadolint',
      good: 'FROM fedora:42\nENV VERSION=2\nRUN microdnf install git-$VERSION gcc-c++-15 && dnf group install tools\n',
      because: 'groups have no versions',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3041',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name-version`.',
      find: (steps) => findUnversioned(steps, DNF),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['dnf'],
      skip: ({ verb }) => /^group/.test(verb.value) || verb.value === 'reinstall',
      isPinned: (text) => /-(?:\d+:)?\d|[=<>:]|^@|^-|\//.test(text) || isLocation(text),
      example: (name) => `${name}-1.2.3`,
    })
  },
})
