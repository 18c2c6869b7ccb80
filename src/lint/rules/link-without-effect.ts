// COPY --link together with a flag that takes its effect away.

import { defineRule } from '../rule.ts'
import { dropWord } from '../step-edits.ts'

export const linkWithoutEffect = defineRule({
  id: 'link-without-effect',
  aliases: [],
  since: '0.2.0',
  summary: 'Do not combine --link with --chmod or with a user that has to be looked up.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'With --chmod, --link had no effect; without it the layer is the same.',
  why: `\`--link\` puts the files into a layer that does not look at the one below. With \`--chmod\` the builder ignores it
without a word, and the COPY is repeated whenever something above it changes. A user or group given by name would have to
be looked up in the \`/etc/passwd\` of the layer below, which a linked copy does not see: the build fails.

Give \`--chown\` numbers, or drop \`--link\`; for modes, set them on the files themselves.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---link'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN make tools\nCOPY «--link» --chmod=755 run.sh /run.sh\n',
      fixed: 'FROM debian:13\nRUN make tools\nCOPY --chmod=755 run.sh /run.sh\n',
    },
    {
      bad: 'FROM node:24\nCOPY --chown=node:node «--link» . /app\n',
      fixed: 'FROM node:24\nCOPY --chown=node:node . /app\n',
      because: 'numbers would do as well: --chown=1000:1000',
    },
    { good: 'FROM node:24\nCOPY --link --chown=1000:1000 . /app\n', because: 'nothing has to be looked up' },
    { good: 'FROM node:24\nCOPY --link=false --chmod=755 run.sh /\n', because: '--link is off' },
    {
      good: 'FROM node:24\nARG OWNER=1000\nCOPY --link --chown=$OWNER . /app\n',
      because: 'the owner may be a number',
    },
  ],
  *check(facts) {
    for (const { instruction } of facts.copies) {
      const flags = new Map(instruction.flags.map((flag) => [flag.name, flag]))
      const link = flags.get('link')
      if (link === undefined || /^(?:false|0)$/i.test(link.value ?? '')) continue
      const owner = flags.get('chown')?.value ?? ''
      const mode = flags.has('chmod')
      const named = owner.split(':').some((part) => /^[A-Za-z_]/.test(part))
      if (!mode && !named) continue
      const edit = dropWord(facts, link.range)
      yield {
        range: link.range,
        message: mode
          ? '--link has no effect together with --chmod: the copy still depends on the layers below; drop one of them.'
          : `--link cannot look up the user of --chown=${owner}; give numbers, or drop --link.`,
        ...(edit === undefined
          ? {}
          : { fix: { kind: mode ? 'safe' : 'unsafe', description: 'Drop --link', edits: [edit] } }),
      }
    }
  },
})
