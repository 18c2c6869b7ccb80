// Files that are taken from a folder which is only mounted while they are made.
import type { Range } from '../../dockerfile/syntax.ts'
import { mountPath } from '../cache-place.ts'
import { deriveCopied } from '../copied.ts'
import type { Facts, Mount, RunFacts } from '../facts.ts'
import { pathBelow, resolvePath, workdirAt } from '../image-path.ts'
import { defineRule } from '../rule.ts'

export const artifactInMount = defineRule({
  id: 'artifact-in-mount',
  aliases: [],
  since: '0.2.0',
  summary: 'Take build results out of a mounted folder in the RUN that makes them.',
  category: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  why: `What lies on a mount is there only while its RUN runs. It is not in the layer, so a later \`COPY --from\` does not
find it and the build fails, or the container starts without it. Copy the result to another folder at the end of the same
RUN: \`cargo build --release && cp target/release/app /usr/local/bin/\`.`,
  references: ['https://docs.docker.com/reference/dockerfile/#run---mount'],
  examples: [
    {
      bad: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release\nFROM debian:13\nCOPY --from=build «/app/target/release/app» /usr/local/bin/\n',
    },
    {
      bad: 'FROM rust:1.91\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=target cargo build --release\nCMD «["/app/target/release/app"]»\n',
    },
    {
      good: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo build --release && cp target/release/app /app/app\nFROM debian:13\nCOPY --from=build /app/app /usr/local/bin/\n',
      because: 'the result is copied out in the same RUN',
    },
    {
      good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/.cache npm run build\nFROM nginx:1.29\nCOPY --from=build /app /srv\n',
      because: 'the folder around the mount is in the layer',
    },
    {
      good: 'FROM rust:1.91 AS build\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/app/target cargo test\nRUN cargo build --release\nFROM debian:13\nCOPY --from=build /app/target/release/app /usr/local/bin/\n',
      because: 'another RUN builds without the mount',
    },
  ],
  *check(facts) {
    for (const use of findUses(facts)) {
      const found = findMount(facts, use)
      if (found === undefined) continue
      yield {
        range: use.range,
        message: `${use.path} does not exist here: line ${found.instruction.line} makes it on a mount, which is gone after the RUN. Copy it to another folder in that RUN.`,
      }
    }
  },
})

type Use = {
  readonly range: Range
  readonly path: string
  /** The stage whose files are meant. */
  readonly stage: number
}

/** What is copied from stages, and the programs containers start with. */
function findUses(facts: Facts): readonly Use[] {
  const copied = facts.copies.flatMap(({ from, sources }) =>
    from.kind === 'stage'
      ? sources
          .filter(({ value }) => !/[$*?[]/.test(value))
          .map(({ value, range }) => ({ range, path: resolvePath('/', value), stage: from.index }))
      : [],
  )
  const started = facts.processes.flatMap(({ instruction, stage, order, onbuild }) => {
    const [first] = instruction.form === 'json' ? instruction.args : []
    if (first === undefined || onbuild || !first.value.includes('/')) return []
    const path = resolvePath(workdirAt(facts, stage, order), first.value)
    return [{ range: { start: instruction.restRange.start, end: instruction.range.end }, path, stage }]
  })
  return [...copied, ...started]
}

/** The RUN whose mount holds the path, when nothing else in the chain can have put it there. */
function findMount(facts: Facts, { path, stage }: Use): RunFacts | undefined {
  const chain = facts.stages[stage]?.chain ?? []
  const runs = facts.runs.filter((run) => chain.includes(run.stage) && !run.onbuild)
  const holder = runs.findLast((run) => run.mounts.some((mount) => holds(facts, run, mount, path)))
  if (holder === undefined) return undefined
  const tools = new Set(holder.programs.map(({ name }) => name).filter((name) => name !== ''))
  const parent = path.split('/').at(-2) ?? ''
  const other = runs.some((run) => {
    if (run.mounts.some((mount) => holds(facts, run, mount, path))) return false
    const text = run.instruction.rest.text
    return (
      run.programs.some(({ name }) => tools.has(name) && name !== 'cd') ||
      (parent !== '' && text.includes(parent))
    )
  })
  return other || isCopiedThere(facts, chain, path) ? undefined : holder
}

function holds(facts: Facts, run: RunFacts, mount: Mount, path: string): boolean {
  if (mount.type !== 'cache' && mount.type !== 'tmpfs') return false
  const target = mountPath(facts, run, mount)
  return target !== undefined && target !== '/' && pathBelow(target, path) !== undefined
}

/** Without a context, build results are taken for not being in it. */
function isCopiedThere(facts: Facts, chain: readonly number[], path: string): boolean {
  return facts.copies.some((copy) => {
    if (!chain.includes(copy.stage)) return false
    const { target, holds: has } = deriveCopied(facts, copy)
    const below = pathBelow(target, path)
    if (below === undefined) return false
    if (copy.from.kind !== 'context') return has(path)
    return facts.context === undefined ? /[^/]\.\w+$/.test(target) || below.split('/').length < 2 : has(path)
  })
}
