// A copy of everything that brings what no image needs.
import { broadCopies, findNoise, nameSome } from '../context-noise.ts'
import { defineRule } from '../rule.ts'

export const contextNoise = defineRule({
  id: 'context-noise',
  aliases: [],
  since: '0.2.0',
  summary: 'Keep version control, dependencies and caches of your machine out of the build context.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `\`COPY . .\` is keyed by every file it brings. \`.git\` is another one after each commit, even in a fresh clone of
the same one; \`node_modules\`, virtual environments, caches and logs differ from machine to machine. Each of them makes
the copy and everything below it run again, and lands in the image.

The rule looks at the files that are left after the ignore file that applies. Where a step reads them (\`git describe\`,
tools that take the version from tags), it is silent. Without an ignore file \`dockerignore-missing\` says so.`,
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm ci\n',
      context: {
        'package.json': '{}',
        '.git/HEAD': '',
        'node_modules/left/index.js': '',
        '.dockerignore': '*.md\n',
      },
    },
    {
      bad: 'FROM python:3.14\n«COPY . /app»\n',
      context: {
        'app.py': '',
        '__pycache__/app.cpython-314.pyc': '',
        '.idea/workspace.xml': '',
        '.dockerignore': '.git\n',
      },
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      context: { 'package.json': '{}', 'src/index.js': '', '.dockerignore': '.git\nnode_modules\n' },
      because: 'the ignore file leaves only what is needed',
    },
    {
      good: 'FROM debian:13\nCOPY . /src\nRUN git -C /src describe > /version\n',
      context: { '.git/HEAD': '', 'a.c': '', '.dockerignore': '*.md\n' },
      because: 'a step reads the history',
    },
    {
      good: 'FROM node:24\nCOPY . /app\nCMD ["node", "/app"]\n',
      context: { 'index.js': '', 'node_modules/left/index.js': '', '.dockerignore': '.git\n' },
      because: 'nothing is installed, so the packages have to come along',
    },
  ],
  *check(facts) {
    const { context } = facts
    if (context?.ignoreFile === undefined) return
    for (const copy of broadCopies(facts)) {
      const noise = findNoise(facts, context, copy)
      if (noise.length === 0) continue
      const lines = nameSome(noise.map(({ pattern }) => pattern))
      yield {
        range: copy.instruction.range,
        message: `This brings files that no image needs, and runs again whenever they change; add to ${context.ignoreFile.path}: ${lines}.`,
        ...(noise.some(({ grave }) => grave) ? { severity: 'warning' as const } : {}),
      }
    }
  },
})
