// Files that are deleted in another layer than the one that brought them.
import type { Program } from '../../dockerfile/shell.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import { placesAbove } from '../above.ts'
import type { Facts, Placed, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { coversPath, isMounted, reachesImage } from '../left-cache.ts'
import { mergeRuns } from '../merge-runs.ts'
import { hasVerb, optionValue, type PackageCall, packageCalls } from '../package-call.ts'
import { remember, runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { readSecretFile } from '../secret-file.ts'
import { copiedPaths, removedWords, writtenBy } from '../written-paths.ts'

export const rmInLaterLayer = defineRule({
  id: 'rm-in-later-layer',
  aliases: [],
  since: '0.2.0',
  summary: 'Delete files in the RUN that makes them.',
  category: 'layers',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The two RUNs become one layer; its files are the same. It is offered where the RUN that writes the files comes
right before, with the same flags.`,
  why: `A layer cannot take anything out of the layers below it. Deleting in a later RUN only hides the files: they are
stored, pushed and pulled with every image, and whoever has the image can read them. Package lists, downloads and build
tools have to go in the RUN that brought them; what is copied only for one step can be mounted there with
\`RUN --mount=type=bind\`, or used in a stage of its own.

Only stages that reach the image are looked at, and only paths that an earlier instruction of the stage surely wrote.`,
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\nRUN «rm -rf /var/lib/apt/lists/*»\n',
      fixed:
        'FROM debian:13\nRUN apt-get update && apt-get install -y git \\\n    && rm -rf /var/lib/apt/lists/*\n',
    },
    {
      bad: 'FROM debian:13\nCOPY install.bin /tmp/\nRUN /tmp/install.bin --prefix /opt && «rm /tmp/install.bin»\n',
      because: 'a bind mount would bring the file for this RUN alone',
    },
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache build-base ca-certificates\nCOPY . /src\nRUN make -C /src install && «apk del build-base»\n',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
      because: 'it is one layer',
    },
    {
      good: 'FROM debian:13 AS build\nCOPY . /src\nRUN make -C /src && rm -rf /src\nFROM debian:13\nCOPY --from=build /out /out\n',
      because: 'the layers of this stage do not reach the image',
    },
    {
      good: 'FROM debian:13\nRUN rm -rf /usr/share/doc/git && rm /tmp/unknown\n',
      because: 'nothing here wrote these files',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      if (run.onbuild || !reachesImage(facts, run.stage)) continue
      for (const program of run.programs) {
        const source = findSource(facts, run, program) ?? findPackages(facts, run, program)
        if (source === undefined) continue
        const fix = planMerge(facts, source, run)
        yield {
          range: program.range,
          ...describePlace(source, removedWords(facts, run, program)),
          message: `This frees nothing: what line ${source.instruction.line} brought stays in its layer and is only hidden. Remove it in the step that brings it.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
    }
  },
})

/** A RUN may bring much else that others speak of; of the lists they say the same. */
function describePlace({ instruction }: Placed, words: readonly string[]): { readonly about?: Range } {
  const lists = words.some((word) => coversPath(word, '/var/lib/apt/lists'))
  return lists || instruction.keyword !== 'RUN' ? { about: instruction.range } : {}
}

/** The instruction above that wrote what an `rm` removes. */
function findSource(facts: Facts, run: RunFacts, program: Program): Placed | undefined {
  const words = removedWords(facts, run, program).filter((word) => !isShell(word))
  if (words.length === 0) return undefined
  const own = writesAgain(facts, run)
  const removes = (path: string): boolean =>
    words.some((word) => coversPath(word, path)) && !isMounted(facts, run, [path]) && !own(path)
  const runs = placesAbove(facts, facts.runs, run).filter((other) => !other.onbuild)
  const byRun = runs.findLast((other) => writtenBy(facts, other).some(removes))
  if (byRun !== undefined) return byRun
  const copies = placesAbove(facts, facts.copies, run)
  return copies.findLast((copy) =>
    copiedPaths(facts, copy).some((path) => removes(path) && readSecretFile(path, undefined) === undefined),
  )
}

/** The RUN writes there itself, before it removes. */
function writesAgain({ file }: Facts, run: RunFacts): (path: string) => boolean {
  const text = file.text.slice(run.instruction.restRange.start, run.instruction.restRange.end)
  return (path) => path === '/var/lib/apt/lists' && /\bupdate\b/.test(text)
}

/** Not a glob over everything. */
function isShell(word: string): boolean {
  return word === '/' || word === '/*'
}

const callsByStart = remember(
  (calls: readonly PackageCall[]): ReadonlyMap<number, PackageCall> =>
    new Map(calls.map((call) => [call.program.range.start, call] as const).reverse()),
)

/** Packages that an earlier RUN installed. */
function findPackages(facts: Facts, run: RunFacts, program: Program): Placed | undefined {
  const calls = packageCalls(facts)
  const call = callsByStart(calls.get(run) ?? []).get(program.range.start)
  if (
    call === undefined ||
    !hasVerb(call, 'remove') ||
    !['apt', 'apk', 'dnf', 'yum'].includes(call.manager.id)
  )
    return undefined
  const names = call.operands.filter(({ literal }) => literal).map(({ value }) => value)
  const installs = (other: RunFacts): boolean =>
    (calls.get(other) ?? []).some(
      (one) =>
        one.manager.id === call.manager.id &&
        hasVerb(one, 'install') &&
        [...one.operands.map(({ value }) => value), optionValue(one, '-t', '--virtual') ?? ''].some((value) =>
          names.includes(value.replace(/=.*$/, '')),
        ),
    )
  if (installs(run)) return undefined
  return placesAbove(facts, facts.runs, run).findLast((other) => !other.onbuild && installs(other))
}

function planMerge(facts: Facts, source: Placed, run: RunFacts): Fix | undefined {
  const first = runAt(facts, source.outer)
  const edit = first && first.stage === run.stage ? mergeRuns(facts, first, run) : undefined
  return (
    edit && {
      kind: 'safe',
      description: `Merge with the RUN in line ${source.instruction.line}`,
      edits: [edit],
    }
  )
}
