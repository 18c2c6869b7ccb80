// Labels that a project does not know.

import { labelSteps } from '../hadolint/labels.ts'
import { report, walk } from '../hadolint/view.ts'
import { labelsOf } from '../label-pair.ts'
import { findMeant } from '../one-edit.ts'
import { defineRule } from '../rule.ts'

export const labelUnknown = defineRule({
  id: 'label-unknown',
  aliases: ['DL3050'],
  since: '0.2.0',
  summary: 'Set no labels but those the project knows.',
  category: 'metadata',
  severity: 'info',
  default: 'off',
  confidence: 'high',
  fix: 'none',
  why: `Silent until it is configured: with the option \`strict-labels\` the labels of the option \`labels\` are the only ones. A misspelt key would otherwise
pass for one of its own.`,
  references: ['https://docs.docker.com/engine/manage-resources/labels/'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nLABEL team=web «owner»=me\n',
      options: { labels: { team: 'text' }, strictLabels: true },
    },
    {
      bad: 'FROM alpine:3.22\nLABEL «taem»=web\n',
      options: { labels: { team: 'text' }, strictLabels: true },
    },
    {
      good: 'FROM alpine:3.22\nLABEL team=web\n',
      because: 'it is known',
      options: { labels: { team: 'text' }, strictLabels: true },
    },
    {
      good: 'FROM alpine:3.22\nLABEL owner=me\n',
      because: 'others are allowed',
      options: { labels: { team: 'text' } },
    },
    {
      bad: 'FROM alpine:3.22\n«LABEL team=web owner=me»\n',
      options: { labels: { team: 'text' }, strictLabels: true },
      preset: 'hadolint',
    },
    {
      bad: '«LABEL team=web»\n',
      options: { strictLabels: true },
      preset: 'hadolint',
      because: 'no label is declared',
    },
    {
      good: 'FROM alpine:3.22\nLABEL "team"=web\n',
      options: { labels: { team: 'text' }, strictLabels: true },
      preset: 'hadolint',
      because: 'it is known',
    },
  ],
  *check(facts) {
    const { labels, strictLabels = false } = facts.options
    if (labels === undefined || !strictLabels) return
    for (const { key, keyRange } of labelsOf(facts)) {
      if (Object.hasOwn(labels, key)) continue
      const meant = findMeant(key, Object.keys(labels))
      const advice = meant === undefined ? 'Remove it, or add it to the option labels.' : `Write ${meant}.`
      yield { range: keyRange, message: `The project knows no label ${key}. ${advice}` }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3050: 'info' },
      *check(facts) {
        const { labels = {}, strictLabels = false } = facts.options
        if (!strictLabels) return
        for (const { step, pairs } of labelSteps(walk(facts)))
          if (!pairs.every(({ key }) => Object.hasOwn(labels, key)))
            yield report(
              'DL3050',
              step,
              'The project does not know every label here. Remove those, or declare them.',
            )
      },
    },
  },
})
