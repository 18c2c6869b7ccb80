// Manifests that are copied for an install without all files the install reads.
import { insertText } from '../edits.ts'
import type { CopyFacts } from '../facts.ts'
import { failsRun } from '../fails-run.ts'
import type { Fix } from '../finding.ts'
import { hasContextMount } from '../independence.ts'
import { findInstall, type Install } from '../install-step.ts'
import { findGap, type Gap } from '../manifest-gap.ts'
import { defineRule } from '../rule.ts'

export const manifestIncomplete = defineRule({
  id: 'manifest-incomplete',
  aliases: [],
  since: '0.2.0',
  summary: 'Copy all files an install reads, the lock file first of all.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect: `The missing files are copied along, so the install sees them. It is safe where the install fails without
them, as \`npm ci\` does without a lock file.`,
  why: `An install that gets package.json without its lock file takes the newest versions of that day: the build works, and
gives something else tomorrow. \`npm ci\` and the like fail. Members of a workspace, settings of the package manager and
included requirement files are missed the same way.

The rule compares what is copied before the install with the files of the build context that belong to it, and is silent
without a build context, behind a copy of everything, and when the install mounts the context.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json ./»\nRUN npm ci\nCOPY . .\n',
      context: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
    },
    {
      bad: 'FROM golang:1.26\nWORKDIR /src\n«COPY go.mod .»\nRUN go mod download\nCOPY . .\n',
      context: { 'go.mod': 'module x\n', 'go.sum': '', 'main.go': '' },
      fixed: 'FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n',
      because: 'with two sources the destination needs its slash',
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\n«COPY package.json yarn.lock ./»\nRUN yarn install --immutable\nCOPY . .\n',
      context: {
        'package.json': '{"workspaces": ["web"]}',
        'yarn.lock': '',
        'web/package.json': '{}',
        'web/index.js': '',
      },
      because: 'the members of the workspace are missing',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n',
      context: { 'package.json': '{}', 'package-lock.json': '{}', 'index.js': '' },
      because: 'the pattern brings both',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\n',
      context: { 'package.json': '{}', 'index.js': '' },
      because: 'there is no lock file',
    },
    {
      good: 'FROM python:3.14\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
      context: { 'requirements.txt': 'flask==3.1\n', 'requirements-dev.txt': 'pytest\n' },
      because: 'the other file is not included',
    },
  ],
  *check(facts) {
    const { context } = facts
    if (context === undefined || context.truncated) return
    const seen = new Set<CopyFacts>()
    for (const run of facts.runs) {
      if (run.onbuild || hasContextMount(run)) continue
      for (const program of run.programs) {
        const install = findInstall(program)
        const found = install && findGap(facts, context, { run, install })
        if (install === undefined || found === undefined || seen.has(found.copy)) continue
        seen.add(found.copy)
        const fix = planAdd(found, install, failsRun(facts, run, program))
        const files = found.missing.slice(0, 4).join(', ')
        const more = found.missing.length > 4 ? ` and ${found.missing.length - 4} more` : ''
        yield {
          range: found.copy.instruction.range,
          message: `${install.label} in line ${run.instruction.line} also reads ${files}${more}, which the build context has; copy that, too.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
    }
  },
})

/** The files of the same folder go into the same COPY. */
function planAdd({ copy, copied, missing }: Gap, install: Install, fails: boolean): Fix | undefined {
  const { destination, instruction, sources } = copy
  const folder = copied.folder === '' ? '' : `${copied.folder}/`
  const flat = missing.every((file) => file.startsWith(folder) && !file.slice(folder.length).includes('/'))
  const plain = instruction.form === 'words' && instruction.heredocs.length === 0 && sources.length > 0
  const first = sources.find(({ value }) => value.endsWith('.json') || !/[*?[]/.test(value))
  if (destination === undefined || first === undefined || !flat || !plain) return undefined
  if (missing.some((file) => /[\s$*?[\]\\"'`<]/.test(file)) || !/^\.?\/?[\w./-]+$/.test(first.value))
    return undefined
  const prefix = first.value.startsWith('./') ? './' : ''
  const words = missing.map((file) => `${prefix}${file} `).join('')
  const { value, range } = destination
  if (!/(?:^|\/)\.{0,2}$/.test(value)) return undefined
  const slash = value.endsWith('/') ? [] : [insertText(range.end, '/')]
  const strict = fails && install.ecosystem.id === 'npm' && / (?:ci|clean-install)$/.test(install.label)
  return {
    kind: strict ? 'safe' : 'unsafe',
    description: `Copy ${missing.join(', ')} as well`,
    edits: [insertText(range.start, words), ...slash],
  }
}
