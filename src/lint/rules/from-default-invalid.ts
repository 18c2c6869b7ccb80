// FROM that is no image name unless a build argument is given.

import { expand } from '../../dockerfile/expand.ts'
import { findReferenceProblem } from '../../dockerfile/reference.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import type { Facts, StageFacts, Variable } from '../facts.ts'
import { defineRule, type Report } from '../rule.ts'

export const fromDefaultInvalid = defineRule({
  id: 'from-default-invalid',
  aliases: ['InvalidDefaultArgInFrom', 'BASE_NAME_EMPTY', 'INVALID_REFERENCE_FORMAT'],
  since: '0.2.0',
  summary: 'Give the ARGs of FROM defaults that make a usable image name.',
  category: 'correctness',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `Without a default, \`docker build .\` fails with an invalid name unless everybody remembers to pass the argument.
Tools that read the file (dependency updates, editors, scanners) do not know the base image either.

Some teams pass the argument on purpose, from compose, bake or a pipeline. The option \`required-args\` names those ARGs, and
arguments given to this run count as well. An invalid default that was written down is reported by
\`from-reference-invalid\`.`,
  references: ['https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/'],
  examples: [
    { bad: 'ARG TAG\nFROM alpine:«$TAG»\n' },
    { bad: 'ARG BASE\nFROM «${BASE}»\n' },
    { bad: 'ARG VERSION=""\nFROM node:«$VERSION» AS build\n', because: 'the default is empty' },
    { good: 'ARG TAG=3.22\nFROM alpine:$TAG\n', because: 'the default makes a name' },
    { good: 'ARG TAG\nFROM alpine:${TAG:-3.22}\n', because: 'the fallback makes a name' },
    {
      good: 'ARG SUFFIX\nFROM node:24$SUFFIX\n',
      because: 'the name is good without it',
    },
    {
      good: 'ARG BASE\nFROM $BASE\n',
      because: 'it always comes with the build',
      options: { requiredArgs: ['BASE'] },
    },
    { preset: 'buildkit', bad: 'ARG TAG\n«FROM alpine:$TAG»\n' },
    { preset: 'buildkit', good: 'ARG TAG=3.22\nFROM alpine:$TAG\n', because: 'the default works' },
  ],
  *check(facts) {
    for (const stage of facts.stages) {
      const report = checkStage(facts, stage)
      if (report !== undefined) yield report
    }
  },
  checks: {
    buildkit: { codes: { InvalidDefaultArgInFrom: 'warning' }, check: reportsOf('InvalidDefaultArgInFrom') },
  },
})

function checkStage({ file, globals, options }: Facts, { from }: StageFacts): Report | undefined {
  const [word] = from.args
  if (!word?.value.includes('$')) return undefined
  const byName = new Map(globals.map((variable) => [variable.name, variable]))
  const lookup = (name: string) => ({ value: byName.get(name)?.value ?? '' })
  const { value, uses, error } = expand(word.value, { escape: file.escape, lookup })
  const plain = uses.filter(({ modifier }) => modifier === undefined)
  const empty = plain.filter(
    ({ name }) => isLacking(byName.get(name)) && !options.requiredArgs?.includes(name),
  )
  const [first] = empty
  if (first === undefined || value === undefined || error || !plain.every(({ name }) => byName.has(name)))
    return undefined
  if (value !== '' && findReferenceProblem(value) === undefined) return undefined
  const exact = file.text.slice(word.range.start, word.range.end) === word.value
  const range = exact
    ? { start: word.range.start + first.start, end: word.range.start + first.end }
    : word.range
  const shown = value === '' ? 'an empty name' : `"${value}", which is no image name`
  return {
    range,
    message: `Without --build-arg ${first.name}=… this FROM comes to ${shown}. Give ARG ${first.name} a default.`,
  }
}

function isLacking(variable: Variable | undefined): boolean {
  return variable !== undefined && !variable.given && (variable.value ?? '') === ''
}
