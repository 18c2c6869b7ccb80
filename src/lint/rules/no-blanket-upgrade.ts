// All packages of the base image are upgraded.

import { isCall } from '../hadolint/calls.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { callLabel, callRange, callsOf, hasOption, hasVerb, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'

const LIMITS = [
  '--security',
  '--cve',
  '--cves',
  '--bugfix',
  '--advisory',
  '--advisories',
  '--sec-severity',
  '--secseverity',
  '--bz',
  '--bzs',
  '--enhancement',
  '--newpackage',
]

export const noBlanketUpgrade = defineRule({
  id: 'no-blanket-upgrade',
  aliases: [
    'DL3035',
    'DL3005',
    'DL3017',
    'DL3031',
    'DL3039',
    'DS-0024',
    'run-using-upgrade',
    'run-using-dnf-update',
    'run-using-apk-upgrade',
    'run-using-yum-update',
    'run-using-zypper-update',
    'avoid-apt-get-upgrade',
    'avoid-apk-upgrade',
    'avoid-dnf-update',
    'avoid-yum-update',
    'avoid-zypper-update',
    'DKL-DI-0003',
    'apt-get-upgrade',
    'apt-get-dist-upgrade',
    'run-using-upgrade-commands',
    'use-of-apk-upgrade',
    'yum-update-enabled',
  ],
  since: '0.1.0',
  summary: 'Take a newer base image instead of upgrading all its packages.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `An upgrade of everything brings other versions on every fresh build and stores each upgraded package a second time, in
a layer above the one that has the old files. While the layer is cached nothing is upgraded at all. Official images are
rebuilt often: a newer base image gives the same without these effects.

There are good reasons to upgrade all the same, for instance a base image that is rebuilt too seldom; switch the rule off
then. Upgrades of named packages and of security fixes alone are left alone.`,
  references: ['https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often'],
  examples: [
    { bad: 'FROM debian:13\nRUN apt-get update && «apt-get upgrade» -y && «apt-get -y dist-upgrade»\n' },
    { bad: 'FROM alpine:3.22\nRUN «apk --no-cache upgrade»\n' },
    { bad: 'FROM fedora:43\nRUN «dnf -y update» && dnf clean all\n' },
    { bad: 'FROM opensuse/leap:15.6\nRUN «zypper -n dup»\n' },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --only-upgrade openssl\n',
      because: 'one package is upgraded',
    },
    { good: 'FROM alpine:3.22\nRUN apk upgrade --no-cache openssl\n', because: 'the package is named' },
    { good: 'FROM fedora:43\nRUN dnf -y upgrade --security\n', because: 'only security fixes' },
    { good: 'FROM opensuse/leap:15.6\nRUN zypper -n patch\n', because: 'only patches' },
    { preset: 'hadolint', bad: 'FROM opensuse/leap:15.6\n«RUN zypper -n dup»\n' },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN apt-get upgrade -y && zypper update && yum update && dnf upgrade\n',
      because: 'hadolint has retired what it once said of these',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3035',
      severity: 'warning',
      message: 'All packages of the base image are upgraded; take a newer base image.',
      isBad: ({ calls }) => calls.some((call) => isCall(call, ['zypper'], ['dist-upgrade', 'dup'])),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apt', 'apk', 'yum', 'dnf', 'zypper')) {
        if (!isBlanket(call)) continue
        yield {
          range: callRange(call),
          message: `${callLabel(call)} stores the packages of the base image a second time, in other versions on each fresh build. Take a newer base image, or upgrade by name.`,
        }
      }
  },
})

function isBlanket(call: PackageCall): boolean {
  const { verb, operands, unknown } = call
  if (!hasVerb(call, 'upgrade') || verb.value === 'patch' || verb.value === 'dselect-upgrade') return false
  const dry = hasOption(
    call,
    '-s',
    '--simulate',
    '--dry-run',
    '--just-print',
    '--assumeno',
    '--downloadonly',
    '--download-only',
  )
  return operands.length === 0 && !unknown && !dry && !hasOption(call, ...LIMITS)
}
