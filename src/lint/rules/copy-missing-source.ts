// COPY of files that are not in the build context.
import { parseIgnore } from '../../dockerfile/ignore.ts'
import { contextSources } from '../context-source.ts'
import type { Facts } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const copyMissingSource = defineRule({
  id: 'copy-missing-source',
  aliases: [],
  since: '0.2.0',
  summary: 'Copy files that exist.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  why: `The build stops at a COPY whose source is not in the build context: a file that was moved, a typing error, or a path
relative to the Dockerfile instead of the context. Patterns may match nothing and are not looked at.

Outputs of earlier steps (\`dist\`, \`target\`, \`build\` …, or what \`.gitignore\` lists) may not exist yet; these are told as
info.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy'],
  examples: [
    { bad: 'FROM node:24\nCOPY «pakage.json» /app/\n', context: ['package.json'] },
    {
      bad: 'FROM node:24\nCOPY package.json «config/prod.json» /app/\n',
      context: ['package.json', 'config/dev.json'],
    },
    {
      bad: 'FROM nginx:1.29\nCOPY «dist» /srv\n',
      context: ['package.json'],
      because: 'a step before the build may make it, so this is info',
    },
    {
      good: 'FROM node:24\nCOPY ./package.json src /app/\n',
      because: 'both exist',
      context: ['package.json', 'src/app.js'],
    },
    {
      good: 'FROM node:24\nCOPY *.lock /app/\n',
      because: 'a pattern may match nothing',
      context: ['package.json'],
    },
    { good: 'FROM node:24\nCOPY $FILE /app/\n', because: 'the name is not known', context: ['package.json'] },
  ],
  *check(facts) {
    for (const { argument, path, wild, state } of contextSources(facts)) {
      if (state !== 'missing' || wild) continue
      const made = isOutput(facts, path)
      yield {
        range: argument.range,
        message: made
          ? `${path} is not in the build context yet. Make sure that a step before the build creates it.`
          : `${path} is not in the build context, so the build stops here. Correct the path, which is relative to the context.`,
        ...(made ? { severity: 'info' as const } : {}),
      }
    }
  },
})

const OUTPUTS =
  /(?:^|\/)(?:dist|build|out|output|target|bin|obj|release|publish|public|node_modules|vendor|artifacts?|coverage|\.next|\.output)(?:\/|$)|\.(?:jar|war|whl|deb|rpm|apk|exe|tgz|tar\.gz)$/i

function isOutput({ context }: Facts, path: string): boolean {
  const ignore = context?.texts?.['.gitignore']
  return OUTPUTS.test(path) || (ignore !== undefined && parseIgnore(ignore).ignored(path))
}
