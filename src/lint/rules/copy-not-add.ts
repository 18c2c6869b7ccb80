// ADD of plain files.

import { isArchive } from '../archive-name.ts'
import { cleanContextPath, hasPath } from '../context-tree.ts'
import { replaceText } from '../edits.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { isPlainAdd } from '../hadolint/copies.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

export const copyNotAdd = defineRule({
  id: 'copy-not-add',
  aliases: [
    'DL3020',
    'DS-0005',
    'CKV_DOCKER_4',
    'Add Instead of Copy',
    'prefer-copy-over-add',
    'CIS-DI-0009',
    'pf29',
  ],
  since: '0.2.0',
  summary: 'Use COPY for plain files.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  why: `ADD does more than copying: it unpacks tar archives and fetches addresses. For plain files COPY says what is meant,
and stays the same when the file is one day called \`data.tar\`. ADD of archives, addresses and Git repositories is what
ADD is for and not reported. A single \`.zip\` or \`.gz\` file is not unpacked.

The fix is safe when every source is known to be in the build context.`,
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  examples: [
    {
      bad: 'FROM node:24\n«ADD» package.json src /app/\n',
      fixed: 'FROM node:24\nCOPY package.json src /app/\n',
      context: ['package.json', 'src/app.js'],
    },
    {
      bad: 'FROM node:24\n«ADD» --chown=node data.zip /app/\n',
      fixed: 'FROM node:24\nCOPY --chown=node data.zip /app/\n',
      because: 'zip files are not unpacked',
    },
    { good: 'FROM node:24\nADD app.tar.gz /app/\n', because: 'the archive is unpacked' },
    { good: 'FROM node:24\nADD https://example.com/tool /usr/bin/\n', because: 'it is fetched' },
    { good: 'FROM node:24\nADD $FILE /app/\n', because: 'the name is not known' },
    { good: 'FROM node:24\nCOPY package.json /app/\n', because: 'this is COPY' },
    {
      preset: 'hadolint',
      bad: 'FROM a:1\n«ADD a.tar b /c/»\n«ADD app.zip /srv/»\n«ADD git@example.com:a/b.git /b»\n',
    },
    {
      preset: 'hadolint',
      good: 'FROM a:1\nADD ["a.tar", "/c/"]\nADD "https://example.com/a" /b\n',
      because: 'ADD unpacks the one and fetches the other',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { instruction, sources } = copy
      if (instruction.keyword !== 'ADD' || sources.length === 0 || instruction.heredocs.length > 0) continue
      const special = instruction.flags.some(({ name }) =>
        ['checksum', 'keep-git-dir', 'unpack'].includes(name),
      )
      if (special || !sources.every(({ value }) => isPlain(value))) continue
      yield {
        range: instruction.keywordRange,
        message: 'ADD would unpack an archive or fetch an address; these are plain files. Use COPY.',
        fix: planFix(facts, copy),
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3020',
      severity: 'error',
      message: 'ADD would unpack an archive or fetch an address. Use COPY for files.',
      skipsTriggers: true,
      find: (steps) => steps.filter(isPlainAdd),
    }),
  },
})

function isPlain(source: string): boolean {
  if (/^\w+:\/\/|^git@|[$"']/.test(source) || /(?:^|\/)\*+$/.test(source)) return false
  return !isArchive(source) && !/\.\*$/.test(source)
}

function planFix({ file, context }: Facts, { instruction, sources }: CopyFacts): Fix {
  const { start, end } = instruction.keywordRange
  const word = file.text.slice(start, end) === 'add' ? 'copy' : 'COPY'
  const known =
    context !== undefined &&
    sources.every(({ value }) => {
      const path = cleanContextPath(value)
      return path !== undefined && hasPath(context, path)
    })
  return {
    kind: known ? 'safe' : 'unsafe',
    description: 'Use COPY',
    edits: [replaceText(instruction.keywordRange, word)],
  }
}
