// ONBUILD with an instruction that cannot be a trigger.

import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'

const FORBIDDEN = new Set(['ONBUILD', 'FROM', 'MAINTAINER'])

export const onbuildTrigger = defineRule({
  id: 'onbuild-trigger',
  aliases: [
    'DL3043',
    'ONBUILD_CHAINING_NOT_ALLOWED',
    'ONBUILD_TRIGGER_DISALLOWED',
    'invalid-onbuild-trigger',
    'ONBUILD_CHAINING_DISALLOWED',
  ],
  since: '0.2.0',
  summary: 'Use triggers that ONBUILD can run.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `The trigger runs in the build of another image, right after its FROM. ONBUILD itself, FROM and MAINTAINER are refused
there. A trigger \`COPY --from=name\` looks for the stage in that other Dockerfile; that is allowed, and told as info.`,
  references: ['https://docs.docker.com/reference/dockerfile/#onbuild-limitations'],
  examples: [
    { bad: 'FROM node:24\nONBUILD «FROM» alpine:3.22\n' },
    { bad: 'FROM node:24\nONBUILD «ONBUILD» RUN make\nONBUILD «MAINTAINER» me\n' },
    {
      bad: 'FROM node:24\nONBUILD COPY «--from=build» /out /srv\n',
      because: 'the other file needs such a stage',
    },
    {
      good: 'FROM node:24\nONBUILD COPY package.json ./\nONBUILD RUN npm ci\n',
      because: 'both can be triggers',
    },
    {
      good: 'FROM node:24\nONBUILD COPY --from=alpine:3.22 /etc/os-release /\n',
      because: 'that is an image',
    },
    { bad: 'FROM node:24\n«ONBUILD from alpine:3.22»\nONBUILD RUN make\n', preset: 'hadolint' },
    {
      bad: '«ONBUILD ONBUILD RUN make»\n«ONBUILD MAINTAINER me»\n',
      preset: 'hadolint',
      because: 'a fragment is read too',
    },
    {
      good: 'FROM node:24\nONBUILD COPY --from=build /out /srv/\n',
      preset: 'hadolint',
      because: 'hadolint has nothing against it',
    },
  ],
  *check({ placed }) {
    for (const { instruction, onbuild } of placed) {
      if (!onbuild) continue
      const { keyword, keywordRange, flags } = instruction
      if (FORBIDDEN.has(keyword))
        yield {
          range: keywordRange,
          message: `${keyword} cannot be a trigger of ONBUILD, and the build stops here. Remove it.`,
        }
      const from = flags.find(({ name }) => name === 'from')
      if (keyword !== 'COPY' || !from?.value || /[:/@$]/.test(from.value)) continue
      yield {
        range: from.range,
        message: `The stage ${from.value} is looked up in the Dockerfile that uses this image. Make sure that every such file has it.`,
        severity: 'info',
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3043: 'error' },
      check: (facts) =>
        walk(facts)
          .filter((step) => step.seen.kind === 'onbuild' && FORBIDDEN.has(step.seen.inner.kind.toUpperCase()))
          .map((step) =>
            report(
              'DL3043',
              step,
              'ONBUILD, FROM and MAINTAINER cannot be triggers of ONBUILD. Remove this one.',
            ),
          ),
    },
  },
})
