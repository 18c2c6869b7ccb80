// Several sources and a destination that may be a file.

import { copiedFiles, copyTarget } from '../broad-copy.ts'
import { insertText } from '../edits.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { isCopyToFile } from '../hadolint/copies.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { isKnownFolder } from '../known-folder.ts'
import { defineRule } from '../rule.ts'

export const copyDestSlash = defineRule({
  id: 'copy-dest-slash',
  aliases: [
    'DL3021',
    'DS-0011',
    'Copy With More Than Two Arguments Not Ending With Slash',
    'add_dest_invalid',
    'INVALID_DESTINATION',
  ],
  since: '0.2.0',
  summary: 'End the destination of several files with a slash.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The destination is a folder for sure. Safe is that where it is one already, because a WORKDIR has
made it, or every base has it; elsewhere the files have replaced each other so far.`,
  why: `Several files need a directory to go to, and the slash says that the destination is one. Without it some builders
stop; others let each file replace the one before when the destination is no directory yet. A pattern counts as several
when several files of the build context match.`,
  references: ['https://docs.docker.com/reference/dockerfile/#destination'],
  examples: [
    {
      bad: 'FROM node:24\nCOPY package.json package-lock.json «/app»\n',
      fixed: 'FROM node:24\nCOPY package.json package-lock.json /app/\n',
    },
    {
      bad: 'FROM node:24\nADD ["a b", "c", «"/app"»]\n',
      fixed: 'FROM node:24\nADD ["a b", "c", "/app/"]\n',
    },
    {
      bad: 'FROM node:24\nCOPY *.json «/app»\n',
      fixed: 'FROM node:24\nCOPY *.json /app/\n',
      context: ['package.json', 'tsconfig.json'],
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json «/app»\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json /app/\n',
      because: 'the folder is there, so the fix is safe',
    },
    { good: 'FROM node:24\nCOPY *.json /app.json\n', because: 'one file matches', context: ['package.json'] },
    { good: 'FROM node:24\nCOPY a b /app/\nCOPY a b .\n', because: 'both are directories' },
    { good: 'FROM node:24\nCOPY a b $APP\n', because: 'the variable may end with a slash' },
    { good: 'FROM node:24\nCOPY a /app\n', because: 'there is one source' },
    {
      preset: 'hadolint',
      bad: 'FROM a:1\n«COPY a b c»\n«COPY a b .»\n',
      because: 'even a dot needs its slash there',
    },
    {
      preset: 'hadolint',
      good: "FROM a:1\nCOPY a b 'c/'\nCOPY *.txt d\n",
      because: 'a pattern is one source',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { destination, instruction } = copy
      if (destination === undefined || instruction.flags.some(({ name }) => name === 'parents')) continue
      const path = destination.value.replace(/["']$/, '')
      if (/(?:^|[/\\])\.{0,2}$/.test(path) || /\$(?:\w+|\{[^}]*\})$/.test(path) || !hasSeveral(facts, copy))
        continue
      const { start, end } = destination.range
      const closing = /["']/.test(facts.file.text[end - 1] ?? '') && end - start > 1 ? 1 : 0
      yield {
        range: destination.range,
        message: `Several files go to ${path}, which does not end with a slash and may be taken for a file. Write ${path}/.`,
        fix: {
          kind: isKnownFolder(facts, copy, copyTarget(facts, copy)) ? 'safe' : 'unsafe',
          description: 'Add the slash',
          edits: [insertText(end - closing, '/')],
        },
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3021',
      severity: 'error',
      message: 'Several files go to what may be taken for a file. End the destination with /.',
      skipsTriggers: true,
      find: (steps) => steps.filter(isCopyToFile),
    }),
  },
})

function hasSeveral(facts: Facts, copy: CopyFacts): boolean {
  const { instruction, sources } = copy
  const words = instruction.args.slice(0, -1)
  if (words.length > 1) return true
  const { context } = facts
  const pattern = sources.length === 1 && /[*?[]/.test(sources[0]?.value ?? '')
  return pattern && context !== undefined && copiedFiles(facts, context, copy).size > 1
}
