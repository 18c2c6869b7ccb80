// A COPY whose every file is copied again before anything reads it.
import { contextPathOf, copiedFiles, copiedFolders, copyTarget } from '../broad-copy.ts'
import type { ContextListing } from '../context.ts'
import { hasPath } from '../context-tree.ts'
import { commentsWithin, deleteInstruction } from '../edits.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { copyAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const deadCopy = defineRule({
  id: 'dead-copy',
  aliases: [],
  since: '0.2.0',
  summary: 'Do not copy files that the next COPY brings again.',
  category: 'layers',
  severity: 'warning',
  confidence: 'high',
  fix: 'suggested',
  why: `When nothing runs between two copies, and the second brings every file of the first to the same place, the first
has no use: its layer only makes the image bigger. Often the install that belonged between them was lost, or moved below
both; then that step is what should move up.

The rule looks into the build context and is silent without one.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json package-lock.json ./»\nCOPY . .\nRUN npm ci\n',
      context: ['package.json', 'package-lock.json', 'index.js'],
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
    },
    {
      bad: 'FROM nginx:1.29\n«COPY default.conf /etc/nginx/conf.d/default.conf»\nEXPOSE 80\nCOPY production.conf /etc/nginx/conf.d/default.conf\n',
      context: ['default.conf', 'production.conf'],
      fixed: 'FROM nginx:1.29\nEXPOSE 80\nCOPY production.conf /etc/nginx/conf.d/default.conf\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
      context: ['package.json', 'package-lock.json', 'index.js'],
      because: 'the install between them reads the first copy',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nCOPY src ./src\n',
      context: ['package.json', 'src/index.js'],
      because: 'the two have no file in common',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY --chown=node package.json ./\nCOPY --chown=root . .\n',
      context: ['package.json'],
      because: 'they differ in more than the files',
    },
  ],
  *check(facts) {
    const { context } = facts
    if (context === undefined || context.truncated) return
    for (const copy of facts.copies) {
      const again = findAgain(facts, context, copy)
      if (again === undefined) continue
      const { instruction } = copy
      const fixable = commentsWithin(facts.file, instruction.range).length === 0
      yield {
        range: instruction.range,
        message: `Line ${again.instruction.line} copies all of this again before anything reads it; remove this COPY, or run what it is for in between.`,
        ...(fixable
          ? {
              fix: {
                kind: 'unsafe',
                description: 'Delete the COPY',
                edits: [deleteInstruction(facts.file.text, instruction)],
              },
            }
          : {}),
      }
    }
  },
})

/** The copy behind it, with nothing between that reads files, that brings the same paths. */
function findAgain(facts: Facts, context: ContextListing, copy: CopyFacts): CopyFacts | undefined {
  if (!isPlain(facts, copy)) return undefined
  const paths = imagePaths(facts, context, copy)
  const behind = (facts.stages[copy.stage]?.instructions ?? []).slice(copy.order + 1)
  for (const instruction of paths.length === 0 ? [] : behind) {
    if (['RUN', 'ONBUILD', 'USER'].includes(instruction.keyword)) return undefined
    const later = copyAt(facts, instruction)
    if (later === undefined) continue
    if (isPlain(facts, later) && sameFlags(copy, later) && paths.every(brings(facts, context, later)))
      return later
  }
  return undefined
}

/** A copy of files of the context to a known place, with nothing unusual about it. */
function isPlain(facts: Facts, { instruction, from, onbuild, sources, ...rest }: CopyFacts): boolean {
  const usual = instruction.keyword === 'COPY' && !onbuild && from.kind === 'context'
  const flags = instruction.flags.every(({ name }) => ['chown', 'chmod', 'link'].includes(name))
  const target = copyTarget(facts, { instruction, from, onbuild, sources, ...rest })
  return usual && flags && instruction.heredocs.length === 0 && !target.includes('$') && sources.length > 0
}

function sameFlags(one: CopyFacts, other: CopyFacts): boolean {
  const texts = ({ instruction }: CopyFacts): string =>
    instruction.flags
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join(' ')
  return texts(one) === texts(other)
}

/** Where its files arrive; none when a source is a folder or is not in the context. */
function imagePaths(facts: Facts, context: ContextListing, copy: CopyFacts): readonly string[] {
  if (copiedFolders(facts, copy).length > 0) return []
  const files = copiedFiles(facts, context, copy)
  const literal = copy.sources.every(({ value }) => !/[*?[$]/.test(value))
  return literal && files.size === copy.sources.length ? [...files.values()] : []
}

function brings(facts: Facts, context: ContextListing, copy: CopyFacts): (path: string) => boolean {
  const files = new Set(copiedFiles(facts, context, copy).values())
  const folders = copiedFolders(facts, copy).filter(({ flattened }) => !flattened)
  return (path) =>
    files.has(path) ||
    folders.some((folder) => {
      const source = contextPathOf(folder, path)
      return source !== undefined && hasPath(context, source)
    })
}
