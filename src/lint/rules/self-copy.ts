// COPY or a mount from the stage it stands in.
import { findSelfCopies } from '../hadolint/copies.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'
import { findReferenced, stageReferences } from '../stage-reference.ts'

export const selfCopy = defineRule({
  id: 'self-copy',
  aliases: ['DL3023', 'DS-0006', "COPY '--from' References Current FROM Alias", 'circular-stage-deps'],
  since: '0.2.0',
  summary: 'Copy from another stage, not from the same one.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `A stage is finished when others copy from it; it cannot wait for itself, and the build stops. Inside one stage, files
are copied with \`RUN cp\`.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    { bad: 'FROM node:24 AS build\nCOPY --from=«build» /a /b\n' },
    { bad: 'FROM node:24\nFROM nginx:1.29\nCOPY --from=«1» /a /b\n', because: 'stages count from 0' },
    { bad: 'FROM node:24 AS build\nRUN --mount=type=bind,from=«Build»,target=/x ls /x\n' },
    {
      good: 'FROM node:24 AS build\nFROM nginx:1.29\nCOPY --from=build /a /b\n',
      because: 'it is another stage',
    },
    { good: 'FROM node:24\nRUN cp -r /a /b\n', because: 'this copies inside the stage' },
    { preset: 'hadolint', bad: 'FROM a:1 AS b\n«COPY --from=b /a /b»\n' },
    { preset: 'hadolint', good: 'FROM a:1 AS b\nCOPY --from=0 /a /b\n', because: 'only names are compared' },
  ],
  *check(facts) {
    for (const reference of stageReferences(facts)) {
      if (findReferenced(facts, reference) !== reference.stage) continue
      const advice = reference.kind === 'copy' ? 'Use RUN cp, or name another stage.' : 'Name another stage.'
      yield {
        range: reference.range,
        message: `"${reference.name}" is this stage itself, which is not finished yet. ${advice}`,
      }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3023',
      severity: 'error',
      message: 'This is the stage itself, which is not finished yet. Use RUN cp, or name another stage.',
      skipsTriggers: true,
      find: findSelfCopies,
    }),
  },
})
