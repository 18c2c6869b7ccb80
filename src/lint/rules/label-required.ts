// Labels that a project demands and the image lacks.

import { findUnlabelled } from '../hadolint/label-presence.ts'
import { report, walk } from '../hadolint/view.ts'
import { labelsOf } from '../label-pair.ts'
import { defineRule } from '../rule.ts'

export const labelRequired = defineRule({
  id: 'label-required',
  aliases: ['DL3049'],
  since: '0.2.0',
  summary: 'Set the labels that the project demands.',
  category: 'metadata',
  severity: 'warning',
  default: 'off',
  confidence: 'high',
  fix: 'none',
  why: `A registry full of images needs to know whose they are. Silent until it is configured: the option \`labels\` names the labels every image must have;
the rule looks for them in the stage that becomes the image and in the stages it is built FROM. Labels that the build adds
are named by \`given-labels\`.`,
  references: ['https://docs.docker.com/engine/manage-resources/labels/'],
  examples: [
    { bad: '«FROM alpine:3.22»\nLABEL title=a\n', options: { labels: { team: 'text', title: 'text' } } },
    {
      bad: 'FROM alpine:3.22 AS build\nLABEL team=web\n«FROM alpine:3.22»\nCOPY --from=build /a /a\n',
      options: { labels: { team: 'text' } },
      because: 'labels of a stage that is only copied from do not arrive',
    },
    {
      good: 'FROM alpine:3.22 AS base\nLABEL team=web\nFROM base\n',
      because: 'the parent stage sets it',
      options: { labels: { team: 'text' } },
    },
    {
      good: 'FROM alpine:3.22\n',
      because: 'the build adds it',
      options: { labels: { team: 'text' }, givenLabels: ['team'] },
    },
    { good: 'FROM alpine:3.22\n', because: 'nothing is demanded' },
    {
      bad: '«FROM alpine:3.22 AS a»\nFROM alpine:3.22\nLABEL team=web\n',
      options: { labels: { team: 'text' } },
      preset: 'hadolint',
      because: 'every stage counts',
    },
    {
      bad: '«FROM alpine:3.22»\nLABEL Team=web\n',
      options: { labels: { team: 'text' } },
      preset: 'hadolint',
    },
    {
      good: 'FROM alpine:3.22 AS a\nFROM alpine:3.22 AS b\nCOPY --from=a /x /x\nLABEL team=web\nFROM b\n',
      options: { labels: { team: 'text' } },
      preset: 'hadolint',
      because: 'a is only copied from, and the last stage has the label of b',
    },
  ],
  *check(facts) {
    const { labels = {}, givenLabels = [] } = facts.options
    const target = facts.stages[facts.target]
    if (target === undefined) return
    const set = labelsOf(facts).filter(({ stage }) => target.chain.includes(stage))
    const known = new Set([...givenLabels, ...set.map(({ key }) => key)])
    for (const key of Object.keys(labels))
      if (!known.has(key))
        yield {
          range: target.from.range,
          message: `The image has no label ${key}, which the project demands. Set it with LABEL.`,
        }
  },
  checks: {
    hadolint: {
      codes: { DL3049: 'info' },
      *check(facts) {
        for (const label of Object.keys(facts.options.labels ?? {}))
          for (const step of findUnlabelled(walk(facts), label))
            yield report(
              'DL3049',
              step,
              `This stage has no label ${label}, which the project demands. Set it with LABEL.`,
            )
      },
    },
  },
})
