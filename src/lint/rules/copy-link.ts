// A copy from another stage that is repeated although its files are the same.

import { isContextCopy } from '../broad-copy.ts'
import { nameLines } from '../costly.ts'
import { insertText } from '../edits.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { expandAt, pathBelow } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const copyLink = defineRule({
  id: 'copy-link',
  aliases: [],
  since: '0.2.0',
  summary: 'Copy from other stages with --link where something above changes often.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  why: `A COPY depends on everything above it: when files of the build context copied earlier change, it is done again, as
a new layer, even when its own files are the same. With \`--link\` it becomes a layer of its own that is put on top, and
survives changes above it, a new base image included.

A linked copy cannot follow a symbolic link at its destination and brings its own folders, so places like \`/bin\`,
\`/lib\` and \`/var/run\`, which are links in most images, are left alone; so are copies with \`--chmod\` or a named
owner. Whether something else reaches the destination through a link, a person has to know.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---link'],
  examples: [
    {
      bad: 'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY config/ /etc/app/\n«COPY» --from=assets /public /srv/public\n',
      fixed:
        'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY config/ /etc/app/\nCOPY --link --from=assets /public /srv/public\n',
    },
    {
      bad: 'FROM debian:13\nCOPY . /app\n«COPY» --from=ghcr.io/example/tool:1.4 /tool /opt/tool\n',
      fixed: 'FROM debian:13\nCOPY . /app\nCOPY --link --from=ghcr.io/example/tool:1.4 /tool /opt/tool\n',
    },
    {
      good: 'FROM node:24 AS assets\nRUN make assets\nFROM debian:13\nCOPY --from=assets /public /srv/public\nCOPY config/ /etc/app/\n',
      because: 'nothing above it changes with the sources',
    },
    {
      good: 'FROM debian:13\nCOPY . /app\nCOPY --from=ghcr.io/example/tool:1.4 /tool /bin/\n',
      because: '/bin is a symbolic link',
    },
    {
      good: 'FROM debian:13\nCOPY . /app\nCOPY --from=ghcr.io/example/tool:1.4 --chmod=755 /tool /opt/tool\n',
      because: '--chmod switches --link off',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const above = isCandidate(facts, copy) ? changingAbove(facts, copy) : undefined
      if (above === undefined) continue
      const { keywordRange } = copy.instruction
      yield {
        range: keywordRange,
        message: `A change of what ${nameLines([above])} copies repeats this copy from another stage; --link makes it a layer of its own.`,
        fix: {
          kind: 'unsafe',
          description: 'Add --link',
          edits: [insertText(keywordRange.end, ' --link')],
        },
      }
    }
  },
})

function isCandidate(facts: Facts, copy: CopyFacts): boolean {
  const { instruction, from, onbuild, stage, order, destination } = copy
  const names = instruction.flags.map(({ name }) => name)
  const owner = instruction.flags.find(({ name }) => name === 'chown')?.value ?? '0'
  const exported = facts.stages[stage]?.exported === true
  if (from.kind === 'context' || onbuild || !exported || !/^\d+(?::\d+)?$/.test(owner)) return false
  if (names.includes('link') || names.includes('chmod') || names.includes('parents')) return false
  const target = expandAt(facts, stage, order, destination?.value ?? '')
  return (
    target.startsWith('/') &&
    !target.includes('$') &&
    !LINKS.some((link) => pathBelow(link, clean(target)) !== undefined)
  )
}

const LINKS = [
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/libx32',
  '/var/run',
  '/var/lock',
  '/proc',
  '/dev',
  '/sys',
]

function clean(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path
}

/** The first copy of the context above it in its own stage. */
function changingAbove(facts: Facts, { stage, order }: CopyFacts): CopyFacts | undefined {
  return facts.copies.find(
    (other) => other.stage === stage && other.order < order && !other.onbuild && isContextCopy(other),
  )
}
