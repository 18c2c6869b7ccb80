// FROM with a platform that is written down.

import { reportsOf } from '../buildkit/front-end.ts'
import { findFixedPlatforms } from '../hadolint/base-images.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

export const platformConstant = defineRule({
  id: 'platform-constant',
  aliases: [
    'FromPlatformFlagConstDisallowed',
    'DL3029',
    'avoid-platform-with-from',
    'pf31',
    'Using Platform Flag with FROM Command',
  ],
  since: '0.2.0',
  summary: 'Let the builder choose the platform of FROM.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `A constant such as \`--platform=linux/amd64\` ties the image to that platform: on another machine it is emulated and
slow, and a build for several platforms puts the same wrong one into all of them. Leave the flag out and pass
\`--platform\` to the build, or write \`$BUILDPLATFORM\` for a stage that cross-compiles.

A stage whose name holds the system or the architecture (\`AS build-arm64\`) means it and is not reported.`,
  references: ['https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/'],
  examples: [
    { bad: 'FROM «--platform=linux/amd64» debian:13\n' },
    { bad: 'FROM «--platform=linux/arm64/v8» golang:1.26 AS build\nRUN go build ./...\n' },
    { good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n', because: 'the builder fills it in' },
    {
      good: 'FROM --platform=linux/amd64 debian:13 AS tools-amd64\n',
      because: 'the name says that it is meant',
    },
    { good: 'FROM debian:13\n', because: 'there is no platform' },
    { preset: 'buildkit', bad: '«FROM --platform=linux/amd64 scratch AS build»\n' },
    {
      preset: 'buildkit',
      good: 'FROM --platform=linux/amd64 scratch AS build-amd64\n',
      because: 'the name says so',
    },
    { preset: 'hadolint', bad: '«FROM --platform=linux/amd64 a:1 AS amd64»\n«FROM --platform=$P b:1»\n' },
    {
      preset: 'hadolint',
      good: 'FROM --platform=${BUILDPLATFORM:-linux} a:1\nFROM --platform=$TARGETPLATFORM b:1\n',
      because: 'they follow the build',
    },
  ],
  *check({ stages }) {
    for (const { from, name = '' } of stages) {
      const flag = from.flags.find((one) => one.name === 'platform')
      const { value = '', range } = flag ?? {}
      if (range === undefined || value === '' || value.includes('$')) continue
      const parts = value.toLowerCase().split('/')
      if (parts.slice(0, 2).some((part) => part !== '' && name.includes(part))) continue
      yield {
        range,
        message: `The platform ${value} is fixed here, whatever the build asks for. Leave it to the build, or write $BUILDPLATFORM for a stage that cross-compiles.`,
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3029',
      severity: 'warning',
      message:
        'The platform is fixed here, whatever the build asks for. Leave it to the build, or write $BUILDPLATFORM.',
      skipsTriggers: true,
      find: findFixedPlatforms,
    }),
    buildkit: {
      codes: { FromPlatformFlagConstDisallowed: 'warning' },
      check: reportsOf('FromPlatformFlagConstDisallowed'),
    },
  },
})
