// Labels with keys that break the conventions.

import { isSeenKeyValid, labelSteps } from '../hadolint/labels.ts'
import { report, walk } from '../hadolint/view.ts'
import { labelsOf } from '../label-pair.ts'
import { defineRule } from '../rule.ts'

export const labelKey = defineRule({
  id: 'label-key',
  aliases: ['DL3048', 'labels/valid-key'],
  since: '0.2.0',
  summary: 'Write label keys in lower case, with a prefix of your own.',
  category: 'metadata',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `Keys begin and end with a lower-case letter or a digit and hold only those, single dots, dashes, underscores and
slashes. Tools that filter by label treat \`Version\` and \`version\` as two keys. The prefixes \`com.docker.\`,
\`io.docker.\` and \`org.dockerproject.\` are reserved; those of Docker Desktop extensions are meant to be set.`,
  references: ['https://docs.docker.com/engine/manage-resources/labels/'],
  examples: [
    { bad: 'FROM alpine:3.22\nLABEL «Version»="1.0"\n' },
    { bad: 'FROM alpine:3.22\nLABEL «com.docker.team»=web «-a»=1 «b..c»=2\n' },
    {
      good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.title="Web" com.example.team=web\n',
      because: 'both follow the conventions',
    },
    {
      good: 'FROM alpine:3.22\nLABEL com.docker.extension.publisher-url=https://example.com\n',
      because: 'extensions need it',
    },
    {
      good: 'FROM alpine:3.22\nLABEL com.example.team_name=web maintainer=me\n',
      because: 'underscores are fine',
    },
    { bad: 'FROM alpine:3.22\n«LABEL Version=1.0 team=web»\n«LABEL 2nd=x»\n', preset: 'hadolint' },
    {
      bad: '«LABEL com.docker.extension.name=x»\n«LABEL a..b x»\n',
      preset: 'hadolint',
      because: 'hadolint knows no exceptions',
    },
    {
      good: 'FROM alpine:3.22\nLABEL "org.example.a-b"=1 c=2 a_b/c__d=3\nLABEL description Web\n',
      preset: 'hadolint',
      because: 'the keys are fine',
    },
  ],
  *check(facts) {
    for (const { key, keyRange } of labelsOf(facts)) {
      const problem = findProblem(key)
      if (problem !== undefined) yield { range: keyRange, message: `The label key ${key} ${problem}` }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3048: 'style' },
      check: (facts) =>
        labelSteps(walk(facts))
          .filter(({ pairs }) => !pairs.every(({ key }) => isSeenKeyValid(key)))
          .map(({ step }) =>
            report(
              'DL3048',
              step,
              'A label key here breaks the conventions. Write keys in lower case, with single dots and dashes and a prefix of your own.',
            ),
          ),
    },
  },
})

const RESERVED = /^(?:com\.docker|io\.docker|org\.dockerproject)\./
const MEANT = /^com\.docker\.(?:extension|desktop|compose|stack|swarm)\./

function findProblem(key: string): string | undefined {
  if (/[^a-z0-9._/-]/.test(key))
    return 'holds other characters than a-z, 0-9, dots, dashes, underscores and slashes. Write it with those only.'
  if (!/^[a-z0-9]/.test(key) || !/[a-z0-9]$/.test(key))
    return 'does not begin and end with a letter or a digit. Change its ends.'
  if (/[._/-]{2}/.test(key)) return 'has two separators in a row. Leave one of them out.'
  if (RESERVED.test(key) && !MEANT.test(key))
    return 'begins with a prefix that is reserved for Docker. Use your own domain.'
  return undefined
}
