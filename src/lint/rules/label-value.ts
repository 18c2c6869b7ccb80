// Labels with values of the wrong kind.

import { findLabelFaults } from '../hadolint/labels.ts'
import { report, walk } from '../hadolint/view.ts'
import { labelsOf } from '../label-pair.ts'
import { findValueProblem, OCI_KINDS } from '../label-value-kind.ts'
import { defineRule } from '../rule.ts'

export const labelValue = defineRule({
  id: 'label-value',
  aliases: ['DL3051', 'DL3052', 'DL3053', 'DL3054', 'DL3055', 'DL3056', 'DL3058'],
  since: '0.2.0',
  summary: 'Give labels values that tools can read.',
  category: 'metadata',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `Registries and scanners read the labels of the OCI image specification: \`created\` is a date of RFC 3339, \`licenses\`
an SPDX expression, \`url\`, \`source\` and \`documentation\` are addresses. What does not parse is ignored without a word.

The option \`labels\` declares kinds for others: text, url, semver, hash, spdx, rfc3339, email. Values with variables are
not judged.`,
  references: ['https://github.com/opencontainers/image-spec/blob/main/annotations.md'],
  examples: [
    { bad: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created=«"31.01.2026"»\n' },
    {
      bad: 'FROM alpine:3.22\nLABEL org.opencontainers.image.licenses=«"Apache 2.0"» org.opencontainers.image.source=«github.com/team/app»\n',
    },
    {
      bad: 'FROM alpine:3.22\nLABEL commit=«main» contact=«""»\n',
      options: { labels: { commit: 'hash', contact: 'email' } },
    },
    {
      good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created="2026-01-31T12:00:00+01:00" \\\n      org.opencontainers.image.licenses="(Apache-2.0 OR MIT) AND BSD-3-Clause"\n',
      because: 'both can be read',
    },
    {
      good: 'FROM alpine:3.22\nARG DATE\nLABEL org.opencontainers.image.created=$DATE\n',
      because: 'the value comes with the build',
    },
    {
      good: 'FROM alpine:3.22\nLABEL version=1.2.3-rc.1 commit=0f1e2d3\n',
      because: 'both are of their kind',
      options: { labels: { version: 'semver', commit: 'hash' } },
    },
    {
      bad: 'FROM alpine:3.22\n«LABEL commit=$SHA contact=me»\n',
      options: { labels: { contact: 'email' } },
      preset: 'hadolint',
    },
    {
      bad: '«LABEL team=""»\n«LABEL license="MIT OR Zlib"»\n«LABEL date=$DATE»\n',
      options: { labels: { team: 'text', license: 'spdx', date: 'rfc3339' } },
      preset: 'hadolint',
      because: 'hadolint takes neither expressions nor variables',
    },
    {
      good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.created=today version=v1\n',
      preset: 'hadolint',
      because: 'nothing is declared',
    },
    {
      good: 'LABEL version=1.2.3-rc.1 url="urn:a" license=Zlib date="2026-01-31T12:00:00+01:00" commit=0f1e2d3 contact=me@localhost\n',
      options: {
        labels: {
          version: 'semver',
          url: 'url',
          license: 'spdx',
          date: 'rfc3339',
          commit: 'hash',
          contact: 'email',
        },
      },
      preset: 'hadolint',
      because: 'all are of their kind',
    },
  ],
  *check(facts) {
    const { labels = {} } = facts.options
    for (const { key, value, valueRange } of labelsOf(facts)) {
      const declared = Object.hasOwn(labels, key) ? labels[key] : undefined
      const kind = declared ?? (Object.hasOwn(OCI_KINDS, key) ? OCI_KINDS[key] : undefined)
      const wanted = kind === undefined || value === undefined ? undefined : findValueProblem(kind, value)
      if (wanted === undefined) continue
      const shown = value?.trim() === '' ? 'is empty' : `is "${value}"`
      yield {
        range: valueRange,
        message: `The label ${key} ${shown}, which tools cannot read. Write ${wanted}.`,
      }
    }
  },
  checks: {
    hadolint: {
      codes: {
        DL3051: 'warning',
        DL3052: 'warning',
        DL3053: 'warning',
        DL3054: 'warning',
        DL3055: 'warning',
        DL3056: 'warning',
        DL3058: 'warning',
      },
      *check(facts) {
        for (const { step, code, key } of findLabelFaults(walk(facts), facts.options))
          yield report(
            code,
            step,
            code === 'DL3051'
              ? `The label ${key} is empty. Give it a value.`
              : `The label ${key} is not of the kind the project declares. Correct its value.`,
          )
      },
    },
  },
})
