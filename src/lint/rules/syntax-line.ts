// Features that old builders do not have, in a file that does not name its front end.

import { bomLength } from '../../dockerfile/directives.ts'
import { insertText } from '../edits.ts'
import type { Facts, Placed } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const syntaxLine = defineRule({
  id: 'syntax-line',
  aliases: [],
  since: '0.2.0',
  summary: 'Name the front end when a file needs a new one.',
  category: 'reproducibility',
  severity: 'info',
  default: 'off',
  confidence: 'high',
  fix: 'suggested',
  fixEffect: 'The builder fetches the current stable front end before it reads the file.',
  why: `Which features a Dockerfile may use depends on the builder that happens to be installed, unless the first line names
the front end: \`# syntax=docker/dockerfile:1\` fetches the current one of major version 1. Without it an older builder
stops at an unknown flag, or takes the lines of a heredoc for instructions.`,
  references: ['https://docs.docker.com/build/buildkit/frontend/'],
  examples: [
    {
      bad: 'FROM node:24\nCOPY «--parents» packages/*/package.json ./\n',
      fixed: '# syntax=docker/dockerfile:1\nFROM node:24\nCOPY --parents packages/*/package.json ./\n',
    },
    {
      bad: 'FROM node:24\n«RUN» <<EOF\nmake\nEOF\n',
      fixed: '# syntax=docker/dockerfile:1\nFROM node:24\nRUN <<EOF\nmake\nEOF\n',
    },
    {
      good: '# syntax=docker/dockerfile:1\nFROM node:24\nCOPY --parents a/b ./\n',
      because: 'the front end is named',
    },
    { good: 'FROM node:24\nCOPY --chown=node package.json ./\n', because: 'every builder knows this' },
  ],
  *check(facts) {
    const { directives, text } = facts.file
    if (directives.some(({ name }) => name === 'syntax')) return
    const feature = facts.placed.flatMap(newFeatures)[0]
    if (feature === undefined) return
    // A byte order mark stays in front of everything.
    const edits = [insertText(bomLength(text), '# syntax=docker/dockerfile:1\n')]
    yield {
      range: feature.range,
      message: `${feature.label} needs version ${feature.version} of the Dockerfile front end, and the builder may have an older one. Begin the file with # syntax=docker/dockerfile:1.`,
      fix: { kind: 'unsafe', description: 'Name the front end', edits },
    }
  },
})

type Feature = {
  readonly label: string
  readonly version: string
  readonly range: Facts['file']['comments'][number]['range']
}

const FLAGS: Readonly<Record<string, string>> = {
  'COPY --parents': '1.20',
  'COPY --exclude': '1.19',
  'ADD --exclude': '1.19',
  'ADD --unpack': '1.17',
  'ADD --checksum': '1.6',
  'COPY --link': '1.4',
  'ADD --link': '1.4',
  'RUN --security': '1.20',
}

function newFeatures({ instruction }: Placed): readonly Feature[] {
  const { keyword, keywordRange, flags, heredocs } = instruction
  const found = flags.flatMap(({ name, range }) => {
    const label = `${keyword} --${name}`
    const version = Object.hasOwn(FLAGS, label) ? FLAGS[label] : undefined
    return version === undefined ? [] : [{ label, version, range }]
  })
  return heredocs.length > 0 ? [...found, { label: 'A heredoc', version: '1.4', range: keywordRange }] : found
}
