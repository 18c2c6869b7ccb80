// COPY to a relative path without a WORKDIR.
import { splitReference } from '../../dockerfile/reference.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { findRelativeCopies } from '../hadolint/copy-workdir.ts'
import { report, walk } from '../hadolint/view.ts'
import { expandAt } from '../image-path.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const copyNeedsWorkdir = defineRule({
  id: 'copy-needs-workdir',
  aliases: ['DL3045'],
  since: '0.2.0',
  summary: 'Set WORKDIR before copying to a relative path.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  why: `A relative destination is below the working directory. Without a WORKDIR that is the one of the base image, mostly
\`/\`: the files land between \`bin\` and \`etc\`, or elsewhere after an update of the base.

Official images that are known to set a working directory are left alone.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy'],
  examples: [
    { bad: 'FROM node:24\nCOPY package.json «./»\n' },
    { bad: 'FROM debian:13\nADD app.tar.gz «app»\nWORKDIR /srv\n', because: 'the WORKDIR comes too late' },
    { good: 'FROM node:24\nWORKDIR /srv\nCOPY package.json ./\n', because: 'the path is clear' },
    {
      good: 'FROM node:24 AS base\nWORKDIR /srv\nFROM base\nCOPY . .\n',
      because: 'the parent stage sets it',
    },
    { good: 'FROM node:24\nCOPY package.json /srv/\n', because: 'the destination is absolute' },
    { good: 'FROM golang:1.26\nCOPY . .\n', because: 'this base sets /go' },
    { good: 'FROM node:24\nCOPY . $APP_HOME\n', because: 'the variable may be absolute' },
    {
      bad: 'FROM golang:1.26\n«COPY . .»\nADD a b\n',
      preset: 'hadolint',
      because: 'hadolint knows no images',
    },
    { bad: '«COPY a b»\nWORKDIR /srv\nCOPY a b\nFROM node:24\n«COPY a b»\n', preset: 'hadolint' },
    {
      good: 'FROM node:24 AS base\nWORKDIR srv\nFROM base\nCOPY a b\n',
      preset: 'hadolint',
      because: 'the parent stage sets one',
    },
    {
      good: 'FROM node:24\nCOPY a "/b"\nCOPY a c:/b\nCOPY a C:b\nCOPY a $HOME\nONBUILD COPY a b\n',
      preset: 'hadolint',
      because: 'none is judged',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { destination } = copy
      if (destination === undefined || hasWorkdir(facts, copy)) continue
      const path = expandAt(facts, copy.stage, copy.order, destination.value).replace(/^["']/, '')
      if (path === '' || /^(?:[/\\$]|[A-Za-z]:|<<)/.test(path)) continue
      yield {
        range: destination.range,
        message: `${destination.value} is below the working directory of the base image, mostly /. Set WORKDIR first, or write an absolute path.`,
      }
    }
  },
  checks: {
    hadolint: {
      codes: { DL3045: 'warning' },
      *check(facts) {
        for (const step of findRelativeCopies(walk(facts)))
          yield report(
            'DL3045',
            step,
            'This copies below a working directory that nothing has set. Set WORKDIR first, or write an absolute path.',
          )
      },
    },
  },
})

function hasWorkdir({ stages }: Facts, { stage, order }: CopyFacts): boolean {
  const chain = stages[stage]?.chain ?? []
  const base = stages[chain[0] ?? -1]?.base
  const known = base?.kind === 'image' && (base.reference === undefined || bringsWorkdir(base.reference))
  const first = firstWorkdirs(stages)
  return (
    known ||
    chain.some(
      (index) =>
        (first[index] ?? Number.POSITIVE_INFINITY) < (index === stage ? order : Number.POSITIVE_INFINITY),
    )
  )
}

/** For each stage the place of its first WORKDIR, that of a trigger included. */
const firstWorkdirs = remember((stages: Facts['stages']) =>
  stages.map(({ instructions }) => {
    const at = instructions.findIndex(
      ({ keyword, inner }) => keyword === 'WORKDIR' || inner?.keyword === 'WORKDIR',
    )
    return at < 0 ? undefined : at
  }),
)

/** Official images with a working directory of their own. */
const WITH_WORKDIR =
  /^(?:composer|drupal|ghost|golang|gradle|httpd|joomla|nextcloud|php|phpmyadmin|redis|redmine|tomcat|tomee|valkey|wordpress)$/

function bringsWorkdir(reference: string): boolean {
  const { registry, repository } = splitReference(reference)
  return (
    (registry === undefined || registry === 'docker.io') &&
    WITH_WORKDIR.test(repository.replace(/^library\//, ''))
  )
}
