// FROM with a text that cannot be an image reference.
import { findReferenceProblem, type ReferenceProblem, splitReference } from '../../dockerfile/reference.ts'
import { replaceText } from '../edits.ts'
import type { Facts, StageFacts, Variable } from '../facts.ts'
import { expandWord, referencedNames } from '../facts-expand.ts'
import type { Fix } from '../finding.ts'
import { defineRule, type Report } from '../rule.ts'

export const fromReferenceInvalid = defineRule({
  id: 'from-reference-invalid',
  aliases: [],
  since: '0.1.0',
  summary: 'Name a base image that can exist.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect: 'The repository name becomes lower case. Without that nothing could be built.',
  why: `The engine refuses a reference that breaks the grammar before it asks any registry: a repository name is lower
case, a tag has up to 128 letters, digits, dots, dashes and underscores, and a digest is \`sha256:\` with 64 hexadecimal
digits.

Defaults of ARG are filled in, and the finding stands at the default when that is the culprit. An ARG without a default,
or with an empty one, is meant to be given at build time and not reported. In \`FROM MyTeam/app\` the engine takes
\`MyTeam\` for the host name of a registry; that is a warning.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#from',
    'https://docs.docker.com/reference/cli/docker/image/tag/',
  ],
  examples: [
    {
      bad: 'FROM «Ubuntu:24.04»\n',
      fixed: 'FROM ubuntu:24.04\n',
      because: 'a repository name is lower case',
    },
    {
      bad: 'ARG BASE=«Debian:13-slim»\nFROM $BASE\n',
      fixed: 'ARG BASE=debian:13-slim\nFROM $BASE\n',
      because: 'the default is the culprit',
    },
    { bad: 'ARG TAG="«3.22 slim»"\nFROM alpine:$TAG\n', because: 'a tag has no blanks' },
    { bad: 'FROM «alpine@sha256:1234»\n', because: 'the digest is too short' },
    { bad: 'FROM «debian:-slim»\n', because: 'a tag does not begin with a dash' },
    {
      bad: 'FROM alpine:3.22 AS build\nFROM «Build»\n',
      fixed: 'FROM alpine:3.22 AS build\nFROM build\n',
      because: 'FROM looks for stages in lower case only',
    },
    {
      bad: 'FROM «MyTeam/app»\n',
      fixed: 'FROM myteam/app\n',
      because: 'capitals make it a host name',
    },
    { good: 'FROM localhost:5000/team/app:v1\n', because: 'a registry may have a port' },
    { good: 'ARG BASE\nFROM $BASE\n', because: 'the value comes with the build' },
    {
      good: 'FROM alpine:3.22 AS build\nFROM build\nFROM scratch\n',
      because: 'stages and scratch are no images',
    },
  ],
  *check(facts) {
    for (const stage of facts.stages) {
      const report = checkStage(facts, stage)
      if (report !== undefined) yield report
    }
  },
})

function checkStage(facts: Facts, { base, from, index }: StageFacts): Report | undefined {
  const [word] = from.args
  if (base.kind !== 'image' || base.reference === undefined || word === undefined) return undefined
  if (isRefused(facts, word.range)) return undefined
  const { reference } = base
  const problem = findReferenceProblem(reference)
  const fromVariable = word.value.includes('$')
  if (problem === undefined) return fromVariable ? undefined : checkHost(reference, word.range)
  if (fromVariable && (problem === 'empty' || usesUndeclared(facts, word.value))) return undefined
  const culprit = fromVariable ? findCulprit(facts, word.value) : undefined
  const range = (culprit && valueRange(facts, culprit)) ?? word.range
  const written = culprit?.value ?? reference
  const sibling = facts.stages.slice(0, index).find(({ name }) => name === written.toLowerCase())
  if (sibling !== undefined && problem === 'upper-case') {
    const message = `The stage is called ${sibling.name}, and FROM looks stages up in lower case. Write FROM ${sibling.name}.`
    return { range, message, about: sibling.from.range, fix: lowerCase(range, written, 'unsafe') }
  }
  const fixable = facts.file.text.slice(range.start, range.end) === written && problem === 'upper-case'
  const remedy = `${culprit === undefined ? 'FROM ' : ''}${lowerCaseName(written)}`
  const message = `"${written}" ${describeProblem(problem, remedy)}`
  return { range, message, about: word.range, ...(fixable ? { fix: lowerCase(range, written, 'safe') } : {}) }
}

/** The parser has said what is wrong with the word. */
function isRefused({ file }: Facts, { start, end }: Report['range']): boolean {
  return file.diagnostics.some(
    ({ severity, range }) => severity === 'error' && range.start >= start && range.end <= end,
  )
}

/** An undeclared name comes to nothing, which is a matter of syntax. */
function usesUndeclared({ globals, file }: Facts, word: string): boolean {
  const names = new Set(globals.map(({ name }) => name))
  return referencedNames(word, file.escape).some((name) => !names.has(name))
}

/** A well-formed reference whose registry is only one because of its capitals. */
function checkHost(reference: string, range: Report['range']): Report | undefined {
  const { registry } = splitReference(reference)
  if (registry === undefined || /[.:]/.test(registry) || registry === registry.toLowerCase()) return undefined
  const message = `"${registry}" is taken for the host name of a registry because it has capitals. Write FROM ${lowerCaseName(reference)}.`
  return { range, message, severity: 'warning', fix: lowerCase(range, reference, 'unsafe') }
}

/** The global ARG whose default spoils the reference: with any other value in its place it would be well formed. */
function findCulprit({ globals, file }: Facts, word: string): Variable | undefined {
  const values = new Map(globals.map((variable) => [variable.name, variable]))
  return referencedNames(word, file.escape)
    .map((name) => values.get(name))
    .find((variable) => {
      if (variable === undefined || variable.given) return false
      return ['x', `sha256:${'0'.repeat(64)}`].some((replacement) => {
        const lookup = (name: string) => (name === variable.name ? replacement : values.get(name)?.value)
        const other = expandWord(word, lookup, file.escape)
        return other !== undefined && findReferenceProblem(other) === undefined
      })
    })
}

/** Where the value stands, quotes left out. */
function valueRange({ file }: Facts, { pair }: Variable): Report['range'] | undefined {
  if (pair.valueRange === undefined) return undefined
  const { start, end } = pair.valueRange
  const quoted = /^(["']).*\1$/s.test(file.text.slice(start, end)) && end - start > 1
  return quoted ? { start: start + 1, end: end - 1 } : pair.valueRange
}

function lowerCase(range: Report['range'], text: string, kind: Fix['kind']): Fix {
  const edits = [replaceText(range, lowerCaseName(text))]
  return { kind, description: 'Write the name in lower case', edits }
}

/** Tag and digest keep their case. */
function lowerCaseName(text: string): string {
  const tagged = text.split('@', 1)[0] ?? ''
  const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1)
  const name = colon < 0 ? tagged : tagged.slice(0, colon)
  return name.toLowerCase() + text.slice(name.length)
}

function describeProblem(problem: ReferenceProblem, remedy: string): string {
  switch (problem) {
    case 'empty':
      return 'is no image name: it is empty. Name a base image, or scratch for none.'
    case 'upper-case':
      return `is not a valid image name: a repository name is lower case. Write ${remedy}.`
    case 'registry':
      return 'is not a valid image name: what stands before the first slash is no host name. Write host/repository or host:port/repository.'
    case 'repository':
      return 'is not a valid image name: its parts hold lower-case letters and digits, with single separators between them. Correct the name.'
    case 'too-long':
      return 'is not a valid image name: a repository name has at most 255 characters. Shorten it.'
    case 'hex':
      return 'is not a valid image name: 64 hexadecimal digits are an image id. Write name@sha256:digest.'
    case 'tag':
      return 'has no valid tag: a tag has 1 to 128 letters, digits, underscores, dots and dashes and begins with neither dot nor dash. Correct the tag.'
    case 'digest':
      return 'has no valid digest: sha256: is followed by 64 lower-case hexadecimal digits. Copy the digest again.'
  }
}
