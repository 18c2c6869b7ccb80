// An image without a HEALTHCHECK.
import { isDistroless } from '../base-image.ts'
import { lastInTarget } from '../final-image.ts'
import { findUnchecked } from '../hadolint/health-stages.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'
import { baseReference } from '../user-at.ts'

export const missingHealthcheck = defineRule({
  id: 'missing-healthcheck',
  aliases: ['DL3057', 'DS-0026', 'CKV_DOCKER_2', 'healthcheck-instruction-missing', 'CIS-DI-0006'],
  since: '0.1.0',
  summary: 'Tell the engine how to see whether the container works.',
  category: 'process',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `Without a HEALTHCHECK the engine knows only whether the process runs, not whether it answers. Compose and Swarm wait
for a healthy container before they start what depends on it or replace the old one.

The rule is off by default: Kubernetes ignores HEALTHCHECK and has probes of its own, and jobs that end by themselves need
none. \`HEALTHCHECK NONE\` says that none is wanted. Images built on scratch or a distroless image are left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  examples: [
    { bad: '«FROM nginx:1.29»\nCOPY site /usr/share/nginx/html\n' },
    {
      bad: 'FROM node:24 AS build\nHEALTHCHECK CMD ["true"]\n«FROM node:24»\nCMD ["node", "server.js"]\n',
      because: 'the check of another stage does not count',
    },
    {
      good: 'FROM nginx:1.29\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/"]\n',
      because: 'there is one',
    },
    { good: 'FROM alpine:3.22\nHEALTHCHECK NONE\nCMD ["./job"]\n', because: 'NONE is an answer' },
    { good: 'FROM scratch\nCOPY tool /\nENTRYPOINT ["/tool"]\n', because: 'it holds one program' },
    {
      bad: '«FROM nginx:1.29 AS a»\nFROM nginx:1.29 AS b\nHEALTHCHECK NONE\n',
      preset: 'hadolint',
      because: 'every stage counts',
    },
    {
      bad: '«FROM scratch»\nONBUILD HEALTHCHECK NONE\n',
      preset: 'hadolint',
      because: 'triggers do not count',
    },
    {
      good: 'FROM nginx:1.29 AS a\nFROM a AS b\nHEALTHCHECK NONE\nFROM b\n',
      preset: 'hadolint',
      because: 'stages that belong together share it',
    },
  ],
  *check(facts) {
    const stage = facts.stages[facts.target]
    if (stage === undefined || lastInTarget(facts, 'HEALTHCHECK') !== undefined) return
    const base = baseReference(facts, stage.index)
    if (base === undefined || isDistroless(base)) return
    const message =
      'The image has no HEALTHCHECK, so the engine cannot tell whether it works. Add one, or HEALTHCHECK NONE.'
    yield { range: stage.from.range, message }
  },
  checks: {
    hadolint: {
      codes: { DL3057: 'info' },
      off: ['DL3057'],
      check: (facts) =>
        findUnchecked(walk(facts)).map((step) =>
          report('DL3057', step, 'This stage has no HEALTHCHECK. Add one, or HEALTHCHECK NONE.'),
        ),
    },
  },
})
