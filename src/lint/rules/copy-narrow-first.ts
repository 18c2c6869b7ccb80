// A copy of a few settled files behind a copy of all sources.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { blockText, insertBefore, removeBlock } from '../block.ts'
import { copyTarget, isContextCopy } from '../broad-copy.ts'
import { deriveCopied } from '../copied.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { pathBelow, pathsOverlap, UNKNOWN_FOLDER } from '../image-path.ts'
import { commonFolder, copyFolder, isKnownFolder } from '../known-folder.ts'
import { mentions } from '../reference-to.ts'
import { copyAt } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { shortText } from '../short-text.ts'

export const copyNarrowFirst = defineRule({
  id: 'copy-narrow-first',
  aliases: [],
  since: '0.1.0',
  summary: 'Copy files that seldom change before the sources.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'safe',
  effect: 'none',
  fixEffect:
    'The two COPYs change places, and so do their layers. Their destinations have nothing in common.',
  why: `A COPY is keyed by its files and by its parent. Behind \`COPY . .\` it is done again, as a new layer, for every
changed source file, even when its own files are the same. In front of it, it stays in the cache and its layer is shared
by all builds.

Reported are start scripts, settings of servers, certificates and the like, and files of a pinned image, when nothing
between the two copies runs and their destinations are apart. A copy with \`--link\` does not depend on its parent and is
left alone.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM nginx:1.29\nCOPY . /srv/www\n«COPY nginx.conf /etc/nginx/nginx.conf»\n',
      fixed: 'FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY . /srv/www\n',
    },
    {
      bad: 'FROM python:3.14\nWORKDIR /app\nCOPY . /app\n# pinned\n«COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/»\nRUN uv sync --locked\n',
      fixed:
        'FROM python:3.14\nWORKDIR /app\n# pinned\nCOPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/\nCOPY . /app\nRUN uv sync --locked\n',
    },
    {
      good: 'FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY . /srv/www\n',
      because: 'the settings come first',
    },
    {
      good: 'FROM node:24\nCOPY . /app\nCOPY config/production.conf /app/app.conf\n',
      because: 'the second copy replaces a file of the first',
    },
    {
      good: 'FROM nginx:1.29\nCOPY . /srv/www\nCOPY --link nginx.conf /etc/nginx/nginx.conf\n',
      because: 'a linked copy does not depend on its parent',
    },
  ],
  *check(facts) {
    for (const broad of facts.copies.filter((copy) => isBroad(copy)))
      for (const narrow of findNarrow(facts, broad)) {
        const { text } = facts.file
        const { instruction, outer } = narrow
        yield {
          range: instruction.range,
          message: `Every source change repeats this copy: ${shortText(broad.instruction)} (line ${broad.instruction.line}) comes before it.`,
          fix: {
            kind: areSurelyApart(facts, broad, narrow) && makeSame(facts, broad, narrow) ? 'safe' : 'unsafe',
            description: `Copy it before ${shortText(broad.instruction)}`,
            edits: [insertBefore(text, broad.outer, blockText(text, outer)), removeBlock(text, outer)],
          },
        }
      }
  },
})

/** The whole context as one tree. */
function isBroad(copy: CopyFacts): boolean {
  return (
    !copy.onbuild && isContextCopy(copy) && copy.sources.some(({ value }) => /^(\.\/?|\/|\*)$/.test(value))
  )
}

/** The settled copies directly behind a broad one, up to the first step that may read files. */
function findNarrow(facts: Facts, broad: CopyFacts): readonly CopyFacts[] {
  const found: CopyFacts[] = []
  const passed: CopyFacts[] = [broad]
  const behind = (facts.stages[broad.stage]?.instructions ?? []).slice(broad.order + 1)
  const changed: string[] = []
  for (const instruction of behind) {
    if (['RUN', 'WORKDIR', 'ONBUILD'].includes(instruction.keyword)) break
    changed.push(...instruction.pairs.map(({ key }) => key))
    const copy = copyAt(facts, instruction)
    if (copy === undefined) continue
    if (isBroad(copy)) break
    const apart = passed.every((other) => areApart(facts, other, copy))
    if (apart && isSettled(copy) && !refersTo(instruction, changed)) found.push(copy)
    else passed.push(copy)
  }
  return found
}

/** Files that change far less often than sources, and a COPY that depends on what is above it. */
function isSettled({ instruction, from, sources }: CopyFacts): boolean {
  const flags = new Map(instruction.flags.map(({ name, value }) => [name, value]))
  const linked = flags.has('link') && flags.get('link') !== 'false' && !flags.has('chmod')
  if (instruction.keyword !== 'COPY' || linked || instruction.heredocs.length > 0) return false
  if (from.kind === 'image') return /@sha256:|:[^/]*\d/.test(from.reference)
  return from.kind === 'context' && sources.length > 0 && sources.every(({ value }) => SETTLED.test(value))
}

const SETTLED =
  /(^|\/)((docker-)?entrypoint[\w.-]*|[\w.-]+\.(conf|cnf|ini|crt|pem|service|cron|ttf|otf|woff2?)|supervisord?[\w.-]*|crontab|LICEN[SC]E[\w.-]*|wait-for(-it)?(\.sh)?|healthcheck(\.sh)?)$/

function areApart(facts: Facts, one: CopyFacts, other: CopyFacts): boolean {
  return !pathsOverlap(copyTarget(facts, one), copyTarget(facts, other))
}

/** Not sure: the working directory of the base image, unless the context has nothing that could meet. */
function areSurelyApart(facts: Facts, broad: CopyFacts, narrow: CopyFacts): boolean {
  const [around, inside] = [copyTarget(facts, broad), copyTarget(facts, narrow)]
  const unknown = [around, inside].filter((path) => path.startsWith(UNKNOWN_FOLDER) || path.includes('$'))
  if (unknown.length === 0) return true
  if (around !== UNKNOWN_FOLDER || inside.includes('$') || facts.context === undefined) return false
  const { holds } = deriveCopied(facts, broad)
  const first = pathBelow('/', inside)?.split('/')[0] ?? ''
  return inside !== around && !holds(`${UNKNOWN_FOLDER}/${first}`)
}

/** Whichever comes first makes the folders they share, with its own owner and mode. */
function makeSame(facts: Facts, broad: CopyFacts, narrow: CopyFacts): boolean {
  const flags = [broad, narrow].map(({ instruction }) =>
    ['chown', 'chmod'].map((name) => instruction.flags.find((flag) => flag.name === name)?.value).join(' '),
  )
  const shared = commonFolder(copyFolder(facts, broad), copyFolder(facts, narrow))
  return flags[0] === flags[1] || isKnownFolder(facts, broad, shared)
}

function refersTo({ args, flags }: Instruction, names: readonly string[]): boolean {
  const words = [...args, ...flags].map(({ value }) => value ?? '')
  return words.some((word) => mentions(word, names))
}
