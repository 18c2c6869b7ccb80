// A file with credentials that is copied, and deleted in a later layer.
import { copyTarget } from '../broad-copy.ts'
import { isAbove } from '../costly.ts'
import { resolvePath } from '../image-path.ts'
import { coversPath } from '../left-cache.ts'
import { defineRule } from '../rule.ts'
import { findSecretCopies } from '../secret-copy.ts'
import { removedWords } from '../written-paths.ts'

export const secretFileThenRm = defineRule({
  id: 'secret-file-then-rm',
  aliases: [],
  since: '0.2.0',
  summary: 'Do not rely on rm to take a copied secret out of the image.',
  category: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `A deleted file is only hidden: the layer that brought it is part of the image, and everybody who can pull the image
can read it from there. A file that only a build step needs is mounted into that step and never becomes part of a layer:
\`RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\`. A secret that was pushed this way has to be replaced.

In a stage that does not reach the image it is an info: the secret still goes into the build cache.`,
  references: ['https://docs.docker.com/build/building/secrets/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json .npmrc ./\nRUN npm install && «rm -f .npmrc»\n',
    },
    {
      bad: 'FROM debian:13\nADD id_rsa /root/.ssh/id_rsa\nRUN git clone git@example.com:team/app.git\nRUN «rm -rf /root/.ssh»\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm install\n',
      because: 'the secret is mounted',
    },
    {
      good: 'FROM debian:13\nCOPY ca.pem /tmp/ca.pem\nRUN install /tmp/ca.pem /usr/local/share/ca-certificates/ca.crt && rm /tmp/ca.pem\n',
      because: 'a certificate is public',
    },
    {
      good: 'FROM node:24\nCOPY .env.example /app/.env.example\nRUN rm /app/.env.example\n',
      because: 'it is a sample',
    },
  ],
  *check(facts) {
    for (const { copy, source } of findSecretCopies(facts)) {
      const name = source.value.slice(source.value.lastIndexOf('/') + 1)
      const target = copyTarget(facts, copy)
      const folder = copy.sources.length > 1 || /(?:^|\/)\.{0,2}$/.test(copy.destination?.value ?? '')
      const path = folder ? resolvePath(target, name) : target
      for (const run of copy.onbuild ? [] : facts.runs.filter((other) => isAbove(facts, copy, other)))
        for (const program of run.programs) {
          const removes = removedWords(facts, run, program).some(
            (word) => word === path || coversPath(word, path),
          )
          if (!removes || path === '/') continue
          yield {
            range: program.range,
            message: `${name} stays readable in the layer of line ${copy.instruction.line}: rm only hides it. Use RUN --mount=type=secret, and replace a secret that was pushed.`,
            about: copy.instruction.range,
            ...(facts.stages[copy.stage]?.exported ? {} : { severity: 'info' as const }),
          }
        }
    }
  },
})
