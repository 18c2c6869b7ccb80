// One RUN that installs the dependencies and then builds with the sources.

import { placesAbove } from '../above.ts'
import { isContextCopy } from '../broad-copy.ts'
import { isBuild } from '../costly.ts'
import { replaceText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Edit } from '../finding.ts'
import { hasContextMount } from '../independence.ts'
import { findInstall, type Install } from '../install-step.ts'
import { defineRule } from '../rule.ts'

export const splitInstallBuild = defineRule({
  id: 'split-install-build',
  aliases: [],
  since: '0.2.0',
  summary: 'Install dependencies and build in two RUNs.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  why: `\`RUN npm ci && npm run build\` needs the sources, so every change of them installs all dependencies again. In two
RUNs, the install with only the manifests copied before it and the build behind \`COPY . .\`, the first comes from the
cache until a manifest changes.

What one half leaves for the other in its shell (\`cd\`, variables, \`set -e\`) has to be repeated. With a build context,
\`manifests-first\` says the same with more detail, and this rule is silent there.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN «npm ci» && npm run build\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n',
      because: 'in two steps, the first can move above the sources with its manifests',
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN --network=host \\\n    «npm ci» \\\n    && npm run build \\\n    && npm prune\n',
      fixed:
        'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN --network=host \\\n    npm ci\nRUN --network=host npm run build \\\n    && npm prune\n',
    },
    {
      bad: 'FROM node:24\nCOPY . /app\nRUN cd /app && «npm ci» && npm run build\n',
      because: 'the second step would have to go there, too',
    },
    {
      bad: 'FROM python:3.14\nCOPY . /src\nWORKDIR /src\nRUN «pip install» -r requirements.txt && make\n',
      fixed: 'FROM python:3.14\nCOPY . /src\nWORKDIR /src\nRUN pip install -r requirements.txt\nRUN make\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n',
      because: 'they are two steps',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json tool.js ./\nRUN npm ci && npm run build\n',
      because: 'only a few files are copied',
    },
    {
      good: 'FROM golang:1.26\nCOPY . /src\nWORKDIR /src\nRUN go build ./... && go install ./...\n',
      because: 'both need the sources',
    },
  ],
  *check(facts) {
    // With the context known, more can be said, and another rule says it.
    if (facts.context !== undefined) return
    for (const run of facts.runs) {
      if (run.onbuild || hasContextMount(run)) continue
      const install = installThenBuild(run)
      if (install === undefined || !hasSources(facts, run)) continue
      const edit = splitBehind(facts, run, install)
      yield {
        range: { start: install.program.nameRange.start, end: install.optionsAt },
        ...(edit && { fix: { kind: 'unsafe', description: 'Make two RUNs of it', edits: [edit] } }),
        message: `${install.label} runs again for every source file, because the build in the same RUN needs them; install in a RUN of its own, with only the manifests copied before.`,
      }
    }
  },
})

/** An install of its own, with a build behind it. */
function installThenBuild({ script, programs }: RunFacts): Install | undefined {
  if (!script.complete) return undefined
  const at = programs.findIndex((program) => findInstall(program) !== undefined)
  const program = programs[at]
  const install = program && findInstall(program)
  if (program?.conditional !== false || install === undefined) return undefined
  // Its own first step, or the build itself, is another matter.
  if (install.form.implicit || install.form.first !== undefined) return undefined
  const builds = programs.slice(at + 1).some((other) => isBuild(other) && !isInstall(other.args[0]?.value))
  return builds ? install : undefined
}

/** Ends the RUN behind the install, when nothing comes before it and `&&` is all that follows. */
function splitBehind({ file }: Facts, run: RunFacts, { program }: Install): Edit | undefined {
  const [first, next] = run.programs
  const { instruction, outer } = run
  if (first !== program || next === undefined || instruction.form !== 'shell' || outer !== instruction)
    return undefined
  const gap = { start: program.range.end, end: next.range.start }
  const joined = /^\s*(?:\\\r?\n\s*)?&&\s*(?:\\\r?\n\s*)?$/.test(file.text.slice(gap.start, gap.end))
  if (!joined || file.escape !== '\\') return undefined
  const words = [instruction.keywordRange, ...instruction.flags.map(({ range }) => range)]
  return replaceText(gap, `\n${words.map(({ start, end }) => file.text.slice(start, end)).join(' ')} `)
}

function isInstall(word: string | undefined): boolean {
  return /^(?:ci|i|install|add)$/.test(word ?? '')
}

/** The whole context was copied before. */
function hasSources(facts: Facts, run: RunFacts): boolean {
  return placesAbove(facts, facts.copies, run).some(
    (copy) => !copy.onbuild && isContextCopy(copy) && copy.sources.some(({ value }) => /^\.\/?$/.test(value)),
  )
}
