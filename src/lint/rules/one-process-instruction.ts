// More than one CMD, ENTRYPOINT or HEALTHCHECK in a stage.
import { reportsOf } from '../buildkit/front-end.ts'
import { commentsWithin, deleteInstruction } from '../edits.ts'
import { findRepeated } from '../hadolint/repeated.ts'
import { report, walk } from '../hadolint/view.ts'
import { defineRule } from '../rule.ts'

const KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK']
const HADOLINT = [
  ['DL4003', 'cmd'],
  ['DL4004', 'entrypoint'],
  ['DL3012', 'healthcheck'],
] as const

export const oneProcessInstruction = defineRule({
  id: 'one-process-instruction',
  aliases: [
    ...['DL4003', 'DL4004', 'DL3012', 'MultipleInstructionsDisallowed', 'MULTIPLE_INSTRUCTIONS'],
    ...['DS-0016', 'DS-0007', 'DS-0023', 'multiple-entrypoint-instructions'],
    ...['multiple-cmd-instructions-listed', 'multiple-entrypoint-instructions-listed'],
  ],
  since: '0.1.0',
  summary: 'Write CMD, ENTRYPOINT and HEALTHCHECK once per stage.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The earlier instruction is deleted; comments above it stay. The image is the same but for one entry less in
its history.`,
  why: `Only the last CMD, ENTRYPOINT and HEALTHCHECK of a stage count; earlier ones are dropped without a word. Two of
them are mostly a leftover, or the hope that both processes will run.

A stage may replace what the stage it is built FROM has set, and ONBUILD triggers belong to another build; neither is
reported.`,
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  examples: [
    {
      bad: 'FROM nginx:1.29\n«CMD ["nginx"]»\nCMD ["nginx", "-g", "daemon off;"]\n',
      fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
    {
      bad: 'FROM redis:8\n# for tests\n«HEALTHCHECK NONE»\nEXPOSE 6379\nHEALTHCHECK CMD ["redis-cli", "ping"]\n',
      fixed: 'FROM redis:8\n# for tests\nEXPOSE 6379\nHEALTHCHECK CMD ["redis-cli", "ping"]\n',
      because: 'the later check replaces NONE',
    },
    {
      good: 'FROM node:24 AS dev\nCMD ["npm", "run", "dev"]\nFROM dev\nCMD ["node", "server.js"]\n',
      because: 'each stage has one',
    },
    {
      good: 'FROM node:24\nONBUILD CMD ["npm", "start"]\nCMD ["node"]\n',
      because: 'the trigger runs in another build',
    },
    { preset: 'buildkit', bad: 'FROM scratch\n«CMD ["a"]»\nCMD ["b"]\n' },
    {
      preset: 'buildkit',
      good: 'FROM scratch AS a\nCMD ["a"]\nFROM a\nCMD ["b"]\n',
      because: 'a stage may replace what its base has',
    },
    {
      bad: 'CMD a\nFROM nginx:1.29\nCMD a\n«CMD b»\nONBUILD CMD c\n«cmd c»\n',
      preset: 'hadolint',
      because: 'the later ones are named',
    },
    { bad: 'ENTRYPOINT a\n«ENTRYPOINT b»\nFROM nginx:1.29\n', preset: 'hadolint' },
    {
      good: 'FROM nginx:1.29\nCMD a\nENTRYPOINT a\nFROM nginx:1.29\nCMD b\nENTRYPOINT b\n',
      preset: 'hadolint',
      because: 'each stage has one',
    },
    { preset: 'hadolint', bad: 'FROM a:1\nHEALTHCHECK NONE\n«HEALTHCHECK CMD ["a"]»\n' },
  ],
  *check({ file, stages }) {
    for (const { instructions } of stages)
      for (const name of KEYWORDS) {
        const same = instructions.filter(({ keyword }) => keyword === name)
        const winner = same.at(-1)
        for (const instruction of same.slice(0, -1)) {
          const fixable = commentsWithin(file, instruction.range).length === 0
          yield {
            range: instruction.range,
            message: `This ${name} has no effect: the one on line ${winner?.line} replaces it. Remove one of them.`,
            ...(fixable
              ? {
                  fix: {
                    kind: 'safe',
                    description: `Delete the ${name} without effect`,
                    edits: [deleteInstruction(file.text, instruction)],
                  },
                }
              : {}),
          }
        }
      }
  },
  checks: {
    hadolint: {
      codes: { DL4003: 'warning', DL4004: 'error', DL3012: 'error' },
      *check(facts) {
        for (const [code, kind] of HADOLINT)
          for (const step of findRepeated(walk(facts), kind))
            yield report(
              code,
              step,
              `Only the last ${kind.toUpperCase()} of a stage has an effect, and one stands above. Remove one of them.`,
            )
      },
    },
    buildkit: {
      codes: { MultipleInstructionsDisallowed: 'warning' },
      check: reportsOf('MultipleInstructionsDisallowed'),
    },
  },
})
