// FROM --platform with the value it has anyway.

import { skipSpaces } from '../../dockerfile/characters.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'

export const platformRedundant = defineRule({
  id: 'platform-redundant',
  aliases: ['RedundantTargetPlatform', 'DL3065'],
  since: '0.2.0',
  summary: 'Leave out --platform=$TARGETPLATFORM.',
  category: 'correctness',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `FROM uses the target platform when nothing else is said, so \`--platform=$TARGETPLATFORM\` only adds words. It also
hides the lines where a platform is chosen on purpose.`,
  references: ['https://docs.docker.com/reference/build-checks/redundant-target-platform/'],
  examples: [
    { bad: 'FROM «--platform=$TARGETPLATFORM» alpine:3.22\n', fixed: 'FROM alpine:3.22\n' },
    {
      bad: 'FROM «--platform="${TARGETPLATFORM}"» alpine:3.22 AS app\n',
      fixed: 'FROM alpine:3.22 AS app\n',
    },
    { good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n', because: 'this is another platform' },
    {
      good: 'FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.22\n',
      because: 'old builders need the fallback',
    },
    {
      good: 'ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM alpine:3.22\n',
      because: 'the file sets it itself',
    },
    {
      preset: 'buildkit',
      bad: '«FROM --platform=${TARGETPLATFORM:-linux/arm64} scratch»\n',
      because: 'the value is what counts',
    },
    {
      preset: 'buildkit',
      good: 'FROM --platform=$TARGETOS/$TARGETARCH scratch\n',
      because: 'only the one variable is known',
    },
    {
      bad: 'ARG TARGETPLATFORM=linux/arm64\n«FROM --platform=$TARGETPLATFORM alpine:3.22»\n',
      preset: 'hadolint',
    },
    {
      bad: '«FROM --platform=${TARGETPLATFORM} a»\nFROM --platform="$TARGETPLATFORM" b\n',
      preset: 'hadolint',
    },
    {
      good: 'FROM --platform=$BUILDPLATFORM a\nFROM --platform=${TARGETPLATFORM:-x} b\n',
      preset: 'hadolint',
      because: 'these are other words',
    },
  ],
  *check({ file, stages, globals }) {
    if (globals.some(({ name, value }) => name === 'TARGETPLATFORM' && value !== undefined)) return
    for (const { from } of stages) {
      const flag = from.flags.find(({ name }) => name === 'platform')
      if (flag === undefined || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value ?? '')) continue
      const end = skipSpaces(file.text, flag.range.end)
      const onOneLine = !/[\r\n]/.test(file.text.slice(flag.range.end, end))
      const edits = [{ range: { start: flag.range.start, end }, text: '' }]
      yield {
        range: flag.range,
        message: 'FROM takes the target platform anyway. Leave --platform out.',
        ...(onOneLine ? { fix: { kind: 'safe', description: 'Leave --platform out', edits } } : {}),
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3065: 'warning' },
      check: (facts) =>
        walk(facts)
          .filter(
            (step) =>
              step.seen.kind === 'from' &&
              /^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(step.seen.platform ?? ''),
          )
          .map((step) =>
            report('DL3065', step, 'FROM takes the target platform anyway. Leave --platform out.'),
          ),
    },
    buildkit: { codes: { RedundantTargetPlatform: 'warning' }, check: reportsOf('RedundantTargetPlatform') },
  },
})
