// Manifests copied into a stage only for the install right below.

import { isContextCopy } from '../broad-copy.ts'
import { deleteInstruction, insertText } from '../edits.ts'
import type { CopyFacts, Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { findInstall } from '../install-step.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const bindManifest = defineRule({
  id: 'bind-manifest',
  aliases: ['prefer-gemfile-bind-mounts'],
  since: '0.2.0',
  summary: 'Mount manifests into the install instead of copying them.',
  category: 'cache',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'suggested',
  why: `In a stage that only builds, a copy of package.json for the install is one step and one layer more, and \`COPY . .\`
brings the file again anyway. \`RUN --mount=type=bind,source=package.json,target=package.json\` gives the file to the one
step that reads it and is cached by the same content.

A bind mount is read-only: an install that writes a lock file fails, so only those that do not are reported. It is a
matter of taste, and the rule is off until you turn it on.`,
  references: ['https://docs.docker.com/build/cache/optimize/#use-bind-mounts'],
  examples: [
    {
      bad: 'FROM node:24 AS build\nWORKDIR /app\n«COPY package.json package-lock.json ./»\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv\n',
      fixed:
        'FROM node:24 AS build\nWORKDIR /app\nRUN --mount=type=bind,source=package.json,target=package.json --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /app/dist /srv\n',
    },
    {
      bad: 'FROM golang:1.26 AS build\nWORKDIR /src\n«COPY go.* ./»\nRUN go mod download\nCOPY . .\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n',
      because: 'a mount needs the names of the files',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
      because: 'the stage is the image',
    },
    {
      good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nFROM nginx:1.29\nCOPY --from=build /app /srv\n',
      because: 'npm install writes a lock file',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const run = installBelow(facts, copy)
      if (run === undefined) continue
      const fix = planMount(facts, copy, run)
      yield {
        range: copy.instruction.range,
        message: `Only the install in line ${run.instruction.line} reads these files before all are copied; a bind mount saves the step and its layer.`,
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

/** The RUN right behind a copy of single files, in a stage that does not reach the image and copies all later. */
function installBelow(facts: Facts, copy: CopyFacts): RunFacts | undefined {
  const stage = facts.stages[copy.stage]
  const { instruction, sources, onbuild } = copy
  if (stage === undefined || stage.exported || !stage.reachable || onbuild || instruction.keyword !== 'COPY')
    return undefined
  if (!isContextCopy(copy) || instruction.flags.length > 0 || instruction.heredocs.length > 0)
    return undefined
  if (!sources.every(({ value }) => /(?:\.\w+|\.\*|[^/]\*\.\w+|file)$/.test(value))) return undefined
  const next = stage.instructions[copy.order + 1]
  const run = next && runAt(facts, next)
  const frozen = run?.programs.some((program) => findInstall(program)?.frozen === true) === true
  const again = facts.copies.some(
    (other) =>
      other.stage === copy.stage &&
      other.order > copy.order + 1 &&
      other.sources.some(({ value }) => /^\.\/?$/.test(value)),
  )
  return frozen && again ? run : undefined
}

function planMount(facts: Facts, copy: CopyFacts, run: RunFacts): Fix | undefined {
  const { sources, destination, instruction } = copy
  const here = /^\.?\/?$/.test(destination?.value ?? '') && destination?.value !== '/'
  const plain = sources.length <= 4 && sources.every(({ value }) => /^[\w./-]+$/.test(value))
  if (!here || !plain || instruction.comments.length > 0) return undefined
  const mounts = sources.map(({ value }) => {
    const source = value.replace(/^\.\//, '')
    return ` --mount=type=bind,source=${source},target=${source.replace(/^.*\//, '')}`
  })
  return {
    kind: 'unsafe',
    description: 'Mount the files',
    edits: [
      deleteInstruction(facts.file.text, instruction),
      insertText(run.instruction.keywordRange.end, mounts.join('')),
    ],
  }
}
