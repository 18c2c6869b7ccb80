// Two stages of one name.

import type { Instruction } from '../../dockerfile/syntax.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { findDuplicateAliases } from '../hadolint/base-images.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

export const duplicateStage = defineRule({
  id: 'duplicate-stage',
  aliases: [
    'DL3024',
    'DuplicateStageName',
    'DS-0012',
    'CKV_DOCKER_11',
    'Same Alias In Different Froms',
    'DUPLICATE_BUILD_STAGE_NAME',
  ],
  since: '0.2.0',
  summary: 'Give every stage a name of its own.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `When two stages share a name, whatever refers to it silently gets the later one: \`COPY --from\`, \`--target\`, and a
FROM below it. Names are compared without regard to case.`,
  references: ['https://docs.docker.com/reference/build-checks/duplicate-stage-name/'],
  examples: [
    { bad: 'FROM node:24 AS build\nRUN make\nFROM golang:1.26 AS «build»\n' },
    {
      bad: 'FROM node:24 AS Build\nFROM golang:1.26 AS «build»\nFROM alpine:3.22 AS «BUILD»\n',
      because: 'case does not matter',
    },
    { good: 'FROM node:24 AS web\nFROM golang:1.26 AS server\n', because: 'the names differ' },
    { good: 'FROM node:24\nFROM golang:1.26\n', because: 'neither has a name' },
    { preset: 'buildkit', bad: 'FROM scratch AS a\n«FROM scratch AS A»\n' },
    { preset: 'buildkit', good: 'FROM scratch AS a\nFROM scratch AS b\n', because: 'the names differ' },
    { preset: 'hadolint', bad: 'FROM a:1 AS b\n«FROM c:1 as b»\n' },
    { preset: 'hadolint', good: 'FROM a:1 AS b\nFROM c:1 AS B\n', because: 'names are compared as written' },
  ],
  *check({ stages }) {
    const first = new Map<string, Instruction>()
    for (const { name, from } of stages) {
      const word = from.args[2]
      if (name === undefined || word === undefined) continue
      const above = first.get(name)
      if (above === undefined) first.set(name, from)
      else
        yield {
          range: word.range,
          about: above.range,
          message: `Line ${above.line} has a stage called ${name} already, and references to it now mean this one. Choose another name.`,
        }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3024',
      severity: 'error',
      message: 'A stage above has this name already. Choose another one.',
      skipsTriggers: true,
      find: findDuplicateAliases,
    }),
    buildkit: { codes: { DuplicateStageName: 'warning' }, check: reportsOf('DuplicateStageName') },
  },
})
