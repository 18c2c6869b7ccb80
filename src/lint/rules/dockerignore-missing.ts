// A copy of everything without an ignore file.
import { broadCopies, findBuildFiles, findNoise, nameSome } from '../context-noise.ts'
import { runsBelow } from '../costly.ts'
import { defineRule } from '../rule.ts'

export const dockerignoreMissing = defineRule({
  id: 'dockerignore-missing',
  aliases: ['CL003'],
  since: '0.2.0',
  summary: 'Write a .dockerignore file when the whole context is copied.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `Without a \`.dockerignore\`, \`COPY . .\` brings everything that lies in the folder: the history, packages of your
machine, the Dockerfile itself, perhaps files with passwords. Each of them makes the copy and everything below it run
again when it changes.

Reported when there is something to ignore, as a warning when it is large or secret. \`<name of the Dockerfile>.dockerignore\` counts as well,
and \`COPY --exclude\` does for one copy.`,
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm ci\n',
      context: { 'package.json': '{}', Dockerfile: '', '.git/HEAD': '', 'node_modules/left/index.js': '' },
    },
    { bad: 'FROM nginx:1.29\n«COPY . /srv»\n', context: ['index.html', '.git/HEAD'] },
    {
      good: 'FROM node:24\nCOPY . /app\n',
      context: { 'index.js': '', '.dockerignore': '.git\n' },
      because: 'there is one',
    },
    {
      good: 'FROM node:24\nCOPY src /app/src\n',
      context: ['src/index.js', 'package.json'],
      because: 'only a folder is copied',
    },
    {
      good: 'FROM nginx:1.29\nCOPY . /srv\n',
      context: ['index.html', 'style.css'],
      because: 'there is nothing to ignore',
    },
    {
      good: 'FROM node:24\nCOPY --exclude=.git . /app\n',
      context: ['index.js', '.git/HEAD'],
      because: 'the copy says itself what stays out',
    },
  ],
  *check(facts) {
    const { context } = facts
    const [copy] = context === undefined || context.ignoreFile !== undefined ? [] : broadCopies(facts)
    if (context === undefined || copy === undefined) return
    const noise = findNoise(facts, context, copy)
    // An edit of the Dockerfile costs nothing where no step follows the copy.
    const build = runsBelow(facts, copy).length > 0 ? findBuildFiles(facts, context, copy) : []
    const names = [...noise.map(({ pattern }) => pattern), ...build]
    if (names.length === 0) return
    yield {
      range: copy.instruction.range,
      message: `Everything in the build context is copied; write a .dockerignore, to begin with: ${nameSome(names)}.`,
      ...(noise.some(({ grave }) => grave) ? { severity: 'warning' as const } : {}),
    }
  },
})
