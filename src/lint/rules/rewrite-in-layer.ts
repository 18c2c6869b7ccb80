// Steps that touch large trees of earlier layers and so store them again.
import type { Program } from '../../dockerfile/shell.ts'
import { placesAbove } from '../above.ts'
import { findCostly } from '../costly.ts'
import type { Facts, Placed, RunFacts } from '../facts.ts'
import { findModeChanges } from '../file-mode.ts'
import { pathBelow, programFolder, resolvePath, UNKNOWN_FOLDER } from '../image-path.ts'
import { findInstall } from '../install-step.ts'
import { isMounted, reachesImage } from '../left-cache.ts'
import { defineRule } from '../rule.ts'
import { copiedPaths, writtenBy } from '../written-paths.ts'

export const rewriteInLayer = defineRule({
  id: 'rewrite-in-layer',
  aliases: [],
  since: '0.2.0',
  summary: 'Do not move, strip or re-own large trees of earlier layers.',
  category: 'layers',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `A layer stores every file it changes as a whole, also when only the owner, the mode or the name is new. A
\`chown -R\` over an application with its packages, or an \`mv\` of a copied tree, adds the whole tree to the image a
second time.

Copy with \`--chown\` and install as the user who is to own the files; copy to the final place; strip binaries in the RUN
that builds them, or in another stage.`,
  references: ['https://docs.docker.com/build/building/best-practices/'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN «chown -R node:node /app»\nUSER node\n',
    },
    {
      bad: 'FROM debian:13\nCOPY dist /tmp/dist\nRUN «mv /tmp/dist /srv/www»\n',
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nRUN chown node:node /app\nUSER node\nCOPY --chown=node:node . .\nRUN npm ci\n',
      because: 'the files belong to the user from the start',
    },
    {
      good: 'FROM node:24 AS build\nCOPY . /app\nRUN npm ci && chown -R node:node /app\nFROM node:24\nCOPY --from=build /app/dist /app\n',
      because: 'the layers of this stage do not reach the image',
    },
    {
      good: 'FROM debian:13\nRUN useradd app && mkdir -p /data && chown -R app:app /data\n',
      because: 'the folder is new',
    },
  ],
  *check(facts) {
    const covered = new Set(
      [...findModeChanges(facts, 'chown'), ...findModeChanges(facts, 'chmod')].map(({ program }) => program),
    )
    for (const run of facts.runs) {
      if (run.onbuild || !reachesImage(facts, run.stage)) continue
      for (const program of run.programs) {
        const path = covered.has(program) ? undefined : touchedTree(facts, run, program)
        const source = path === undefined ? undefined : findSource(facts, run, path)
        if (source === undefined) continue
        yield {
          range: program.range,
          message: `This stores again what line ${source.instruction.line} brought: ${adviceFor(program)}.`,
        }
      }
    }
  },
})

function adviceFor({ name }: Program): string {
  if (name === 'chown') return 'copy with --chown, and install as the user who is to own the files'
  if (name === 'chmod') return 'set modes where the files are made, with COPY --chmod or in the same RUN'
  return name === 'strip' ? 'strip in the RUN that builds' : 'bring it to its place at once'
}

/** The tree that a program changes as a whole. */
function touchedTree(facts: Facts, run: RunFacts, program: Program): string | undefined {
  const { name, args, conditional, inFunction } = program
  const operands = args.filter(({ value }) => !value.startsWith('-'))
  const recursive = args.some(({ value }) => /^-[a-zA-Z]*R|^--recursive$/.test(value))
  const changes = (name === 'chown' || name === 'chmod') && recursive
  const moves = name === 'mv' && operands.length === 2
  if (conditional || inFunction || !(changes || moves)) return undefined
  const word = changes ? operands.at(-1) : operands[0]
  const folder = programFolder(facts, run, program)
  if (!word?.literal || folder === undefined) return undefined
  const path = resolvePath(folder, word.value)
  return path.includes('*') || isMounted(facts, run, [path]) ? undefined : path
}

/** What an earlier instruction put into the tree, when that is more than a file. */
function findSource(facts: Facts, run: RunFacts, path: string): Placed | undefined {
  if (path === UNKNOWN_FOLDER && !run.programs.some(({ name }) => name === 'chown')) return undefined
  const copies = placesAbove(facts, facts.copies, run).filter((other) => !other.onbuild)
  const tree = copies.findLast((copy) => copiesTree(copy) && copiedPaths(facts, copy).includes(path))
  if (tree !== undefined) return tree
  const runs = placesAbove(facts, facts.runs, run).filter((other) => !other.onbuild)
  return runs.findLast((other) => installsIn(facts, other, path) || writtenBy(facts, other).includes(path))
}

function copiesTree({ sources }: Facts['copies'][number]): boolean {
  return sources.some(({ value }) => !/[^/.]\.\w+$/.test(value))
}

/** Packages of the project are installed below the path. */
function installsIn(facts: Facts, run: RunFacts, path: string): boolean {
  if (findCostly(run) === undefined) return false
  return run.programs.some((program) => {
    const install = findInstall(program)
    const local =
      install !== undefined &&
      ['npm', 'yarn', 'pnpm', 'bun', 'composer', 'bundler'].includes(install.ecosystem.id)
    const folder = local ? programFolder(facts, run, program) : undefined
    return (
      folder !== undefined &&
      folder !== UNKNOWN_FOLDER &&
      pathBelow(path, folder) !== undefined &&
      path !== '/'
    )
  })
}
