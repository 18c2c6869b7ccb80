// WORKDIR that depends on where the base image happens to be.

import { reportsOf } from '../buildkit/front-end.ts'
import type { Facts } from '../facts.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { isRelativeWorkdir } from '../hadolint/simple-faults.ts'
import { expandAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const workdirAbsolute = defineRule({
  id: 'workdir-absolute',
  aliases: [
    'DL3000',
    'WorkdirRelativePath',
    'DS-0009',
    'CKV_DOCKER_10',
    'WORKDIR Path Not Absolute',
    'invalid_workdir',
    'WORKDIR_IS_NOT_ABSOLUTE',
    'use-absolute-workdir',
  ],
  since: '0.2.0',
  summary: 'Begin with an absolute WORKDIR.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  why: `A relative path is added to the working directory of the base image, which the Dockerfile does not show and which
may change with the next version. After an absolute WORKDIR, in this stage or one it is built on, relative ones are clear.

\`~\` is no home directory here: WORKDIR takes it as a name.`,
  references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
  examples: [
    { bad: 'FROM node:24\nWORKDIR «app»\n' },
    { bad: 'FROM node:24\nWORKDIR «~/app»\n', because: 'the tilde is taken as a name' },
    {
      bad: 'FROM node:24\nARG HOME_DIR=srv/app\nWORKDIR «$HOME_DIR»\nWORKDIR sub\n',
      because: 'the default is relative',
    },
    { good: 'FROM node:24\nWORKDIR /srv\nWORKDIR app\n', because: 'the second one is below the first' },
    {
      good: 'FROM node:24 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n',
      because: 'the parent stage sets one',
    },
    { good: 'FROM node:24\nWORKDIR $APP_HOME\n', because: 'the base image may set it' },
    { good: 'FROM node:24\nWORKDIR "/srv/my app"\n', because: 'quotes do not matter' },
    {
      good: '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR C:\\app\n',
      because: 'a drive is absolute',
    },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\n«WORKDIR app»\nWORKDIR src\n',
      because: 'the first one is named',
    },
    { preset: 'buildkit', bad: 'FROM scratch\nARG DIR\n«WORKDIR $DIR»\n', because: 'it comes to nothing' },
    {
      preset: 'buildkit',
      good: 'FROM scratch\nENV DIR=/app\nWORKDIR $DIR\n',
      because: 'it comes to an absolute path',
    },
    { preset: 'hadolint', bad: 'FROM alpine:3.22\nWORKDIR /srv\n«WORKDIR app»\n' },
    { preset: 'hadolint', bad: "«workdir '~/app'»\n", because: 'it does not need a FROM' },
    {
      preset: 'hadolint',
      good: 'FROM alpine:3.22\nWORKDIR "${HOME}/app"\nWORKDIR C:app\n',
      because: 'a variable and a drive may be absolute',
    },
  ],
  *check(facts) {
    for (const { index, chain, instructions } of facts.stages) {
      const above = chain.filter((stage) => stage !== index)
      const inherited = above.some((stage) =>
        facts.stages[stage]?.instructions.some(({ keyword }) => keyword === 'WORKDIR'),
      )
      const order = instructions.findIndex(({ keyword }) => keyword === 'WORKDIR')
      const instruction = instructions[order]
      if (inherited || instruction === undefined) continue
      const written = instruction.rest.text.trim()
      const path = valueAt(facts, { stage: index, order }, written)
      if (path === '' || /^(?:[/\\$]|[A-Za-z]:)/.test(path)) continue
      const advice = path.startsWith('~')
        ? 'WORKDIR takes ~ as a name and not as the home directory.'
        : 'It is added to the working directory of the base image, which may change.'
      yield { range: instruction.restRange, message: `${written} is relative. ${advice} Begin with /.` }
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3000',
      severity: 'error',
      message: 'This path depends on the working directory before it. Begin with /.',
      skipsTriggers: true,
      find: (steps) => steps.filter(isRelativeWorkdir),
    }),
    buildkit: { codes: { WorkdirRelativePath: 'warning' }, check: reportsOf('WorkdirRelativePath') },
  },
})

function valueAt(facts: Facts, { stage, order }: { stage: number; order: number }, word: string): string {
  return expandAt(facts, stage, order, word).replace(/^["']/, '')
}
