// RUN that begins with cd.
import type { Step } from '../../dockerfile/shell.ts'
import { insertText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

export const cdInRun = defineRule({
  id: 'cd-in-run',
  aliases: ['DL3003', 'DS-0013', "RUN Instruction Using 'cd' Instead of WORKDIR", 'use-workdir'],
  since: '0.2.0',
  summary: 'Change the directory with WORKDIR.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The instructions below work in the new directory too, and so does the container.',
  why: `A \`cd\` ends with its RUN; the next one begins in the old directory again, and readers have to keep track. WORKDIR
says once where the following steps work, and creates the directory.

Reported is only a RUN that begins with \`cd\`. A \`cd\` further inside, in a subshell, or into a directory that the script
makes up is left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
  examples: [
    {
      bad: 'FROM node:24\nRUN «cd /srv/app» && npm ci\n',
      fixed: 'FROM node:24\nWORKDIR /srv/app\nRUN npm ci\n',
    },
    {
      bad: 'FROM node:24\nARG DIR=/srv\nRUN «cd $DIR»; make; make install\n',
      fixed: 'FROM node:24\nARG DIR=/srv\nWORKDIR $DIR\nRUN make; make install\n',
    },
    { good: 'FROM node:24\nRUN (cd /srv && make)\n', because: 'a subshell returns by itself' },
    { good: 'FROM node:24\nRUN make && cd sub && make\n', because: 'it begins elsewhere' },
    { good: 'FROM node:24\nRUN cd "$(mktemp -d)" && make\n', because: 'WORKDIR cannot name it' },
    { good: 'FROM node:24\nRUN cd /srv && make && cd - && ls\n', because: 'it goes back' },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN make && (cd /src; ls)»\n',
      because: 'a cd anywhere counts',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nONBUILD RUN cd /src && make\n',
      because: 'hadolint leaves triggers out',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3003',
      severity: 'warning',
      message: 'cd lasts only for this RUN; set the directory with WORKDIR.',
      skipsTriggers: true,
      isBad: ({ calls }) => calls.some(({ name }) => name === 'cd'),
    }),
  },
  *check(facts) {
    for (const run of facts.runs) {
      const [first, next] = run.script.steps
      const program = first?.simple ? first.programs[0] : undefined
      const target = program?.args.at(-1)
      if (first === undefined || next === undefined || program?.name !== 'cd' || target === undefined)
        continue
      const known = target.literal ? !target.value.startsWith('-') : isVariable(facts, run, target.value)
      const moves = run.programs.some((other) => other !== program && /^(?:cd|pushd|popd)$/.test(other.name))
      if (program.args.length > 1 || !known || moves || !/^(?:&&|;)$/.test(next.connector)) continue
      const fix = run.onbuild ? undefined : moveToWorkdir(facts, run, [first, next])
      yield {
        range: program.range,
        message: `This cd lasts for one RUN only. Set the directory with WORKDIR ${target.value}.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

/** A variable that WORKDIR knows as well. */
function isVariable({ stages }: Facts, { stage, order }: RunFacts, word: string): boolean {
  const name = /^\$\{?(\w+)\}?(?:\/[\w./-]*)?$/.exec(word)?.[1]
  const chain = stages[stage]?.chain ?? []
  return chain.some((index) =>
    stages[index]?.variables.some(
      (variable) => variable.name === name && (index !== stage || variable.order < order),
    ),
  )
}

function moveToWorkdir(
  { file }: Facts,
  { instruction, programs }: RunFacts,
  [first, next]: readonly [Step, Step],
): Fix | undefined {
  const between = file.text.slice(first.range.start, next.range.start)
  const word = programs[0]?.args[0]
  const plain = instruction.form === 'shell' && instruction.heredocs.length === 0 && !between.includes('#')
  if (!plain || word === undefined || !/^[\w./${}-]+$/.test(word.value)) return undefined
  return {
    kind: 'unsafe',
    description: 'Use WORKDIR',
    edits: [
      insertText(instruction.range.start, `WORKDIR ${word.value}\n`),
      { range: { start: first.range.start, end: next.range.start }, text: '' },
    ],
  }
}
