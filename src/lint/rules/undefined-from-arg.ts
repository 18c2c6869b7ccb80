// FROM with a variable that no ARG above the first FROM declares.

import { expand } from '../../dockerfile/expand.ts'
import { findReferenceProblem } from '../../dockerfile/reference.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import { expandedParts } from '../../dockerfile/validate/expansion.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { replaceText } from '../edits.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { findMeant } from '../one-edit.ts'
import { defineRule, type Report } from '../rule.ts'

export const undefinedFromArg = defineRule({
  id: 'undefined-from-arg',
  aliases: ['UndefinedArgInFrom'],
  since: '0.2.0',
  summary: 'Declare the ARGs of FROM before the first FROM.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect: 'FROM gets the value of the ARG that was meant.',
  why: `FROM sees only the ARGs that stand before the first FROM, and the platforms that the builder provides
(\`BUILDPLATFORM\`, \`TARGETARCH\` …). Any other name becomes nothing: an ARG inside a stage above, a variable of the base
image, or a misspelt one. The build then fails, or worse, takes another image.`,
  references: ['https://docs.docker.com/reference/build-checks/undefined-arg-in-from/'],
  examples: [
    {
      bad: 'ARG NODE_TAG=24\nFROM node:«${NODE_TGA}»-slim\n',
      fixed: 'ARG NODE_TAG=24\nFROM node:${NODE_TAG}-slim\n',
    },
    {
      bad: 'FROM node:24 AS build\nARG FLAVOR=slim\nFROM node:24«$FLAVOR»\n',
      because: 'the ARG belongs to the first stage',
    },
    { good: 'ARG NODE_TAG=24\nFROM node:$NODE_TAG\n', because: 'it is declared above' },
    { good: 'FROM --platform=$BUILDPLATFORM node:24\n', because: 'the builder provides it' },
    { good: 'FROM node:${TAG:-24}\n', because: 'there is a fallback' },
    { preset: 'buildkit', bad: '«FROM alpine:${TAG:-3.22}»\n', because: 'a default declares nothing' },
    { preset: 'buildkit', good: 'ARG TAG\nFROM alpine:${TAG:-3.22}\n', because: 'it is declared' },
    {
      preset: 'buildkit',
      good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n',
      because: 'the builder provides it',
    },
  ],
  *check(facts) {
    for (const stage of facts.stages) yield* checkStage(facts, stage)
  },
  checks: {
    buildkit: { codes: { UndefinedArgInFrom: 'warning' }, check: reportsOf('UndefinedArgInFrom') },
  },
})

const PROVIDED = /^(?:(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/

function* checkStage({ file, globals, stages }: Facts, { from, index }: StageFacts): Generator<Report> {
  const declared = new Set(globals.map(({ name }) => name))
  const lookup = (name: string) =>
    declared.has(name) || PROVIDED.test(name) ? { value: undefined } : undefined
  for (const { value, range } of expandedParts(from)) {
    if (value === undefined || !value.includes('$')) continue
    const lost = expand(value, { escape: file.escape, lookup: valuesOf(globals) }).value
    // With a value that makes a reference the build works, and the fix would give it another base.
    const broken = lost !== undefined && lost !== '' && findReferenceProblem(lost) !== undefined
    const exact = file.text.slice(range.start, range.end) === value
    for (const { name, start, end } of expand(value, { escape: file.escape, lookup }).undefinedUses) {
      const meant = findMeant(name, declared)
      const place = exact ? { start: range.start + start, end: range.start + end } : range
      const inStage = stages
        .slice(0, index)
        .some(({ variables }) => variables.some((one) => one.name === name))
      yield {
        range: place,
        message: messageFor({ name, meant, inStage }),
        ...fixFor({ exact, meant, place, name, broken }, file.text),
      }
    }
  }
}

/** What is known of the values; an undefined name is nothing. */
function valuesOf(globals: Facts['globals']): (name: string) => { value: string | undefined } | undefined {
  const values = new Map(globals.map(({ name, value }) => [name, value]))
  return (name) => (values.has(name) || PROVIDED.test(name) ? { value: values.get(name) } : undefined)
}

function messageFor({
  name,
  meant,
  inStage,
}: {
  name: string
  meant: string | undefined
  inStage: boolean
}): string {
  const problem = `No ARG before the first FROM declares $${name}, so it becomes empty.`
  if (meant !== undefined) return `${problem} Write ${meant}, which is declared.`
  return inStage
    ? `${problem} An ARG inside a stage counts for that stage only; move it above the first FROM.`
    : `${problem} Declare it there.`
}

type FixInput = {
  exact: boolean
  meant: string | undefined
  place: Range
  name: string
  broken: boolean
}

function fixFor({ exact, meant, place, name, broken }: FixInput, text: string): Pick<Report, 'fix'> {
  if (!exact || meant === undefined) return {}
  const start = place.start + (text[place.start + 1] === '{' ? 2 : 1)
  const edits = [replaceText({ start, end: start + name.length }, meant)]
  return { fix: { kind: broken ? 'safe' : 'unsafe', description: `Write ${meant}`, edits } }
}
