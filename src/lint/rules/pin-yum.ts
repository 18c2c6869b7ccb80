// yum install of packages without a version.

import { findUnversioned } from '../hadolint/defined-version.ts'
import { YUM } from '../hadolint/rpm-version.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned, isLocation } from '../unpinned.ts'

export const pinYum = defineRule({
  id: 'pin-yum',
  aliases: ['DL3033', 'yum-install-without-version'],
  since: '0.1.0',
  summary: 'Name the versions of yum packages.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a version the same Dockerfile installs another package next month, and a cached layer another one than a fresh
build. yum takes \`name-version\`, with an epoch as \`name-1:2.3\`, or \`name-2.*\`.

The rule is off by default because repositories drop old versions, and a pinned version then lets the build fail. It is
silent about groups, module streams with a version, files and names in variables.`,
  references: ['https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages'],
  examples: [
    { bad: 'FROM centos:7\nRUN «yum install» -y httpd python3-devel\n' },
    { bad: 'FROM centos:7\nRUN «yum -y --enablerepo epel install» git-2.51.0 gcc-c++\n' },
    {
      good: 'FROM centos:7\nRUN yum install -y httpd-2.4.65 bind-32:9.18.33\n',
      because: 'the versions are there',
    },
    {
      good: 'FROM centos:7\nRUN yum install -y ./a.rpm @development-tools nginx-${VERSION}\n',
      because: 'a file, a group, a variable',
    },
    {
      good: 'FROM centos:7\nRUN yum module install -y nodejs:22 && yum groupinstall -y core\n',
      because: 'a stream with its version, and a group',
    },
    {
      preset: 'hadolint',
      bad: 'FROM centos:7\n«RUN yum install -y git-core-${VERSION}»\n',
      because: 'nothing sets the variable',
    },
    {
      preset: 'hadolint',
      good: 'ARG VERSION\nFROM centos:7\nRUN yum install -y git-${VERSION} curl-8.1-2.el7\n',
      because: 'a variable that is set counts as a version',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3033',
      severity: 'warning',
      message: 'Packages without a version change from build to build; install them as `name-version`.',
      find: (steps) => findUnversioned(steps, YUM),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['yum'],
      skip: ({ verb }) => /^group/.test(verb.value) || verb.value === 'reinstall',
      isPinned: (text) => /-(?:\d+:)?\d|[=<>:]|^@|^-|\//.test(text) || isLocation(text),
      example: (name) => `${name}-1.2.3`,
    })
  },
})
