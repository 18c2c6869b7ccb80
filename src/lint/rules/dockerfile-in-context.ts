// The files that describe the build, copied into the image with everything else.
import { broadCopies, findBuildFiles, nameSome } from '../context-noise.ts'
import { runsBelow } from '../costly.ts'
import { defineRule } from '../rule.ts'

export const dockerfileInContext = defineRule({
  id: 'dockerfile-in-context',
  aliases: [],
  since: '0.2.0',
  summary: 'Keep the Dockerfile, compose files and workflows out of what is copied.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`COPY . .\` brings the Dockerfile, too. Then a comment in it, a new port in the compose file or a changed workflow
makes the copy and every step below it run again, although nothing of that is part of the application. The builder reads
the Dockerfile and the ignore file even when they are ignored.

Reported when steps run below the copy, and nothing in the Dockerfile names the files.`,
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY . .»\nRUN npm run build\n',
      context: { Dockerfile: '', 'compose.yaml': '', 'index.js': '', '.dockerignore': '.git\n' },
    },
    {
      bad: 'FROM golang:1.26\n«COPY . /src»\nRUN go build -C /src\n',
      context: { 'main.go': '', '.dockerignore': '.git\nDockerfile\n', '.github/workflows/ci.yml': '' },
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm run build\n',
      context: { 'index.js': '', '.dockerignore': '.git\nDockerfile\n' },
      because: 'the ignore file names it',
    },
    {
      good: 'FROM node:24\nCOPY . /app\n',
      context: { Dockerfile: '', 'index.js': '', '.dockerignore': '.git\n' },
      because: 'no step below would run again',
    },
  ],
  *check(facts) {
    const { context } = facts
    // Without an ignore file there is more to say, and another rule says it.
    if (context?.ignoreFile === undefined) return
    for (const copy of broadCopies(facts)) {
      const files = findBuildFiles(facts, context, copy)
      if (files.length === 0 || runsBelow(facts, copy).length === 0) continue
      yield {
        range: copy.instruction.range,
        message: `An edit of ${nameSome(files)} reruns all steps below this copy; add ${files.length === 1 ? 'it' : 'them'} to ${context.ignoreFile.path}.`,
      }
    }
  },
})
